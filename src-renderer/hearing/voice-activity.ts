import type { VoiceMetrics } from '../../src-preload/contract/words.ts';
import type { Microphone } from './microphone.ts';
import { FRAME_SAMPLES } from './utterance.ts';
import type { FromDetector, ToDetector } from './voice-activity-messages.ts';

export interface VoiceActivityListener {
  /** Something like speech began (40 to 90 ms ago). May still turn out to be a cough. */
  onStart(): void;
  /** It is speech: it has lasted `minSpeechMs`. */
  onConfirmed(): void;
  /** What had started was too short to be speech. */
  onMisfire(): void;
  /** A whole utterance at 16 kHz with a short lead-in, its silent tail cut. */
  onEnd(pcm: Int16Array<ArrayBuffer>, metrics: VoiceMetrics): void;
  /** The detector died; nothing more will be reported. Restart it or tell the person. */
  onFailed?(): void;
}

export interface VoiceActivityOptions {
  /** Silence that ends an utterance. Shorter answers sooner and cuts people who think while they talk. */
  readonly redemptionMs?: number;
  readonly minSpeechMs?: number;
  readonly preSpeechPadMs?: number;
}

export interface VoiceActivity {
  /** Ends the utterance now. Reports onEnd, or onMisfire if too little was said; nothing if nothing was. */
  finish(): void;
  /** Hears nothing until `resume`; an utterance that had begun is forgotten without a word. */
  pause(): void;
  resume(): void;
  /** Ends the detector. The microphone stays open. Safe to call twice. */
  stop(): void;
}

const DEFAULTS = { redemptionMs: 700, minSpeechMs: 250, preSpeechPadMs: 300 } as const;
/** Where scripts/voice-activity-files.ts puts the worklet, the model and the wasm. */
const BASE = '/vad/';

/**
 * Listens to an open microphone for utterances. The model runs in a worker that receives audio
 * straight from the audio thread, so a busy page neither delays nor loses speech; what is said
 * while the model loads is kept and judged when it is ready. Rejects if the detector cannot be
 * loaded or the signal aborts.
 */
export async function startVoiceActivity(
  microphone: Microphone,
  listener: VoiceActivityListener,
  options: VoiceActivityOptions = {},
  signal?: AbortSignal,
): Promise<VoiceActivity> {
  signal?.throwIfAborted();
  const { context, source } = microphone;
  await context.audioWorklet.addModule(`${BASE}vad.worklet.bundle.min.js`);
  signal?.throwIfAborted();
  const node = new AudioWorkletNode(context, 'vad-helper-worklet', {
    numberOfOutputs: 0,
    processorOptions: { frameSamples: FRAME_SAMPLES },
  });
  const worker = new Worker(new URL('./voice-activity-worker.ts', import.meta.url), {
    type: 'module',
    name: 'voice-activity',
  });
  let stopped = false;

  function send(message: ToDetector, transfer: Transferable[] = []): void {
    if (!stopped) worker.postMessage(message, transfer);
  }

  function stop(): void {
    if (stopped) return;
    send({ type: 'stop' });
    stopped = true;
    if (context.state !== 'closed') source.disconnect(node);
  }

  const activity: VoiceActivity = {
    finish: () => send({ type: 'finish' }),
    pause: () => send({ type: 'pause' }),
    resume: () => send({ type: 'resume' }),
    stop,
  };

  const { promise, resolve, reject } = Promise.withResolvers<VoiceActivity>();
  const abort = () => {
    stop();
    reject(signal?.reason);
  };
  signal?.addEventListener('abort', abort, { once: true });

  let ready = false;
  function fail(): void {
    if (stopped) return;
    stop();
    worker.terminate();
    if (ready) listener.onFailed?.();
    else reject(new Error('voice activity detector could not be loaded'));
  }

  worker.onerror = fail;
  worker.onmessage = ({ data }: MessageEvent<FromDetector>) => {
    if (stopped) return;
    switch (data.type) {
      case 'ready':
        ready = true;
        return resolve(activity);
      case 'failed':
        return fail();
      case 'started':
        return listener.onStart();
      case 'confirmed':
        return listener.onConfirmed();
      case 'misfired':
        return listener.onMisfire();
      case 'ended':
        return listener.onEnd(data.pcm, data.metrics);
    }
  };
  send({ type: 'start', port: node.port, base: BASE, options: { ...DEFAULTS, ...options } }, [
    node.port,
  ]);
  source.connect(node);
  try {
    return await promise;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}
