import type { Answers } from '../../../src-preload/contract/counsel.ts';
import { namesDanger } from './danger.ts';
import type { Around, Exercise, Next, StepAsks } from './exercise.ts';
import { endsList } from './read-lines.ts';

/** Distress, 0 to 10, from which the breath comes before the thought (3.2). */
const BREATHE_FROM = 8;
/** A breath or grounding within this long has been done "first", milliseconds. */
const LATELY = 60 * 60_000;
/** A belief that fell by less, of 100, is not argued with: a small test is offered. */
const FELL = 10;

const TO_100: StepAsks = { kind: 'number', min: 0, max: 100 };

/** Ten habits of thinking in plain words, and none. */
const HABITS = [
  'black-white',
  'always',
  'only-bad',
  'good-not-counted',
  'mind-reading',
  'fortune-telling',
  'worst-case',
  'feeling-as-fact',
  'should',
  'self-blame',
  'none',
] as const;

function breathedLately({ records, now }: Around): boolean {
  return records.some(
    ({ exercise, endedAt }) =>
      (exercise.startsWith('breathing_') || exercise === 'grounding_54321') &&
      endedAt !== null &&
      now - endedAt < LATELY,
  );
}

const to = (step: string, note?: string): Next =>
  note === undefined ? { to: 'step', step } : { to: 'step', step, note };

const breatheFirst = (later: string): Next => ({
  to: 'exercise',
  exercise: 'breathing_any',
  note: 'breathe-first',
  later,
});

/** How far the belief in the first thought fell; null where it was not rated twice. */
function fell(answers: Answers): number | null {
  const before = answers.belief;
  const after = answers['belief-after'];
  return typeof before === 'number' && typeof after === 'number' ? before - after : null;
}

function closing(answers: Answers): string {
  const { strength, test } = answers;
  const after = answers['strength-after'];
  if (typeof test === 'string' && !endsList(test)) return 'done-test';
  if (typeof strength === 'number' && typeof after === 'number' && after - strength >= FELL) {
    return 'done-harder';
  }
  return (fell(answers) ?? 0) >= FELL ? 'done' : 'done-plain';
}

/** Seven columns; the short form leaves out the facts (3.2). */
export const thoughtRecord: Exercise = {
  id: 'thought_record',
  steps: [
    { id: 'situation', asks: { kind: 'text' } },
    { id: 'feeling', asks: { kind: 'text' }, also: 'strength' },
    { id: 'strength', asks: TO_100, rates: 'before' },
    { id: 'thought', asks: { kind: 'text' } },
    { id: 'belief', asks: TO_100 },
    { id: 'way', asks: { kind: 'choice', options: ['facts', 'short'] } },
    { id: 'for', asks: { kind: 'text' } },
    { id: 'against', asks: { kind: 'text' } },
    { id: 'habit', asks: { kind: 'choice', options: HABITS }, optional: true },
    { id: 'balanced', asks: { kind: 'text' } },
    { id: 'belief-after', asks: TO_100 },
    { id: 'strength-after', asks: TO_100, rates: 'after' },
    { id: 'test', asks: { kind: 'text' }, optional: true },
  ],

  begin: (around) =>
    (around.distress ?? 0) >= BREATHE_FROM && !breathedLately(around)
      ? breatheFirst('situation')
      : to('situation'),

  next(step, answers, around) {
    if (namesDanger(answers[step])) return { to: 'safety', note: 'danger' };
    switch (step) {
      case 'situation':
        return to('feeling', 'noted');
      case 'feeling':
        return to('strength', 'heard');
      case 'strength': {
        const distress = Number(answers.strength ?? 0) / 10;
        return distress >= BREATHE_FROM && !breathedLately(around)
          ? breatheFirst('thought')
          : to('thought', 'noted');
      }
      case 'thought':
        // Without a thought there is nothing to weigh; the moment itself is kept.
        return answers.thought === undefined ? { to: 'done', note: 'done-plain' } : to('belief');
      case 'belief':
        return to('way', 'noted');
      case 'way':
        return answers.way === 'facts' ? to('for', 'to-facts') : to('balanced', 'to-short');
      case 'for':
        return to('against', 'noted');
      case 'against':
        return to('habit', 'noted');
      case 'habit':
        return answers.habit === undefined || answers.habit === 'none'
          ? to('balanced')
          : to('balanced', 'habit-named');
      case 'balanced':
        return to('belief-after', 'noted');
      case 'belief-after':
        return to('strength-after', 'noted');
      case 'strength-after':
        return (fell(answers) ?? FELL) < FELL
          ? to('test', 'little-change')
          : { to: 'done', note: closing(answers) };
      default:
        return { to: 'done', note: closing(answers) };
    }
  },

  path(answers) {
    const facts = answers.way === 'short' ? [] : ['for', 'against', 'habit'];
    const test = (fell(answers) ?? FELL) < FELL ? ['test'] : [];
    return [
      ...['situation', 'feeling', 'strength', 'thought', 'belief', 'way'],
      ...facts,
      ...['balanced', 'belief-after', 'strength-after'],
      ...test,
    ];
  },
};
