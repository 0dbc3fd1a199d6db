import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decodeWav } from '../../../src-main/providers/wav.ts';
import { createMouthReader } from '../../../src-renderer/speaking/mouth-reader.ts';
import type { MouthReading } from '../../../src-renderer/speaking/mouth-reading.ts';
import { type MouthTrack, STRIDE } from '../../../src-renderer/speaking/mouth-track.ts';
import { createVisemeAnalyser, visemesOf } from '../../../src-renderer/speaking/visemes.ts';
import { createFakeMouthWorker } from '../../support/fake-mouth-worker.ts';

const recording = decodeWav(readFileSync('tests/fixtures/voice/en-one-sentence.wav'));
const RATE = recording.sampleRate;
/** Speech, from its beginning. */
const VOICE = Float32Array.from(
  recording.samples.subarray(recording.samples.findIndex((sample) => Math.abs(sample) > 500)),
  (sample) => sample / 32_768,
).subarray(0, RATE * 1.5);
const PIECE = RATE * 0.2;

const pieces = (samples: Float32Array): Float32Array[] =>
  Array.from({ length: Math.ceil(samples.length / PIECE) }, (_, i) =>
    samples.subarray(i * PIECE, (i + 1) * PIECE),
  );
const weights = ({ data, length }: MouthTrack): number[] => [...data.subarray(0, length * STRIDE)];
const openness = ({ data, length }: MouthTrack): number => {
  let most = 0;
  for (let frame = 0; frame < length; frame += 1) {
    const at = frame * STRIDE;
    const open = data.subarray(at, at + 5).reduce((sum, weight) => sum + weight, 0);
    most = Math.max(most, open);
  }
  return most;
};

/** As the sound comes, and whole. */
const arriving = (() => {
  const analyser = createVisemeAnalyser(RATE);
  for (const piece of pieces(VOICE)) analyser.push(piece);
  analyser.finish();
  return analyser.track;
})();
const TEXT = 'I could not sleep.';
const whole = visemesOf(VOICE, RATE, { text: TEXT, language: 'en' });

async function rig() {
  const worker = createFakeMouthWorker();
  const reader = createMouthReader(() => worker);
  reader.warmUp();
  await worker.deliver();
  let shownMs = -1;
  const reading = reader.begin({ rate: RATE, text: TEXT, shownMs: () => shownMs });
  return {
    worker,
    reader,
    reading,
    show(ms: number) {
      shownMs = ms;
    },
  };
}
const give = (reading: MouthReading, from = 0, to = Number.POSITIVE_INFINITY): void => {
  for (const piece of pieces(VOICE).slice(from, to)) reading.push(piece);
};

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => vi.useRealTimers());

test('reads in the worker, piece by piece, what would have been read here [C7]', async () => {
  const { worker, reader, reading } = await rig();
  give(reading, 0, 2);
  expect(reading.track.length).toBe(0);
  await worker.deliver();
  const begun = reading.track.length;
  expect(begun).toBeGreaterThan(20);
  give(reading, 2);
  await worker.deliver();
  expect(reading.track.length).toBeGreaterThan(begun);
  const ready = reading.track.length * STRIDE;
  expect(weights(reading.track)).toEqual(weights(arriving).slice(0, ready));
  expect(reader.facts()).toEqual({ place: 'worker', whole: 0, lateMs: 0 });
});

test('takes over the reading of the whole sentence before it is shown', async () => {
  const { worker, reader, reading } = await rig();
  give(reading);
  reading.finish(null);
  await worker.deliver();
  expect(weights(reading.track)).toEqual(weights(whole));
  expect(reader.facts().whole).toBe(1);
});

