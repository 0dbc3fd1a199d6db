import { expect, test } from 'vitest';
import type { PhoneStep } from '../../../../../src-renderer/speaking/pronounce/phone-step.ts';
import { pronounce } from '../../../../../src-renderer/speaking/pronounce/pronounce.ts';
import { alignText } from '../../../../../src-renderer/speaking/visemes/align/align-text.ts';
import { anchorsOf } from '../../../../../src-renderer/speaking/visemes/align/anchors.ts';
import { bandOf } from '../../../../../src-renderer/speaking/visemes/align/band.ts';
import {
  CLASSES,
  classIndex,
  PP,
  SIL,
} from '../../../../../src-renderer/speaking/visemes/classes.ts';
import { type Evidence, PRIORS } from '../../../../../src-renderer/speaking/visemes/network.ts';
import { heard, type Stretch, told } from './heard.ts';

/** What is heard when these steps are said: each for `frames`, pauses and what may be left out not at all. */
function saying(steps: readonly PhoneStep[], frames = 8): Stretch[] {
  return steps
    .filter(({ skippable }) => !skippable)
    .map(({ classes }) => [classes[0] ?? 'sil', frames]);
}

function align(evidence: Evidence, text: string, language: 'ko' | 'en' = 'ko') {
  return alignText(evidence, pronounce(text, language));
}

/** Hears something else, just as surely, for a while. */
function mishear({ posteriors }: Evidence, from: number, to: number, as: number): void {
  for (let i = from; i < to; i += 1) {
    posteriors.subarray(i * CLASSES, (i + 1) * CLASSES).fill(0.03);
    posteriors[i * CLASSES + as] = 0.61;
  }
}

test('shows a faded vowel as the text has it, whatever it sounds like to the ear [C7]', () => {
  // `of me`: the schwa is heard as an i, as voices often say it.
  const evidence = heard([
    ['sil', 10],
    ['ih', 8],
    ['FF', 7],
    ['PP', 7],
    ['ih', 10],
    ['sil', 10],
  ]);
  const shares = alignText(evidence, pronounce('of me', 'en'));
  const schwa = shares && told(shares)[1];
  expect(schwa?.[0]).toMatch(/aa|ee/);
  expect(schwa?.[1]).toBeGreaterThanOrEqual(7);
});

test('closes the lips where the text has them, though the ear misses them [C7]', () => {
  // 나마나, and of ㅁ the ear hears an n, a little less surely.
  const evidence = heard([
    ['sil', 10],
    ['DD', 6],
    ['aa', 12],
    ['DD', 7],
    ['aa', 12],
    ['DD', 6],
    ['aa', 12],
    ['sil', 10],
  ]);
  for (let i = 28; i < 35; i += 1) {
    evidence.posteriors[i * CLASSES + classIndex('DD')] = 0.45;
    evidence.posteriors[i * CLASSES + PP] = 0.18;
  }
  const shares = align(evidence, '나마나');
  expect(shares && told(shares)).toEqual([
    ['sil', 10],
    ['DD', 6],
    ['aa', 12],
    ['PP', 7],
    ['aa', 12],
    ['DD', 6],
    ['aa', 12],
    ['sil', 10],
  ]);
});

test('gives shares that add up to one on every frame', () => {
  const evidence = heard(saying(pronounce('반가워요, 오늘은 어때요?', 'ko')));
  const shares = align(evidence, '반가워요, 오늘은 어때요?');
  for (let i = 0; shares && i < evidence.frames; i += 1) {
    const sum = shares.subarray(i * CLASSES, (i + 1) * CLASSES).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(1, 4);
  }
  expect(shares).not.toBeNull();
});

test('the sound decides what the text leaves open', () => {
  const about = pronounce('about', 'en', { lookup: () => 'xpWt' });
  for (const vowel of ['aa', 'ee'] as const) {
    const shares = alignText(
      heard([
        [vowel, 8],
        ['PP', 8],
        ['aa', 9],
        ['ou', 6],
        ['sil', 10],
      ]),
      about,
    );
    expect(shares && told(shares)[0]).toEqual([vowel, 8]);
  }
});

const TEXT = '마음이 바쁘면 파도를 봐요';
const spoken = saying(pronounce(TEXT, 'ko'));

test.each([
  ['nothing', ''],
  ['no words', '🙂 …'],
  ['another sentence', '그 사람 얘기는 다음에 듣기로 했어요'],
  ['another language', 'she sells sea shells and he sees these'],
  [
    'a much longer text',
    `${TEXT} 그리고 내일은 아침 일찍 일어나서 천천히 걸어 보기로 해요, 어때요`,
  ],
  ['its first word alone', '마음이'],
])('sets aside %s', (_, text) => {
  expect(align(heard(spoken), text, /[가-힣]/.test(text) ? 'ko' : 'en')).toBeNull();
});

test('sets any text aside in silence and in too short a sound', () => {
  expect(align(heard([['sil', 200]], 0.95), TEXT)).toBeNull();
  expect(align(heard([['PP', 3]]), '음')).toBeNull();
  expect(align(heard([]), TEXT)).toBeNull();
});

test('a word that the text lacks spoils only its own place', () => {
  const evidence = heard(spoken, 0.9);
  const shares = align(evidence, '마음이 파도를 봐요');
  expect(shares).not.toBeNull();
  expect(shares && told(shares).slice(0, 6)).toEqual(spoken.slice(0, 6));
  expect(shares && told(shares).slice(-4)).toEqual(spoken.slice(-4));
  // In its place the ear is believed: ㅂ of 바쁘면 is there, though not in the text.
  const extra = told(shares ?? new Float32Array()).filter(([name]) => name === 'PP');
  expect(extra.length).toBe(spoken.filter(([name]) => name === 'PP').length);
});

