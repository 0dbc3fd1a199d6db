import { useEffect, useMemo, useState } from 'react';
import type { HistoryHit } from '../../../../src-preload/contract/memory.ts';
import type { Question } from './list-feed.ts';

export interface Target {
  readonly messageId: string;
  readonly isHit: boolean;
}

export interface Targeting {
  /** What to bring into sight; another object is another wish. */
  readonly target: Target | null;
  /** Which hit is shown, from 0. */
  readonly at: number;
  readonly step: (by: 1 | -1) => void;
}

/** Which message of a conversation is shown: the hit one has stepped to, else the moment that was asked for. */
export function useTarget(
  hits: readonly HistoryHit[],
  moment: string | null,
  question: Question,
): Targeting {
  const [wish, setWish] = useState({ at: 0, count: 0 });
  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins at its first hit
  useEffect(() => setWish(({ count }) => ({ at: 0, count: count + 1 })), [question]);

  const at = hits.length === 0 ? 0 : Math.min(wish.at, hits.length - 1);
  const hit = hits[at]?.messageId ?? null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: a step to the same message shows it again
  const target = useMemo((): Target | null => {
    const messageId = hit ?? moment;
    return messageId === null ? null : { messageId, isHit: hit !== null };
  }, [hit, moment, wish.count]);
  const step = (by: 1 | -1): void =>
    setWish(({ count }) => ({ at: (at + by + hits.length) % hits.length, count: count + 1 }));
  return { target, at, step };
}
