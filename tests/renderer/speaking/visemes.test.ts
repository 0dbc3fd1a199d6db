import { expect, test } from 'vitest';
import { type MouthTrack, mouthAt, STRIDE } from '../../../src-renderer/speaking/mouth-track.ts';
import { createVisemeAnalyser, visemesOf } from '../../../src-renderer/speaking/visemes.ts';
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

test('rests in silence, in faint noise, and in nothing at all', () => {
  let seed = 1;
  const noise = () => {
    seed = (seed * 1_103_515_245 + 12_345) & 0x7fffffff;
    return (seed / 0x3fffffff - 1) * 0.0022;
  };
  for (const sound of [
    silence(24_000, 1),
    // About -58 dB, for long enough to forget any first loudness.
    Float32Array.from({ length: 24_000 * 6 }, noise),
    new Float32Array(0),
  ]) {
    expect(widest(visemesOf(sound, 24_000), 0, 1000)).toBe(0);
  }
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

test('closes the lips where the vendor says an m is spoken, though it sounds on', () => {
  const hum = vowel([750, 1200, 2550], 24_000, 0.8);
  const timing = { characters: ['a', 'm', 'a'], starts: [0, 400, 470], ends: [400, 470, 800] };
  expect(widest(visemesOf(hum, 24_000), 40, 44)).toBeGreaterThan(0.4);
  expect(widest(visemesOf(hum, 24_000, timing), 39, 43)).toBeLessThan(0.06);
});

test('opens with the sound, not after it', () => {
  const track = visemesOf(
    join(silence(24_000, 0.3), vowel([750, 1200, 2550], 24_000, 0.4)),
    24_000,
  );
  // The sound begins at 300 ms. Shut until 30 ms before, well on its way 10 ms before.
  expect(widest(track, 0, 27)).toBe(0);
  expect(widest(track, 0, 30)).toBeGreaterThan(0.25);
});

test('gives the same track however the sound is cut', () => {
  const sound = join(vowel([750, 1200, 2550], 24_000, 0.4), vowel([290, 2250, 2950], 24_000, 0.4));
  const whole = visemesOf(sound, 24_000);
  const analyser = createVisemeAnalyser(24_000);
  for (let from = 0; from < sound.length; from += 777) {
    analyser.push(sound.subarray(from, from + 777));
  }
  analyser.finish();
  expect(analyser.track.length).toBe(whole.length);
  for (let i = 0; i < whole.length * STRIDE; i += 1) {
    expect(analyser.track.data[i]).toBeCloseTo(whole.data[i] as number, 5);
  }
});

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
      expect(sum).toBeLessThanOrEqual(1);
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
