import {
  FrameProcessor,
  type FrameProcessorEvent,
} from '@ricky0123/vad-web/dist/frame-processor.js';
import { log } from '@ricky0123/vad-web/dist/logging.js';
import { Message } from '@ricky0123/vad-web/dist/messages.js';
import { Silero } from '@ricky0123/vad-web/dist/models/silero.js';
import * as ort from 'onnxruntime-web/wasm';
import { FRAME_MS, toUtterance } from './utterance.ts';
import type { FromDetector, ToDetector } from './voice-activity-messages.ts';

/** Silero v5's own pair; v5 lets neither noise nor cough-like bursts through at these. */
const POSITIVE = 0.5;
const NEGATIVE = 0.35;
/** Below the 120 s that one utterance may have, with room for the lead-in. */
const LONGEST_FRAMES = Math.floor(115_000 / FRAME_MS);
/** A power of two above LONGEST_FRAMES. */
const FLAGS = 4096;

/** The part of a worker's global scope used here; the renderer is compiled against the DOM. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToDetector>) => void) | null;
  postMessage(message: FromDetector, transfer?: Transferable[]): void;
  close(): void;
}
const scope = globalThis as unknown as WorkerScope;

let detector: { readonly command: (type: ToDetector['type']) => void } | null = null;

scope.onmessage = ({ data }) => {
  if (data.type !== 'start') {
    detector?.command(data.type);
    if (data.type === 'stop') scope.close();
    return;
  }
  start(data).catch(() => scope.postMessage({ type: 'failed' }));
};

async function start({
  port,
  base,
  options,
}: Extract<ToDetector, { type: 'start' }>): Promise<void> {
  ort.env.logLevel = 'error';
  // The library would tell the console about every load.
  log.debug = () => undefined;
  ort.env.wasm.numThreads = 1;
  // An object, not a prefix: with a prefix the runtime would import an .mjs by URL, which development servers refuse.
  ort.env.wasm.wasmPaths = { wasm: `${base}ort-wasm-simd-threaded.wasm` };
  const model = await Silero.new(ort, async () => {
    const response = await fetch(`${base}silero_vad_v5.onnx`);
    if (!response.ok) throw new Error('model not found');
    return response.arrayBuffer();
  });
  const processor = new FrameProcessor(
    model.process,
    model.reset_state,
    {
      positiveSpeechThreshold: POSITIVE,
      negativeSpeechThreshold: NEGATIVE,
      submitUserSpeechOnPause: false,
      ...options,
    },
    FRAME_MS,
  );

  /** Whether each of the newest frames was speech, in a ring; `seen` counts frames. */
  const flags = new Uint8Array(FLAGS);
  let seen = 0;

  function report(event: FrameProcessorEvent): void {
    switch (event.msg) {
      case Message.FrameProcessed:
        flags[seen % FLAGS] = event.probs.isSpeech >= POSITIVE ? 1 : 0;
        seen += 1;
        return;
      case Message.SpeechStart:
        scope.postMessage({ type: 'started' });
        return;
      case Message.SpeechRealStart:
        scope.postMessage({ type: 'confirmed' });
        return;
      case Message.VADMisfire:
        scope.postMessage({ type: 'misfired' });
        return;
      case Message.SpeechEnd: {
        const from = seen - event.audio.length / (FRAME_MS * 16);
        const { pcm, metrics } = toUtterance(
          event.audio,
          (frame) => flags[(from + frame) % FLAGS] === 1,
        );
        scope.postMessage({ type: 'ended', pcm, metrics }, [pcm.buffer]);
        return;
      }
    }
  }

  // One frame at a time: the model carries its state from frame to frame.
  const waiting: (Float32Array | ToDetector['type'])[] = [];
  let working = false;
  async function work(): Promise<void> {
    if (working) return;
    working = true;
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      if (typeof next === 'string') obey(next);
      else {
        await processor.process(next, report);
        if (processor.audioBuffer.length >= LONGEST_FRAMES) processor.endSegment(report);
      }
    }
    working = false;
  }

  function obey(type: ToDetector['type']): void {
    if (type === 'finish') processor.endSegment(report);
    else if (type === 'pause') processor.pause(report);
    else if (type === 'resume') processor.resume();
    else if (type === 'stop') port.postMessage(Message.SpeechStop);
  }

  function enqueue(item: Float32Array | ToDetector['type']): void {
    waiting.push(item);
    work().catch(() => scope.postMessage({ type: 'failed' }));
  }

  detector = {
    // `stop` may be the last thing this worker does, so it does not wait for its turn.
    command: (type) => (type === 'stop' ? obey(type) : enqueue(type)),
  };
  processor.resume();
  port.onmessage = ({ data }: MessageEvent<{ readonly data?: ArrayBuffer }>) => {
    if (data.data instanceof ArrayBuffer) enqueue(new Float32Array(data.data));
  };
  scope.postMessage({ type: 'ready' });
}
