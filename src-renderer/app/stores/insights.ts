import { create } from 'zustand';
import type { ExerciseId } from '../../../src-preload/contract/counsel.ts';
import type { Day } from '../../../src-preload/contract/insights.ts';
import { useKeeping } from './keeping.ts';

/** How far one looks back. */
export const SPANS = ['month', 'quarter', 'year'] as const;
export type Span = (typeof SPANS)[number];

/** What the screen is set to, and words that were written there and not kept yet. */
export interface InsightsState {
  readonly span: Span;
  /** The only exercise to look at; null: all of them. */
  readonly exercise: ExerciseId | null;
  /** The Monday of the week whose letter is open; null is the newest. */
  readonly week: Day | null;
  /** A letter being put into the person's own words. */
  readonly draft: { readonly week: Day; readonly text: string } | null;
}

const NOTHING: InsightsState = { span: 'month', exercise: null, week: null, draft: null };

export const useInsights = create<InsightsState>()(() => NOTHING);

// What is locked leaves the page at once.
useKeeping.subscribe(({ lock }) => {
  if (lock.isLocked) useInsights.setState(NOTHING);
});
