import type { Answers, ExerciseRecord } from '../../../src-preload/contract/counsel.ts';
import { namesDanger } from './danger.ts';
import type { Around, Exercise, Next, Step, StepAsks } from './exercise.ts';
import { mirrored, named } from './phrasing.ts';
import { endsList } from './read-lines.ts';
import { sayTime } from './read-time.ts';
import {
  askedFor,
  isNearBed,
  isOpen,
  isTooLate,
  latest,
  type WorryWindow,
  windowOf,
} from './worry-window.ts';

const DAY = 24 * 60 * 60_000;
const LENGTHS = ['15', '20', '30'] as const;
/** Worries one sitting has room for; the others wait for the next. */
const MOST_SORTED = 5;
const MOST_KEPT = 8;
/** A worry that was not looked at for so long has left by itself, milliseconds. */
const FADED = 14 * DAY;

const TO_10: StepAsks = { kind: 'number', min: 0, max: 10 };
const EACH = Array.from({ length: MOST_SORTED }, (_, at) => at + 1);

const steps: readonly Step[] = [
  { id: 'which', asks: { kind: 'choice', options: ['later', 'now', 'change'] }, kept: false },
  { id: 'worry', asks: { kind: 'lines', most: MOST_SORTED } },
  { id: 'start', asks: { kind: 'text' } },
  { id: 'length', asks: { kind: 'choice', options: LENGTHS } },
  { id: 'bed', asks: { kind: 'text' }, optional: true },
  { id: 'earlier', asks: { kind: 'text' } },
  { id: 'before', asks: TO_10, rates: 'before', optional: true },
  { id: 'list', asks: { kind: 'lines', most: MOST_KEPT } },
  ...EACH.flatMap((at): readonly Step[] => [
    {
      id: `sort${at}`,
      asks: { kind: 'choice', options: ['act', 'cannot', 'gone'] },
      words: 'sort',
    },
    { id: `first${at}`, asks: { kind: 'text' }, words: 'first' },
    { id: `when${at}`, asks: { kind: 'text' }, words: 'when' },
  ]),
  { id: 'let-go', asks: { kind: 'pace' } },
  {
    id: 'activity',
    asks: { kind: 'choice', options: ['tea', 'stretch', 'music', 'tidy', 'walk'], open: true },
    optional: true,
  },
  { id: 'after', asks: TO_10, rates: 'after', optional: true },
];

const to = (step: string, note?: string): Next =>
  note === undefined ? { to: 'step', step } : { to: 'step', step, note };
const done = (note: string): Next => ({ to: 'done', note });

const ownRuns = ({ records }: Around): readonly ExerciseRecord[] =>
  records.filter(({ exercise }) => exercise === 'worry_time');

function windowSet(around: Around): WorryWindow | null {
  for (const { answers } of ownRuns(around)) {
    const set = windowOf(answers);
    if (set !== null) return set;
  }
  return null;
}

const linesOf = (value: Answers[string] | undefined): readonly string[] =>
  Array.isArray(value) ? value : [];

/** The worries that wait: those put aside and not sorted since, oldest first. */
function waiting(around: Around): readonly string[] {
  const list = new Set<string>();
  for (const { answers, startedAt } of ownRuns(around).toReversed()) {
    if (around.now - startedAt > FADED) continue;
    for (const line of linesOf(answers.worry)) list.add(line);
    for (const [at, line] of linesOf(answers.list).entries()) {
      if (answers[`sort${at + 1}`] === undefined) list.add(line);
      else list.delete(line);
    }
  }
  return [...list].slice(-MOST_KEPT);
}

/** Those of the list that are looked at in this sitting. */
const looked = (answers: Answers): readonly string[] => linesOf(answers.list).slice(0, MOST_SORTED);

function afterSorting(answers: Answers, at: number): Next {
  if (at < looked(answers).length) return to(`sort${at + 1}`, 'noted');
  return cannotChange(answers).length > 0 ? to('let-go') : to('after', 'noted');
}

const cannotChange = (answers: Answers): readonly string[] =>
  looked(answers).filter((_, at) => answers[`sort${at + 1}`] === 'cannot');

function sorted(answers: Answers, at: number): Next {
  switch (answers[`sort${at}`]) {
    case 'act':
      return to(`first${at}`, 'can-act');
    case 'gone':
      return at < looked(answers).length ? to(`sort${at + 1}`, 'gone') : afterSorting(answers, at);
    default:
      return afterSorting(answers, at);
  }
}

