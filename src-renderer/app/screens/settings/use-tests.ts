import { useCallback, useEffect, useRef, useState } from 'react';
import { isCancellation, toFault } from '../../../../src-preload/contract/faults.ts';
import type { ChainEntry } from '../../../../src-preload/contract/preferences.ts';
import type { Slot } from '../../../../src-preload/contract/words.ts';
import { useClient } from '../../context.tsx';
import type { TestResult } from './test-result.ts';

export interface Tests {
  readonly resultOf: (slot: Slot, entry: ChainEntry) => TestResult | null;
  /** A real, small call. The result also shows in the entry's row; null when the page was left meanwhile. */
  readonly test: (slot: Slot, entry: ChainEntry) => Promise<TestResult | null>;
  /** What is known of a vendor no longer holds, because its key or address changed. */
  readonly forget: (vendor: ChainEntry['vendor']) => void;
}

const keyOf = (slot: Slot, { vendor, model }: ChainEntry): string => `${vendor}/${slot}/${model}`;

export function useTests(): Tests {
  const client = useClient();
  const [results, setResults] = useState<Readonly<Record<string, TestResult>>>({});
  const leaving = useRef<AbortController | null>(null);

  useEffect(() => {
    const cancel = new AbortController();
    leaving.current = cancel;
    return () => cancel.abort();
  }, []);

  const test = useCallback(
    async (slot: Slot, entry: ChainEntry) => {
      const set = (result: TestResult): TestResult => {
        setResults((shown) => ({ ...shown, [keyOf(slot, entry)]: result }));
        return result;
      };
      set({ kind: 'testing' });
      try {
        const { ok, ms, fault } = await client.request(
          'providers/test',
          { slot, vendor: entry.vendor, model: entry.model },
          leaving.current?.signal,
        );
        if (ok) return set({ kind: 'works', ms });
        const { code, params } = fault ?? { code: 'internal' };
        return set({ kind: 'failed', fault: params ? { code, params } : { code } });
      } catch (error) {
        return isCancellation(error) ? null : set({ kind: 'failed', fault: toFault(error) });
      }
    },
    [client],
  );

  const forget = useCallback((vendor: ChainEntry['vendor']) => {
    setResults((shown) =>
      Object.fromEntries(Object.entries(shown).filter(([key]) => !key.startsWith(`${vendor}/`))),
    );
  }, []);

  const resultOf = useCallback(
    (slot: Slot, entry: ChainEntry) => results[keyOf(slot, entry)] ?? null,
    [results],
  );
  return { resultOf, test, forget };
}
