import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../context.tsx';
import { bringDocuments } from '../../documents.ts';
import { showToast } from '../../ui/toast.tsx';

/** Brings files and says what came. What is refused stands in the note about bringing. */
export function useBringDocuments(): (files: readonly File[], folders?: readonly string[]) => void {
  const { t } = useTranslation();
  const client = useClient();
  return useCallback(
    async (files, folders = []) => {
      const kept = await bringDocuments(client, files, folders);
      const [first] = kept;
      if (!first) return;
      showToast({
        text:
          kept.length === 1
            ? t('documents.bringing.came', { name: first.name })
            : t('documents.bringing.cameMany', { count: kept.length }),
      });
    },
    [client, t],
  );
}
