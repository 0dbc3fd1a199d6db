import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useClient } from '../../context.tsx';
import { createListFeed, type Feed, type ListFeed, type Question } from './list-feed.ts';

export interface HistoryList extends Feed {
  readonly refresh: ListFeed['refresh'];
  readonly reach: ListFeed['reach'];
}

/** The conversations that answer `question`, kept up to date while the screen is open. */
export function useHistoryList(question: Question): HistoryList {
  const client = useClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: one feed for the screen; what is asked next goes through it
  const { feed, subscribe } = useMemo(() => {
    const listeners = new Set<() => void>();
    const made = createListFeed(
      (input, signal) => client.request('history/list', input, signal),
      question,
      () => {
        for (const listener of listeners) listener();
      },
    );
    return {
      feed: made,
      subscribe(listener: () => void) {
        listeners.add(listener);
        return () => listeners.delete(listener);
      },
    };
  }, [client]);

  useEffect(() => {
    feed.ask(question);
    return feed.stop;
  }, [feed, question]);
  useEffect(() => client.on('history/changed', feed.refresh), [client, feed]);

  const now = useSyncExternalStore(subscribe, feed.now);
  return useMemo(() => ({ ...now, refresh: feed.refresh, reach: feed.reach }), [now, feed]);
}
