import type { MOMENTS } from '../../../src-preload/contract/words.ts';

export type Moment = (typeof MOMENTS)[number];

/** What words alone say. `logOdds` of the turn being finished: 0 says nothing, 3 is near certain. */
export interface Judged {
  readonly logOdds: number;
  readonly kind: 'sentence' | 'open' | 'filler' | 'short-answer';
}

export const judged = (kind: Judged['kind'], logOdds: number): Judged => ({ kind, logOdds });

export const words = (text: string): ReadonlySet<string> => new Set(text.trim().split(/\s+/));

/** Of a question just asked, how much more a bare phrase is likely to be the whole answer. */
export function asked<T>(moment: Moment, question: T, deep: T, other: T): T {
  if (moment === 'after-question') return question;
  return moment === 'after-deep-question' ? deep : other;
}
