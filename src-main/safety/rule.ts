import type { RiskKind } from '../../src-preload/contract/counsel.ts';
import type { RiskLevel } from '../../src-preload/contract/words.ts';

/** A rule looks at one normalised sentence. All its quantifiers are bounded, so its time is too. */
export interface Rule {
  readonly level: Exclude<RiskLevel, 'none'>;
  /** What it is about; oneself where it is not said. */
  readonly kind?: RiskKind;
  /** Something has been done already, to oneself or somebody else. */
  readonly harmDone?: true;
  /** It may be mistaken: a model that is sure may lower what it found. */
  readonly soft?: true;
  readonly when: RegExp;
  /** What the same words mean elsewhere: the rule is silent when this matches too. */
  readonly unless?: RegExp;
}

export interface RuleSet {
  /** Figures of speech; they are taken out before the rules look. */
  readonly idioms: RegExp;
  /** Talk about somebody's work, a story, the news. */
  readonly aboutAStory: RegExp;
  /** The person draws it back to themselves, so a story does not explain it. */
  readonly butMyself: RegExp;
  /** A plain denial; it keeps a doubtful classifier silent. */
  readonly denial?: RegExp;
  readonly rules: readonly Rule[];
}
