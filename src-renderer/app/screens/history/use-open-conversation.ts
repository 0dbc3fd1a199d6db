import { useCallback, useEffect, useState } from 'react';
import { isCancellation } from '../../../../src-preload/contract/faults.ts';
import type { OpenConversation } from '../../../../src-preload/contract/requests.ts';
import { useClient } from '../../context.tsx';

export interface Opened {
  /** The conversation with this id; null while it comes or when it could not. */
  readonly conversation: OpenConversation | null;
  readonly failed: boolean;
  readonly reload: () => void;
}

/** One conversation's words, read again whenever history changes. */
export function useOpenConversation(id: string): Opened {
  const client = useClient();
  const [conversation, setConversation] = useState<OpenConversation | null>(null);
  const [failed, setFailed] = useState(false);
  const [round, setRound] = useState(0);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => client.on('history/changed', reload), [client, reload]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again for the same conversation
  useEffect(() => {
    const cancel = new AbortController();
    client.request('history/open', { id }, cancel.signal).then(
      (opened) => {
        setConversation(opened);
        setFailed(false);
      },
      (error) => {
        if (!isCancellation(error) && !cancel.signal.aborted) setFailed(true);
      },
    );
    return () => cancel.abort();
  }, [client, id, round]);

  return { conversation: conversation?.id === id ? conversation : null, failed, reload };
}
