import { useTranslation } from 'react-i18next';
import { isCancellation, toFault } from '../../../../src-preload/contract/faults.ts';
import { useClient } from '../../context.tsx';
import { faultSentence } from '../../fault-sentence.ts';
import { fetchExport } from '../../files/fetch-export.ts';
import { saveAs } from '../../files/save-as.ts';
import { showToast } from '../../ui/toast.tsx';

export interface Deeds {
  readonly pin: (pinned: boolean) => Promise<void>;
  readonly archive: (archived: boolean) => Promise<void>;
  readonly save: (
    kind: 'conversation' | 'session-note',
    format: 'markdown' | 'pdf',
  ) => Promise<void>;
}

/** What can be done with a conversation without asking first. Each says what came of it. */
export function useDeeds(id: string): Deeds {
  const { t } = useTranslation();
  const client = useClient();

  const kept = async (request: Promise<unknown>): Promise<boolean> => {
    try {
      await request;
      return true;
    } catch {
      showToast({ text: t('history.pinFailed') });
      return false;
    }
  };
  const archive = async (archived: boolean): Promise<void> => {
    if (!(await kept(client.request('history/archive', { id, archived })))) return;
    showToast({
      text: t(archived ? 'history.archivedNow' : 'history.unarchivedNow'),
      action: {
        label: t('settings.undo'),
        onPress: () => void kept(client.request('history/archive', { id, archived: !archived })),
      },
    });
  };
  return {
    archive,
    async pin(pinned) {
      await kept(client.request('history/pin', { id, pinned }));
    },
    async save(kind, format) {
      showToast({ text: t('history.saving') });
      try {
        const { name, content } = await fetchExport(
          client,
          { kind, id, format },
          () => undefined,
          new AbortController().signal,
        );
        saveAs(name, content);
        showToast({ text: t('history.savedAs', { name }) });
      } catch (error) {
        if (isCancellation(error)) return;
        showToast({ text: t('history.saveAsFailed', { why: faultSentence(toFault(error), t) }) });
      }
    },
  };
}
