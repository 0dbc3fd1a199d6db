import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, runInContext } from 'node:vm';
import {
  appendFrame,
  createMouthTrack,
  HOP_MS,
  type MouthTrack,
} from '../../../src-renderer/speaking/mouth-track.ts';
import { resampled } from '../../train-mouth/augment.ts';

/** What an avatar without analysis does: the jaw follows the loudness of the last 40 ms or so. */
export function loudnessTrack(samples: Float32Array, rate: number): MouthTrack {
  const track = createMouthTrack();
  const window = Math.round(rate * 0.043);
  let open = 0;
  for (let at = 0; at < samples.length; at += (rate * HOP_MS) / 1000) {
    let sum = 0;
    const end = Math.round(at);
    for (let i = Math.max(0, end - window); i < end; i += 1) sum += (samples[i] as number) ** 2;
    const wanted = Math.min(1, Math.sqrt(sum / window) * 5);
    open += (wanted - open) * 0.35;
    const frame = appendFrame(track);
    track.data[frame] = open;
  }
  return track;
}

const require = createRequire(import.meta.url);
const fileOf = (name: string): string => require.resolve(`wlipsync/${name}`);
const PROFILE = JSON.parse(
  readFileSync(new URL('./wlipsync-profile.json', import.meta.url), 'utf8'),
) as { sounds: [string, ...number[]][] };
const PLACES: Readonly<Record<string, number>> = { A: 0, I: 1, U: 2, E: 3, O: 4 };
const QUANTUM = 128;
/** As an audio context plays it; at 22,050 Hz it hears one sound only. */
const CONTEXT_RATE = 48_000;
const FRAME_S = 1 / 60;

interface Processor {
  exports: unknown;
  port: { postMessage(data: unknown): void };
  process(inputs: Float32Array[][], outputs: unknown, parameters: { blockSize: number[] }): boolean;
}

interface Node {
  readonly weights: Readonly<Record<string, number>>;
  readonly volume: number;
  readonly port: { onmessage?: (event: { data: unknown }) => void };
}

/**
 * wLipSync as its example drives it: its own worklet processor and audio node, fed 128 samples at
 * a time, and read at 60 frames a second as weight times volume.
 */
export async function createWlipsync(): Promise<
  (samples: Float32Array, rate: number) => Promise<MouthTrack>
> {
  const wasmModule = await WebAssembly.compile(readFileSync(fileOf('wlipsync.wasm')));
  const source = readFileSync(fileOf('audio-processor.js'), 'utf8');
  Object.assign(globalThis, {
    AudioWorkletNode: class {
      readonly port = {};
    },
  });
  const { WLipSyncAudioNode } = (await import('wlipsync/wlipsync.js')) as unknown as {
    WLipSyncAudioNode: new (context: null, profile: unknown, wasm: WebAssembly.Module) => Node;
  };
  const profile = {
    ...PROFILE,
    mfccs: PROFILE.sounds.map(([name, ...array]) => ({
      name,
      mfccCalibrationDataList: [{ array }],
    })),
  };

  return async (recorded, recordedRate) => {
    const rate = CONTEXT_RATE;
    const samples = resampled(recorded, recordedRate, rate);
    const node = new WLipSyncAudioNode(null, profile, wasmModule);
    const processor = await startProcessor(source, rate, wasmModule, profile, (data) =>
      node.port.onmessage?.({ data }),
    );
    const track = createMouthTrack();
    const shown = new Float32Array(5);
    let nextPicture = 0;
    const quantum = new Float32Array(QUANTUM);
    for (let at = 0; at < samples.length; at += QUANTUM) {
      quantum.fill(0);
      quantum.set(samples.subarray(at, at + QUANTUM));
      processor.scope.currentTime = at / rate;
      processor.run([[quantum]]);
      const timeS = (at + QUANTUM) / rate;
      if (timeS >= nextPicture) {
        nextPicture += FRAME_S;
        shown.fill(0);
        for (const [name, weight] of Object.entries(node.weights)) {
          const place = PLACES[name];
          if (place !== undefined) shown[place] = weight * node.volume;
        }
      }
      while (
        (track.length * HOP_MS) / 1000 < timeS &&
        (track.length * HOP_MS) / 1000 < samples.length / rate
      ) {
        const frame = appendFrame(track);
        track.data.set(shown, frame);
      }
    }
    return track;
  };
}

async function startProcessor(
  source: string,
  sampleRate: number,
  wasmModule: WebAssembly.Module,
  profile: unknown,
  postMessage: (data: unknown) => void,
): Promise<{ scope: { currentTime: number }; run(inputs: Float32Array[][]): void }> {
  const registered: (new (options: unknown) => Processor)[] = [];
  const scope = {
    sampleRate,
    currentTime: 0,
    WebAssembly,
    AudioWorkletProcessor: class {
      readonly port = { postMessage };
    },
    registerProcessor: (_name: string, made: new (options: unknown) => Processor) =>
      registered.push(made),
  };
  runInContext(source, createContext(scope));
  const Made = registered[0];
  if (!Made) throw new Error('wlipsync registered no processor');
  const processor = new Made({ processorOptions: { wasmModule, profile } });
  while (!processor.exports) await new Promise((resolve) => setImmediate(resolve));
  await new Promise((resolve) => setImmediate(resolve));
  return {
    scope,
    run: (inputs) => {
      processor.process(inputs, [], { blockSize: [512] });
    },
  };
}
