import { useEffect, useState } from 'react';
import { type Fault, isCancellation, toFault } from '../../../../src-preload/contract/faults.ts';
import type { RequestOutput } from '../../../../src-preload/contract/requests.ts';
import type { Vendor } from '../../../../src-preload/contract/words.ts';
import { useClient } from '../../context.tsx';

export type Voices =
  | { readonly state: 'loading' }
  | { readonly state: 'ready'; readonly voices: RequestOutput<'voices/list'> }
  | { readonly state: 'failed'; readonly fault: Fault };

/** The voices a vendor offers. */
export function useVoices(vendor: Vendor): Voices {
  const client = useClient();
  const [voices, setVoices] = useState<Voices>({ state: 'loading' });
  useEffect(() => {
    const cancel = new AbortController();
    setVoices({ state: 'loading' });
    client.request('voices/list', { vendor }, cancel.signal).then(
      (list) => setVoices({ state: 'ready', voices: list }),
      (error) => {
        if (!isCancellation(error)) setVoices({ state: 'failed', fault: toFault(error) });
      },
    );
    return () => cancel.abort();
  }, [client, vendor]);
  return voices;
}
