import type { PauseFacts, VoiceMetrics } from '../../src-preload/contract/words.ts';
import captureUrl from './capture.worklet.ts?worker&url';
import type { EchoFacts } from './echo-guard.ts';
import type { Microphone } from './microphone.ts';
import { CAPTURE_PROCESSOR } from './sound-message.ts';
import type { FromDetector, ToDetector } from './voice-activity-messages.ts';

/** What was said since the last time samples of the utterance were handed out, and how it sounds. */
interface Said {
  /** 16 kHz. */
  readonly pcm: Int16Array<ArrayBuffer>;
  /** Of the whole utterance so far. */
  readonly voice: VoiceMetrics;
  /** When the last sound of speech was, on the clock of `performance.now()`; 15 to 50 ms late in Chromium. */
  readonly lastSoundAt: number;
}

export interface Paused extends Said {
  readonly pause: PauseFacts;
}

export interface Ended extends Said {
  /** Null where no pause was seen. */
  readonly pause: PauseFacts | null;
  /** `asked`: by `finish`. `limit`: 115 s without a pause, or ten minutes in all. */
  readonly ending: 'asked' | 'limit';
}

export interface VoiceActivityListener {
  /** Sound that may be the person, beyond the room's noise and the companion's own echo. May be wrong. */
  onOnset(): void;
  /** It was nothing: noise, a cough, echo. */
  onOnsetPassed(): void;
  /** It is speech: 130 to 160 ms of it. */
  onSpeech(utterance: string): void;
  /** Speech of this utterance has gone on for 600 ms. Once an utterance. */
  onLasting(utterance: string): void;
  /** Silence after speech, for about 100 ms. */
  onPause(utterance: string, paused: Paused): void;
  /** Speech again after a pause. */
  onResume(utterance: string): void;
  /** Over for certain. */
  onEnd(utterance: string, ended: Ended): void;
  /** `pause` or `stop` came while it was open: it is not meant. */
  onDropped(utterance: string): void;
  /** The detector died; nothing more will be reported. Restart it or tell the person. */
  onFailed(): void;
}

export interface VoiceActivity {
  /** Ends the utterance now: `onEnd`, or nothing if none is open. */
  finish(): void;
  /** It was accepted or let pass: what comes next is a new utterance, at once if speech sounds now. */
  close(utterance: string): void;
  /** Hears nothing until `resume`. */
  pause(): void;
  resume(): void;
  /** Ends the detector. The microphone stays open. Safe to call twice. */
  stop(): void;
  /** What returns of what is played. */
  echo(): EchoFacts;
}

/** Where scripts/voice-activity-files.ts puts the model and the wasm. */
const BASE = '/vad/';

/**
 * Listens to an open microphone for utterances. Sound goes from the audio thread straight to the
 * model's worker, so a busy page neither delays nor loses speech; what is said while the model loads
 * is kept and judged when it is ready. `played` is what the loudspeaker plays, on the microphone's
 * context; its echo is not taken for a person. Rejects if the detector cannot be loaded or the signal aborts.
 */
export async function startVoiceActivity(
  microphone: Microphone,
  options: { readonly played: AudioNode | null },
  listener: VoiceActivityListener,
  signal: AbortSignal,
): Promise<VoiceActivity> {
  signal.throwIfAborted();
  const { context, source } = microphone;
  const { played } = options;
  await context.audioWorklet.addModule(captureUrl);
  signal.throwIfAborted();
  const node = new AudioWorkletNode(context, CAPTURE_PROCESSOR, {
    numberOfInputs: 2,
    numberOfOutputs: 0,
  });
  const worker = new Worker(new URL('./voice-activity-worker.ts', import.meta.url), {
    type: 'module',
    name: 'voice-activity',
  });
  let echo: EchoFacts = { gainDb: null, delayMs: null, coherence: 0 };
  let open: string | null = null;
  let stopped = false;

  function send(message: ToDetector, transfer: Transferable[] = []): void {
    if (!stopped) worker.postMessage(message, transfer);
  }

  function stop(): void {
    if (stopped) return;
    send({ type: 'stop' });
    stopped = true;
    if (context.state !== 'closed') {
      source.disconnect(node);
      played?.disconnect(node);
    }
    if (open !== null) listener.onDropped(open);
    open = null;
  }

  const activity: VoiceActivity = {
    finish: () => send({ type: 'finish' }),
    close: (utterance) => send({ type: 'close', utterance }),
    pause: () => send({ type: 'pause' }),
    resume: () => send({ type: 'resume' }),
    stop,
    echo: () => echo,
  };

  const { promise, resolve, reject } = Promise.withResolvers<VoiceActivity>();
  const abort = () => {
    stop();
    reject(signal.reason);
  };
  signal.addEventListener('abort', abort, { once: true });

  let ready = false;
  function fail(): void {
    if (stopped) return;
    stop();
    worker.terminate();
    if (ready) listener.onFailed();
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
      case 'echo':
        echo = data.echo;
        return;
      case 'onset':
        return listener.onOnset();
      case 'onset-passed':
        return listener.onOnsetPassed();
      case 'speech':
        open = data.utterance;
        return listener.onSpeech(data.utterance);
      case 'lasting':
        return listener.onLasting(data.utterance);
      case 'resume':
        return listener.onResume(data.utterance);
      case 'pause':
        return listener.onPause(data.utterance, data);
      case 'end':
        open = null;
        return listener.onEnd(data.utterance, data);
      case 'dropped':
        open = null;
        return listener.onDropped(data.utterance);
    }
  };
  send(
    {
      type: 'start',
      port: node.port,
      base: BASE,
      timeOrigin: performance.timeOrigin,
      deviceLatencyMs: microphone.latencyMs,
    },
    [node.port],
  );
  source.connect(node, 0, 0);
  played?.connect(node, 0, 1);
  try {
    return await promise;
  } finally {
    signal.removeEventListener('abort', abort);
  }
}
