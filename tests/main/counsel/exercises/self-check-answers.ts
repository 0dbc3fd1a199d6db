/** Both self-checks, and answers that add up to a given total. */
import { GAD7, gad7 } from '../../../../src-main/counsel/exercises/gad7.ts';
import { PHQ9, phq9 } from '../../../../src-main/counsel/exercises/phq9.ts';
import type { Answers } from '../../../../src-preload/contract/counsel.ts';

export const BOTH = [
  [phq9, PHQ9],
  [gad7, GAD7],
] as const;
const WORTH = ['never', 'several', 'half', 'daily'] as const;

/** Answers that add up to `total`; the last item is above 0 only where all before it are at their highest. */
export function answersOf(items: readonly string[], total: number, difficulty = 'none'): Answers {
  const value = (at: number): number => Math.min(3, Math.max(0, total - 3 * at));
  return {
    ...Object.fromEntries(items.map((id, at) => [id, WORTH[value(at)] ?? 'never'])),
    difficulty,
  };
}
