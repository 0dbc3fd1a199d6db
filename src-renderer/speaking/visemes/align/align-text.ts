import type { PhoneStep } from '../../pronounce/phone-step.ts';
import { CLASSES } from '../classes.ts';
import type { Evidence } from '../network.ts';
import type { Anchors } from './anchors.ts';
import { bandOf } from './band.ts';
import { forward } from './forward.ts';
import { latticeOf } from './lattice.ts';
import { sharpen } from './sharpen.ts';

/** `frames` rows of `CLASSES` shares, as in `Evidence`, where the text has its say. */
export type Aligned = Float32Array;

/**
 * A text that fits this well (mean log likelihood a frame of speech) needs no more proof. One that fits
 * less, as with a voice the ear does not know, must fit better than the same sounds the wrong way round.
 */
const FITS = -0.3;
const FITS_AS_FAR_AS_BACKWARDS = -0.45;
/** Frames below which there is nothing to read along with. */
const SHORTEST = 4;
/** Anchors that cost more than this a frame contradict what is heard. */
const ANCHORS_COST = 0.05;

/**
 * Reads along: finds when each step of a text is spoken, by the network's own evidence, and answers
 * with evidence that has only what the text allows there; a little of the raw evidence stays in,
 * more where the reading is a guess, and all of it where something is said that is not in the text.
 * Null when the text is empty or does not fit what is heard.
 *
 * `anchors` say roughly when steps are spoken (a vendor's times); contradicted, they are set aside.
 * Work and memory grow with the length of the sound alone, however long the text.
 */
export function alignText(
  evidence: Evidence,
  phones: readonly PhoneStep[],
  anchors: Anchors | null = null,
): Aligned | null {
  if (phones.length === 0 || evidence.frames < SHORTEST) return null;
  const lattice = latticeOf(phones);
  const band = bandOf(evidence, lattice.steps);
  const free = forward(evidence, lattice, band, null);
  if (!free) return null;
  if (free.fit < FITS) {
    const backwards = forward(evidence, latticeOf(phones.toReversed()), band, null);
    const gain = backwards ? free.fit - backwards.fit : 0;
    if (free.fit + gain < FITS_AS_FAR_AS_BACKWARDS) return null;
  }
  const held = anchors ? forward(evidence, lattice, band, anchors) : null;
  const way = held && held.fit > free.fit - ANCHORS_COST ? held : free;
  const out = new Float32Array(evidence.frames * CLASSES);
  sharpen(evidence.posteriors, lattice, way, out);
  return out;
}
