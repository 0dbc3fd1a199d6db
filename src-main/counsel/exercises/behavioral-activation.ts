import type { Answers, ExerciseRecord } from '../../../src-preload/contract/counsel.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import type { Around, Exercise, Next, StepAsks } from './exercise.ts';
import { mirrored } from './phrasing.ts';
import { endsList } from './read-lines.ts';
import { readCount } from './read-number.ts';
import { textsOf } from './texts.ts';

const DAY = 24 * 60 * 60_000;
/** Energy, 0 to 10, at and below which only actions of two minutes are offered (3.3). */
const LOW_ENERGY = 3;
/** Confidence, 0 to 10, below which the plan is made smaller. */
const SURE = 7;
/** A plan left for longer is not asked after, milliseconds. */
const STALE = 14 * DAY;
const LONGEST_MINUTES = 15;
const TINY_MINUTES = 2;

const TO_10: StepAsks = { kind: 'number', min: 0, max: 10 };
const YES_NO = ['yes', 'no'] as const;
const TINY = ['window', 'water', 'wash', 'outside', 'song', 'message'] as const;

const to = (step: string, note?: string): Next =>
  note === undefined ? { to: 'step', step } : { to: 'step', step, note };
const done = (note: string): Next => ({ to: 'done', note });

/** What is to be done, in its newest and smallest form. */
function actionIn(answers: Answers, language: Language): string | null {
  const { smaller, trim, tiny, half, chosen } = answers;
  const options = textsOf('behavioral_activation', language).steps.tiny?.options;
  const tinyLabel = typeof tiny === 'string' ? (options?.[tiny] ?? tiny) : undefined;
  const action = smaller ?? trim ?? tinyLabel ?? half ?? chosen;
  return typeof action === 'string' ? action : null;
}

const ownRuns = ({ records }: Around): readonly ExerciseRecord[] =>
  records.filter(({ exercise, completed }) => exercise === 'behavioral_activation' && completed);

/** The plan that was made last and not asked after yet; null where there is none. */
function openPlan(around: Around): { readonly action: string | null; readonly at: number } | null {
  const [newest, ...older] = ownRuns(around);
  if (newest === undefined) return null;
  const at = newest.endedAt ?? newest.startedAt;
  const own = actionIn(newest.answers, around.language);
  if (own !== null) return { action: own, at };
  if (newest.answers.retry !== 'again') return null;
  const former = older.map(({ answers }) => actionIn(answers, around.language));
  return { action: former.find((action) => action !== null) ?? null, at };
}

const startOfDay = (at: number): number => new Date(at).setHours(0, 0, 0, 0);

function isDue(plan: { readonly at: number }, { now }: Around): boolean {
  return startOfDay(now) > startOfDay(plan.at) && now - plan.at < STALE;
}

/** How often in a row a plan was not done, before this time. */
function missesBefore(around: Around): number {
  const outcomes = ownRuns(around).flatMap(({ answers }) => answers.did ?? []);
  const kept = outcomes.findIndex((did) => did !== 'no');
  return kept < 0 ? outcomes.length : kept;
}

const energyOf = (answers: Answers, { energy }: Around): number | null =>
  typeof answers.energy === 'number' ? answers.energy : energy;

const isLow = (answers: Answers, around: Around): boolean =>
  (energyOf(answers, around) ?? 10) <= LOW_ENERGY;

function toPlanning(answers: Answers, around: Around): Next {
  if (energyOf(answers, around) === null) return to('energy');
  return isLow(answers, around) ? to('liked', 'low-energy') : to('liked');
}

const HOURS =
  /(?:\d+|한|두|세|네|반)\s?시간|하루\s?종일|\b(?:an|one|two|\d+) hours?\b|\ball day\b/i;

/** Whether it is said to take longer than `minutes`. */
function takesLonger(words: unknown, minutes: number): boolean {
  if (typeof words !== 'string') return false;
  if (HOURS.test(words) || /half an hour/i.test(words)) return true;
  const [, named = ''] = /(\S+)[\s-]?(?:분(?![가-힣]*\s?전환)|min(?:ute)?s?\b)/i.exec(words) ?? [];
  return (readCount(named) ?? 0) > minutes;
}

/** Something with a person is suggested once a week. */
const wasSuggested = (around: Around): boolean =>
  ownRuns(around).some(
    ({ answers, startedAt }) => answers.company !== undefined && around.now - startedAt < 7 * DAY,
  );

const toEnd = (note: string, around: Around): Next =>
  wasSuggested(around) ? done(note) : to('company');

const limitOf = (answers: Answers, around: Around): number =>
  isLow(answers, around) ? TINY_MINUTES : LONGEST_MINUTES;

function closing(answers: Answers): string {
  const { company } = answers;
  if (company !== undefined && company !== 'no') return 'planned-together';
  const sure = answers['confidence-after'] ?? answers.confidence;
  return typeof sure === 'number' && sure < SURE ? 'planned-unsure' : 'planned';
}

/** Passed over, or "nothing". */
const isNothing = (words: Answers[string] | undefined): boolean =>
  typeof words !== 'string' || endsList(words);

const PLANNING = ['when', 'where', 'obstacle', 'instead', 'confidence'] as const;