test('what was shown stays, and the better reading takes over without a jump', async () => {
  const { worker, reading, show } = await rig();
  give(reading);
  await worker.deliver();
  const before = weights(reading.track);
  show(603);
  reading.finish(null);
  await worker.deliver();
  const after = weights(reading.track);
  expect(after.slice(0, 62 * STRIDE)).toEqual(before.slice(0, 62 * STRIDE));
  expect(after.slice(70 * STRIDE)).toEqual(weights(whole).slice(70 * STRIDE));
  for (let frame = 62; frame < 68; frame += 1) {
    for (let k = 0; k < STRIDE; k += 1) {
      const at = frame * STRIDE + k;
      const ends = [arriving.data[at] as number, whole.data[at] as number];
      expect(after[at]).toBeGreaterThanOrEqual(Math.min(...ends) - 1e-6);
      expect(after[at]).toBeLessThanOrEqual(Math.max(...ends) + 1e-6);
    }
  }
});

test('sound on its way to the ear is read before a whole sentence', async () => {
  const { worker, reader, reading } = await rig();
  give(reading);
  reading.finish(null);
  const next = reader.begin({ rate: RATE, text: 'Next.', shownMs: () => -1 });
  give(next, 0, 2);
  const order: string[] = [];
  const { onmessage } = worker;
  worker.onmessage = (event) => {
    const { data } = event;
    if ('id' in data) order.push(`${data.type} ${data.id}`);
    onmessage?.(event);
  };
  await worker.deliver();
  expect(order.at(-1)).toBe('whole 1');
  expect(order).toContain('frames 2');
});

test('nothing is worked out for a sentence that was stopped', async () => {
  const { worker, reader, reading } = await rig();
  give(reading);
  reading.finish(null);
  reading.drop();
  await worker.deliver();
  expect(reader.facts().whole).toBe(0);
  // Answers it owed for the stopped one do not count against it.
  await vi.advanceTimersByTimeAsync(10_000);
  expect(worker.terminated).toBe(false);
});

test('says how late a mouth was', async () => {
  const { worker, reader, reading, show } = await rig();
  give(reading, 0, 1);
  show(23);
  await worker.deliver();
  expect(reader.facts().lateMs).toBe(23);
});

test('a worker that breaks in mid-sentence costs no mouth: it is read here from the start', async () => {
  const { worker, reader, reading } = await rig();
  give(reading, 0, 3);
  await worker.deliver();
  const before = weights(reading.track);
  give(reading, 3, 5);
  worker.crash();
  expect(worker.terminated).toBe(true);
  // Until the reading here has caught up, what came stays.
  expect(weights(reading.track)).toEqual(before);
  give(reading, 5);
  reading.finish(null);
  await vi.advanceTimersByTimeAsync(100);
  expect(weights(reading.track)).toEqual(weights(arriving));
  expect(reader.facts().place).toBe('here');
});

test('a worker that hangs is given up', async () => {
  const { worker, reader, reading } = await rig();
  worker.hang();
  give(reading);
  reading.finish(null);
  await vi.advanceTimersByTimeAsync(3900);
  expect(reader.facts().place).toBe('worker');
  await vi.advanceTimersByTimeAsync(500);
  expect(reader.facts().place).toBe('here');
  expect(weights(reading.track)).toEqual(weights(arriving));
});

test('a worker with nothing to do is not given up', async () => {
  const { worker, reader, reading } = await rig();
  // Too little for a frame.
  reading.push(VOICE.subarray(0, 10));
  await worker.deliver();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(reader.facts().place).toBe('worker');
});

test('reads here while the worker is not there yet, and where there can be none', async () => {
  const late = createFakeMouthWorker();
  const refusing = (): never => {
    throw new Error('policy');
  };
  for (const start of [() => late, refusing, () => null]) {
    const reader = createMouthReader(start);
    reader.warmUp();
    const reading = reader.begin({ rate: RATE, text: TEXT, shownMs: () => -1 });
    give(reading);
    expect(openness(reading.track)).toBeGreaterThan(0.3);
    expect(reader.facts().place).toBe('here');
  }
  expect(late.sent).toEqual([]);
});
