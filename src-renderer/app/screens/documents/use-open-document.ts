import { useEffect, useState } from 'react';
import { isCancellation, toFault } from '../../../../src-preload/contract/faults.ts';
import type { RequestOutput } from '../../../../src-preload/contract/requests.ts';
import { useClient } from '../../context.tsx';

export type OpenedDocument = RequestOutput<'documents/open'>;

export type Opening =
  | { readonly state: 'opening' }
  | { readonly state: 'open'; readonly opened: OpenedDocument }
  | { readonly state: 'failed'; readonly gone: boolean };

/** A document with its words, opened again when another is asked for. */
export function useOpenDocument(id: string): {
  readonly opening: Opening;
  readonly again: () => void;
} {
  const client = useClient();
  const [round, setRound] = useState(0);
  const [known, setKnown] = useState<{ readonly id: string; readonly opening: Opening } | null>(
    null,
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again
  useEffect(() => {
    const cancel = new AbortController();
    client.request('documents/open', { id }, cancel.signal).then(
      (opened) => setKnown({ id, opening: { state: 'open', opened } }),
      (error: unknown) => {
        if (isCancellation(error) || cancel.signal.aborted) return;
        const gone = toFault(error).code === 'input/not-found';
        setKnown({ id, opening: { state: 'failed', gone } });
      },
    );
    return () => cancel.abort();
  }, [client, id, round]);
  return {
    opening: known?.id === id ? known.opening : { state: 'opening' },
    again: () => setRound((before) => before + 1),
  };
}