test('a word that is not said is passed over', () => {
  const shares = align(heard(spoken, 0.9), '마음이 너무 바쁘면 파도를 봐요');
  expect(shares && told(shares)).toEqual(spoken);
});

test('trusts the ear more where the reading is a guess', () => {
  const guessed = (trust: number) =>
    pronounce('마나', 'ko').map((step) => ({ ...step, trust: Math.min(step.trust, trust) }));
  const evidence = heard([
    ['PP', 8],
    ['aa', 8],
    ['DD', 8],
    ['aa', 8],
  ]);
  mishear(evidence, 16, 20, classIndex('SS'));
  const at = 17 * CLASSES + classIndex('SS');
  const sure = alignText(evidence, guessed(1))?.[at] ?? 0;
  const unsure = alignText(evidence, guessed(0.3))?.[at] ?? 0;
  expect(unsure).toBeGreaterThan(sure * 2);
});

test("a vendor's times decide where the sound alone does not", () => {
  // 아우, of which every frame may be either, one being the commoner sound.
  const evidence = heard([['aa', 80]], 0.4);
  const prior = (name: 'aa' | 'ou') => PRIORS[classIndex(name)] ?? Number.NaN;
  const asLikely = 0.4 * (prior('ou') / prior('aa')) ** 0.6;
  for (let i = 0; i < 80; i += 1) evidence.posteriors[i * CLASSES + classIndex('ou')] = asLikely;
  const steps = pronounce('아우', 'ko');
  const aaAt40 = (starts: number[], ends: number[]) => {
    const anchors = anchorsOf(steps, '아우', { characters: ['아', '우'], starts, ends });
    return alignText(evidence, steps, anchors)?.[40 * CLASSES + classIndex('aa')] ?? Number.NaN;
  };
  expect(aaAt40([0, 600], [600, 800])).toBeGreaterThan(0.8);
  expect(aaAt40([0, 200], [200, 800])).toBeLessThan(0.2);
});

test("a vendor's wrong times do no harm", () => {
  const steps = pronounce(TEXT, 'ko');
  const evidence = heard(spoken);
  const right = alignText(evidence, steps);
  const characters = [...TEXT];
  for (const wrong of [
    characters.map(() => 0),
    characters.map((_, i) => 4000 - i * 100),
    characters.map((_, i) => 900 + i * 130),
    characters.map(() => Number.NaN),
  ]) {
    const timing = { characters, starts: wrong, ends: wrong.map((start) => start + 90) };
    const shares = alignText(evidence, steps, anchorsOf(steps, TEXT, timing));
    expect(shares && told(shares)).toEqual(right && told(right));
  }
});

test('times of a text that is written otherwise find their places', () => {
  const steps = pronounce('3월, 봄', 'ko');
  const anchors = anchorsOf(steps, '3월, 봄', {
    characters: [...'삼월 봄'],
    starts: [0, 200, 400, 900],
    ends: [200, 400, 900, 1200],
  });
  const spring = steps.findIndex(({ from, classes }) => from === 4 && classes[0] === 'PP');
  expect(anchors?.from[spring]).toBeCloseTo(75);
  expect(anchors?.to[spring]).toBeCloseTo(135);
  // 3 is not timed.
  expect(anchors?.from[1]).toBe(Number.NEGATIVE_INFINITY);
  expect(anchorsOf(steps, '3월, 봄', { characters: [], starts: [], ends: [] })).toBeNull();
});

test('work grows with the length of the sound, however long the text', () => {
  for (const frames of [300, 3000, 60_000]) {
    const evidence = {
      posteriors: new Float32Array(frames * CLASSES),
      frames,
      levels: new Float32Array(frames),
    };
    const cells = (steps: number) => bandOf(evidence, steps).width * frames;
    expect(cells(100_000)).toBeLessThanOrEqual(
      Math.max(frames * 48, Math.min(frames * 160, 2_000_000)),
    );
  }
});

test('follows a text that is longer than its band', () => {
  const long = Array.from({ length: 30 }, (_, i) => (i % 3 ? '나무를 보고' : '바다에서 쉬고')).join(
    ' ',
  );
  const stretches: Stretch[] = [['sil', 30], ...saying(pronounce(long, 'ko')), ['sil', 100]];
  const shares = align(heard(stretches), long);
  expect(shares && told(shares)).toEqual(mergedRuns(stretches));
});

function mergedRuns(stretches: readonly Stretch[]): Stretch[] {
  const out: Stretch[] = [];
  for (const [name, frames] of stretches) {
    const last = out.at(-1);
    if (last?.[0] === name) out[out.length - 1] = [name, last[1] + frames];
    else out.push([name, frames]);
  }
  return out;
}

test('stays itself on evidence that says nothing, or is not a number', () => {
  const flat = heard(spoken, 1 / CLASSES);
  const shares = align(flat, TEXT);
  if (shares) expect(shares.every((share) => share >= 0 && share <= 1.0001)).toBe(true);
  const broken = heard(spoken);
  broken.posteriors.fill(Number.NaN, 0, 5 * CLASSES);
  const answer = align(broken, TEXT);
  if (answer) expect(answer.every((share) => Number.isFinite(share))).toBe(true);
  expect(SIL).toBe(0);
});
