import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isCancellation } from '../../../../src-preload/contract/faults.ts';
import type { PreferencesPatch } from '../../../../src-preload/contract/preferences.ts';
import { useClient } from '../../context.tsx';
import { usePreferences } from '../../stores/preferences.ts';
import { showToast } from '../../ui/toast.tsx';
import { createChange } from './pending-patches.ts';

/** Keeps a change; resolves to whether it was kept. One that was not is undone on screen and said. */
export type Change = (patch: PreferencesPatch) => Promise<boolean>;

export function useChange(): Change {
  const client = useClient();
  const { t } = useTranslation();
  const change = useMemo(
    () =>
      createChange({
        send: (patch) => client.request('preferences/change', patch),
        read: () => usePreferences.getState().preferences,
        show: (preferences) => usePreferences.setState({ preferences }),
      }),
    [client],
  );
  return useMemo(
    () => (patch) =>
      change(patch).then(
        () => true,
        (error) => {
          if (!isCancellation(error)) showToast({ text: t('settings.saveFailed') });
          return false;
        },
      ),
    [change, t],
  );
}
