import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShelfItem } from '../../../../src-preload/contract/words.ts';
import { useAvatarShelf } from '../../context.tsx';
import { usePreferences } from '../../stores/preferences.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';

export interface RemoveDialogProps {
  readonly item: ShelfItem;
  readonly onClose: () => void;
}

/** Asks once, with the safe answer first. */
export function RemoveDialog({ item, onClose }: RemoveDialogProps) {
  const { t } = useTranslation();
  const shelf = useAvatarShelf();
  // As it was when asked: by the time the dialog closes Dal may be back.
  const [inUse] = useState(() => usePreferences.getState().preferences.avatar === item.id);
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  const remove = async (): Promise<void> => {
    setBusy(true);
    try {
      await shelf.remove(item.id);
      showToast({ text: t('avatar.removed') });
      onClose();
    } catch {
      setFailed(true);
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('avatar.removeTitle', { name: item.name })}
      text={t(inUse ? 'avatar.removeTextInUse' : 'avatar.removeText')}
      actions={[
        { label: t('avatar.keep'), onPress: onClose, first: true },
        {
          label: t('avatar.remove'),
          kind: 'danger',
          disabled: busy,
          onPress: () => void remove(),
        },
      ]}
    >
      {failed && (
        <p className="field-error" role="alert">
          {t('avatar.removeFailed')}
        </p>
      )}
    </Dialog>
  );
}
