import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { MoodLevel } from '../../../../src-preload/contract/insights.ts';
import { useClient } from '../../context.tsx';
import { usePreferences } from '../../stores/preferences.ts';
import { showToast } from '../../ui/toast.tsx';

export interface NoteMood {
  readonly busy: boolean;
  readonly note: (level: MoodLevel) => Promise<void>;
}

/** Notes a mood with one tap, says so, and lets it be taken back. */
export function useNoteMood(onNoted: () => void): NoteMood {
  const { t } = useTranslation();
  const client = useClient();
  const language = usePreferences((state) => state.preferences.language);
  const [busy, setBusy] = useState(false);

  const takeBack = async (id: string): Promise<void> => {
    try {
      await client.request('exercise/remove', { id });
      onNoted();
    } catch {
      showToast({ text: t('insights.note.notTakenBack') });
    }
  };
  const newest = async (): Promise<string | null> => {
    const asked = { exercise: 'mood_checkin', limit: 1 } as const;
    const { records } = await client.request('exercise/records', asked);
    return records[0]?.id ?? null;
  };

  return {
    busy,
    async note(level) {
      setBusy(true);
      try {
        const former = await newest();
        await client.request('insights/note-mood', { level, language });
        onNoted();
        const id = await newest();
        showToast({
          text: t('insights.note.done', { level: t(`insights.levels.${level}`) }),
          // Only what was noted just now is taken back.
          ...(id !== null && id !== former
            ? { action: { label: t('settings.undo'), onPress: () => void takeBack(id) } }
            : {}),
        });
      } catch {
        showToast({ text: t('insights.note.failed') });
      } finally {
        setBusy(false);
      }
    },
  };
}
