import { CLASSES, SIL } from '../classes.ts';
import type { Evidence } from '../network.ts';
import type { Anchors } from './anchors.ts';
import type { Band } from './band.ts';
import { createEmissions, type Emissions } from './emissions.ts';
import type { Lattice } from './lattice.ts';

/** Likelihood of a step, frame by frame, outside the time a vendor gives for it. */
const OUTSIDE = 0.3;

/** All ways through the text up to each frame. */
export interface Way {
  readonly emissions: Emissions;
  readonly anchors: Anchors | null;
  readonly band: Band;
  /** Rows of twice `width`: the likelihood of being in each step's first frame, then of staying. */
  readonly alpha: Float32Array;
  /** Weight of ending in each step. */
  readonly ending: Float64Array;
  /** Mean log likelihood a frame of speech; 0 when the likeliest sound is always what the text has. */
  readonly fit: number;
}

/**
 * The forward pass over a text's steps, each at least two frames long. Rows are scaled, so that
 * nothing underflows. Null when no way leads through.
 */
export function forward(
  { posteriors, frames }: Evidence,
  lattice: Lattice,
  band: Band,
  anchors: Anchors | null,
): Way | null {
  const { steps, setOf, enter: entry, skip, phoneOf } = lattice;
  const { width, from } = band;
  const emissions = createEmissions(posteriors, lattice);
  const alpha = new Float32Array(frames * width * 2);
  let enter = new Float64Array(steps);
  let stay = new Float64Array(steps);
  let nextEnter = new Float64Array(steps);
  let nextStay = new Float64Array(steps);
  let log = 0;
  for (let frame = 0; frame < frames; frame += 1) {
    emissions.read(frame);
    const low = from[frame] as number;
    const high = low + width;
    // What comes in from steps already left behind, passing over those that may be passed over.
    let coming = frame === 0 && low === 0 ? 1 : low > 0 ? (stay[low - 1] as number) : 0;
    let sum = 0;
    for (let i = low; i < high; i += 1) {
      let emission = emissions.ofSet[setOf[i] as number] as number;
      if (anchors) emission *= outside(anchors, phoneOf[i] as number, frame);
      const entering = emission * (entry[i] as number) * coming;
      const staying = emission * ((enter[i] as number) + (stay[i] as number));
      nextEnter[i] = entering;
      nextStay[i] = staying;
      sum += entering + staying;
      coming = (stay[i] as number) + (skip[i] as number) * coming;
    }
    if (!(sum > 0)) return null;
    const scale = 1 / sum;
    const at = frame * width * 2;
    for (let i = low; i < high; i += 1) {
      const entering = (nextEnter[i] as number) * scale;
      const staying = (nextStay[i] as number) * scale;
      nextEnter[i] = entering;
      nextStay[i] = staying;
      alpha[at + i - low] = entering;
      alpha[at + width + i - low] = staying;
    }
    // Steps the band has left behind are not gone back to.
    for (let i = frame > 0 ? (from[frame - 1] as number) : 0; i < low; i += 1) {
      nextEnter[i] = 0;
      nextStay[i] = 0;
      enter[i] = 0;
      stay[i] = 0;
    }
    log += Math.log(sum);
    [enter, nextEnter] = [nextEnter, enter];
    [stay, nextStay] = [nextStay, stay];
  }
  const ending = new Float64Array(steps);
  let weight = 1;
  let ended = 0;
  for (let i = steps - 1; i >= 0; i -= 1) {
    ending[i] = weight;
    ended += weight * (stay[i] as number);
    weight *= skip[i] as number;
  }
  if (!(ended > 0)) return null;
  return {
    emissions,
    anchors,
    band,
    alpha,
    ending,
    fit: (log + Math.log(ended)) / speechIn(posteriors, frames),
  };
}

/** Frames of speech, each by its share that is not silence; at least a tenth of a second. */
function speechIn(posteriors: Float32Array, frames: number): number {
  let speech = 0;
  for (let i = 0; i < frames; i += 1) speech += 1 - (posteriors[i * CLASSES + SIL] as number);
  return Math.max(10, speech);
}

/** What a frame costs a phone by the time a vendor gives for it: 1 within. */
export function outside({ from, to }: Anchors, phone: number, frame: number): number {
  return frame < (from[phone] as number) || frame >= (to[phone] as number) ? OUTSIDE : 1;
}
