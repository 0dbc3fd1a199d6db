import type { PhoneStep } from '../../pronounce/phone-step.ts';
import { CLASSES } from '../classes.ts';
import type { Evidence } from '../network.ts';
import { adapted } from './adapt.ts';
import type { Anchors } from './anchors.ts';
import { type Band, bandOf } from './band.ts';
import { forward } from './forward.ts';
import { type Lattice, latticeOf } from './lattice.ts';
import { sharpen } from './sharpen.ts';

/** `frames` rows of `CLASSES` shares, as in `Evidence`, where the text has its say. */
export type Aligned = Float32Array;

/**
 * A text that fits this well (mean log likelihood a frame of speech) needs no more proof. One that fits
 * less, as with a voice the ear does not know, must fit better than its own sounds the wrong way round.
 */
const FITS = -0.3;
const FITS_BETTER_THAN_BACKWARDS = -0.25;
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
  const free = read(evidence, lattice, band, null);
  if (!free) return null;
  if (free.fit < FITS) {
    const backwards = read(evidence, latticeOf(phones.toReversed()), band, null);
    const gain = backwards ? free.knownFit - backwards.knownFit : 0;
    if (free.knownFit + gain < FITS_BETTER_THAN_BACKWARDS) return null;
  }
  const held = anchors ? read(evidence, lattice, band, anchors) : null;
  return held && held.fit > free.fit - ANCHORS_COST ? held.aligned : free.aligned;
}

interface Reading {
  readonly aligned: Aligned;
  /** How well the text fits, at first and once the voice is known. */
  readonly fit: number;
  readonly knownFit: number;
}

/** Reads twice: the second time it is known how this voice sounds to the ear. */
function read(
  evidence: Evidence,
  lattice: Lattice,
  band: Band,
  anchors: Anchors | null,
): Reading | null {
  const { posteriors, frames } = evidence;
  const first = forward(evidence, lattice, band, anchors);
  if (!first) return null;
  const aligned = new Float32Array(frames * CLASSES);
  sharpen(posteriors, lattice, first, aligned);
  const known = { ...evidence, posteriors: adapted(posteriors, aligned) };
  const second = forward(known, lattice, band, anchors);
  if (second) sharpen(posteriors, lattice, second, aligned);
  return { aligned, fit: first.fit, knownFit: second?.fit ?? first.fit };
}
