import { expect, test } from 'vitest';
import { addDays, momentOf } from '../../../../src-main/counsel/insights/days.ts';
import { insightsOf } from '../../../../src-main/counsel/insights/insights.ts';
import { type InsightsAsked, insights } from '../../../../src-preload/contract/insights.ts';
import { checkIn, record, rows } from './made.ts';

const ASKED: InsightsAsked = {
  ...{ from: '2026-11-01', until: '2026-11-30', exercises: null, language: 'en' },
};
const FREQUENCIES = ['never', 'several', 'half', 'daily'];
const phq = (day: string, points: readonly number[]) =>
  record('phq9', day, 10, {
    answers: Object.fromEntries(
      points.map((value, at) => [`item${at + 1}`, FREQUENCIES[value] ?? '']),
    ),
  });

test('nothing kept is nothing seen, and nothing said [M3]', () => {
  const empty = insightsOf(rows(), ASKED);
  expect(insights.parse(empty)).toEqual(empty);
  expect(empty).toMatchObject({ moods: [], mean: [], exercises: [], nights: [], seen: null });
  expect(Object.values(empty.sentences)).toEqual([null, null, null, null, null]);
});

test('a span holds its own days from four in the morning to four in the morning', () => {
  const records = ['2026-10-31', '2026-11-01', '2026-11-30', '2026-12-01'].flatMap((day) => [
    checkIn(day, 5, 5),
    record('breathing_any', day, 27, { before: 6, after: 4 }),
  ]);
  const found = insightsOf(rows({ records, checkInsEver: 4 }), ASKED);
  expect(insights.parse(found)).toEqual(found);
  expect(found.moods.map(({ day }) => day)).toEqual(['2026-11-01', '2026-11-30']);
  expect(found.exercises[0]?.times).toBe(2);
  expect(found.checkInsEver).toBe(4);
});

test('exercises show every try that was rated before and after, and what was only begun counts as begun [C3]', () => {
  const records = [
    record('breathing_any', '2026-11-03', 10, { before: 6, after: 6 }),
    record('breathing_any', '2026-11-02', 10, { before: 8, after: 3 }),
    record('breathing_any', '2026-11-04', 10, { before: 5, completed: false }),
    record('worry_time', '2026-11-04', 11),
    checkIn('2026-11-04', 5),
    phq('2026-11-05', [0, 0, 0, 0, 0, 0, 0, 0, 0]),
    record('safety_plan', '2026-11-06', 9, { before: 9, after: 8 }),
  ];
  const found = insightsOf(rows({ records }), ASKED).exercises;
  expect(found.map(({ exercise }) => exercise)).toEqual(['breathing_any', 'worry_time']);
  expect(found[0]).toMatchObject({ times: 3, completed: 2, before: 7, after: 4.5 });
  expect(found[0]?.tries.map(({ before, after }) => [before, after])).toEqual([
    [8, 3],
    [6, 6],
  ]);
  expect(found[1]).toMatchObject({ before: null, after: null, tries: [] });
  const only = insightsOf(rows({ records }), { ...ASKED, exercises: ['worry_time'] });
  expect(only.exercises.map(({ exercise }) => exercise)).toEqual(['worry_time']);
  expect(only.moods).toHaveLength(1);
});

test('a safety plan, which tells of a crisis, is on no chart of looking back [R16]', () => {
  const records = [record('safety_plan', '2026-11-06', 9, { before: 9, after: 2 })];
  expect(insightsOf(rows({ records }), { ...ASKED, exercises: ['safety_plan'] }).exercises).toEqual(
    [],
  );
});

test('self-checks are totals and bands as published; with two answers missing there is no point [R17]', () => {
  const records = [
    phq('2026-11-20', [3, 3, 3, 3, 3, 3, 2, 0, 0]),
    phq('2026-11-05', [1, 1, 1, 1, 1, 0, 0, 0, 0]),
    phq('2026-11-08', [1, 1, 1, 1, 1, 1, 1]),
    record('gad7', '2026-11-05', 9, {
      answers: Object.fromEntries(numbered(7).map((at) => [`item${at}`, 'half'])),
    }),
  ];
  const found = insightsOf(rows({ records }), ASKED);
  expect(found.phq9.map(({ day, total, band }) => [day, total, band])).toEqual([
    ['2026-11-05', 5, 'mild'],
    ['2026-11-20', 20, 'severe'],
  ]);
  expect(found.gad7).toMatchObject([{ total: 14, band: 'moderate' }]);
});

test('what the camera guessed stands apart, turns by label, and only where it is kept [R13]', () => {
  const at = momentOf('2026-11-05', 12);
  const seen = [
    { at, emotion: 'sad' as const },
    { at: at + 1000, emotion: 'sad' as const },
    { at: at + 2000, emotion: 'happy' as const },
    { at: momentOf('2026-12-05', 12), emotion: 'happy' as const },
  ];
  const found = insightsOf(rows({ seen }), ASKED);
  expect(found.seen).toEqual([{ day: '2026-11-05', turns: { sad: 2, happy: 1 } }]);
  expect(found.moods).toEqual([]);
});

test('the first means of a span know the days before it', () => {
  const records = [-3, -2, -1].map((at) => checkIn(addDays('2026-11-01', at), 5));
  expect(insightsOf(rows({ records }), ASKED).mean[0]).toEqual({ day: '2026-11-01', level: 3 });
});

const numbered = (count: number): readonly number[] =>
  Array.from({ length: count }, (_, at) => at + 1);
