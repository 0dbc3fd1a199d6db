import { create } from 'zustand';
import type { Topic } from '../../../src-preload/contract/memory.ts';

/** Whom or what of the memory screen is shown. `key` as of `personKey`; empty is the person themself. */
export type Place =
  | { readonly kind: 'person'; readonly key: string }
  | { readonly kind: 'topic'; readonly topic: Topic };

/**
 * What outlives a visit of the memory screen. What is remembered is not among it: it is read anew with
 * every visit, so that nothing of it stays in the page once it is locked.
 */
export interface MemoryState {
  /** Chosen last; null is whoever comes first. */
  readonly place: Place | null;
}

export const useMemoryPlace = create<MemoryState>()(() => ({ place: null }));
