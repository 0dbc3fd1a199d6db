import { log } from '@ricky0123/vad-web/dist/logging.js';
import { Silero } from '@ricky0123/vad-web/dist/models/silero.js';
import * as ort from 'onnxruntime-web/wasm';
import { createListening, type Heard, type ListeningCommand } from './listening.ts';
import { createSoundClock } from './sound-clock.ts';
import { soundMessage } from './sound-message.ts';
import type { FromDetector, ToDetector } from './voice-activity-messages.ts';

/** The part of a worker's global scope used here; the renderer is compiled against the DOM. */
interface WorkerScope {
  onmessage: ((event: MessageEvent<ToDetector>) => void) | null;
  postMessage(message: FromDetector, transfer?: Transferable[]): void;
  close(): void;
}
const scope = globalThis as unknown as WorkerScope;

let obey: ((command: ListeningCommand | { readonly type: 'stop' }) => void) | null = null;

scope.onmessage = ({ data }) => {
  if (data.type === 'start') start(data).catch(fail);
  else {
    obey?.(data);
    if (data.type === 'stop') scope.close();
  }
};

function fail(): void {
  scope.postMessage({ type: 'failed' });
}

async function start({
  port,
  base,
  timeOrigin,
  deviceLatencyMs,
}: Extract<ToDetector, { type: 'start' }>): Promise<void> {
  const model = await loadModel(base);
  const clock = createSoundClock();
  /** From this worker's `performance.now()` to the page's. */
  const toPage = performance.timeOrigin - timeOrigin;

  function tell(heard: Heard): void {
    if (heard.type === 'pause' || heard.type === 'end') {
      const lastSoundAt = clock.toClock(heard.lastSoundAt) - deviceLatencyMs;
      scope.postMessage({ ...heard, lastSoundAt }, [heard.pcm.buffer]);
    } else scope.postMessage(heard);
  }

  const listening = createListening({
    judge: async (frame) => (await model.process(frame)).isSpeech,
    forget: model.reset_state,
    tell,
    fail,
    newId: () => crypto.randomUUID(),
  });

  obey = (command) => {
    if (command.type === 'stop') port.postMessage('stop');
    else listening.command(command);
  };
  port.onmessage = ({ data }: MessageEvent<ArrayBuffer>) => {
    const { time, microphone, played } = soundMessage(data);
    const endMs = (time[0] as number) * 1000;
    clock.arrived(endMs, performance.now() + toPage);
    listening.block(microphone, played, endMs);
    port.postMessage(data, [data]);
  };
  scope.postMessage({ type: 'ready' });
}

async function loadModel(base: string): ReturnType<typeof Silero.new> {
  ort.env.logLevel = 'error';
  // The library would tell the console about every load.
  log.debug = () => undefined;
  ort.env.wasm.numThreads = 1;
  // An object, not a prefix: with a prefix the runtime would import an .mjs by URL, which development servers refuse.
  ort.env.wasm.wasmPaths = { wasm: `${base}ort-wasm-simd-threaded.wasm` };
  return Silero.new(ort, async () => {
    const response = await fetch(`${base}silero_vad_v5.onnx`);
    if (!response.ok) throw new Error('model not found');
    return response.arrayBuffer();
  });
}
