/** Looking back, from what is kept: read from memory, computed by counsel, said to whoever asks. */
import type { Insights, InsightsAsked } from '../../src-preload/contract/insights.ts';

/** What the screen, a tool of Dal's and a report on paper draw from. */
export interface InsightsSource {
  /**
   * Computed here and now, from what is on disk. Crisis records are no part of it (R16).
   * Throws AppError('input/invalid') where it ends before it begins or spans more than MOST_DAYS, AppError('store/...').
   */
  view(asked: InsightsAsked): Insights;
}
