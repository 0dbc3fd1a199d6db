import { useCallback, useEffect, useState } from 'react';
import { type Fault, isCancellation, toFault } from '../../../../src-preload/contract/faults.ts';
import type { Fact } from '../../../../src-preload/contract/memory.ts';
import { useClient } from '../../context.tsx';

export interface Memory {
  /** Null until read. */
  readonly facts: readonly Fact[] | null;
  /** Why the last reading failed; what was read before stays. */
  readonly fault: Fault | null;
  readonly reload: () => void;
  /** Shows a change at once; main's own news comes after it. */
  readonly show: (change: (facts: readonly Fact[]) => readonly Fact[]) => void;
}

/** Everything that is remembered, read again with every change. */
export function useMemory(): Memory {
  const client = useClient();
  const [facts, setFacts] = useState<readonly Fact[] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [round, setRound] = useState(0);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  useEffect(() => client.on('memory/changed', reload), [client, reload]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again
  useEffect(() => {
    const cancel = new AbortController();
    client.request('memory/list', {}, cancel.signal).then(
      (answer) => {
        setFacts(answer.facts);
        setFault(null);
      },
      (error: unknown) => {
        if (!isCancellation(error) && !cancel.signal.aborted) setFault(toFault(error));
      },
    );
    return () => cancel.abort();
  }, [client, round]);

  const show = useCallback<Memory['show']>(
    (change) => setFacts((shown) => (shown ? change(shown) : shown)),
    [],
  );
  return { facts, fault, reload, show };
}
