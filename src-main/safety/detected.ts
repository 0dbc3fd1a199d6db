import type { RiskKind } from '../../src-preload/contract/counsel.ts';
import type { RiskLevel } from '../../src-preload/contract/words.ts';

/** What was found in a person's words (R8). */
export interface Detected {
  readonly level: RiskLevel;
  /** Null at level none. */
  readonly kind: RiskKind | null;
  /** Something has been done already (an overdose, a wound): rescue comes before a helpline. */
  readonly harmDone: boolean;
  /** A model that is sure may lower it by one; never what an unmistakable rule found. */
  readonly soft: boolean;
  /** Who found it; null at level none. */
  readonly by: 'rules' | 'classifier' | 'model' | null;
}

export const NOTHING_FOUND: Detected = {
  level: 'none',
  kind: null,
  harmDone: false,
  soft: false,
  by: null,
};