/** Behavioural activation: a plan of a few minutes, and the next day how it went, without blame (3.3). */
export const behavioralActivation: Exercise = {
  id: 'behavioral_activation',
  steps: [
    { id: 'did', asks: { kind: 'choice', options: ['yes', 'partly', 'no'] } },
    { id: 'mood-before', asks: TO_10 },
    { id: 'mood-after', asks: TO_10 },
    { id: 'retry', asks: { kind: 'choice', options: ['again', 'other', 'leave'] } },
    { id: 'another', asks: { kind: 'choice', options: YES_NO } },
    { id: 'energy', asks: TO_10, optional: true },
    { id: 'liked', asks: { kind: 'lines', most: 3 } },
    { id: 'chosen', asks: { kind: 'text' } },
    { id: 'tiny', asks: { kind: 'choice', options: TINY, open: true } },
    { id: 'trim', asks: { kind: 'text' } },
    { id: 'half', asks: { kind: 'text' } },
    { id: 'when', asks: { kind: 'text' } },
    { id: 'where', asks: { kind: 'text' }, optional: true },
    { id: 'obstacle', asks: { kind: 'text' }, optional: true },
    { id: 'instead', asks: { kind: 'text' }, optional: true },
    { id: 'confidence', asks: TO_10 },
    { id: 'smaller', asks: { kind: 'text' } },
    { id: 'confidence-after', asks: TO_10 },
    { id: 'company', asks: { kind: 'choice', options: YES_NO, open: true }, optional: true },
  ],

  begin(around) {
    const plan = openPlan(around);
    return plan !== null && isDue(plan, around)
      ? to('did', 'welcome-back')
      : toPlanning({}, around);
  },

  next(step, answers, around) {
    switch (step) {
      case 'did':
        if (answers.did === undefined) return toPlanning(answers, around);
        if (answers.did !== 'no') return to('mood-before', 'did-it');
        return missesBefore(around) + 1 >= 2 ? to('half', 'no-blame') : to('retry', 'no-blame');
      case 'mood-before':
        return to('mood-after');
      case 'mood-after':
        return to(
          'another',
          Number(answers['mood-after'] ?? 0) > Number(answers['mood-before'] ?? 10)
            ? 'lifted'
            : 'not-lifted',
        );
      case 'retry':
        if (answers.retry === 'again') return to('when');
        return answers.retry === 'other' ? toPlanning(answers, around) : done('rested');
      case 'another':
        return answers.another === 'yes' ? toPlanning(answers, around) : done('followed');
      case 'energy':
        return isLow(answers, around) ? to('liked', 'low-energy') : to('liked', 'noted');
      case 'liked':
        return to(
          isLow(answers, around) ? 'tiny' : 'chosen',
          answers.liked === undefined ? 'no-list' : 'noted',
        );
      case 'chosen':
      case 'tiny':
        if (isNothing(answers[step])) return done('none-chosen');
        return takesLonger(answers[step], limitOf(answers, around))
          ? to('trim', 'too-long')
          : to('when', 'noted');
      case 'half':
        return isNothing(answers.half) ? done('rested') : to('when', 'noted');
      case 'trim':
        return to('when', 'noted');
      case 'when':
        return to('where', 'noted');
      case 'where':
        return to('obstacle', 'noted');
      case 'obstacle':
        return isNothing(answers.obstacle) ? to('confidence') : to('instead', 'noted');
      case 'instead':
        return to('confidence', 'noted');
      case 'confidence':
        return Number(answers.confidence ?? SURE) < SURE
          ? to('smaller', 'make-smaller')
          : toEnd(closing(answers), around);
      case 'smaller':
        return to('confidence-after', 'noted');
      case 'confidence-after':
        return toEnd(closing(answers), around);
      default:
        return done(closing(answers));
    }
  },

  slots(answers, around) {
    const slots: Record<string, string> = { limit: String(limitOf(answers, around)) };
    const former = openPlan(around)?.action ?? null;
    const again = answers.retry === 'again' ? former : null;
    const action = mirrored(actionIn(answers, around.language) ?? again ?? '');
    const formerly = mirrored(former ?? '');
    if (action !== null) slots.action = action;
    if (formerly !== null) slots.former = formerly;
    return slots;
  },

  path(answers, around) {
    const shown = new Set(Object.keys(answers));
    const plan = openPlan(around);
    const isFollowUp = plan !== null && isDue(plan, around);
    const isPlanning = !isFollowUp || answers.another === 'yes' || answers.retry === 'other';
    if (isFollowUp) {
      shown.add('did');
      if (answers.did === 'yes' || answers.did === 'partly') {
        for (const id of ['mood-before', 'mood-after', 'another']) shown.add(id);
      }
      if (answers.did === 'no') shown.add(missesBefore(around) + 1 >= 2 ? 'half' : 'retry');
    }
    if (isPlanning) {
      if (around.energy === null) shown.add('energy');
      shown.add('liked');
      shown.add(isLow(answers, around) ? 'tiny' : 'chosen');
    }
    if (takesLonger(answers.chosen ?? answers.tiny, limitOf(answers, around))) shown.add('trim');
    if (isPlanning || shown.has('half') || answers.retry === 'again') {
      for (const id of PLANNING) shown.add(id);
    }
    if (Number(answers.confidence ?? SURE) < SURE) {
      for (const id of ['smaller', 'confidence-after']) shown.add(id);
    }
    if (shown.has('confidence') && !wasSuggested(around)) shown.add('company');
    return behavioralActivation.steps.map(({ id }) => id).filter((id) => shown.has(id));
  },
};
