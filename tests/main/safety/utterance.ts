import type { RiskLevel } from '../../../src-preload/contract/words.ts';

/** What a person says, and how it is to be judged. All are invented. */
export type Utterance = readonly [level: RiskLevel, text: string];
