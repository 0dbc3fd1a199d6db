/**
 * Sleep steps (3.8): last night in five lines and one change a week. No programme that shortens the time in bed.
 * Some things belong to a doctor and are said: sleeplessness for months, snoring with pauses, and little sleep with
 * much energy, where nothing else is suggested.
 */
import type { Answers, ExerciseRecord } from '../../../src-preload/contract/counsel.ts';
import type { Around, Exercise, Next, Step } from './exercise.ts';
import en from './texts/en/sleep-hygiene.json' with { type: 'json' };
import ko from './texts/ko/sleep-hygiene.json' with { type: 'json' };

const DAY = 24 * 60 * 60 * 1000;
/** One change has a week to show itself. */
const WEEK = 7 * DAY;
/** How long the answers about nights and snoring hold. */
const ASK_AGAIN = 28 * DAY;
/** Three nights a week for three months is for a doctor. */
const NIGHTS = 3;

const CHANGES = ['rise', 'sleepy', 'leave-bed', 'clock', 'caffeine', 'light', 'worries'] as const;
type Change = (typeof CHANGES)[number];

/** What is named first for each kind of trouble; all of them can be chosen. */
const FITTING: Readonly<Record<string, readonly [Change, Change]>> = {
  falling: ['sleepy', 'caffeine'],
  waking: ['leave-bed', 'clock'],
  early: ['clock', 'rise'],
  shifting: ['rise', 'light'],
};

const LOG: readonly string[] = ['bed', 'asleep', 'woke', 'up', 'quality'];

const steps: readonly Step[] = [
  { id: 'kept', asks: { kind: 'choice', options: ['yes', 'partly', 'no'] }, optional: true },
  { id: 'day', asks: { kind: 'choice', options: ['tired', 'fine', 'full'] }, optional: true },
  { id: 'nights', asks: { kind: 'number', min: 0, max: 7 }, optional: true },
  { id: 'since', asks: { kind: 'choice', options: ['weeks', 'months'] }, optional: true },
  { id: 'snoring', asks: { kind: 'choice', options: ['yes', 'no'] }, optional: true },
  { id: 'bed', asks: { kind: 'text' }, optional: true },
  { id: 'asleep', asks: { kind: 'text' }, optional: true },
  { id: 'woke', asks: { kind: 'text' }, optional: true },
  { id: 'up', asks: { kind: 'text' }, optional: true },
  { id: 'quality', asks: { kind: 'number', min: 0, max: 10 }, optional: true },
  { id: 'trouble', asks: { kind: 'choice', options: Object.keys(FITTING) }, optional: true },
  { id: 'change', asks: { kind: 'choice', options: CHANGES }, optional: true },
];

const isChange = (value: unknown): value is Change => CHANGES.some((change) => change === value);

/** The change that was chosen last, and whether its week still runs. */
function present(around: Around): { readonly change: Change; readonly runs: boolean } | null {
  for (const { exercise, answers, startedAt } of around.records) {
    if (exercise !== 'sleep_hygiene' || !isChange(answers.change)) continue;
    return { change: answers.change, runs: around.now - startedAt < WEEK };
  }
  return null;
}

function wasAskedLately(records: readonly ExerciseRecord[], now: number): boolean {
  return records.some(
    ({ exercise, answers, startedAt }) =>
      exercise === 'sleep_hygiene' && 'nights' in answers && now - startedAt < ASK_AGAIN,
  );
}

function asksLong(answers: Answers): boolean {
  return typeof answers.nights === 'number' && answers.nights >= NIGHTS;
}

function afterLog(around: Around): Next {
  return present(around)?.runs === true
    ? { to: 'done', note: 'same-change' }
    : { to: 'step', step: 'trouble' };
}

export const sleepHygiene: Exercise = {
  id: 'sleep_hygiene',
  steps,
  begin: (around) => ({ to: 'step', step: present(around) ? 'kept' : 'day' }),
  next(step, answers, around) {
    switch (step) {
      case 'kept':
        return answers.kept === undefined
          ? { to: 'step', step: 'day' }
          : { to: 'step', step: 'day', note: `kept-${answers.kept}` };
      case 'day':
        if (answers.day === 'full') return { to: 'done', note: 'much-energy' };
        return { to: 'step', step: wasAskedLately(around.records, around.now) ? 'bed' : 'nights' };
      case 'nights':
        return { to: 'step', step: asksLong(answers) ? 'since' : 'snoring' };
      case 'since':
        return answers.since === 'months'
          ? { to: 'step', step: 'snoring', note: 'long' }
          : { to: 'step', step: 'snoring' };
      case 'snoring':
        return answers.snoring === 'yes'
          ? { to: 'step', step: 'bed', note: 'snores' }
          : { to: 'step', step: 'bed' };
      case 'quality':
        return afterLog(around);
      case 'trouble':
        return { to: 'step', step: 'change' };
      case 'change':
        return { to: 'done', note: isChange(answers.change) ? 'chosen' : 'no-change' };
      default:
        return { to: 'step', step: LOG[LOG.indexOf(step) + 1] ?? 'quality' };
    }
  },
  path(answers, around) {
    const begun = present(around) ? ['kept', 'day'] : ['day'];
    const since = asksLong(answers) ? ['since'] : [];
    const lately = wasAskedLately(around.records, around.now);
    const asked = lately ? [] : ['nights', ...since, 'snoring'];
    const changed = present(around)?.runs === true ? [] : ['trouble', 'change'];
    return [...begun, ...asked, ...LOG, ...changed];
  },
  slots(answers, around): Record<string, string> {
    const { how, steps: words } = around.language === 'ko' ? ko : en;
    const names = words.change.options;
    const fitting = FITTING[String(answers.trouble)] ?? (['rise', 'light'] as const);
    const now = isChange(answers.change) ? answers.change : present(around)?.change;
    return {
      first: names[fitting[0]],
      second: names[fitting[1]],
      ...(now ? { change: names[now], how: how[now] } : {}),
    };
  },
};
