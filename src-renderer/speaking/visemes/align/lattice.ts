import type { PhoneStep } from '../../pronounce/phone-step.ts';
import { classIndex, SIL } from '../classes.ts';

/** Likelihood of leaving out a step that may be left out, and one that should be there. */
const SKIP = 0.5;
const DELETE = 0.002;
/** Share of the raw evidence that stays in the answer, for a step trusted fully and not at all. */
const MIX_SURE = 0.15;
const MIX_UNSURE = 0.6;

/** Steps as arrays of numbers, for the inner loop. */
export interface Lattice {
  readonly steps: number;
  /** Which of `sets` each step is. */
  readonly setOf: Uint8Array;
  /** Weight of passing over a step. */
  readonly skip: Float64Array;
  /** How much of the raw evidence stays in the answer. */
  readonly mix: Float32Array;
  /** Classes that may be heard; the same lists for the same steps. The first is the pause. */
  readonly sets: readonly (readonly number[])[];
}

export const PAUSE_SET = 0;

export function latticeOf(phones: readonly PhoneStep[]): Lattice {
  const sets: (readonly number[])[] = [[SIL]];
  const indices = new Map<string, number>([['sil', PAUSE_SET]]);
  const steps = phones.length;
  const setOf = new Uint8Array(steps);
  const skip = new Float64Array(steps);
  const mix = new Float32Array(steps);
  phones.forEach(({ classes, skippable, trust }, i) => {
    const key = classes.join(' ');
    let index = indices.get(key);
    if (index === undefined) {
      index = sets.length;
      indices.set(key, index);
      sets.push(classes.map(classIndex));
    }
    setOf[i] = index;
    skip[i] = index === PAUSE_SET ? 1 : skippable ? SKIP : DELETE;
    mix[i] = MIX_UNSURE + (MIX_SURE - MIX_UNSURE) * trust;
  });
  return { steps, setOf, skip, mix, sets };
}
