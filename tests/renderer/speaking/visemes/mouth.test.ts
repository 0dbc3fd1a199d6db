import { expect, test } from 'vitest';
import {
  createMouthTrack,
  type MouthTrack,
  STRIDE,
} from '../../../../src-renderer/speaking/mouth-track.ts';
import {
  CLASSES,
  classIndex,
  type PhoneClass,
} from '../../../../src-renderer/speaking/visemes/classes.ts';
import { createMouthShaper } from '../../../../src-renderer/speaking/visemes/mouth.ts';
import { opennessOf } from '../../../support/recorded-speech.ts';

type Shares = Partial<Record<PhoneClass, number>>;

/** A track from stretches of frames that are all alike. */
function mouthFor(stretches: readonly [Shares, number, number?][], ahead = 3): MouthTrack {
  const rows: number[] = [];
  const levels: number[] = [];
  for (const [shares, frames, level = -20] of stretches) {
    for (let i = 0; i < frames; i += 1) {
      const row = new Array<number>(CLASSES).fill(0);
      for (const [name, share] of Object.entries(shares))
        row[classIndex(name as PhoneClass)] = share;
      rows.push(...row);
      levels.push(level);
    }
  }
  const track = createMouthTrack();
  createMouthShaper(track, ahead).advance(
    Float32Array.from(rows),
    Float32Array.from(levels),
    levels.length,
    true,
  );
  return track;
}
const weightsAt = ({ data }: MouthTrack, frame: number): number[] => [
  ...data.subarray(frame * STRIDE, frame * STRIDE + 5),
];

test.each([
  ['aa', 0],
  ['ih', 1],
  ['ou', 2],
  ['ee', 3],
  ['oh', 4],
] as const)('%s moves its own weight, and the others hardly [C7]', (name, place) => {
  const weights = weightsAt(mouthFor([[{ [name]: 1 }, 20]]), 15);
  expect(weights[place]).toBeGreaterThan(0.35);
  weights.forEach((weight, k) => {
    if (k !== place) expect(weight).toBeLessThan(0.05);
  });
});

test('lips that meet are shut for as long as they do, after all smoothing', () => {
  for (const frames of [3, 4, 8]) {
    const open = opennessOf(
      mouthFor([
        [{ aa: 1 }, 20],
        [{ PP: 1 }, frames],
        [{ aa: 1 }, 20],
      ]),
    );
    for (let i = 20; i < 20 + frames; i += 1) expect(open[i]).toBeLessThan(0.12);
    expect(open[17]).toBeGreaterThan(0.4);
    expect(open[22 + frames]).toBeGreaterThan(0.4);
  }
});

test('live, with nothing known of what comes, lips meet a frame late at most', () => {
  const open = opennessOf(
    mouthFor(
      [
        [{ aa: 1 }, 20],
        [{ PP: 1 }, 5],
        [{ aa: 1 }, 20],
      ],
      0,
    ),
  );
  for (let i = 22; i < 25; i += 1) expect(open[i]).toBeLessThan(0.12);
});

test('never goes from wide open to shut between two frames', () => {
  const open = opennessOf(
    mouthFor([
      [{ aa: 1 }, 20],
      [{ sil: 1 }, 9],
      [{ aa: 1 }, 9],
    ]),
  );
  for (let i = 1; i < open.length; i += 1) {
    expect(Math.abs((open[i] as number) - (open[i - 1] as number))).toBeLessThanOrEqual(0.501);
  }
});

test('an undecided ear neither chatters nor flaps: shares about the threshold keep the lips as they are', () => {
  const undecided = Array.from({ length: 40 }, (_, i): [Shares, number] => [
    { PP: i % 2 === 0 ? 0.49 : 0.46, aa: i % 2 === 0 ? 0.51 : 0.54 },
    1,
  ]);
  const shut = (track: MouthTrack): boolean[] => opennessOf(track).map((open) => open < 0.12);
  const after = (first: Shares): boolean[] => shut(mouthFor([[first, 10], ...undecided])).slice(14);
  expect(new Set(after({ aa: 1 }))).toEqual(new Set([false]));
  expect(new Set(after({ PP: 1 }))).toEqual(new Set([true]));
});

test('rests at once in silence, and exactly', () => {
  const open = opennessOf(
    mouthFor([
      [{ aa: 1 }, 20],
      [{ sil: 1 }, 20],
    ]),
  );
  expect(open[24]).toBe(0);
  expect(open.slice(24).every((value) => value === 0)).toBe(true);
});

test('a consonant between vowels takes their shape', () => {
  const between = (name: PhoneClass): number[] =>
    weightsAt(
      mouthFor([
        [{ [name]: 1 }, 10],
        [{ DD: 1 }, 3],
        [{ [name]: 1 }, 10],
      ]),
      11,
    );
  expect(between('ou')[2]).toBeGreaterThan(between('ih')[2] as number);
  expect(between('ih')[1]).toBeGreaterThan(between('ou')[1] as number);
});

test('the jaw opens less for a murmur within a loud sentence, and all the way for its loudest vowel', () => {
  const [loud, murmured] = [-15, -33].map((level) => {
    const track = mouthFor([
      [{ aa: 1 }, 20, -15],
      [{ aa: 1 }, 20, level],
    ]);
    return opennessOf(track)[38] as number;
  });
  expect(loud).toBeGreaterThan(0.9);
  expect(murmured).toBeLessThan((loud as number) - 0.1);
  expect(murmured).toBeGreaterThan(0.5);
});

test('what is too faint for any speech moves nothing, whatever the ear makes of it', () => {
  expect(opennessOf(mouthFor([[{ aa: 1 }, 40, -65]])).every((open) => open === 0)).toBe(true);
});
