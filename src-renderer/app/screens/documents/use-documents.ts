import { useCallback, useEffect, useState } from 'react';
import { isCancellation } from '../../../../src-preload/contract/faults.ts';
import type { DocumentHit, KeptDocument } from '../../../../src-preload/contract/memory.ts';
import { useClient } from '../../context.tsx';

export interface Documents {
  /** Null until read. */
  readonly documents: readonly KeptDocument[] | null;
  /** The last reading failed; what was read before stays. */
  readonly failed: boolean;
  readonly reload: () => void;
}

/** Every document, read again with every change. */
export function useDocuments(): Documents {
  const client = useClient();
  const [documents, setDocuments] = useState<readonly KeptDocument[] | null>(null);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => client.on('documents/changed', reload), [client, reload]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again
  useEffect(() => {
    const cancel = new AbortController();
    client.request('documents/list', {}, cancel.signal).then(
      (answer) => {
        setDocuments(answer.documents);
        setFailed(false);
      },
      (error: unknown) => {
        if (!isCancellation(error) && !cancel.signal.aborted) setFailed(true);
      },
    );
    return () => cancel.abort();
  }, [client, round]);

  return { documents, failed, reload };
}

/** Places a search is content with. */
const MOST_HITS = 100;

export interface FoundInDocuments {
  /** What the hits answer; empty where nothing is searched for. */
  readonly query: string;
  readonly hits: readonly DocumentHit[];
  readonly failed: boolean;
}

const NOTHING: FoundInDocuments = { query: '', hits: [], failed: false };

/** The hits of a search; those of the one before stay until the next are there. */
export function useDocumentHits(
  query: string,
  documents: readonly KeptDocument[] | null,
): FoundInDocuments {
  const client = useClient();
  const [found, setFound] = useState(NOTHING);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what came or went may answer too
  useEffect(() => {
    if (query === '') {
      setFound(NOTHING);
      return;
    }
    const cancel = new AbortController();
    client.request('documents/search', { query, limit: MOST_HITS }, cancel.signal).then(
      ({ hits }) => setFound({ query, hits, failed: false }),
      (error: unknown) => {
        if (isCancellation(error) || cancel.signal.aborted) return;
        setFound({ query, hits: [], failed: true });
      },
    );
    return () => cancel.abort();
  }, [client, query, documents]);
  return found;
}
