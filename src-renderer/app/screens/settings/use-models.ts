import { useEffect, useState } from 'react';
import type { RequestOutput } from '../../../../src-preload/contract/requests.ts';
import type { Slot, Vendor } from '../../../../src-preload/contract/words.ts';
import { useClient } from '../../context.tsx';
import { takesKey } from './vendors.ts';

export type Models = RequestOutput<'providers/models'>;

const NONE: Models = { models: [], fromVendor: false };

/** The models a vendor has for a slot; null while it is asked. Nobody is asked before the list is wanted. */
export function useModels(slot: Slot, vendor: Vendor): Models | null {
  const client = useClient();
  const [models, setModels] = useState<Models | null>(null);
  useEffect(() => {
    if (!takesKey(vendor)) return setModels(NONE);
    const cancel = new AbortController();
    setModels(null);
    client.request('providers/models', { slot, vendor }, cancel.signal).then(setModels, () => {
      if (!cancel.signal.aborted) setModels(NONE);
    });
    return () => cancel.abort();
  }, [client, slot, vendor]);
  return models;
}
