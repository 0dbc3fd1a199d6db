/** How much lighter or heavier something became, for words and never as a score. */
export const CHANGES = ['much-lighter', 'lighter', 'same', 'heavier', 'much-heavier'] as const;
export type Change = (typeof CHANGES)[number];

/** Distress 0 to 10 before and after; null where one of them was not said. */
export function changeOf(before: number | null, after: number | null): Change | null {
  if (before === null || after === null) return null;
  const change = after - before;
  if (change <= -4) return 'much-lighter';
  if (change <= -1) return 'lighter';
  if (change < 1) return 'same';
  if (change < 4) return 'heavier';
  return 'much-heavier';
}
