import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { isUsable, NewPassphraseFields, NO_PASSPHRASE } from '../../lock/new-passphrase.tsx';

export interface BackupDialogProps {
  readonly onStart: (passphrase: string) => void;
  readonly onClose: () => void;
}

/** The passphrase of a backup, before it is made. */
export function BackupDialog({ onStart, onClose }: BackupDialogProps) {
  const { t } = useTranslation();
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  const usable = isUsable(passphrase);
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('archive.backup.title')}
      text={t('archive.backup.text')}
      actions={[
        { label: t('archive.cancel'), onPress: onClose },
        {
          label: t('archive.backup.start'),
          kind: 'primary',
          disabled: !usable,
          onPress: () => onStart(passphrase.first),
        },
      ]}
    >
      <form
        className="s-form"
        onSubmit={(event) => {
          event.preventDefault();
          if (usable) onStart(passphrase.first);
        }}
      >
        <NewPassphraseFields value={passphrase} onChange={setPassphrase} />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
