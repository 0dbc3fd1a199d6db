/** The ear as it is, real model included, on sounds that are there already: heard as fast as can be. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { log } from '@ricky0123/vad-web/dist/logging.js';
import { Silero } from '@ricky0123/vad-web/dist/models/silero.js';
import * as ort from 'onnxruntime-web';
import { createDecimator } from '../../src-renderer/hearing/decimator.ts';
import { BLOCK_MS, BLOCK_SAMPLES } from '../../src-renderer/hearing/frames.ts';
import {
  createListening,
  type Heard,
  type ListeningCommand,
} from '../../src-renderer/hearing/listening.ts';

const MODEL = resolve('node_modules/@ricky0123/vad-web/dist/silero_vad_v5.onnx');

/** Something heard, and how far into the sound it was told, ms. */
export type HeardAt = Heard & { readonly at: number };

let loaded: ReturnType<typeof Silero.new> | null = null;
export function loadSilero(): ReturnType<typeof Silero.new> {
  ort.env.logLevel = 'error';
  log.debug = () => undefined;
  loaded ??= Silero.new(ort, async () => new Uint8Array(readFileSync(MODEL)).buffer);
  return loaded;
}

export interface EarOptions {
  /** What the loudspeaker plays meanwhile, 16 kHz. */
  readonly played?: Float32Array;
  /** Told what is heard as it is heard; what it answers is obeyed. */
  readonly answer?: (heard: HeardAt) => ListeningCommand | undefined;
}

/** Listens to a sound at 16 kHz from beginning to end. */
export async function listenTo(
  microphone: Float32Array,
  { played, answer }: EarOptions = {},
): Promise<HeardAt[]> {
  const model = await loadSilero();
  model.reset_state();
  const told: HeardAt[] = [];
  let now = 0;
  let ids = 0;
  let failed = false;
  const listening = createListening({
    judge: async (frame) => (await model.process(frame)).isSpeech,
    forget: model.reset_state,
    tell(heard) {
      const at = { ...heard, at: now };
      told.push(at);
      const command = answer?.(at);
      if (command) listening.command(command);
    },
    fail: () => {
      failed = true;
    },
    newId: () => {
      ids += 1;
      return `u${ids}`;
    },
  });
  const silence = new Float32Array(BLOCK_SAMPLES);
  for (let i = 0; i + BLOCK_SAMPLES <= microphone.length; i += BLOCK_SAMPLES) {
    now += BLOCK_MS;
    const hers = played?.subarray(i, i + BLOCK_SAMPLES);
    listening.block(
      microphone.subarray(i, i + BLOCK_SAMPLES),
      hers?.length === BLOCK_SAMPLES ? hers : silence,
      now,
    );
    await listening.settled();
  }
  if (failed) throw new Error('the model failed');
  return told;
}

/** Any sound at 16 kHz, as the microphone's worklet brings it there. */
export function at16k(samples: Float32Array, rate: number): Float32Array {
  if (rate === 16_000) return samples;
  const decimator = createDecimator(rate, 128);
  const out = new Float32Array(Math.ceil((samples.length * 16_000) / rate) + 1);
  let length = 0;
  for (let i = 0; i < samples.length; i += 128) {
    length += decimator.push(samples.subarray(i, i + 128), out.subarray(length));
  }
  return out.subarray(0, length);
}
