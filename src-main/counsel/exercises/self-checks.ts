/**
 * What PHQ-9 and GAD-7 have in common: scoring, bands, and the rules of section 3.9. They say how heavy two weeks
 * were, as a band and a sentence; never what somebody has.
 */
import type {
  Answers,
  ExerciseRecord,
  SelfCheckResult,
} from '../../../src-preload/contract/counsel.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import type { Around, Exercise, ExerciseTexts, Next, Step } from './exercise.ts';

type Band = NonNullable<SelfCheckResult['band']>;

/** How a final sentence is chosen. `person`: someone should hear it, whatever the number. */
type Outcome = Band | 'person' | 'no-total';

const DAY = 24 * 60 * 60 * 1000;
/** The questionnaires ask about two weeks; sooner they would ask about the same days again (e). */
const EVERY = 14 * DAY;
/** A change of 5 points or more is called a clear one (e). */
const CLEAR = 5;
/** From here a doctor or a centre is suggested (c). */
const ADVISED = 10;
/** Worth 0 to 3 points. Words and not digits, so that "the second" and "two" mean the same to whoever listens. */
const FREQUENCIES = ['never', 'several', 'half', 'daily'];
const DIFFICULTIES = ['none', 'somewhat', 'very', 'extremely'];
/** From here somebody should hear of it at any score (d). */
const HARD = DIFFICULTIES.indexOf('very');

export interface SelfCheckDesign {
  readonly id: 'phq9' | 'gad7';
  readonly items: readonly string[];
  /** The lowest total of each band, highest first. */
  readonly bands: readonly (readonly [lowest: number, band: Band])[];
  /** From here it is said plainly, and a contact may be planned together (c). */
  readonly plain: number;
  /** The item about death and harm, answered on the screen; null where there is none. */
  readonly ninth: string | null;
  readonly texts: Readonly<Record<Language, ExerciseTexts>>;
}

/** The step on which that item is read aloud, which is only after a person asked for it. */
const aloudOf = (item: string): string => `${item}-aloud`;

function frequencyOf(answers: Answers, item: string): number | null {
  const given = answers[item] === 'aloud' ? answers[aloudOf(item)] : answers[item];
  const value = typeof given === 'string' ? FREQUENCIES.indexOf(given) : -1;
  return value < 0 ? null : value;
}

const valuesOf = (items: readonly string[], answers: Answers): readonly number[] =>
  items.map((item) => frequencyOf(answers, item)).filter((value) => value !== null);

const sumOf = (values: readonly number[]): number => values.reduce((one, other) => one + other, 0);

/**
 * The total of the items. One that is missing counts as the mean of the others, rounded, as is
 * usual for these questionnaires; with more than one missing there is no total (g).
 */
export function totalOf(items: readonly string[], answers: Answers): number | null {
  const values = valuesOf(items, answers);
  if (values.length < items.length - 1) return null;
  return Math.round((sumOf(values) * items.length) / values.length);
}

function formerOf(design: SelfCheckDesign, records: readonly ExerciseRecord[]) {
  for (const record of records) {
    if (record.exercise !== design.id) continue;
    const total = totalOf(design.items, record.answers);
    if (total !== null) return { total, at: record.endedAt ?? record.startedAt };
  }
  return null;
}

export function bandOf(design: SelfCheckDesign, total: number): Band {
  return design.bands.find(([lowest]) => total >= lowest)?.[1] ?? 'minimal';
}

function outcomeOf(design: SelfCheckDesign, answers: Answers): Outcome {
  const total = totalOf(design.items, answers);
  if (total !== null && total >= ADVISED) return bandOf(design, total);
  const isHard = DIFFICULTIES.indexOf(String(answers.difficulty)) >= HARD;
  const toldOfHarm = design.ninth !== null && (frequencyOf(answers, design.ninth) ?? 0) > 0;
  // Without a total, what was answered may already weigh as much.
  const isHeavy = total === null && sumOf(valuesOf(design.items, answers)) >= ADVISED;
  if (isHard || toldOfHarm || isHeavy) return 'person';
  return total === null ? 'no-total' : bandOf(design, total);
}

function trendOf(design: SelfCheckDesign, answers: Answers, around: Around) {
  const total = totalOf(design.items, answers);
  const before = formerOf(design, around.records);
  if (total === null || !before) return null;
  const change = total - before.total;
  if (Math.abs(change) < CLEAR) return 'steady';
  return change < 0 ? 'less' : 'more';
}

function isPlain(design: SelfCheckDesign, answers: Answers): boolean {
  const total = totalOf(design.items, answers);
  return total !== null && total >= design.plain;
}

