import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Mouth, SpeechTiming } from '../../../src-preload/contract/words.ts';
import { createPlayer, type SpokenPiece } from '../../../src-renderer/speaking/player.ts';
import { createFakeAudio, type FakeAudio } from '../../support/fake-audio-context.ts';

const RATE = 24_000;
const CONTEXT_RATE = 48_000;
/** The player's own delay before the first sample, seconds. */
const LEAD = 0.012;
const AMPLITUDE = 12_000 / 32_768;

/** A sound in which every moment can be told from every other: a slow chirp, level at both ends. */
const chirp = (ms: number): Uint8Array => {
  const count = (RATE * ms) / 1000;
  const samples = Int16Array.from({ length: count }, (_, i) => {
    const edge = Math.min(1, i / 120, (count - 1 - i) / 120);
    return 12_000 * edge * Math.sin((2 * Math.PI * (150 * i + (60 * i * i) / RATE)) / RATE);
  });
  return new Uint8Array(samples.buffer);
};
const piece = (change: Partial<SpokenPiece> = {}): SpokenPiece => ({
  turnId: 'turn',
  index: 0,
  text: 'Hello there.',
  spoken: change.text ?? 'Hello there.',
  differs: [],
  piece: 0,
  last: true,
  pcm: chirp(1000),
  sampleRate: RATE,
  durationMs: null,
  timing: null,
  vendor: 'system',
  emotion: 'neutral',
  ...change,
});

let audio: FakeAudio;
let log: string[];
const makePlayer = () =>
  createPlayer({
    context: audio.context,
    listener: {
      onSentenceStarted: (_turn, index) => log.push(`started ${index}`),
      onPlayed: (_turn, index) => log.push(`played ${index}`),
      onDrained: (turn) => log.push(`drained ${turn}`),
    },
  });
async function run(seconds: number, clock = audio): Promise<void> {
  for (let left = seconds; left > 1e-9; left -= 0.01) {
    await clock.advance(Math.min(0.01, left));
    await vi.advanceTimersByTimeAsync(10);
  }
}
const loudest = (sound: Float32Array, from: number, to: number): number => {
  let most = 0;
  for (let i = Math.round(from * CONTEXT_RATE); i < to * CONTEXT_RATE; i += 1) {
    most = Math.max(most, Math.abs(sound[i] ?? 0));
  }
  return most;
};
const steepest = (sound: Float32Array): number => {
  let most = 0;
  for (let i = 1; i < sound.length; i += 1) {
    most = Math.max(most, Math.abs((sound[i] as number) - (sound[i - 1] as number)));
  }
  return most;
};
/** A 270 Hz tone, the fastest of the chirp, at this level never jumps further from one sample to the next. */
const NO_CLICK = AMPLITUDE * ((2 * Math.PI * 270) / CONTEXT_RATE) * 1.3;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  audio = createFakeAudio();
  log = [];
});
afterEach(() => vi.useRealTimers());

test('a held voice is silent within 10 ms, without a click, and nothing of it is receipted', async () => {
  const player = makePlayer();
  player.enqueue(piece());
  player.finish('turn', 1);
  await run(0.4);
  const heard = player.hold();
  expect(heard).toMatchObject({ turnId: 'turn', index: 0, durationMs: expect.closeTo(1000, 0) });
  expect(heard?.playedMs).toBeCloseTo(400 - LEAD * 1000, -0.5);
  await run(2);
  const sound = audio.rendered(2.4);
  expect(loudest(sound, 0.38, 0.4)).toBeGreaterThan(0.3);
  expect(loudest(sound, 0.41, 2.4)).toBe(0);
  expect(steepest(sound)).toBeLessThan(NO_CLICK);
  expect(log).toEqual(['started 0']);
});

