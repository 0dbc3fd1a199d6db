import { useLayoutEffect } from 'react';
import type { Card } from '../../../../src-preload/contract/counsel.ts';

/** Marks, as `card-shown` in the performance timeline, the frame in which a card is on screen. */
export function useCardShown(card: Card): void {
  useLayoutEffect(() => {
    const frame = requestAnimationFrame(() => performance.mark('card-shown', { detail: { card } }));
    return () => cancelAnimationFrame(frame);
  }, [card]);
}
