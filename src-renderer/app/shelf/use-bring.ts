import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { useAvatarShelf } from '../context.tsx';
import { useShelf } from '../stores/shelf.ts';
import { showToast } from '../ui/toast.tsx';

/** Brings files to the shelf and says what came. What is refused stands in the note about bringing. */
export function useBring(): (files: readonly File[], folders?: readonly string[]) => void {
  const { t } = useTranslation();
  const shelf = useAvatarShelf();
  return useCallback(
    async (files, folders = []) => {
      const refused = folders.map((fileName) => ({ fileName, why: 'folder' }) as const);
      useShelf.setState((before) => ({
        refused: before.bringing ? [...before.refused, ...refused] : refused,
      }));
      if (files.length === 0) return;
      const kept = await shelf.bring(files);
      const [first] = kept;
      if (!first) return;
      const { kind, name } = first;
      const one = kind === 'avatar' ? 'avatar.bring.cameAvatar' : 'avatar.bring.cameMotion';
      showToast({
        text: kept.length === 1 ? t(one, { name }) : t('avatar.bring.came', { count: kept.length }),
      });
    },
    [shelf, t],
  );
}
