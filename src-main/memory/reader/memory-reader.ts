/**
 * The reading side of the room: a connection of its own that never writes, so that a search or a recall
 * never makes the writer or the event loop wait. In a thread, or in process over the writer's
 * connection where the store is in memory.
 */
import type {
  ConversationSummary,
  DocumentHit,
  HistoryFilter,
  HistoryHit,
} from '../../../src-preload/contract/memory.ts';
import type { Recalled, RecallQuery } from '../recall/recall-query.ts';

export interface HistoryPage {
  readonly conversations: readonly ConversationSummary[];
  readonly total: number;
  readonly hits: number;
}

/** Each call throws the abort reason, or AppError('store/...'). What was written before it is seen. */
export interface MemoryReader {
  list(
    wanted: {
      readonly query: string;
      readonly filter: HistoryFilter;
      readonly offset: number;
      readonly limit: number;
    },
    signal: AbortSignal,
  ): Promise<HistoryPage>;
  hits(
    wanted: { readonly id: string; readonly query: string; readonly filter: HistoryFilter },
    signal: AbortSignal,
  ): Promise<readonly HistoryHit[]>;
  documentHits(
    wanted: { readonly query: string; readonly limit: number },
    signal: AbortSignal,
  ): Promise<readonly DocumentHit[]>;
  recall(query: RecallQuery, signal: AbortSignal): Promise<Recalled>;
  close(): Promise<void>;
}
