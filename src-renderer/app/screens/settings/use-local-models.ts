import { useCallback, useEffect, useState } from 'react';
import { type Fault, isCancellation, toFault } from '../../../../src-preload/contract/faults.ts';
import type { LocalModel } from '../../../../src-preload/contract/words.ts';
import { useClient } from '../../context.tsx';
import { type Answer, useAnswer } from './use-answer.ts';

const EVERYTHING = {};

export interface LocalModels {
  readonly answer: Answer<readonly LocalModel[]>;
  readonly reload: () => void;
  /** What a press could not do; null after the next one. */
  readonly trouble: { readonly id: string; readonly fault: Fault } | null;
  readonly get: (id: string) => void;
  readonly pause: (id: string) => void;
  /** Rejects with the fault. */
  readonly remove: (id: string) => Promise<void>;
}

/** The models for this computer, kept as main announces them. */
export function useLocalModels(): LocalModels {
  const client = useClient();
  const asked = useAnswer('models/list', EVERYTHING);
  const [announced, setAnnounced] = useState<readonly LocalModel[] | null>(null);
  const [trouble, setTrouble] = useState<LocalModels['trouble']>(null);
  useEffect(() => client.on('models/changed', ({ models }) => setAnnounced(models)), [client]);

  const ask = useCallback(
    (name: 'models/get' | 'models/pause', id: string): void => {
      setTrouble(null);
      client.request(name, { id }).catch((error: unknown) => {
        if (!isCancellation(error)) setTrouble({ id, fault: toFault(error) });
      });
    },
    [client],
  );
  const { answer } = asked;
  return {
    answer: announced
      ? { state: 'ready', value: announced }
      : answer.state === 'ready'
        ? { state: 'ready', value: answer.value.models }
        : answer,
    reload: asked.reload,
    trouble,
    get: (id) => ask('models/get', id),
    pause: (id) => ask('models/pause', id),
    remove: async (id) => void (await client.request('models/remove', { id })),
  };
}
