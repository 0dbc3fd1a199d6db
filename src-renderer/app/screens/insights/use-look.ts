import { useCallback, useEffect, useState } from 'react';
import { type Fault, isCancellation, toFault } from '../../../../src-preload/contract/faults.ts';
import type { Insights } from '../../../../src-preload/contract/insights.ts';
import { useClient } from '../../context.tsx';
import { type Span, useInsights } from '../../stores/insights.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { addDays, dayAt } from './days.ts';
import { DAYS_IN } from './mood-marks.ts';

export interface Looked {
  /** Null until it is there; what was there stays, with its span, while another is computed. */
  readonly look: { readonly insights: Insights; readonly span: Span } | null;
  readonly fault: Fault | null;
  readonly reload: () => void;
}

/** What the days of the chosen span were like, computed by main with every visit and with every change. */
export function useLook(): Looked {
  const client = useClient();
  const span = useInsights((state) => state.span);
  const language = usePreferences((state) => state.preferences.language);
  const [look, setLook] = useState<Looked['look']>(null);
  const [fault, setFault] = useState<Fault | null>(null);
  const [round, setRound] = useState(0);
  const reload = useCallback(() => setRound((before) => before + 1), []);
  // An exercise that ends meanwhile leaves its numbers.
  useEffect(() => client.on('exercise/changed', reload), [client, reload]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again
  useEffect(() => {
    const cancel = new AbortController();
    const until = dayAt(Date.now());
    const from = addDays(until, 1 - DAYS_IN[span]);
    client.request('insights/view', { from, until, language }, cancel.signal).then(
      (insights) => {
        setLook({ insights, span });
        setFault(null);
      },
      (error: unknown) => {
        if (!isCancellation(error) && !cancel.signal.aborted) setFault(toFault(error));
      },
    );
    return () => cancel.abort();
  }, [client, span, language, round]);

  return { look, fault, reload };
}
