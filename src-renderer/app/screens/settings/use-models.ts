import { useEffect, useState } from 'react';
import type { RequestOutput } from '../../../../src-preload/contract/requests.ts';
import type { Slot, Vendor } from '../../../../src-preload/contract/words.ts';
import type { Client } from '../../../../src-preload/wire/connect.ts';
import { useClient } from '../../context.tsx';
import { hasModels } from './vendors.ts';

export type Models = RequestOutput<'providers/models'>;

const NONE: Models = { models: [], fromVendor: false };

type List = (client: Client, slot: Slot, vendor: Vendor, signal: AbortSignal) => Promise<Models>;

const ofVendor: List = (client, slot, vendor, signal) =>
  client.request('providers/models', { slot, vendor }, signal);

const ofThisComputer: List = async (client, slot, _vendor, signal) => {
  const { models } = await client.request('models/list', {}, signal);
  return {
    models: models
      .filter((model) => model.slot === slot)
      .map(({ id, name }) => ({ id, label: name })),
    fromVendor: false,
  };
};

/** The models a vendor has for a slot; null while it is asked. Nobody is asked before the list is wanted. */
export function useModels(slot: Slot, vendor: Vendor): Models | null {
  const client = useClient();
  const [models, setModels] = useState<Models | null>(null);
  useEffect(() => {
    if (!hasModels(vendor)) return setModels(NONE);
    const cancel = new AbortController();
    setModels(null);
    const list = vendor === 'local' ? ofThisComputer : ofVendor;
    list(client, slot, vendor, cancel.signal).then(setModels, () => {
      if (!cancel.signal.aborted) setModels(NONE);
    });
    return () => cancel.abort();
  }, [client, slot, vendor]);
  return models;
}
