import { useEffect, useState } from 'react';
import type { HistoryHit } from '../../../../src-preload/contract/memory.ts';
import { useClient } from '../../context.tsx';
import type { Question } from './list-feed.ts';

const NONE: readonly HistoryHit[] = [];

/**
 * What in one conversation matches, in order; nothing where nothing is searched for. `messages` is how many
 * it has: another asks again.
 */
export function useHits(
  id: string,
  { query, filter }: Question,
  messages: number,
): readonly HistoryHit[] {
  const client = useClient();
  const [found, setFound] = useState<{ readonly id: string; readonly hits: readonly HistoryHit[] }>(
    {
      id,
      hits: NONE,
    },
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: other messages may match
  useEffect(() => {
    if (query === '') {
      setFound({ id, hits: NONE });
      return;
    }
    const cancel = new AbortController();
    client.request('history/hits', { id, query, filter }, cancel.signal).then(
      ({ hits }) => {
        if (!cancel.signal.aborted) setFound({ id, hits });
      },
      // The words can be read without their marks.
      () => undefined,
    );
    return () => cancel.abort();
  }, [client, id, query, filter, messages]);
  return found.id === id ? found.hits : NONE;
}
