import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toFault } from '../../src-preload/contract/faults.ts';
import type { Preferences } from '../../src-preload/contract/preferences.ts';
import { useClientIfAny } from './context.tsx';
import { usePreferences } from './stores/preferences.ts';
import { showToast } from './ui/toast.tsx';

/**
 * Changes preferences at once on screen, then in main. Without a host the change holds for this window,
 * so that the help card's region and the language can be chosen even then.
 */
export function useChangePreferences(): (patch: Partial<Preferences>) => void {
  const client = useClientIfAny();
  const { t } = useTranslation();
  return useCallback(
    (patch) => {
      usePreferences.setState(({ preferences }) => ({ preferences: { ...preferences, ...patch } }));
      client
        ?.request('preferences/change', patch)
        .catch((error: unknown) => showToast({ text: t(`faults.${toFault(error).code}`) }));
    },
    [client, t],
  );
}
