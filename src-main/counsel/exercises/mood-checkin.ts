import { EMOTIONS } from '../../../src-preload/contract/words.ts';
import type { Exercise } from './exercise.ts';

/** Self-monitoring (3.1): a word, how hard it is, what was going on, what helped, and energy. */
export const moodCheckin: Exercise = {
  id: 'mood_checkin',
  steps: [
    { id: 'emotion', asks: { kind: 'choice', options: EMOTIONS, open: true }, also: 'strength' },
    { id: 'strength', asks: { kind: 'number', min: 0, max: 10 }, rates: 'before' },
    { id: 'happening', asks: { kind: 'text' } },
    { id: 'helped', asks: { kind: 'text' }, optional: true },
    { id: 'energy', asks: { kind: 'number', min: 0, max: 10 }, optional: true },
  ],
  begin: () => ({ to: 'step', step: 'emotion' }),
  next(step, answers) {
    switch (step) {
      case 'emotion':
        return { to: 'step', step: 'strength', note: 'heard' };
      case 'strength':
        return {
          to: 'step',
          step: 'happening',
          note: Number(answers.strength ?? 0) >= 8 ? 'strong' : 'noted',
        };
      case 'happening':
        return { to: 'step', step: 'helped', note: 'noted' };
      case 'helped':
        return { to: 'step', step: 'energy', note: 'noted' };
      default:
        return { to: 'done', note: 'done' };
    }
  },
};
