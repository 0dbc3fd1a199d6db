import { expect, test } from 'vitest';
import { type MouthTrack, mouthAt, STRIDE } from '../../../src-renderer/speaking/mouth-track.ts';
import { createResampler } from '../../../src-renderer/speaking/resampler.ts';
import { createVisemeAnalyser, visemesOf } from '../../../src-renderer/speaking/visemes.ts';
import { correlation, opennessOf, recordedSpeech } from '../../support/recorded-speech.ts';
import { spoken, vowel } from '../../support/speech-sounds.ts';

const NAMES = ['aa', 'ih', 'ou', 'ee', 'oh'] as const;

/** Mean weights over a stretch of a track, by name. */
function mean(track: MouthTrack, from = 0, to = track.length): Record<string, number> {
  return Object.fromEntries(
    NAMES.map((name, k) => {
      let sum = 0;
      for (let i = from; i < to; i += 1) sum += track.data[i * STRIDE + k] as number;
      return [name, sum / (to - from)];
    }),
  );
}
const strongest = (weights: Record<string, number>): string | undefined =>
  Object.entries(weights).sort((a, b) => b[1] - a[1])[0]?.[0];
const silence = (rate: number, seconds: number) => new Float32Array(Math.round(rate * seconds));
function join(...parts: readonly Float32Array[]): Float32Array {
  const all = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}
function widest(track: MouthTrack, from: number, to: number): number {
  let most = 0;
  for (let i = from; i < Math.min(to, track.length); i += 1) {
    for (let k = 0; k < 5; k += 1) most = Math.max(most, track.data[i * STRIDE + k] as number);
  }
  return most;
}

test.each([
  ['aa', [750, 1200, 2550]],
  ['ih', [290, 2250, 2950]],
  ['ou', [320, 820, 2250]],
  ['ee', [500, 1900, 2550]],
  ['oh', [480, 850, 2400]],
])("opens %s widest for that vowel, at a man's and at a woman's pitch", (name, formants) => {
  for (const [pitch, scale] of [
    [115, 1],
    [205, 1.12],
  ] as const) {
    const sound = vowel(
      formants.map((hz) => hz * scale),
      24_000,
      0.6,
      pitch,
    );
    expect(strongest(mean(visemesOf(sound, 24_000), 15, 55)), `pitch ${pitch}`).toBe(name);
  }
});

const hasEspeak = spoken('아', 'ko') !== null;
test.skipIf(!hasEspeak).each([
  ['아', 'aa'],
  ['이', 'ih'],
  ['에', 'ee'],
  ['오', 'oh'],
])('hears %s in a synthesised Korean voice', (syllable, name) => {
  const voice = spoken(syllable, 'ko+f2');
  expect(voice && strongest(mean(visemesOf(voice.samples, voice.rate)))).toBe(name);
});

test.each([16_000, 22_050, 24_000, 44_100, 48_000])('hears the same vowel at %i Hz', (rate) => {
  const track = visemesOf(vowel([750, 1200, 2550], rate, 0.5), rate);
  expect(track.length).toBeGreaterThanOrEqual(49);
  expect(track.length).toBeLessThanOrEqual(53);
  expect(strongest(mean(track, 15, 45))).toBe('aa');
});

const RATE = 24_000;
const made = (seconds: number, sample: (time: number) => number): Float32Array =>
  Float32Array.from({ length: RATE * seconds }, (_, i) => sample(i / RATE));
const noise = (gain: number): Float32Array => {
  let seed = 1;
  return made(3, () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (seed / 0x3fffffff - 1) * gain;
  });
};
const openShare = (track: MouthTrack): number =>
  opennessOf(track).filter((open) => open >= 0.12).length / Math.max(1, track.length);

