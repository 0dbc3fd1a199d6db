import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShelfItem } from '../../../../src-preload/contract/words.ts';
import { useAvatarShelf } from '../../context.tsx';
import { usePreferences } from '../../stores/preferences.ts';
import { RemovalDialog } from '../../ui/removal-dialog.tsx';

export interface RemoveDialogProps {
  readonly item: ShelfItem;
  readonly onClose: () => void;
}

/** Asks before an avatar or a motion goes, and says who comes in its place. */
export function RemoveDialog({ item, onClose }: RemoveDialogProps) {
  const { t } = useTranslation();
  const shelf = useAvatarShelf();
  // As it was when asked: by the time the dialog closes Dal may be back.
  const [inUse] = useState(() => usePreferences.getState().preferences.avatar === item.id);
  return (
    <RemovalDialog
      title={t('avatar.removeTitle', { name: item.name })}
      text={t(inUse ? 'avatar.removeTextInUse' : 'avatar.removeText')}
      words={{
        keep: t('avatar.keep'),
        remove: t('avatar.remove'),
        removed: t('avatar.removed'),
        failed: t('avatar.removeFailed'),
      }}
      remove={() => shelf.remove(item.id)}
      onRemoved={onClose}
      onClose={onClose}
    />
  );
}
