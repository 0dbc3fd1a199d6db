/** The end of a turn on labelled pauses, by the same scoring as `npm run bench -- end-of-turn`. */
import { describe, expect, test } from 'vitest';
import { labelledPauses, measuredFacts } from '../../../scripts/bench/end-of-turn/pauses.ts';
import {
  decided,
  fixed,
  type MeasuredPause,
  type Score,
  score,
} from '../../../scripts/bench/end-of-turn/score.ts';

const facts = measuredFacts();
const pauses: readonly MeasuredPause[] = labelledPauses().flatMap((pause) => {
  const measured = facts.get(pause.id);
  return measured ? [{ ...pause, facts: measured }] : [];
});
/** Of one language there are few: two or three long pauses more or less move its figure, so it is held to less. */
const sets = [
  ['all', pauses, 1200],
  ['held out', pauses.filter(({ heldOut }) => heldOut), 1200],
  ['Korean', pauses.filter(({ language }) => language === 'ko'), 1000],
  ['English', pauses.filter(({ language }) => language === 'en'), 1000],
] as const;

test('over 240 pauses are labelled and measured, as many finished as not, as many Korean as English', () => {
  expect(labelledPauses()).toHaveLength(pauses.length);
  expect(new Set(pauses.map(({ id }) => id)).size).toBe(pauses.length);
  for (const language of ['ko', 'en'] as const) {
    const own = pauses.filter((pause) => pause.language === language);
    expect(own.length).toBeGreaterThanOrEqual(120);
    const unfinished = own.filter(({ finished }) => !finished).length / own.length;
    expect(unfinished).toBeGreaterThan(0.45);
    expect(unfinished).toBeLessThan(0.55);
  }
  for (const { finished, pauseMs, goesOn } of pauses) {
    expect(pauseMs === null).toBe(finished);
    expect(goesOn === null).toBe(finished);
  }
});

describe.each(sets)('%s', (_, set, silenceMs) => {
  const ours = score(set, decided());

  test(`nobody is cut off more often than by a silence of ${silenceMs} ms, and it is over in half a second`, () => {
    expect(ours.cutOff).toBeLessThanOrEqual(score(set, fixed(silenceMs)).cutOff);
    expect(ours.medianMs).toBeLessThan(500);
  });

  test('words and voice together wait for people better than a silence of the same delay', () => {
    expect(ours.cutOff).toBeLessThan(score(set, fixed(ours.medianMs)).cutOff / 2);
  });
});

test('giving time cuts off fewer, and being brisk answers no later', () => {
  const [brisk, natural, patient] = (['brisk', 'natural', 'patient'] as const).map((patience) =>
    score(pauses, decided({ patience })),
  ) as [Score, Score, Score];
  expect(patient.cutOff).toBeLessThan(natural.cutOff);
  expect(natural.cutOff).toBeLessThanOrEqual(brisk.cutOff);
  expect(brisk.p90Ms).toBeLessThan(natural.p90Ms);
});
