import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ShelfItem } from '../../../../src-preload/contract/words.ts';
import { useAvatarShelf } from '../../context.tsx';
import { Dialog } from '../../ui/dialog.tsx';

export interface RenameDialogProps {
  readonly item: ShelfItem;
  readonly onClose: () => void;
}

/** What was typed stays when keeping fails. */
export function RenameDialog({ item, onClose }: RenameDialogProps) {
  const { t } = useTranslation();
  const shelf = useAvatarShelf();
  const id = useId();
  const [text, setText] = useState(item.name);
  const [failed, setFailed] = useState(false);
  const wanted = text.trim();

  const save = async (): Promise<void> => {
    if (wanted === '') return;
    if (wanted === item.name) return onClose();
    try {
      await shelf.rename(item.id, wanted);
      onClose();
    } catch {
      setFailed(true);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={t('avatar.renameTitle')}
      actions={[
        { label: t('common.cancel'), onPress: onClose },
        {
          label: t('avatar.renameSave'),
          kind: 'primary',
          disabled: wanted === '',
          onPress: () => void save(),
        },
      ]}
    >
      <form
        className="s-form"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <div>
          <label className="s-label" htmlFor={id}>
            {t('avatar.renameLabel')}
          </label>
          <div className="field">
            <input
              id={id}
              type="text"
              maxLength={120}
              aria-invalid={failed}
              value={text}
              onFocus={(event) => event.target.select()}
              onChange={(event) => setText(event.target.value)}
            />
          </div>
          {failed && (
            <p className="field-error" role="alert">
              {t('avatar.renameFailed')}
            </p>
          )}
        </div>
      </form>
    </Dialog>
  );
}
