import type {
  Answer,
  Answers,
  ExerciseId,
  ExerciseView,
} from '../../../../src-preload/contract/counsel.ts';

export type Step = ExerciseView['steps'][number];

/** Steps that stand on one page of a sheet: what is written, and how strongly. */
export interface Column {
  /** Of its first step. */
  readonly id: string;
  readonly name: string;
  readonly steps: readonly Step[];
}

/** Asked on the way, without a column of their own: how to go on, and a name for what was written. */
const ASIDES: Readonly<Partial<Record<ExerciseId, readonly string[]>>> = {
  thought_record: ['way', 'habit'],
};
/** Where the way turned is nothing to read later. */
const UNSHOWN: Readonly<Partial<Record<ExerciseId, readonly string[]>>> = {
  thought_record: ['way'],
};

/** A number that follows something else belongs to it: a thought and how much it is believed are one column. */
export function columnsOf(steps: readonly Step[], exercise: ExerciseId): readonly Column[] {
  const asides = ASIDES[exercise] ?? [];
  const columns: { id: string; name: string; steps: Step[] }[] = [];
  for (const step of steps) {
    const last = columns.at(-1);
    const rates =
      step.asks.kind === 'number' && last?.steps.length === 1 && takesRating(last.steps[0]);
    if (last && (rates || asides.includes(step.id))) last.steps.push(step);
    else columns.push({ id: step.id, name: step.name, steps: [step] });
  }
  return columns;
}

function takesRating(step: Step | undefined): boolean {
  return step?.asks.kind === 'text' || step?.asks.kind === 'lines';
}

/** Every step a page of its own. */
export function pagesOf(steps: readonly Step[]): readonly Column[] {
  return steps.map((step) => ({ id: step.id, name: step.name, steps: [step] }));
}

/** The steps worth reading once it is over. */
export function keptSteps(steps: readonly Step[], exercise: ExerciseId): readonly Step[] {
  return steps.filter(({ id, asks }) => asks.kind !== 'pace' && !UNSHOWN[exercise]?.includes(id));
}

/** An answer in words; '' where there is none. */
export function inWords(step: Step, answer: Answer | undefined): string {
  if (answer === undefined) return '';
  if (typeof answer === 'number') {
    // A choice may be kept by its score.
    if (step.asks.kind === 'choice') return step.asks.options[answer]?.label ?? String(answer);
    return String(answer);
  }
  if (typeof answer !== 'string') return answer.join(', ');
  if (step.asks.kind !== 'choice') return answer;
  return step.asks.options.find(({ id }) => id === answer)?.label ?? answer;
}

/** All that a column says, on one line. */
export function columnInWords({ steps }: Pick<Column, 'steps'>, answers: Answers): string {
  return steps
    .map((step) => inWords(step, answers[step.id]))
    .filter((words) => words !== '')
    .join(' · ');
}
