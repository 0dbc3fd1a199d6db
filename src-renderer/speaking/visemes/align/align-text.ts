import type { PhoneStep } from '../../pronounce/phone-step.ts';
import { CLASSES } from '../classes.ts';
import { type Evidence, PRIORS } from '../network.ts';
import type { Anchors } from './anchors.ts';
import { bandOf } from './band.ts';
import { forward } from './forward.ts';
import { latticeOf } from './lattice.ts';
import { sharpen } from './sharpen.ts';

/** `frames` rows of `CLASSES` shares, as in `Evidence`, where the text has its say. */
export type Aligned = Float32Array;

/** Mean log likelihood a frame, of what the text allows against the likeliest sound: one that fits is above. */
const FITS = -0.6;
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
  const { frames, posteriors } = evidence;
  if (phones.length === 0 || frames < 4) return null;
  const lattice = latticeOf(phones);
  const band = bandOf(evidence, lattice.steps);
  const free = forward(posteriors, frames, lattice, band, PRIORS, null);
  if (!free || free.fit < FITS) return null;
  const held = anchors ? forward(posteriors, frames, lattice, band, PRIORS, anchors) : null;
  const way = held && held.fit > free.fit - ANCHORS_COST ? held : free;
  const out = new Float32Array(frames * CLASSES);
  sharpen(posteriors, lattice, way, out);
  return out;
}
