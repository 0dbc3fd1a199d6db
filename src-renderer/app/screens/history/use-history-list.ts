import { useCallback, useEffect, useRef, useState } from 'react';
import { isCancellation } from '../../../../src-preload/contract/faults.ts';
import type { ConversationSummary } from '../../../../src-preload/contract/words.ts';
import { useClient } from '../../context.tsx';

/** Enough rows for the tallest window; the rest comes while scrolling. */
const PAGE = 50;
/** The most the door hands out at once. */
const MOST = 200;

export interface HistoryList {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly conversations: readonly ConversationSummary[];
  /** How many conversations the search found in all. */
  readonly total: number;
  /** What `conversations` answers; lags behind the search field by one request. */
  readonly query: string;
  readonly hasMore: boolean;
  readonly loadMore: () => void;
  readonly reload: () => void;
}

interface Loaded {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly conversations: readonly ConversationSummary[];
  readonly total: number;
  readonly query: string;
  readonly hasMore: boolean;
}

const NOTHING: Loaded = {
  state: 'loading',
  conversations: [],
  total: 0,
  query: '',
  hasMore: false,
};

/** The conversations that match `query`, newest first, kept up to date while the screen is open. */
export function useHistoryList(query: string): HistoryList {
  const client = useClient();
  const [loaded, setLoaded] = useState<Loaded>(NOTHING);
  const [round, setRound] = useState(0);
  const newest = useRef(loaded);
  newest.current = loaded;
  const fetchingMore = useRef<AbortController | null>(null);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => client.on('history/changed', reload), [client, reload]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again for the same query
  useEffect(() => {
    const cancel = new AbortController();
    fetchingMore.current?.abort();
    fetchingMore.current = null;
    const before = newest.current;
    const limit =
      before.query === query ? Math.min(Math.max(before.conversations.length, PAGE), MOST) : PAGE;
    client.request('history/list', { query, before: null, limit }, cancel.signal).then(
      ({ conversations, total }) =>
        setLoaded({
          state: 'ready',
          conversations,
          total,
          query,
          hasMore: conversations.length === limit,
        }),
      (error) => {
        if (!isCancellation(error) && !cancel.signal.aborted)
          setLoaded((shown) => ({ ...shown, state: 'failed' }));
      },
    );
    return () => cancel.abort();
  }, [client, query, round]);

  const loadMore = useCallback(() => {
    const { state, conversations, hasMore, query: shownQuery } = newest.current;
    const oldest = conversations.at(-1);
    if (state !== 'ready' || !hasMore || !oldest || fetchingMore.current) return;
    const cancel = new AbortController();
    fetchingMore.current = cancel;
    client
      .request(
        'history/list',
        { query: shownQuery, before: oldest.lastAt, limit: PAGE },
        cancel.signal,
      )
      .then(
        (page) =>
          setLoaded((shown) => ({
            ...shown,
            conversations: joined(shown.conversations, page.conversations),
            hasMore: page.conversations.length === PAGE,
          })),
        // What is on screen stays; scrolling asks again.
        () => undefined,
      )
      .finally(() => {
        if (fetchingMore.current === cancel) fetchingMore.current = null;
      });
  }, [client]);

  return { ...loaded, loadMore, reload };
}

function joined(
  shown: readonly ConversationSummary[],
  older: readonly ConversationSummary[],
): readonly ConversationSummary[] {
  const known = new Set(shown.map(({ id }) => id));
  return [...shown, ...older.filter(({ id }) => !known.has(id))];
}
