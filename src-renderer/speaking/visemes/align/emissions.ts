import { CLASSES } from '../classes.ts';
import { PRIORS } from '../network.ts';
import type { Lattice } from './lattice.ts';

/** How far common classes are held back, as a power of their prior. */
const PRIOR_POWER = 0.6;
/** What a class's share is multiplied by, so that rare ones get their turn. */
export const PRIOR_SCALE = Float64Array.from(PRIORS, (prior) => prior ** -PRIOR_POWER);
/** Neighbouring frames tell much the same, so each counts for less than one. */
const SHARPNESS = 0.7;
const FLOOR = 1e-4;
/** What the text does not tell may be any sound, this much less likely than one it does. */
const UNTOLD = 0.25;
/** What only sounds like a sound is this much less likely than the sound. */
const ALIKE = 0.8;

/** Likelihoods of sets of classes at one frame, the likeliest class being 1. */
export interface Emissions {
  /** One number a set. */
  readonly ofSet: Float64Array;
  /** One number a class. */
  readonly ofClass: Float64Array;
  read(frame: number): void;
}

export function createEmissions(
  posteriors: Float32Array,
  { sets, alike }: Pick<Lattice, 'sets' | 'alike'>,
): Emissions {
  const emissions: Emissions = {
    ofSet: new Float64Array(sets.length),
    ofClass: new Float64Array(CLASSES),
    read(frame) {
      const { ofSet, ofClass } = emissions;
      const at = frame * CLASSES;
      let most = 0;
      for (let c = 0; c < CLASSES; c += 1) {
        const value = Math.max(FLOOR, posteriors[at + c] as number) * (PRIOR_SCALE[c] as number);
        ofClass[c] = value;
        if (value > most) most = value;
      }
      for (let c = 0; c < CLASSES; c += 1)
        ofClass[c] = ((ofClass[c] as number) / most) ** SHARPNESS;
      for (let s = 0; s < sets.length; s += 1) {
        const classes = sets[s] as readonly number[];
        let best = classes.length === 0 ? UNTOLD : 0;
        for (let k = 0; k < classes.length; k += 1) {
          best = Math.max(best, ofClass[classes[k] as number] as number);
        }
        const others = alike[s] as readonly number[];
        for (let k = 0; k < others.length; k += 1) {
          best = Math.max(best, ALIKE * (ofClass[others[k] as number] as number));
        }
        ofSet[s] = best;
      }
    },
  };
  return emissions;
}