function afterWorry(answers: Answers, around: Around): Next {
  const hasAny = linesOf(answers.worry).length > 0;
  if (windowSet(around) === null) return to('start', hasAny ? 'put-aside' : 'no-worry');
  return done(hasAny ? 'later' : 'nothing-now');
}

function afterList(answers: Answers): Next {
  const lines = linesOf(answers.list).length;
  if (lines === 0) return done('nothing-now');
  return to('sort1', lines > MOST_SORTED ? 'many' : 'one-by-one');
}

/** "Nothing" is no step. */
const isStep = (words: Answers[string] | undefined): boolean =>
  typeof words === 'string' && !endsList(words);

const NUMBERED = /^(sort|first|when)(\d)$/;

/** Worry time (3.6): one line and "later"; in its own time each is sorted, acted on or let go, and the list is closed. */
export const worryTime: Exercise = {
  id: 'worry_time',
  steps,

  begin(around) {
    const window = windowSet(around);
    if (window === null) return to('worry', 'explain');
    if (isOpen(window, around.now)) return to('before', 'it-is-time');
    return isNearBed(window, around.now) ? to('worry', 'near-bed') : to('which');
  },

  holds: (step, around) => {
    const lines = step === 'list' ? waiting(around) : [];
    return lines.length === 0 ? undefined : lines;
  },

  next(step, answers, around) {
    // A worry about safety is never postponed.
    if (namesDanger(answers[step])) return { to: 'safety', note: 'danger' };
    const [, of, number] = NUMBERED.exec(step) ?? [];
    if (of === 'sort') return sorted(answers, Number(number));
    if (of === 'first' && isStep(answers[step])) return to(`when${number}`, 'noted');
    if (of !== undefined) return afterSorting(answers, Number(number));
    switch (step) {
      case 'which':
        if (answers.which === 'now') return to('before');
        return answers.which === 'change' ? to('start') : to('worry');
      case 'worry':
        return afterWorry(answers, around);
      case 'start':
        return askedFor(answers) === null ? done('no-window') : to('length', 'noted');
      case 'length':
        return to('bed', 'noted');
      case 'bed': {
        const asked = askedFor(answers);
        return asked !== null && isTooLate(asked) ? to('earlier', 'too-late') : done('set');
      }
      case 'earlier':
        return done('set');
      case 'before':
        return to('list', 'noted');
      case 'list':
        return afterList(answers);
      case 'let-go':
        return to('activity');
      case 'activity':
        return to('after', 'noted');
      default:
        return done('closed');
    }
  },

  slots(answers, around, step) {
    const slots: Record<string, string> = {};
    const window = windowOf(answers) ?? windowSet(around);
    if (window !== null) {
      slots.minutes = String(window.length);
      if (window.start !== null) slots.window = sayTime(window.start, around.language);
      const asked = askedFor(answers);
      if (asked !== null && isTooLate(asked))
        slots.latest = sayTime(latest(asked), around.language);
    }
    const count = linesOf(answers.list).length;
    if (step === 'list' && count > 0) slots.count = String(count);
    const worry = looked(answers)[Number(NUMBERED.exec(step)?.[2]) - 1];
    if (worry !== undefined) slots.worry = named(worry);
    const [held, ...more] = cannotChange(answers);
    const text = mirrored(held ?? '');
    if (text !== null && more.length === 0) slots.held = text;
    return slots;
  },

  path(answers, around) {
    const shown = new Set(Object.keys(answers));
    const set = windowSet(around);
    const isSorting =
      answers.which === 'now' ||
      shown.has('list') ||
      shown.has('before') ||
      (set !== null && isOpen(set, around.now) && !shown.has('worry') && !shown.has('start'));
    if (isSorting) {
      for (const id of ['before', 'list', 'after']) shown.add(id);
      for (const at of looked(answers).keys()) shown.add(`sort${at + 1}`);
      for (const at of EACH.filter((one) => answers[`sort${one}`] === 'act')) {
        for (const id of [`first${at}`, `when${at}`]) shown.add(id);
      }
      if (cannotChange(answers).length > 0) {
        for (const id of ['let-go', 'activity']) shown.add(id);
      }
    } else if (set === null || answers.which === 'change' || shown.has('start')) {
      if (set === null) shown.add('worry');
      for (const id of ['start', 'length', 'bed']) shown.add(id);
      const asked = askedFor(answers);
      if (asked !== null && isTooLate(asked)) shown.add('earlier');
    } else {
      if (!isNearBed(set, around.now)) shown.add('which');
      shown.add('worry');
    }
    return steps.map(({ id }) => id).filter((id) => shown.has(id));
  },
};
