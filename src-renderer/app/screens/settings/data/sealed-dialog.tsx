import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../../ui/dialog.tsx';
import { PassphraseField } from '../../lock/passphrase-field.tsx';

export interface SealedDialogProps {
  /** The passphrase given before was not the one. */
  readonly refused: boolean;
  /** It is being tried. */
  readonly busy: boolean;
  readonly onOpen: (passphrase: string) => void;
  readonly onClose: () => void;
}

/** Asks for the passphrase of a backup that is to be brought in. */
export function SealedDialog({ refused, busy, onOpen, onClose }: SealedDialogProps) {
  const { t } = useTranslation();
  const [text, setText] = useState('');
  const open = (): void => {
    if (text !== '' && !busy) onOpen(text);
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('archive.import.passphraseTitle')}
      text={t('archive.import.passphraseText')}
      actions={[
        { label: t('archive.cancel'), onPress: onClose },
        {
          label: t('archive.import.open'),
          kind: 'primary',
          disabled: text === '' || busy,
          onPress: open,
        },
      ]}
    >
      <form
        className="s-form"
        onSubmit={(event) => {
          event.preventDefault();
          open();
        }}
      >
        <PassphraseField
          label={t('archive.passphrase.field')}
          value={text}
          onChange={setText}
          autoComplete="current-password"
          {...(refused && !busy ? { error: t('faults.import/wrong-passphrase') } : {})}
        />
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
