import type { Answer, Answers, ExerciseView } from '../../../../src-preload/contract/counsel.ts';

export type Step = ExerciseView['steps'][number];

/** Steps that stand on one page of a sheet: what is written, and how strongly. */
export interface Column {
  /** Of its first step. */
  readonly id: string;
  readonly name: string;
  readonly steps: readonly Step[];
}

/** A number that follows something else belongs to it: a thought and how much it is believed are one column. */
export function columnsOf(steps: readonly Step[]): readonly Column[] {
  const columns: { id: string; name: string; steps: Step[] }[] = [];
  for (const step of steps) {
    const last = columns.at(-1);
    const joins =
      step.asks.kind === 'number' && last?.steps.length === 1 && takesRating(last.steps[0]);
    if (joins) last.steps.push(step);
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
export function columnInWords(column: Column, answers: Answers): string {
  return column.steps
    .map((step) => inWords(step, answers[step.id]))
    .filter((words) => words !== '')
    .join(' · ');
}
