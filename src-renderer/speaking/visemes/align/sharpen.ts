import { CLASSES } from '../classes.ts';
import { outside, type Way } from './forward.ts';
import type { Lattice } from './lattice.ts';

/**
 * The backward pass: with the ways up to each frame it gives how likely each step is there, and so
 * which sounds. Writes shares that add up to 1 into `out`, frame by frame.
 */
export function sharpen(
  posteriors: Float32Array,
  { steps, setOf, enter, skip, mix, sets, phoneOf }: Lattice,
  { emissions, anchors, band, alpha, ending }: Way,
  out: Float32Array,
): void {
  const { width, from } = band;
  const frames = from.length;
  /** Likelihood of all that follows, from each step's first frame and from staying in it. */
  const afterEnter = new Float64Array(steps);
  const afterStay = Float64Array.from(ending);
  const emission = new Float64Array(steps);
  const inSet = new Float64Array(sets.length);
  for (let frame = frames - 1; frame >= 0; frame -= 1) {
    const low = from[frame] as number;
    const high = low + width;
    if (frame < frames - 1) stepBack(frame, low, high);
    emissions.read(frame);
    const at = frame * width * 2;
    inSet.fill(0);
    let sum = 0;
    let raw = 0;
    for (let i = low; i < high; i += 1) {
      const share =
        (alpha[at + i - low] as number) * (afterEnter[i] as number) +
        (alpha[at + width + i - low] as number) * (afterStay[i] as number);
      if (share === 0) continue;
      sum += share;
      const set = setOf[i] as number;
      const kept = share * (mix[i] as number);
      raw += kept;
      inSet[set] = (inSet[set] as number) + share - kept;
    }
    write(frame, sum, raw);
  }

  /** From the frame after this one to this one; `emissions` still stand at the frame after. */
  function stepBack(frame: number, low: number, high: number): void {
    const nextLow = from[frame + 1] as number;
    const nextHigh = nextLow + width;
    let most = 0;
    for (let i = nextLow; i < nextHigh; i += 1) {
      let value = emissions.ofSet[setOf[i] as number] as number;
      if (anchors) value *= outside(anchors, phoneOf[i] as number, frame + 1);
      emission[i] = value;
    }
    // What goes on into later steps, gathered from the last step down.
    let onwards = 0;
    for (let i = nextHigh - 1; i >= low; i -= 1) {
      const here = i >= nextLow ? (emission[i] as number) : 0;
      const entered = here * (enter[i] as number) * (afterEnter[i] as number);
      const stayed = here * (afterStay[i] as number);
      afterEnter[i] = stayed;
      afterStay[i] = stayed + onwards;
      onwards = entered + (skip[i] as number) * onwards;
      if (i < high) most = Math.max(most, stayed + (afterStay[i] as number));
    }
    if (!(most > 0)) return;
    for (let i = low; i < nextHigh; i += 1) {
      afterEnter[i] = i < high ? (afterEnter[i] as number) / most : 0;
      afterStay[i] = i < high ? (afterStay[i] as number) / most : 0;
    }
  }

  function write(frame: number, sum: number, raw: number): void {
    const at = frame * CLASSES;
    const share = sum > 0 ? raw / sum : 1;
    for (let c = 0; c < CLASSES; c += 1) out[at + c] = share * (posteriors[at + c] as number);
    if (!(sum > 0)) return;
    for (let s = 0; s < sets.length; s += 1) {
      const mass = (inSet[s] as number) / sum;
      if (mass === 0) continue;
      const classes = sets[s] as readonly number[];
      let total = 0;
      for (let k = 0; k < classes.length; k += 1)
        total += emissions.ofClass[classes[k] as number] as number;
      for (let k = 0; k < classes.length; k += 1) {
        const c = classes[k] as number;
        out[at + c] = (out[at + c] as number) + (mass * (emissions.ofClass[c] as number)) / total;
      }
    }
  }
}
