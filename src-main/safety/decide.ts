import type { RiskKind } from '../../src-preload/contract/counsel.ts';
import type { RiskLevel } from '../../src-preload/contract/words.ts';
import type { ByRules } from './by-rules.ts';
import type { Chances } from './classifier/classify.ts';
import type { Hint } from './classifier/lexicon.ts';
import type { Thresholds } from './classifier/weights.ts';
import { type Detected, NOTHING_FOUND } from './detected.ts';

const ORDER: Readonly<Record<RiskLevel, number>> = { none: 0, concern: 1, acute: 2 };

/** What the classifier says of a text, and what its words hint at. */
export interface ByClassifier {
  readonly chances: Chances;
  readonly thresholds: Thresholds;
  readonly hints: readonly Hint[];
  /** The most that any sentence says by itself, or all of them: of either danger, and of acute. */
  readonly most: { readonly flagged: number; readonly acute: number };
  /** Too few words to explain away what a rule finds in them. */
  readonly isBrief: boolean;
}

/** The one of the higher level; of the same level the one that is firmer, and what either says has been done. */
export function higher(one: Detected, other: Detected): Detected {
  if (ORDER[one.level] !== ORDER[other.level])
    return ORDER[one.level] > ORDER[other.level] ? one : other;
  const firmer = one.soft && !other.soft ? other : one;
  return {
    ...firmer,
    soft: one.soft && other.soft,
    harmDone: one.harmDone || other.harmDone,
  };
}

/**
 * How likely danger must be to the classifier for a rule to stand: of what rules find in strangers' words
 * one in six is wrong, and there the classifier mostly knows. A firm rule only needs it not to be
 * all but sure of the contrary.
 */
const AGREEMENT = {
  acute: { firm: 0.1, soft: 0.4 },
  concern: { firm: 0.2, soft: 0.4 },
} as const;
/** How likely acute must be for an acute rule to stay acute. */
const STAYS_ACUTE = { firm: 0.05, soft: 0.2 } as const;

function fromRules(
  { level, kind, harmDone, soft }: ByRules,
  byClassifier: ByClassifier | null,
): Detected {
  if (level === 'none') return NOTHING_FOUND;
  const found: Detected = { level, kind, harmDone, soft, by: 'rules' };
  if (byClassifier === null || byClassifier.isBrief) return found;
  // One sentence that is danger is not outweighed by many about the day.
  const { most } = byClassifier;
  const firmness = soft ? 'soft' : 'firm';
  if (most.flagged < AGREEMENT[level][firmness]) return NOTHING_FOUND;
  if (level !== 'acute' || most.acute >= STAYS_ACUTE[firmness]) return found;
  return { ...found, level: 'concern', harmDone: false };
}

/** Who a text is most likely about, where only the classifier found it. */
function kindBy(hints: ReadonlySet<Hint>): RiskKind {
  if (hints.has('someone') && (hints.has('no-answer') || hints.has('care'))) return 'someone-else';
  if (hints.has('attack') && hints.has('someone') && hints.has('hiding')) return 'violence';
  return 'self';
}

/** Of the chance of any danger, how much must be of acute danger for it to be called so. */
const ACUTE_SHARE = 0.82;
/** How likely one sentence must be danger to be heard where all of them together say nothing. */
const SURE_SENTENCE = 0.95;

function fromClassifier(by: ByClassifier, excused: boolean): Detected {
  const { chances, thresholds } = by;
  const flagged = chances.concern + chances.acute;
  // An idiom, a story or a plain denial explains what the classifier is not sure of.
  const doubt = excused ? thresholds.excused : 0;
  const isFlagged = flagged >= thresholds.flagged + doubt * (1 - thresholds.flagged);
  if (!isFlagged && (excused || by.most.flagged < SURE_SENTENCE)) return NOTHING_FOUND;
  const isAcute =
    flagged >= thresholds.acute + doubt * (1 - thresholds.acute) &&
    chances.acute >= ACUTE_SHARE * flagged;
  const level = isAcute ? 'acute' : 'concern';
  const hints = new Set(by.hints);
  return {
    level,
    kind: kindBy(hints),
    harmDone: level === 'acute' && hints.has('body') && (hints.has('pills') || hints.has('blade')),
    soft: true,
    by: 'classifier',
  };
}

/**
 * Rules and classifier as one: of what the classifier does not contradict the highest level wins. What a
 * rule of one language excuses stays excused; null for the classifier leaves the rules alone.
 */
export function decide(byRules: readonly ByRules[], byClassifier: ByClassifier | null): Detected {
  const found = byRules.map((one) => fromRules(one, byClassifier)).reduce(higher, NOTHING_FOUND);
  if (byClassifier === null) return found;
  const excused = byRules.some((one) => one.excused);
  return higher(found, fromClassifier(byClassifier, excused));
}
