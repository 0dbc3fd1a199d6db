import type { ShownRecord } from '../../../../src-preload/contract/counsel.ts';
import type { Step } from './columns.ts';

/** The steps of a record; where their names are not known, one for each answer, by what kind of answer it is. */
export function stepsOfRecord({
  steps,
  answers,
}: Pick<ShownRecord, 'steps' | 'answers'>): readonly Step[] {
  if (steps) return steps;
  return Object.entries(answers).map(([id, answer]): Step => {
    if (typeof answer === 'number') {
      // Wide enough for what is there; what its ends meant is not known.
      const max = answer > 10 ? 100 : 10;
      return { id, name: '', asks: { kind: 'number', min: 0, max, low: '', high: '' } };
    }
    const asks =
      typeof answer === 'string'
        ? ({ kind: 'text' } as const)
        : ({ kind: 'lines', most: 50 } as const);
    return { id, name: '', asks };
  });
}
