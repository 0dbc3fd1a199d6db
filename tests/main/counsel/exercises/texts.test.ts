import { describe, expect, test } from 'vitest';
import { EXERCISES } from '../../../../src-main/counsel/exercises/all-exercises.ts';
import type { ExerciseTexts, Led } from '../../../../src-main/counsel/exercises/exercise.ts';
import { leading } from '../../../../src-main/counsel/exercises/lead.ts';
import { engineTexts, textsOf } from '../../../../src-main/counsel/exercises/texts.ts';
import { breachOf } from '../../../../src-main/safety/check-sentence.ts';
import {
  type Answer,
  EXERCISE_IDS,
  type ExerciseId,
  type ExerciseRecord,
  type ExerciseView,
} from '../../../../src-preload/contract/counsel.ts';
import { LANGUAGES, type Language } from '../../../../src-preload/contract/words.ts';
import { aroundOf, DAY, NOW } from './lead-by-words.ts';

const ALL = EXERCISE_IDS.flatMap((id) => LANGUAGES.map((language) => [id, language] as const));

/** The official items are said as they were published, word for word. */
const OFFICIAL = new Set(['phq9', 'gad7']);
const isItem = (exercise: ExerciseId, step: string): boolean =>
  OFFICIAL.has(exercise) && /^(?:item\d|difficulty$)/.test(step);

/** What the app never says, whoever speaks (the words of ui.md 6 and R18). */
const NEVER: Readonly<Record<Language, RegExp>> = {
  ko: /[!！]|\p{Extended_Pictographic}|당신|환자|증상|극복|치료|진단|비정상|정상적|극단적 선택|자살 시도|늘 곁에|언제나 함께|힘내세요|하십시오|(?<=[가-힣])(?:하라|해라|하시오)(?=[.\s]|$)/u,
  en: /!|\p{Extended_Pictographic}|\b(?:therapy|therapist|diagnos\w*|symptoms?|patients?|users?|journey|amazing|oops|commit suicide|failed attempt|always be here|always be there|don't go|cheer up|automatic thoughts?|distortions?)\b/iu,
};

interface Phrasings {
  readonly of: string;
  readonly say: readonly string[];
}

function phrasingsIn(id: ExerciseId, texts: ExerciseTexts): readonly Phrasings[] {
  return [
    ...Object.entries(texts.steps)
      .filter(([step]) => !isItem(id, step))
      .flatMap(([step, { say, again }]) => [
        { of: `say ${step}`, say },
        { of: `again ${step}`, say: again },
      ]),
    ...Object.entries(texts.notes).map(([note, say]) => ({ of: `note ${note}`, say })),
  ];
}

function linesIn(id: ExerciseId, texts: ExerciseTexts): readonly string[] {
  const steps = Object.entries(texts.steps)
    .filter(([step]) => !isItem(id, step))
    .flatMap(([, { name, help, options, low, high }]) => [
      ...[name, low ?? '', high ?? ''],
      ...(help ?? []),
      ...Object.values(options ?? {}),
    ]);
  const said = phrasingsIn(id, texts).flatMap(({ say }) => say);
  return [texts.title, texts.about, ...steps, ...said];
}

const SLOT = /\{[\w-]+\}/g;
const sentencesOf = (line: string): readonly string[] => line.split(/(?<=[.?!…])\s+/);

/** 1 is as long as one turn may be. */
const sizeOf = (line: string, language: Language): number =>
  language === 'ko' ? line.replaceAll(' ', '').length / 130 : line.split(' ').length / 50;

describe.each(ALL)('the words of %s in %s', (id, language) => {
  const texts = textsOf(id, language);
  const exercise = EXERCISES[id];
  const said = phrasingsIn(id, texts);

  test('name every step, every choice and both ends of every scale', () => {
    for (const step of exercise.steps) {
      const words = texts.steps[step.words ?? step.id];
      expect(words?.name, step.id).toMatch(/\S/);
      expect(words?.say.length, step.id).toBeGreaterThan(0);
      if (step.asks.kind === 'choice') {
        expect(Object.keys(words?.options ?? {}).toSorted(), step.id).toEqual(
          expect.arrayContaining([...step.asks.options].toSorted()),
        );
      }
      if (step.asks.kind === 'number') {
        expect(`${words?.low}|${words?.high}`, step.id).toMatch(/^[^|]+\|[^|]+$/);
      }
    }
    const asked = new Set(exercise.steps.map(({ id: step, words }) => words ?? step));
    expect(Object.keys(texts.steps).filter((step) => !asked.has(step))).toEqual([]);
  });

  test('have three phrasings or more of everything that is said, none of them twice', () => {
    const few = said.filter(({ say }) => new Set(say).size < Math.max(3, say.length));
    expect(few.map(({ of }) => of)).toEqual([]);
  });

  test('are spoken ones: short, one question at most, whole sentences [S1] [S2] [S3]', () => {
    const lines = said.flatMap(({ say }) => say);
    expect(lines.filter((line) => sentencesOf(line).length > 4)).toEqual([]);
    expect(lines.filter((line) => (line.match(/\?/g)?.length ?? 0) > 1)).toEqual([]);
    expect(lines.filter((line) => !/[.?…”]$/.test(line))).toEqual([]);
    expect(lines.filter((line) => sizeOf(line, language) > 1)).toEqual([]);
  });

  test('hold no word that the app never says, and none of the other language [R18] [R19]', () => {
    const lines = linesIn(id, texts);
    const foreign = language === 'ko' ? /[a-z]{3,}/i : /[가-힣]/;
    expect(lines.filter((line) => NEVER[language].test(line))).toEqual([]);
    expect(
      lines.filter((line) => foreign.test(line.replace(SLOT, '').replace(/PHQ-9|GAD-7/g, ''))),
    ).toEqual([]);
  });

  test('pass the output filter sentence by sentence [R11]', () => {
    const sentences = linesIn(id, texts).flatMap((line) => sentencesOf(line.replace(SLOT, '7')));
    const stopped = sentences.map((one) => [one, breachOf(one, language, 'concern')] as const);
    expect(stopped.filter(([, breach]) => breach !== null)).toEqual([]);
  });
});

test.each(LANGUAGES)('whoever leads has three phrasings of everything as well [%s]', (language) => {
  const texts = Object.entries(engineTexts(language));
  expect(texts.length).toBeGreaterThanOrEqual(5);
  for (const [key, say] of texts) {
    expect(new Set(say).size, key).toBeGreaterThanOrEqual(3);
    for (const line of say) expect(line).not.toMatch(NEVER[language]);
  }
});

test.each(EXERCISE_IDS)('%s has the same notes and steps in both languages [R19]', (id) => {
  const [ko, en] = [textsOf(id, 'ko'), textsOf(id, 'en')];
  expect(Object.keys(ko.steps).toSorted()).toEqual(Object.keys(en.steps).toSorted());
  expect(Object.keys(ko.notes).toSorted()).toEqual(Object.keys(en.notes).toSorted());
  for (const [step, words] of Object.entries(ko.steps)) {
    expect(Object.keys(words.options ?? {})).toEqual(Object.keys(en.steps[step]?.options ?? {}));
  }
});

/** Small and the same everywhere, so that a failure can be walked again. */
function dice(seed: number): (below: number) => number {
  let state = seed + 1;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fff_ffff;
    return Math.floor((state / 0x8000_0000) * below);
  };
}

