/** The pause facts that the app's own ears measure at every labelled pause: its model, its frames, its prosody. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { log } from '@ricky0123/vad-web/dist/logging.js';
import { Silero } from '@ricky0123/vad-web/dist/models/silero.js';
import * as ort from 'onnxruntime-web';
import { HEARING_RATE, type PauseFacts } from '../../../src-preload/contract/words.ts';
import { BLOCK_MS, BLOCK_SAMPLES } from '../../../src-renderer/hearing/frames.ts';
import { createListening, type Heard } from '../../../src-renderer/hearing/listening.ts';
import type { LabelledPause } from './pauses.ts';
import { speechBefore } from './speech.ts';

const MODEL = fileURLToPath(
  new URL('../../../node_modules/@ricky0123/vad-web/dist/silero_vad_v5.onnx', import.meta.url),
);

/** By id. Throws where the ears hear no pause at the end of what was said: such a line proves nothing. */
export async function measureFacts(
  pauses: readonly LabelledPause[],
): Promise<Record<string, PauseFacts>> {
  ort.env.logLevel = 'error';
  log.debug = () => undefined;
  const model = await Silero.new(ort, async () => new Uint8Array(readFileSync(MODEL)).buffer);
  const facts: Record<string, PauseFacts> = {};
  const deaf: string[] = [];
  for (const pause of pauses) {
    const heard = await listenTo(speechBefore(pause), model);
    if (heard) facts[pause.id] = rounded(heard);
    else deaf.push(pause.id);
  }
  if (deaf.length > 0) throw new Error(`No pause heard at the end of ${deaf.join(', ')}`);
  return facts;
}

type Model = Awaited<ReturnType<typeof Silero.new>>;

/** The facts of the last pause, if it is the end of the sound. */
async function listenTo(sound: Float32Array, model: Model): Promise<PauseFacts | null> {
  model.reset_state();
  let last: Heard | null = null;
  const listening = createListening({
    judge: async (frame) => (await model.process(frame)).isSpeech,
    forget: () => model.reset_state(),
    tell: (heard) => {
      if (heard.type === 'pause' || heard.type === 'resume') last = heard;
    },
    fail: () => {
      throw new Error('the detector failed');
    },
    newId: () => 'utterance',
  });
  const nothing = new Float32Array(BLOCK_SAMPLES);
  for (let at = 0; at + BLOCK_SAMPLES <= sound.length; at += BLOCK_SAMPLES) {
    const endMs = ((at + BLOCK_SAMPLES) / BLOCK_SAMPLES) * BLOCK_MS;
    listening.block(sound.subarray(at, at + BLOCK_SAMPLES), nothing, endMs);
    await listening.settled();
  }
  const told = last as Heard | null;
  if (told?.type !== 'pause') return null;
  const endMs = (sound.findLastIndex((sample) => Math.abs(sample) > 0.01) / HEARING_RATE) * 1000;
  return Math.abs(told.lastSoundAt - endMs) < 200 ? told.pause : null;
}

const rounded = (facts: PauseFacts): PauseFacts =>
  Object.fromEntries(
    Object.entries(facts).map(([name, value]) => [
      name,
      value === null ? null : Math.round(value * 100) / 100,
    ]),
  ) as PauseFacts;