function stepsOf(design: SelfCheckDesign): readonly Step[] {
  const items = design.items.flatMap((id): Step[] => {
    if (id !== design.ninth) {
      return [{ id, asks: { kind: 'choice', options: FREQUENCIES }, optional: true }];
    }
    return [
      { id, asks: { kind: 'choice', options: [...FREQUENCIES, 'aloud'] }, optional: true },
      { id: aloudOf(id), asks: { kind: 'choice', options: FREQUENCIES }, optional: true },
    ];
  });
  return [
    { id: 'ready', asks: { kind: 'pace' } },
    ...items,
    { id: 'difficulty', asks: { kind: 'choice', options: DIFFICULTIES }, optional: true },
    { id: 'plan', asks: { kind: 'choice', options: ['yes', 'no'] }, optional: true },
    { id: 'who', asks: { kind: 'text' }, optional: true },
    { id: 'when', asks: { kind: 'text' }, optional: true },
  ];
}

/** Two weeks have to pass between two of them (e). Milliseconds left; 0 where it may be done now. */
export function waits(
  id: SelfCheckDesign['id'],
  items: readonly string[],
  records: readonly ExerciseRecord[],
  now: number,
): number {
  const former = records.find(
    (record) => record.exercise === id && totalOf(items, record.answers) !== null,
  );
  return former ? Math.max(0, (former.endedAt ?? former.startedAt) + EVERY - now) : 0;
}

function daysOf(days: number, language: Language): string {
  if (language === 'ko') return `${days}일`;
  return days === 1 ? '1 day' : `${days} days`;
}

export function selfCheck(design: SelfCheckDesign): Exercise {
  const { items, ninth } = design;

  function finish(answers: Answers): Next {
    const note = outcomeOf(design, answers);
    return isPlain(design, answers) ? { to: 'step', step: 'plan', note } : { to: 'done', note };
  }

  function afterItem(item: string, answers: Answers): Next {
    if (item === ninth && (frequencyOf(answers, item) ?? 0) > 0) {
      return { to: 'safety', note: 'told', later: 'difficulty' };
    }
    const next = items[items.indexOf(item) + 1];
    if (next !== undefined) return { to: 'step', step: next };
    // "If you checked off any problems": it is asked only where there is one.
    const hasAny = items.some((id) => (frequencyOf(answers, id) ?? 0) > 0);
    return hasAny ? { to: 'step', step: 'difficulty' } : finish(answers);
  }

  return {
    id: design.id,
    steps: stepsOf(design),
    begin(around) {
      if (around.ageBand === 'minor') return { to: 'done', note: 'minor' };
      if (waits(design.id, items, around.records, around.now) > 0) {
        return { to: 'done', note: 'too-soon' };
      }
      return { to: 'step', step: 'ready' };
    },
    next(step, answers) {
      switch (step) {
        case 'ready':
          return { to: 'step', step: items[0] ?? 'difficulty' };
        case 'difficulty':
          return finish(answers);
        case 'plan':
          return answers.plan === 'yes'
            ? { to: 'step', step: 'who' }
            : { to: 'done', note: 'unplanned' };
        case 'who':
          return { to: 'step', step: 'when' };
        case 'when':
          return { to: 'done', note: 'planned' };
      }
      if (ninth !== null && step === ninth && answers[ninth] === 'aloud') {
        return { to: 'step', step: aloudOf(ninth) };
      }
      return afterItem(ninth !== null && step === aloudOf(ninth) ? ninth : step, answers);
    },
    path(answers) {
      const shown = ninth !== null && answers[ninth] === 'aloud' ? aloudOf(ninth) : null;
      const plan = isPlain(design, answers) ? ['plan'] : [];
      const contact = answers.plan === 'yes' ? ['who', 'when'] : [];
      const asked = items.flatMap((id) => (id === ninth && shown ? [id, shown] : [id]));
      return ['ready', ...asked, 'difficulty', ...plan, ...contact];
    },
    slots(answers, around): Record<string, string> {
      const trend = trendOf(design, answers, around);
      const said = trend && design.texts[around.language].notes[trend]?.[0];
      const left = waits(design.id, items, around.records, around.now);
      return {
        // A sentence of its own in the texts, so that it alone is left out.
        ...(said ? { trend: said.replace(/\.$/, '') } : {}),
        ...(left > 0 ? { days: daysOf(Math.ceil(left / DAY), around.language) } : {}),
      };
    },
    result(answers, around) {
      const isBegun = items.some((id) => answers[id] !== undefined);
      if (!isBegun || around.ageBand === 'minor') return null;
      const total = totalOf(items, answers);
      const { notes } = design.texts[around.language];
      const trend = trendOf(design, answers, around);
      const said = trend ? (notes[trend]?.[0] ?? '') : '';
      const words = notes[outcomeOf(design, answers)]?.[0] ?? '';
      return {
        total,
        band: total === null ? null : bandOf(design, total),
        words: words.replace('{trend}.', said).replace(/ {2,}/g, ' ').trim(),
        before: formerOf(design, around.records),
      };
    },
  };
}