const WORDS: Readonly<Record<Language, readonly string[]>> = {
  ko: ['저녁 9시', '밤 11시', '없어요', '두 시간 걷기'],
  en: ['nine in the evening', 'eleven', 'nothing', 'two hours of walking'],
};

function answerTo(view: ExerciseView, language: Language, roll: (below: number) => number): Answer {
  const asks = view.steps.find(({ id }) => id === view.step)?.asks;
  const word = (): string => WORDS[language][roll(WORDS[language].length)] ?? '';
  switch (asks?.kind) {
    case 'number':
      return asks.min + roll(asks.max - asks.min + 1);
    case 'choice':
      if (asks.open === true && roll(4) === 0) return word();
      return asks.options[roll(asks.options.length)]?.id ?? '';
    case 'count':
      return roll(asks.most + 1);
    case 'lines':
      return [word(), word()];
    default:
      return word();
  }
}

/** Every exercise on many days after each other, each run knowing those before it. */
function walks(id: ExerciseId, language: Language, days: number): readonly Led[] {
  const roll = dice(days + id.length);
  const all: Led[] = [];
  let records: readonly ExerciseRecord[] = [];
  let now = NOW;
  for (let day = 0; day < days; day += 1) {
    now += roll(3) * DAY + roll(24) * (DAY / 24);
    if (roll(12) === 0) now += 20 * DAY;
    const distress = roll(2) === 0 ? null : roll(11);
    const matter = roll(8) === 0 ? 'my mother died' : null;
    const around = aroundOf(language, { now, distress, matter, records: records.slice(0, 20) });
    let led = leading.begin(id, { runId: `${day}`, source: 'text' }, around, day);
    all.push(led);
    for (let turn = 0; led.state !== null && turn < 60; turn += 1) {
      const { state, view } = led;
      const moved =
        roll(9) === 0
          ? leading.go(state, 'skip', around, roll(1000))
          : leading.answer(state, state.step, answerTo(view, language, roll), around, roll(1000));
      expect(moved, `${id} ${state.step}`).not.toBeNull();
      if (moved === null) break;
      led = moved;
      all.push(led);
    }
    expect(led.state, `${id} never ends`).toBeNull();
    if (led.record !== null) records = [{ ...led.record, endedAt: now }, ...records];
  }
  return all;
}

describe.each(ALL)('%s in %s, on many days', (id, language) => {
  const all = walks(id, language, 200);
  const said = all.map(({ say }) => say.join(' '));

  test('always says something, and nothing with a gap in it', () => {
    for (const words of said) {
      expect(words).toMatch(/\S/);
      expect(words).not.toMatch(/\{|undefined|null|NaN/);
    }
  });

  test('says at most four sentences and asks at most one question at once [S1] [S3]', () => {
    const led = all.filter(
      ({ state, leads }) => state !== null && leads === null && !isItem(id, state.step),
    );
    expect(led.filter(({ say }) => say.length > 4).map(({ say }) => say)).toEqual([]);
    const asked = led.map(({ say }) => say.join(' '));
    expect(asked.filter((words) => (words.match(/\?/g)?.length ?? 0) > 1)).toEqual([]);
  });

  test('fills every slot of its words at one time or another', () => {
    const never = phrasingsIn(id, textsOf(id, language))
      .filter(({ of }) => !of.startsWith('again'))
      .flatMap(({ say }) => say.flatMap(sentencesOf))
      .filter((sentence) => sentence.search(SLOT) >= 0)
      .filter((sentence) => {
        const literal = sentence.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(SLOT, '.+');
        return !said.some((words) => new RegExp(literal).test(words));
      });
    expect(never).toEqual([]);
  });

  test('shows the step it asks among the steps', () => {
    for (const { state, view } of all) {
      if (state === null) continue;
      expect(view.step).toBe(state.step);
      expect(view.steps.map((step) => step.id)).toContain(state.step);
    }
  });
});