test.each<[string, Float32Array, number]>([
  ['digital silence', silence(RATE, 3), 0],
  ['noise at -60 dB', noise(0.0017), 0.02],
  ['white noise', noise(0.2), 0.02],
  ['loud white noise', noise(0.9), 0.02],
  ['a low tone', made(3, (time) => 0.3 * Math.sin(2 * Math.PI * 200 * time)), 0.1],
  ['a tone', made(3, (time) => 0.3 * Math.sin(2 * Math.PI * 440 * time)), 0.1],
  ['a high tone', made(3, (time) => 0.3 * Math.sin(2 * Math.PI * 2000 * time)), 0.1],
  ['nothing', new Float32Array(0), 0],
  ['10 ms of nothing', silence(RATE, 0.01), 0],
])('rests at %s, live and in whole recordings [C7]', (_, sound, most) => {
  expect(openShare(visemesOf(sound, RATE))).toBeLessThanOrEqual(most);
  expect(openShare(liveTrack(sound, RATE, 2400))).toBeLessThanOrEqual(most);
});

test('is shut exactly, 100 ms after the sound ends', () => {
  const track = visemesOf(
    join(vowel([750, 1200, 2550], 24_000, 0.5), silence(24_000, 0.5)),
    24_000,
  );
  expect(widest(track, 20, 45)).toBeGreaterThan(0.4);
  expect(widest(track, 60, 100)).toBe(0);
});

test('shuts for a stop between two vowels', () => {
  const a = vowel([750, 1200, 2550], 24_000, 0.4);
  const track = visemesOf(join(a, silence(24_000, 0.09), a), 24_000);
  let least = 1;
  for (let i = 38; i < 52; i += 1) least = Math.min(least, widest(track, i, i + 1));
  expect(least).toBeLessThan(0.12);
});

test('live, closes the lips where the vendor says an m is spoken, though it sounds on', () => {
  const hum = vowel([750, 1200, 2550], 24_000, 0.8);
  expect(widest(liveTrack(hum, 24_000, 2400), 40, 44)).toBeGreaterThan(0.4);
  const analyser = createVisemeAnalyser(24_000);
  analyser.addTiming({ characters: ['a', 'm', 'a'], starts: [0, 400, 470], ends: [400, 470, 800] });
  analyser.push(hum);
  analyser.finish();
  expect(widest(analyser.track, 39, 43)).toBeLessThan(0.06);
});

test('opens with the sound, not after it', () => {
  const track = visemesOf(
    join(silence(24_000, 0.3), vowel([750, 1200, 2550], 24_000, 0.4)),
    24_000,
  );
  // The sound begins at 300 ms.
  expect(widest(track, 0, 26)).toBe(0);
  expect(widest(track, 0, 33)).toBeGreaterThan(0.25);
});

function liveTrack(sound: Float32Array, rate: number, piece: number): MouthTrack {
  const analyser = createVisemeAnalyser(rate);
  for (let from = 0; from < sound.length; from += piece) {
    analyser.push(sound.subarray(from, from + piece));
  }
  analyser.finish();
  return analyser.track;
}

const english = recordedSpeech('en-one-sentence');
const korean = recordedSpeech('ko-one-sentence');

test('gives the same live track however the sound is cut', () => {
  const whole = liveTrack(english.samples, english.rate, english.samples.length);
  for (const piece of [777, 48_000]) {
    const cut = liveTrack(english.samples, english.rate, piece);
    expect(cut.length).toBe(whole.length);
    for (let i = 0; i < whole.length * STRIDE; i += 1) {
      expect(cut.data[i]).toBeCloseTo(whole.data[i] as number, 5);
    }
  }
});

test('live, frames come at most 65 ms after their sound [C7]', () => {
  const analyser = createVisemeAnalyser(english.rate);
  for (let ms = 100; ms <= 3000; ms += 100) {
    const from = ((ms - 100) * english.rate) / 1000;
    analyser.push(english.samples.subarray(from, from + english.rate / 10));
    expect(analyser.track.length * 10).toBeGreaterThanOrEqual(ms - 60);
  }
});

test('hears live nearly what it hears in the whole recording', () => {
  for (const { samples, rate } of [english, korean]) {
    const whole = opennessOf(visemesOf(samples, rate));
    const live = opennessOf(liveTrack(samples, rate, 4800));
    expect(live.length).toBe(whole.length);
    expect(correlation(live, whole)).toBeGreaterThan(0.9);
  }
});

