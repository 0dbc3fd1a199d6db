import { CLASSES } from '../classes.ts';
import { PRIOR_SCALE } from './emissions.ts';

/** How far a voice's own way is believed, and frames of the ear's usual way it is weighed against. */
const BELIEVED = 0.7;
const USUAL_FRAMES = 20;

/**
 * Evidence as it is meant by this voice. A voice the ear does not know has its own way of being
 * misheard, say every `ee` as `ih`; where the text was read along, `aligned` tells what was meant, and
 * so how each class is heard. Rows no longer add up to 1.
 */
export function adapted(posteriors: Float32Array, aligned: Float32Array): Float32Array {
  const frames = aligned.length / CLASSES;
  /** Row: what is meant; column: what is heard. */
  const ways = new Float64Array(CLASSES * CLASSES);
  const meant = new Float64Array(CLASSES);
  for (let at = 0; at < aligned.length; at += CLASSES) {
    for (let c = 0; c < CLASSES; c += 1) {
      const share = aligned[at + c] as number;
      if (share < 0.01) continue;
      meant[c] = (meant[c] as number) + share;
      for (let k = 0; k < CLASSES; k += 1) {
        const way = c * CLASSES + k;
        ways[way] = (ways[way] as number) + share * (posteriors[at + k] as number);
      }
    }
  }
  for (let c = 0; c < CLASSES; c += 1) {
    const sum = (meant[c] as number) + USUAL_FRAMES;
    for (let k = 0; k < CLASSES; k += 1) {
      const way = c * CLASSES + k;
      const usual = c === k ? 1 : 0;
      const own = ((ways[way] as number) + usual * USUAL_FRAMES) / sum;
      // Emissions scale each class once more; a rare sound heard counts for more than a common one.
      const scale = (PRIOR_SCALE[k] as number) / (PRIOR_SCALE[c] as number);
      ways[way] = scale * (usual + BELIEVED * (own - usual));
    }
  }
  const out = new Float32Array(aligned.length);
  for (let frame = 0; frame < frames; frame += 1) {
    const at = frame * CLASSES;
    for (let c = 0; c < CLASSES; c += 1) {
      let sum = 0;
      for (let k = 0; k < CLASSES; k += 1) {
        sum += (ways[c * CLASSES + k] as number) * (posteriors[at + k] as number);
      }
      out[at + c] = sum;
    }
  }
  return out;
}
