import { useCallback, useEffect, useState } from 'react';
import { type Fault, isCancellation, toFault } from '../../../../src-preload/contract/faults.ts';
import type {
  RequestInput,
  RequestName,
  RequestOutput,
} from '../../../../src-preload/contract/requests.ts';
import { useClient } from '../../context.tsx';

export type Answer<T> =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly fault: Fault };

export interface Asked<T> {
  readonly answer: Answer<T>;
  readonly reload: () => void;
}

/** What main answers to one question. `input` is to be the same object on every render. */
export function useAnswer<N extends RequestName>(
  name: N,
  input: RequestInput<N>,
): Asked<RequestOutput<N>> {
  const client = useClient();
  const [answer, setAnswer] = useState<Answer<RequestOutput<N>>>({ state: 'loading' });
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round asks again
  useEffect(() => {
    const cancel = new AbortController();
    setAnswer({ state: 'loading' });
    client.request(name, input, cancel.signal).then(
      (value) => setAnswer({ state: 'ready', value }),
      (error: unknown) => {
        if (!isCancellation(error)) setAnswer({ state: 'failed', fault: toFault(error) });
      },
    );
    return () => cancel.abort();
  }, [client, name, input, round]);
  return { answer, reload: useCallback(() => setRound((before) => before + 1), []) };
}
