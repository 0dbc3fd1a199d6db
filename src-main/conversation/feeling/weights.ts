/** What a guess at a feeling weighs, and from where on it counts: section 4's starting values, not measured on people. */

/** Sums decide. What the person says they feel weighs 1: nothing is weighed against it. */
export const WEIGHTS = { words: 0.6, voice: 0.25, face: 0.15 } as const;

/** A feeling shapes a reply from this weight on: words reach it, a voice and a face together (0.40) do not. */
export const ENOUGH = 0.5;

/** A face that was told less surely, or in less of the turn, tells nothing. */
export const LEAST_CONFIDENCE = 0.6;
export const LEAST_COVERAGE = 0.4;

/** Below it a look of disgust is mostly speech or glasses. */
export const LEAST_DISGUST = 0.75;

/** A look of fear that lasts longer is no fright, milliseconds. */
export const LONGEST_FRIGHT_MS = 10_000;
