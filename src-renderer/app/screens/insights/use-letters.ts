import { useCallback, useEffect, useRef, useState } from 'react';
import { type Fault, isCancellation, toFault } from '../../../../src-preload/contract/faults.ts';
import type { Day, Reflection } from '../../../../src-preload/contract/insights.ts';
import { useClient } from '../../context.tsx';
import { usePreferences } from '../../stores/preferences.ts';

export interface Week {
  readonly week: Day;
  readonly reflection: Reflection | null;
}

export interface Letters {
  /** Newest first; null until read. */
  readonly weeks: readonly Week[] | null;
  readonly fault: Fault | null;
  readonly reload: () => void;
  /** The week that is being written, and by whom; null while none is. */
  readonly writing: { readonly week: Day; readonly by: 'rules' | 'model' } | null;
  /** Why the last writing failed; what was there is there still. */
  readonly failed: { readonly week: Day; readonly fault: Fault } | null;
  /** What came of the last writing; `nothing`: the week holds too little. */
  readonly outcome: { readonly week: Day; readonly kind: 'nothing' | 'rules-instead' } | null;
  readonly write: (week: Day, by: 'rules' | 'model') => Promise<void>;
  readonly cancel: () => void;
  /** Rejects where it could not be kept; an empty text removes the letter. */
  readonly keep: (week: Day, text: string) => Promise<void>;
}

/** The letters of all weeks, read anew with every visit. */
export function useLetters(): Letters {
  const client = useClient();
  const language = usePreferences((state) => state.preferences.language);
  const [weeks, setWeeks] = useState<readonly Week[] | null>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [round, setRound] = useState(0);
  const [writing, setWriting] = useState<Letters['writing']>(null);
  const [failed, setFailed] = useState<Letters['failed']>(null);
  const [outcome, setOutcome] = useState<Letters['outcome']>(null);
  const running = useRef<AbortController | null>(null);
  const reload = useCallback(() => setRound((before) => before + 1), []);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again
  useEffect(() => {
    const cancel = new AbortController();
    client.request('insights/weeks', {}, cancel.signal).then(
      (read) => {
        setWeeks(read.weeks);
        setFault(null);
      },
      (error: unknown) => {
        if (!isCancellation(error) && !cancel.signal.aborted) setFault(toFault(error));
      },
    );
    return () => cancel.abort();
  }, [client, round]);
  useEffect(() => () => running.current?.abort(), []);

  const put = (week: Day, reflection: Reflection | null): void =>
    setWeeks((all) => all?.map((one) => (one.week === week ? { week, reflection } : one)) ?? null);

  return {
    weeks,
    fault,
    reload,
    writing,
    failed,
    outcome,
    async write(week, by) {
      running.current?.abort();
      const cancel = new AbortController();
      running.current = cancel;
      setWriting({ week, by });
      setFailed(null);
      setOutcome(null);
      try {
        const { reflection } = await client.request(
          'insights/reflect',
          { week, language, by },
          cancel.signal,
        );
        if (cancel.signal.aborted) return;
        if (reflection) put(week, reflection);
        else setOutcome({ week, kind: 'nothing' });
        if (by === 'model' && reflection?.by === 'rules') {
          setOutcome({ week, kind: 'rules-instead' });
        }
      } catch (error) {
        if (!cancel.signal.aborted && !isCancellation(error)) {
          setFailed({ week, fault: toFault(error) });
        }
      } finally {
        if (running.current === cancel) {
          running.current = null;
          setWriting(null);
        }
      }
    },
    cancel: () => running.current?.abort(),
    async keep(week, text) {
      const { reflection } = await client.request('insights/keep-reflection', {
        week,
        language,
        text,
      });
      setFailed(null);
      setOutcome(null);
      put(week, reflection);
    },
  };
}