test('goes on at most 150 ms back, with every later sample, and receipts once', async () => {
  const player = makePlayer();
  player.enqueue(piece());
  player.enqueue(piece({ index: 1, pcm: chirp(500) }));
  player.finish('turn', 2);
  await run(0.4);
  player.hold();
  await run(1);
  player.goOn();
  await run(2.2);
  expect(log).toEqual(['started 0', 'played 0', 'started 1', 'played 1', 'drained turn']);

  const unbroken = createFakeAudio();
  const other = createPlayer({ context: unbroken.context });
  other.enqueue(piece());
  other.enqueue(piece({ index: 1, pcm: chirp(500) }));
  await run(2, unbroken);
  const whole = unbroken.rendered(2);
  const held = audio.rendered(3.6);
  // Where the sound is back at full loudness, find the same samples in the sound that was never held.
  const probe = held.subarray(1.65 * CONTEXT_RATE, 1.7 * CONTEXT_RATE);
  let shift = -1;
  for (let at = 0.3 * CONTEXT_RATE; at < 0.9 * CONTEXT_RATE && shift < 0; at += 1) {
    if (probe.every((sample, i) => Math.abs(sample - (whole[at + i] as number)) < 0.02)) {
      shift = 1.65 * CONTEXT_RATE - at;
    }
  }
  expect(shift).toBeGreaterThan(0);
  // It is held for a second; the rest of the shift is how far it went back, and the lead before sound.
  const back = shift / CONTEXT_RATE - 1 - LEAD;
  expect(back).toBeGreaterThanOrEqual(0);
  expect(back).toBeLessThanOrEqual(0.15);
  for (let at = 1.65 * CONTEXT_RATE; at < 2.9 * CONTEXT_RATE; at += 7) {
    expect(held[at]).toBeCloseTo(whole[at - shift] ?? 0, 1.5);
  }
  expect(steepest(held)).toBeLessThan(NO_CLICK);
});

test('goes on at the word that had just begun, where its time is known', async () => {
  const timing: SpeechTiming = {
    characters: [...'One two.'],
    starts: [0, 100, 200, 300, 330, 450, 600, 800],
    ends: [100, 200, 300, 330, 450, 600, 800, 1000],
  };
  const player = makePlayer();
  player.enqueue(piece({ text: 'One two.', timing }));
  await run(LEAD + 0.4);
  player.hold();
  await run(0.5);
  player.goOn();
  await run(LEAD + 0.01);
  expect(player.caption()?.atMs).toBeCloseTo(340, -0.5);
});

test('goes on at the quietest moment shortly before, where no times are known', async () => {
  const quiet = chirp(1000);
  quiet.fill(0, 2 * 0.3 * RATE, 2 * 0.33 * RATE);
  const player = makePlayer();
  player.enqueue(piece({ pcm: quiet }));
  await run(LEAD + 0.4);
  player.hold();
  await run(0.5);
  player.goOn();
  await run(LEAD);
  expect(player.caption()?.atMs).toBeGreaterThan(299);
  expect(player.caption()?.atMs).toBeLessThan(332);
});

test('what arrives while the voice is held is kept and follows without a gap', async () => {
  const player = makePlayer();
  const whole = chirp(900);
  player.enqueue(piece({ last: false, pcm: whole.slice(0, 2 * 0.6 * RATE) }));
  await run(0.3);
  player.hold();
  await run(0.1);
  player.enqueue(piece({ piece: 1, pcm: whole.slice(2 * 0.6 * RATE) }));
  player.enqueue(piece({ index: 1, pcm: chirp(300) }));
  player.finish('turn', 2);
  await run(0.5);
  expect(audio.sounding()).toBe(0);
  player.goOn();
  await run(1.6);
  expect(log).toEqual(['started 0', 'played 0', 'started 1', 'played 1', 'drained turn']);
  expect(steepest(audio.rendered(2.4))).toBeLessThan(NO_CLICK);
});

