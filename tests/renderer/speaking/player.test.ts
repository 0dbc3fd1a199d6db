import { readFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { decodeWav } from '../../../src-main/providers/wav.ts';
import type { Mouth } from '../../../src-preload/contract/words.ts';
import { createMouthReader } from '../../../src-renderer/speaking/mouth-reader.ts';
import { createPlayer, type SpokenPiece } from '../../../src-renderer/speaking/player.ts';
import { createFakeAudio, type FakeAudio } from '../../support/fake-audio-context.ts';
import { createFakeMouthWorker } from '../../support/fake-mouth-worker.ts';

/** The player's own delay before the first sample, seconds. */
const LEAD = 0.012;
const RATE = 24_000;
const tone = (ms: number, hz = 200, from = 0): Uint8Array => {
  const samples = Int16Array.from({ length: (RATE * ms) / 1000 }, (_, i) =>
    Math.round(12_000 * Math.sin((2 * Math.PI * hz * (i + from)) / RATE)),
  );
  return new Uint8Array(samples.buffer);
};
/** The beginning of a recorded sentence. */
function voice(ms: number): Uint8Array {
  const { samples, sampleRate } = decodeWav(
    readFileSync('tests/fixtures/voice/en-one-sentence.wav'),
  );
  const from = samples.findIndex((sample) => Math.abs(sample) > 500);
  const factor = sampleRate / RATE;
  const at = (i: number): number => samples[from + i * factor] ?? 0;
  const spoken = Int16Array.from({ length: (RATE * ms) / 1000 }, (_, i) => at(i));
  return new Uint8Array(spoken.buffer);
}
const piece = (change: Partial<SpokenPiece> = {}): SpokenPiece => ({
  turnId: 'turn',
  index: 0,
  text: 'Hello there.',
  spoken: change.text ?? 'Hello there.',
  differs: [],
  piece: 0,
  last: true,
  pcm: tone(500),
  sampleRate: RATE,
  durationMs: null,
  timing: null,
  vendor: 'system',
  emotion: 'neutral',
  ...change,
});
const shut = (): Mouth => ({ aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 });
const openness = ({ aa, ih, ou, ee, oh }: Mouth): number => aa + ih + ou + ee + oh;

let audio: FakeAudio;
let log: string[];
const makePlayer = () =>
  createPlayer({
    context: audio.context,
    listener: {
      onSentenceStarted: (_turn, index, text) => log.push(`started ${index} ${text}`),
      onPlayed: (turn, index) => log.push(`played ${turn} ${index}`),
      onDrained: (turn) => log.push(`drained ${turn}`),
    },
  });
/** Moves the audio clock and this thread's timers together. */
async function run(seconds: number): Promise<void> {
  for (let left = seconds; left > 1e-9; left -= 0.01) {
    await audio.advance(Math.min(0.01, left));
    await vi.advanceTimersByTimeAsync(10);
  }
}

beforeEach(() => {
  // The clock that measures work stays real.
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  audio = createFakeAudio();
  log = [];
});
afterEach(() => vi.useRealTimers());

test('receipts a sentence only after its last sample has sounded', async () => {
  const player = makePlayer();
  player.enqueue(piece());
  player.finish('turn', 1);
  await run(0.5);
  expect(log).toEqual(['started 0 Hello there.']);
  await run(0.1);
  expect(log).toEqual(['started 0 Hello there.', 'played turn 0', 'drained turn']);
});

test('waits with the receipt while more of the sentence may come', async () => {
  const player = makePlayer();
  player.enqueue(piece({ last: false }));
  await run(1);
  expect(log).toEqual(['started 0 Hello there.']);
  player.enqueue(piece({ piece: 1, pcm: new Uint8Array(0) }));
  await run(0.02);
  expect(log.at(-1)).toBe('played turn 0');
});

test('joins the pieces of a sentence without a gap or a click', async () => {
  const player = makePlayer();
  const whole = tone(900);
  let from = 0;
  // Odd chunk sizes, as networks cut them.
  for (const [i, bytes] of [4802, 1234, 9000, 12_346, 15_818].entries()) {
    player.enqueue(
      piece({ piece: i, last: i === 4, pcm: whole.slice(from, from + bytes), text: 'One.' }),
    );
    from += bytes;
    await run(0.005);
  }
  await run(1.2);
  const sound = audio.mix(1.2);
  const begin = sound.findIndex((sample) => Math.abs(sample) > 0.01);
  // A 200 Hz tone at this level never jumps further than this from one sample to the next.
  const steepest = 0.37 * ((2 * Math.PI * 200) / 48_000) * 1.15;
  for (let i = begin + 10; i < begin + 0.89 * 48_000; i += 1) {
    const jump = Math.abs((sound[i] as number) - (sound[i - 1] as number));
    if (jump > steepest) expect.fail(`a click of ${jump} at ${i / 48} ms`);
  }
});

test('breathes between sentences and keeps their order', async () => {
  const player = makePlayer();
  player.enqueue(piece({ pcm: tone(300) }));
  player.enqueue(piece({ index: 1, text: 'Again.', pcm: tone(300) }));
  player.finish('turn', 2);
  await run(1);
  expect(log).toEqual([
    'started 0 Hello there.',
    'played turn 0',
    'started 1 Again.',
    'played turn 1',
    'drained turn',
  ]);
  const sound = audio.mix(1);
  const quiet = sound.subarray((LEAD + 0.31) * 48_000, (LEAD + 0.41) * 48_000);
  expect(Math.max(...quiet.map(Math.abs))).toBeLessThan(0.01);
});

test('a piece that comes late sounds whole, a moment later', async () => {
  const player = makePlayer();
  player.enqueue(piece({ last: false, pcm: tone(200) }));
  await run(0.6);
  player.enqueue(piece({ piece: 1, pcm: tone(200) }));
  player.finish('turn', 1);
  await run(0.2);
  expect(log).not.toContain('played turn 0');
  await run(0.15);
  expect(log).toContain('played turn 0');
  const late = audio.mix(1).subarray(0.6 * 48_000, 0.9 * 48_000);
  expect(late.filter((sample) => Math.abs(sample) > 0.05).length).toBeGreaterThan(0.18 * 48_000);
});

test('says how much was heard when it is stopped, and never receipts what was cut', async () => {
  const player = makePlayer();
  player.enqueue(piece({ pcm: tone(300) }));
  player.enqueue(piece({ index: 1, text: 'Second.', pcm: tone(1000) }));
  player.finish('turn', 2);
  await run(LEAD + 0.3 + 0.12 + 0.4);
  const heard = player.stop();
  expect(heard).toMatchObject({ turnId: 'turn', index: 1, durationMs: expect.closeTo(1000, 0) });
  expect(heard?.playedMs).toBeGreaterThan(380);
  expect(heard?.playedMs).toBeLessThan(420);
  await run(0.012);
  expect(audio.sounding()).toBe(0);
  await run(2);
  expect(log.filter((line) => line.startsWith('played'))).toEqual(['played turn 0']);
  expect(log).not.toContain('drained turn');
  expect(player.heard()).toBeNull();
});

test('refuses what arrives late for a stopped turn and plays the next turn', async () => {
  const player = makePlayer();
  player.enqueue(piece({ last: false }));
  await run(0.1);
  player.stop();
  player.enqueue(piece({ piece: 1 }));
  player.enqueue(piece({ index: 1 }));
  await run(0.2);
  expect(audio.sounding()).toBe(0);
  player.enqueue(piece({ turnId: 'next', text: 'New.' }));
  player.finish('next', 1);
  await run(0.7);
  expect(log.slice(-3)).toEqual(['started 0 New.', 'played next 0', 'drained next']);
});

test('what is still in the loudspeaker does not count as heard', async () => {
  audio.outputLatency = 0.2;
  const player = makePlayer();
  player.enqueue(piece({ pcm: tone(1000) }));
  await run(LEAD + 0.5);
  expect(player.stop()?.playedMs).toBeCloseTo(300, -1.5);
});

test('a sentence without sound takes its time, moves the mouth and is receipted', async () => {
  const player = makePlayer();
  player.enqueue(
    piece({ text: '오늘 하루는 어땠어요?', pcm: null, sampleRate: 0, durationMs: 1500 }),
  );
  player.finish('turn', 1);
  await run(0.6);
  const mouth = shut();
  let most = 0;
  for (let i = 0; i < 40; i += 1) {
    await run(0.02);
    player.mouth(mouth);
    most = Math.max(most, openness(mouth));
  }
  expect(most).toBeGreaterThan(0.3);
  expect(log).not.toContain('played turn 0');
  await run(0.2);
  expect(log).toContain('played turn 0');
  player.mouth(mouth);
  expect(openness(mouth)).toBe(0);
});

test('hands out one caption object per sentence, with its clock', async () => {
  const player = makePlayer();
  expect(player.caption()).toBeNull();
  player.enqueue(piece({ pcm: tone(600) }));
  await run(0.23);
  const first = player.caption();
  expect(first).toMatchObject({ text: 'Hello there.', index: 0 });
  expect(first?.atMs).toBeGreaterThan(150);
  expect(first?.durationMs).toBeCloseTo(600, 0);
  await run(0.1);
  expect(player.caption()).toBe(first);
  expect(first?.atMs).toBeGreaterThan(260);
  await run(0.5);
  expect(player.caption()).toBeNull();
});

test('estimates the length of a sentence while it still arrives', async () => {
  const player = makePlayer();
  player.enqueue(
    piece({ text: 'A sentence that is a good deal longer than its first piece.', last: false }),
  );
  await run(0.1);
  expect(player.heard()?.durationMs).toBeGreaterThan(2000);
});

test('asks the clock to run when the browser holds it still', async () => {
  audio.state = 'suspended';
  const player = makePlayer();
  player.enqueue(piece());
  expect(audio.resumed).toBe(1);
});

test('ends a turn that never said anything', () => {
  const player = makePlayer();
  player.finish('turn', 0);
  expect(log).toEqual(['drained turn']);
});

test('makes a long sentence ready in slices, not in one block', async () => {
  const player = makePlayer();
  player.enqueue(piece({ pcm: tone(20_000) }));
  const atOnce = player.heard()?.durationMs ?? 0;
  expect(atOnce).toBeGreaterThanOrEqual(600);
  expect(audio.sounding()).toBeLessThan(20 / 0.2);
  await run(21);
  expect(log).toContain('played turn 0');
});

test('knows how long until the voice pauses, between sentences and in silence too', async () => {
  const player = makePlayer();
  expect(player.untilPauseS()).toBe(Number.POSITIVE_INFINITY);
  const rest = new Uint8Array((RATE * 0.3 * 2) | 0);
  player.enqueue(piece({ pcm: new Uint8Array([...tone(600), ...rest, ...tone(300)]) }));
  player.enqueue(piece({ index: 1, text: 'Again.', pcm: tone(300) }));
  player.finish('turn', 2);
  await run(LEAD + 0.2);
  expect(player.untilPauseS()).toBeGreaterThan(0.3);
  expect(player.untilPauseS()).toBeLessThan(0.5);
  await run(0.2);
  expect(player.untilPauseS()).toBeGreaterThan(0.1);
  expect(player.untilPauseS()).toBeLessThan(0.3);
  await run(0.35);
  expect(player.untilPauseS()).toBe(0);
  // The last words of the sentence: its end is the next pause.
  await run(0.25);
  expect(player.untilPauseS()).toBeGreaterThan(0.1);
  expect(player.untilPauseS()).toBeLessThan(0.25);
  await run(0.26);
  expect(player.caption()).toBeNull();
  expect(player.untilPauseS()).toBe(0);
  await run(1);
  expect(player.untilPauseS()).toBe(Number.POSITIVE_INFINITY);
});

test('an interruption calls off the reading of mouths, and a sentence that is over is let go', async () => {
  const worker = createFakeMouthWorker();
  const player = createPlayer({ context: audio.context, reader: createMouthReader(() => worker) });
  expect(worker.onmessage).toBeNull();
  await player.resume();
  await worker.deliver();
  player.enqueue(piece({ pcm: tone(300) }));
  player.enqueue(piece({ index: 1, text: 'Second.', pcm: tone(300) }));
  player.enqueue(piece({ index: 2, text: 'Third.', last: false, pcm: tone(300) }));
  expect(player.mouthFacts().place).toBe('worker');
  await run(0.5);
  expect(worker.sent.filter((type) => type === 'forget')).toHaveLength(1);
  player.stop();
  expect(worker.sent.filter((type) => type === 'forget')).toHaveLength(3);
  await worker.deliver();
  expect(player.mouthFacts().whole).toBe(0);
  player.dispose();
  expect(worker.terminated).toBe(true);
});

test('the mouth read in the worker moves with the sound and is shut after it [C7]', async () => {
  const worker = createFakeMouthWorker();
  const player = createPlayer({ context: audio.context, reader: createMouthReader(() => worker) });
  await player.resume();
  await worker.deliver();
  player.enqueue(piece({ pcm: voice(900) }));
  player.finish('turn', 1);
  await worker.deliver();
  const mouth = shut();
  let most = 0;
  for (let i = 0; i < 45; i += 1) {
    await run(0.02);
    player.mouth(mouth);
    most = Math.max(most, openness(mouth));
  }
  expect(most).toBeGreaterThan(0.2);
  await run(0.3);
  player.mouth(mouth);
  expect(openness(mouth)).toBe(0);
});

test('a mouth that cannot be read costs no sound: the words move it', async () => {
  const broken = () => {
    throw new Error('no ear');
  };
  const reader = { ...createMouthReader(() => null), begin: broken };
  const player = createPlayer({
    context: audio.context,
    reader,
    listener: { onPlayed: () => log.push('played') },
  });
  player.enqueue(piece({ pcm: tone(800) }));
  const mouth = shut();
  let most = 0;
  for (let i = 0; i < 40; i += 1) {
    await run(0.02);
    player.mouth(mouth);
    most = Math.max(most, openness(mouth));
  }
  expect(most).toBeGreaterThan(0.2);
  await run(0.1);
  expect(log).toEqual(['played']);
});
