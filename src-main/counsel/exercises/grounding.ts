/** Grounding 5-4-3-2-1 (3.5): coming back through the senses. Of what is named, only how much of it is kept. */
import type { Answers } from '../../../src-preload/contract/counsel.ts';
import type { Exercise, Next, Step } from './exercise.ts';

const SENSES = [
  { id: 'seen', most: 5 },
  { id: 'touched', most: 4 },
  { id: 'heard', most: 3 },
  { id: 'smelled', most: 2 },
  { id: 'tasted', most: 1 },
] as const;

const steps: readonly Step[] = [
  { id: 'before', asks: { kind: 'number', min: 0, max: 10 }, rates: 'before', optional: true },
  { id: 'near', asks: { kind: 'choice', options: ['here', 'far'] }, optional: true },
  { id: 'feet', asks: { kind: 'pace' } },
  ...SENSES.map(({ id, most }): Step => ({ id, asks: { kind: 'count', most }, optional: true })),
  { id: 'instead', asks: { kind: 'text' }, optional: true, kept: false },
  // Where somebody is stays with them.
  { id: 'day', asks: { kind: 'text' }, optional: true, kept: false },
  { id: 'where', asks: { kind: 'text' }, optional: true, kept: false },
  { id: 'after', asks: { kind: 'number', min: 0, max: 10 }, rates: 'after', optional: true },
];

const isFar = (answers: Answers): boolean => answers.near === 'far';

/** A sense that gave nothing: left out, or none found. */
const isMissing = (sense: string, answers: Answers): boolean => (answers[sense] ?? 0) === 0;

const lacksOne = (answers: Answers): boolean => SENSES.some(({ id }) => isMissing(id, answers));

/** With feet and the date done first, only the place is left to ask. */
const orient = (answers: Answers): Next => ({ to: 'step', step: isFar(answers) ? 'where' : 'day' });

function afterSense(at: number, answers: Answers): Next {
  const sense = SENSES[at];
  const next = SENSES[at + 1];
  if (!next) return lacksOne(answers) ? { to: 'step', step: 'instead' } : orient(answers);
  const missing = sense !== undefined && isMissing(sense.id, answers);
  return missing ? { to: 'step', step: next.id, note: 'rests' } : { to: 'step', step: next.id };
}

function finished(answers: Answers): string {
  const { before, after } = answers;
  if (typeof before !== 'number' || typeof after !== 'number') return 'unrated';
  return after < before ? 'eased' : 'same';
}

export const grounding: Exercise = {
  id: 'grounding_54321',
  steps,
  begin: () => ({ to: 'step', step: 'before' }),
  next(step, answers) {
    switch (step) {
      case 'before':
        return { to: 'step', step: 'near' };
      case 'near':
        return { to: 'step', step: isFar(answers) ? 'feet' : 'seen' };
      case 'feet':
        return { to: 'step', step: 'day' };
      case 'instead':
        return orient(answers);
      case 'day':
        return { to: 'step', step: isFar(answers) ? 'seen' : 'where' };
      case 'where':
        return { to: 'step', step: 'after' };
      case 'after':
        return { to: 'done', note: finished(answers) };
      default:
        return afterSense(
          SENSES.findIndex(({ id }) => id === step),
          answers,
        );
    }
  },
  path(answers) {
    const senses = SENSES.map(({ id }) => id);
    const instead = lacksOne(answers) ? ['instead'] : [];
    return isFar(answers)
      ? ['before', 'near', 'feet', 'day', ...senses, ...instead, 'where', 'after']
      : ['before', 'near', ...senses, ...instead, 'day', 'where', 'after'];
  },
};
