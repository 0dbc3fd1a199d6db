import { expect, test } from 'vitest';
import { EXERCISES } from '../../../../../src-main/counsel/exercises/all-exercises.ts';
import { textsOf } from '../../../../../src-main/counsel/exercises/texts.ts';
import { EXERCISE_IDS, type ExerciseId } from '../../../../../src-preload/contract/counsel.ts';
import en from '../../../../../src-renderer/app/locale/en.exercises.json' with { type: 'json' };
import ko from '../../../../../src-renderer/app/locale/ko.exercises.json' with { type: 'json' };
import { LISTED } from '../../../../../src-renderer/app/screens/exercises/catalogue.ts';
import {
  type Change,
  changeOf,
} from '../../../../../src-renderer/app/screens/exercises/lighter.ts';
import { stepsOfRecord } from '../../../../../src-renderer/app/screens/exercises/record-steps.ts';

test('every exercise is listed once', () => {
  expect(LISTED.map(({ id }) => id).toSorted()).toEqual(EXERCISE_IDS.toSorted());
});

test('the list calls an exercise what its own page calls it', () => {
  for (const id of Object.keys(EXERCISES) as ExerciseId[]) {
    expect([ko.exercises.names[id], en.exercises.names[id]]).toEqual([
      textsOf(id, 'ko').title,
      textsOf(id, 'en').title,
    ]);
  }
});

test.each([
  [8, 3, 'much-lighter'],
  [7, 5, 'lighter'],
  [4, 4, 'same'],
  [7, 6.5, 'same'],
  [3, 5, 'heavier'],
  [2, 9, 'much-heavier'],
  [null, 4, null],
  [7, null, null],
] satisfies [number | null, number | null, Change | null][])(
  'from %s to %s is said as %s, and never as a percentage',
  (before, after, change) => {
    expect(changeOf(before, after)).toBe(change);
  },
);

test('a record whose steps are no longer known is still shown, by what kind its answers are', () => {
  const steps = stepsOfRecord({ answers: { a: 'words', b: ['one', 'two'], c: 80, d: 4 } });
  expect(steps.map(({ asks }) => asks.kind)).toEqual(['text', 'lines', 'number', 'number']);
  expect(steps[2]?.asks).toMatchObject({ max: 100 });
  expect(steps[3]?.asks).toMatchObject({ max: 10 });
});