test('hears the same speech at every rate, and softer, and a little too loud', () => {
  const { samples, rate } = korean;
  const reference = opennessOf(visemesOf(samples, rate));
  for (const other of [8000, 16_000, 22_050, 24_000, 44_100]) {
    const resampler = createResampler(rate, other);
    const sound = join(resampler.push(samples), resampler.flush());
    const open = opennessOf(visemesOf(sound, other));
    expect(correlation(open, reference), `${other} Hz`).toBeGreaterThan(
      other < 16_000 ? 0.75 : 0.97,
    );
  }
  for (const [gain, least] of [
    [0.05, 0.95],
    [4, 0.85],
  ] as const) {
    const open = opennessOf(
      visemesOf(
        samples.map((sample) => sample * gain),
        rate,
      ),
    );
    expect(correlation(open, reference), `gain ${gain}`).toBeGreaterThan(least);
  }
});

test('holes and nonsense in the samples harm only their own place', () => {
  const { samples, rate } = english;
  const broken = samples.slice();
  broken.fill(Number.NaN, rate, rate + 480);
  broken[rate * 2] = Number.POSITIVE_INFINITY;
  broken[rate * 2 + 1] = 1e30;
  const track = visemesOf(broken, rate);
  expect(track.data.every((value) => value >= 0 && value <= 1)).toBe(true);
  expect(correlation(opennessOf(track), opennessOf(visemesOf(samples, rate)))).toBeGreaterThan(0.9);
});

test('rests before the first word and after the last, and moves no faster than speech between [C7]', () => {
  for (const { samples, rate } of [english, korean]) {
    const open = opennessOf(visemesOf(samples, rate));
    const rests = (from: number, to: number): boolean =>
      open.slice(from, to).every((value) => value < 0.12);
    expect(rests(0, 45)).toBe(true);
    expect(rests(275, open.length)).toBe(true);
    expect(Math.max(...open)).toBeGreaterThan(0.6);
    expect(turnsASecond(open)).toBeLessThan(16);
  }
});

/** Changes of direction at 60 pictures a second; five syllables a second make ten. */
function turnsASecond(open: readonly number[]): number {
  let turns = 0;
  let before = 0;
  let direction = 0;
  for (let time = 0; time < open.length; time += 100 / 60) {
    const now = open[Math.floor(time)] as number;
    if (Math.abs(now - before) > 0.02) {
      if (direction !== 0 && Math.sign(now - before) !== direction) turns += 1;
      direction = Math.sign(now - before);
    }
    before = now;
  }
  return turns / (open.filter((value) => value > 0).length / 100);
}

test('never leaves 0..1, neither one weight nor their sum', () => {
  const voice = spoken('So the worries line up when the light goes off.', 'en-us+f3');
  const sounds: Float32Array[] = [
    join(vowel([460, 830, 2400], 24_000, 1)).map((sample) => sample * 2),
  ];
  if (voice) sounds.push(voice.samples);
  for (const sound of sounds) {
    const { data, length } = visemesOf(sound, voice?.rate ?? 24_000);
    for (let i = 0; i < length; i += 1) {
      let sum = 0;
      for (let k = 0; k < STRIDE; k += 1) {
        const value = data[i * STRIDE + k] as number;
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        if (k < 5) sum += value;
      }
      expect(sum).toBeLessThanOrEqual(1.0001);
    }
  }
});

test('moves smoothly between frames and is shut outside the track', () => {
  const track = visemesOf(vowel([750, 1200, 2550], 24_000, 0.4), 24_000);
  const mouth = { aa: 9, ih: 9, ou: 9, ee: 9, oh: 9 };
  mouthAt(track, 205, mouth);
  const between = mouth.aa;
  const a = track.data[20 * STRIDE] as number;
  const b = track.data[21 * STRIDE] as number;
  expect(between).toBeCloseTo((a + b) / 2, 5);
  for (const ms of [-5, 10_000, Number.NaN]) {
    mouthAt(track, ms, mouth);
    expect(mouth).toEqual({ aa: 0, ih: 0, ou: 0, ee: 0, oh: 0 });
  }
});
