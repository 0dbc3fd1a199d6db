import type { Answers, ExerciseId } from '../../../src-preload/contract/counsel.ts';
import { EMOTIONS } from '../../../src-preload/contract/words.ts';
import { hasHeavyDays, type Moment, recommend } from '../recommend.ts';
import { LEXICONS } from '../understand.ts';
import { namesDanger, namesLoss } from './danger.ts';
import type { Around, Exercise, Next } from './exercise.ts';
import { mirrored } from './phrasing.ts';
import { textsOf } from './texts.ts';

/** How hard it is, 0 to 10, from which it is answered as hard. */
const STRONG = 8;
/** What was done within this long is not offered again, milliseconds. */
const LATELY = 12 * 60 * 60_000;

/** The lexicon takes "not sleep" for a denial. */
const SLEEPLESS = /(?:can|could|did|do)(?:not| not|n't) (?:fall a|get to )?sleep/i;

function momentOf(answers: Answers, around: Around): Moment {
  const { emotion, strength, energy } = answers;
  const { language, ageBand, records, now } = around;
  const words = `${emotion ?? ''} ${answers.happening ?? ''}`.replaceAll('’', "'");
  return {
    emotion: EMOTIONS.find((one) => one === emotion) ?? null,
    distress: typeof strength === 'number' ? strength : null,
    energy: typeof energy === 'number' ? energy : null,
    tired: LEXICONS[language].topics.sleep.test(words) || SLEEPLESS.test(words),
    panic: false,
    ageBand,
    records,
    now,
  };
}

/** What fits next by the routing table (3.); null where talking does. */
function fitting(answers: Answers, around: Around): ExerciseId | null {
  if (namesLoss(answers.happening)) return null;
  const lately = around.records
    .filter(({ completed, startedAt }) => completed && around.now - startedAt < LATELY)
    .map(({ exercise }) => exercise);
  return (
    recommend(momentOf(answers, around)).find(
      (id) => id !== 'mood_checkin' && !lately.includes(id),
    ) ?? null
  );
}

function offering(answers: Answers, around: Around): Next {
  const heavy = hasHeavyDays(momentOf(answers, around));
  if (fitting(answers, around) === null) {
    return {
      to: 'done',
      note: heavy ? 'hard-days' : namesLoss(answers.happening) ? 'loss' : 'done',
    };
  }
  return { to: 'step', step: 'offer', note: heavy ? 'hard-days' : 'noted' };
}

/** Self-monitoring (3.1): a word, how hard it is, what was going on, what helped, energy, and what may follow. */
export const moodCheckin: Exercise = {
  id: 'mood_checkin',
  steps: [
    { id: 'emotion', asks: { kind: 'choice', options: EMOTIONS, open: true }, also: 'strength' },
    { id: 'strength', asks: { kind: 'number', min: 0, max: 10 }, rates: 'before' },
    { id: 'happening', asks: { kind: 'text' } },
    { id: 'helped', asks: { kind: 'text' }, optional: true },
    { id: 'energy', asks: { kind: 'number', min: 0, max: 10 }, optional: true },
    { id: 'offer', asks: { kind: 'choice', options: ['yes', 'no'] }, kept: false },
  ],

  begin: () => ({ to: 'step', step: 'emotion' }),

  next(step, answers, around) {
    if (namesDanger(answers[step])) return { to: 'safety', note: 'danger' };
    switch (step) {
      case 'emotion':
        return { to: 'step', step: 'strength', note: 'heard' };
      case 'strength':
        return {
          to: 'step',
          step: 'happening',
          note: Number(answers.strength ?? 0) >= STRONG ? 'strong' : 'noted',
        };
      case 'happening':
        return { to: 'step', step: 'helped', note: 'noted' };
      case 'helped':
        return { to: 'step', step: 'energy', note: 'noted' };
      case 'energy':
        return offering(answers, around);
      default: {
        const exercise = fitting(answers, around);
        return answers.offer === 'yes' && exercise !== null
          ? { to: 'exercise', exercise, note: 'start', finished: true }
          : { to: 'done', note: 'done' };
      }
    }
  },

  slots(answers, around, step) {
    const slots: Record<string, string> = {};
    const { emotion } = answers;
    // One of the eight is what it was taken for, not what was said.
    const own = EMOTIONS.some((one) => one === emotion) ? null : mirrored(String(emotion ?? ''));
    if (own !== null) slots.own = own;
    const exercise = step === 'offer' ? fitting(answers, around) : null;
    if (exercise !== null) slots.offer = textsOf(exercise, around.language).title;
    return slots;
  },

  path: () => ['emotion', 'strength', 'happening', 'helped', 'energy'],
};
