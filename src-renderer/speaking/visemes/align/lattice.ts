import type { PhoneStep } from '../../pronounce/phone-step.ts';
import { classIndex, SIL } from '../classes.ts';

/** Likelihood of leaving out a step that may be left out, and one that should be there. */
const SKIP = 0.5;
const DELETE = 0.01;
/** Likelihood of a pause, and of something that the text does not tell, where words meet. */
const PAUSE = 0.2;
const UNTOLD = 0.0003;
/** Share of the raw evidence that stays in the answer, for a step trusted fully and not at all. */
const MIX_SURE = 0.1;
const MIX_UNSURE = 0.6;

/** Steps as arrays of numbers, for the inner loop. After every pause comes a step for what is not told. */
export interface Lattice {
  readonly steps: number;
  /** Which of `sets` each step is. */
  readonly setOf: Uint8Array;
  /** Weight of coming into a step, and of passing it over. */
  readonly enter: Float64Array;
  readonly skip: Float64Array;
  /** How much of the raw evidence stays in the answer. */
  readonly mix: Float32Array;
  /** Classes that may be heard, first the pause; each list once. Anything may be heard in an empty one. */
  readonly sets: readonly (readonly number[])[];
  /** What the ear also takes each of `sets` for; the mouth never shows these. */
  readonly alike: readonly (readonly number[])[];
  /** The phone of each step. */
  readonly phoneOf: Int32Array;
}

const PAUSE_SET = 0;
const UNTOLD_SET = 1;

export function latticeOf(phones: readonly PhoneStep[]): Lattice {
  const sets: (readonly number[])[] = [[SIL], []];
  const alike: (readonly number[])[] = [[], []];
  const indices = new Map<string, number>([['sil /', PAUSE_SET]]);
  const steps = phones.reduce((sum, { classes }) => sum + (classes[0] === 'sil' ? 2 : 1), 0);
  const lattice = {
    steps,
    setOf: new Uint8Array(steps),
    enter: new Float64Array(steps),
    skip: new Float64Array(steps),
    mix: new Float32Array(steps),
    sets,
    alike,
    phoneOf: new Int32Array(steps),
  };
  let at = 0;
  function add(phone: number, set: number, enter: number, skip: number, mix: number): void {
    lattice.setOf[at] = set;
    lattice.enter[at] = enter;
    lattice.skip[at] = skip;
    lattice.mix[at] = mix;
    lattice.phoneOf[at] = phone;
    at += 1;
  }
  phones.forEach(({ classes, heardAs = [], skippable, trust }, i) => {
    const key = [...classes, '/', ...heardAs].join(' ');
    let set = indices.get(key);
    if (set === undefined) {
      set = sets.length;
      indices.set(key, set);
      sets.push(classes.map(classIndex));
      alike.push(heardAs.map(classIndex));
    }
    if (set === PAUSE_SET) {
      add(i, PAUSE_SET, PAUSE, 1, 0);
      add(i, UNTOLD_SET, UNTOLD, 1, 1);
    } else {
      const mix = MIX_UNSURE + (MIX_SURE - MIX_UNSURE) * trust;
      add(i, set, 1, skippable ? SKIP : DELETE, mix);
    }
  });
  return lattice;
}
