import { useCallback, useEffect, useState } from 'react';
import type { RequestOutput } from '../../../../src-preload/contract/requests.ts';
import { useClient } from '../../context.tsx';

export type Keys = RequestOutput<'keys/list'>;

/** Which keys are set and what protects them; null until main has said. Never the keys themselves. */
export function useKeys(): { readonly keys: Keys | null; readonly reload: () => void } {
  const client = useClient();
  const [keys, setKeys] = useState<Keys | null>(null);
  const [round, setRound] = useState(0);

  const reload = useCallback(() => setRound((before) => before + 1), []);
  // Setting or removing a key changes what its providers can do.
  useEffect(() => client.on('providers/changed', reload), [client, reload]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: `round` asks again
  useEffect(() => {
    const cancel = new AbortController();
    client.request('keys/list', {}, cancel.signal).then(setKeys, () => undefined);
    return () => cancel.abort();
  }, [client, round]);

  return { keys, reload };
}