test('what arrives after it went on is waited for to its last sample before the receipt', async () => {
  const player = makePlayer();
  player.enqueue(piece({ last: false, pcm: chirp(500) }));
  await run(0.45);
  player.hold();
  player.goOn();
  player.enqueue(piece({ piece: 1, last: false, pcm: chirp(400) }));
  player.enqueue(piece({ piece: 2, pcm: chirp(60) }));
  // At most 150 ms back from 438 ms, and 460 ms more: all but the last piece has sounded.
  let quietAt = 0;
  for (let i = 0; i < 100 && !log.includes('played 0'); i += 1) {
    expect(audio.sounding()).toBeGreaterThan(0);
    await run(0.01);
    quietAt = i;
  }
  expect(quietAt).toBeGreaterThan(45);
  expect(audio.sounding()).toBe(0);
});

test('a turn whose first sentence arrives while held begins when it goes on', async () => {
  const player = makePlayer();
  expect(player.hold()).toBeNull();
  player.enqueue(piece({ pcm: chirp(300) }));
  player.finish('turn', 1);
  await run(0.5);
  expect(log).toEqual([]);
  expect(player.heard()).toBeNull();
  player.goOn();
  await run(0.4);
  expect(log).toEqual(['started 0', 'played 0', 'drained turn']);
});

test('stopped while held, it says what was heard when it was held', async () => {
  const player = makePlayer();
  player.enqueue(piece());
  await run(0.4);
  const held = player.hold();
  await run(0.3);
  expect(player.heard()).toEqual(held);
  expect(player.stop()).toEqual(held);
  player.goOn();
  await run(0.3);
  expect(audio.sounding()).toBe(0);
  player.enqueue(piece({ turnId: 'next', pcm: chirp(200) }));
  player.finish('next', 1);
  await run(0.4);
  expect(log).toEqual(['started 0', 'started 0', 'played 0', 'drained next']);
});

test('a sentence that had wholly sounded when it was held is receipted, and the next is whole', async () => {
  const player = makePlayer();
  player.enqueue(piece({ pcm: chirp(300) }));
  player.enqueue(piece({ index: 1, pcm: chirp(300) }));
  player.finish('turn', 2);
  // In the breath between the two.
  await run(LEAD + 0.35);
  expect(player.hold()).toMatchObject({ index: 1, playedMs: 0 });
  expect(log).toEqual(['started 0', 'played 0']);
  await run(0.5);
  player.goOn();
  await run(0.1);
  expect(log.at(-1)).toBe('started 1');
  expect(player.caption()?.atMs).toBeLessThan(100);
  await run(0.3);
  expect(log.at(-1)).toBe('drained turn');
});

test('held and let go again and again, it still comes to its end', async () => {
  const player = makePlayer();
  player.enqueue(piece());
  player.finish('turn', 1);
  for (let i = 0; i < 8; i += 1) {
    await run(0.25);
    player.hold();
    player.hold();
    await run(0.002 * i);
    player.goOn();
    player.goOn();
  }
  await run(1);
  expect(log).toEqual(['started 0', 'played 0', 'drained turn']);
  expect(steepest(audio.rendered(3.5))).toBeLessThan(NO_CLICK);
});

test('the mouth closes while the voice is held and goes along again after it', async () => {
  const player = makePlayer();
  player.enqueue(piece({ text: '오늘 하루는 어땠어요?', pcm: null, durationMs: 3000 }));
  const mouth: Mouth = { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 };
  const most = async (): Promise<number> => {
    let open = 0;
    for (let i = 0; i < 15; i += 1) {
      await run(0.02);
      player.mouth(mouth);
      open = Math.max(open, mouth.aa + mouth.ih + mouth.ou + mouth.ee + mouth.oh);
    }
    return open;
  };
  await run(0.3);
  expect(await most()).toBeGreaterThan(0.3);
  player.hold();
  const at = player.caption()?.atMs ?? 0;
  await run(0.1);
  expect(await most()).toBe(0);
  expect(player.level()).toBe(0);
  expect(player.untilPauseS()).toBe(0);
  expect(player.caption()?.atMs).toBe(at);
  player.goOn();
  await run(LEAD + 0.01);
  expect(player.caption()?.atMs).toBeGreaterThan(at - 150);
  expect(player.caption()?.atMs).toBeLessThan(at + 20);
  expect(await most()).toBeGreaterThan(0.3);
  expect(player.untilPauseS()).toBeGreaterThan(0);
});

