/** The words of the exercises that are led without much typing, held to what every shipped text must keep. */
import { describe, expect, test } from 'vitest';
import { EXERCISES } from '../../../../src-main/counsel/exercises/all-exercises.ts';
import { textsOf } from '../../../../src-main/counsel/exercises/texts.ts';
import type { ExerciseId } from '../../../../src-preload/contract/counsel.ts';
import { LANGUAGES } from '../../../../src-preload/contract/words.ts';

const IDS = [
  ...['breathing_any', 'breathing_box', 'breathing_478', 'grounding_54321', 'sleep_hygiene'],
  ...['phq9', 'gad7', 'safety_plan'],
] as readonly ExerciseId[];

/** Said as officially worded, in one phrasing. */
const isOfficial = (id: ExerciseId, step: string): boolean =>
  (id === 'phq9' || id === 'gad7') &&
  /^(?:item\d(?:-aloud)?|difficulty)$/.test(step) &&
  step !== 'item9';

describe.each(LANGUAGES)('in %s', (language) => {
  test.each(IDS)('%s has words for every step and every option, and no others', (id) => {
    const { steps } = textsOf(id, language);
    const exercise = EXERCISES[id];
    const asked = new Set(exercise?.steps.map((step) => step.words ?? step.id));
    expect(Object.keys(steps).toSorted()).toEqual([...asked].toSorted());
    for (const { id: step, words, asks } of exercise?.steps ?? []) {
      const { options, low, high } = steps[words ?? step] ?? {};
      if (asks.kind === 'choice') expect(Object.keys(options ?? {})).toEqual([...asks.options]);
      if (asks.kind === 'number') expect([low, high].every(Boolean), step).toBe(true);
    }
  });

  test.each(IDS)('%s says nothing in fewer than three phrasings', (id) => {
    const { steps, notes } = textsOf(id, language);
    for (const [step, { say, again }] of Object.entries(steps)) {
      if (!isOfficial(id, step)) expect(new Set(say).size, step).toBeGreaterThanOrEqual(3);
      expect(new Set(again).size, step).toBeGreaterThanOrEqual(3);
    }
    for (const [note, phrasings] of Object.entries(notes)) {
      expect(new Set(phrasings).size, note).toBeGreaterThanOrEqual(3);
    }
  });

  test.each(IDS)(
    '%s is speakable: a few sentences, one question, nothing that cannot be said [S1, S3, S7]',
    (id) => {
      const { steps, notes } = textsOf(id, language);
      const said = [
        ...Object.entries(steps).flatMap(([step, { say, again }]) =>
          isOfficial(id, step) ? [] : [...say, ...again],
        ),
        ...Object.values(notes).flat(),
      ];
      for (const one of said) {
        expect(one.split(/(?<=[.?])\s+/).length, one).toBeLessThanOrEqual(4);
        expect(one.match(/\?/g)?.length ?? 0, one).toBeLessThanOrEqual(1);
        expect(one, one).not.toMatch(/[!*#•\n]|https?:|\p{Extended_Pictographic}/u);
        expect(one, one).toMatch(/[.?]$/);
      }
    },
  );

  test.each(IDS)('%s is worded with care [R18, R19]', (id) => {
    const { steps, notes, title, about } = textsOf(id, language);
    const ours = [
      ...[title, about, ...Object.values(notes).flat()],
      ...Object.entries(steps).flatMap(([step, { say, again, help }]) =>
        isOfficial(id, step) ? [] : [...say, ...again, ...(help ?? [])],
      ),
    ].filter((one) => !one.includes('지난 2주일 동안 당신은'));
    for (const one of ours) {
      expect(one).not.toMatch(/치료|진단|환자|증상|극복|정상|당신|극단적|자살|하세요[.]|하십시오/);
      expect(one).not.toMatch(
        /therap|treatment|diagnos|patient|symptom|commit|suicid|failed|always be here|promise/i,
      );
      expect(one.replace(/\{\w+\}/g, '')).not.toMatch(
        language === 'ko' ? /[A-Za-z]{4,}/ : /[가-힣]/,
      );
    }
  });
});

test('both languages have the same notes and steps', () => {
  for (const id of IDS) {
    const [ko, en] = [textsOf(id, 'ko'), textsOf(id, 'en')];
    expect(Object.keys(ko.notes).toSorted()).toEqual(Object.keys(en.notes).toSorted());
    for (const [step, { options, alike, help }] of Object.entries(ko.steps)) {
      expect(Object.keys(en.steps[step]?.options ?? {})).toEqual(Object.keys(options ?? {}));
      expect(Object.keys(en.steps[step]?.alike ?? {}).toSorted()).toEqual(
        Object.keys(alike ?? {}).toSorted(),
      );
      expect(en.steps[step]?.help === undefined).toBe(help === undefined);
    }
  }
});