test('a ducked voice is low within 20 ms and comes back, under any volume', async () => {
  const player = makePlayer();
  player.setVolume(0.5);
  player.enqueue(piece({ pcm: chirp(2000) }));
  await run(0.3);
  player.duck();
  await run(0.3);
  player.restore();
  await run(0.5);
  const sound = audio.rendered(1.1);
  const full = loudest(sound, 0.1, 0.29);
  expect(full).toBeCloseTo(AMPLITUDE * 0.25, 2);
  expect(loudest(sound, 0.32, 0.59)).toBeLessThan(full * 0.23);
  expect(loudest(sound, 0.9, 1.1)).toBeGreaterThan(full * 0.97);
  expect(steepest(sound)).toBeLessThan(NO_CLICK);
});

test('a held voice that was ducked before goes on at full loudness', async () => {
  const player = makePlayer();
  player.enqueue(piece({ pcm: chirp(2000) }));
  await run(0.3);
  player.duck();
  await run(0.1);
  player.hold();
  await run(0.2);
  player.goOn();
  await run(0.8);
  expect(loudest(audio.rendered(1.4), 1, 1.4)).toBeGreaterThan(AMPLITUDE * 0.97);
});

test('after a stop the next turn is as loud as ever', async () => {
  const player = makePlayer();
  player.enqueue(piece());
  await run(0.3);
  player.duck();
  await run(0.05);
  player.stop();
  await run(0.3);
  player.enqueue(piece({ turnId: 'next' }));
  await run(0.5);
  expect(loudest(audio.rendered(1.15), 0.8, 1.15)).toBeGreaterThan(AMPLITUDE * 0.97);
});

test('a murmur sounds at -8 dB beneath a voice that is ducked, held or stopped, and is no turn', async () => {
  const player = makePlayer();
  player.enqueue(piece());
  await run(0.2);
  player.duck();
  player.hold();
  await run(0.1);
  player.murmur(chirp(300), RATE);
  await run(0.1);
  player.stop();
  await run(0.4);
  const sound = audio.rendered(0.8);
  expect(loudest(sound, 0.31, 0.55)).toBeCloseTo(AMPLITUDE * 10 ** (-8 / 20), 2);
  expect(player.heard()).toBeNull();
  expect(player.caption()).toBeNull();
  expect(log).toEqual(['started 0']);
});

test('plays on the loudspeaker that was chosen, and on the default where it is gone', async () => {
  const player = makePlayer();
  // Before anything sounds there is no clock to put there.
  await player.setOutput('headset');
  expect(audio.sinks).toEqual([]);
  player.enqueue(piece());
  await run(0.1);
  expect(audio.sinks).toEqual(['headset']);
  audio.refusedSinks.add('gone');
  await player.setOutput('gone');
  await player.setOutput(null);
  expect(audio.sinks).toEqual(['headset', '', '']);
});

test('says when the first sample was at the ear', async () => {
  audio.outputLatency = 0.05;
  let at: number | null = null;
  const begun = performance.now();
  const player = createPlayer({
    context: audio.context,
    listener: { onSentenceStarted: (_turn, _index, _text, when) => (at = when) },
  });
  player.enqueue(piece());
  await run(0.2);
  // The test's clock ran 200 ms while hardly any time passed: the first sample lies 200 - 12 - 50 ms back.
  expect(at).not.toBeNull();
  expect((at as unknown as number) - begun).toBeLessThan(60);
  expect((at as unknown as number) - begun).toBeGreaterThan(-30);
});
