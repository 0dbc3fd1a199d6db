import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toFault } from '../../../../src-preload/contract/faults.ts';
import type { KeyedVendor, KeyStatus } from '../../../../src-preload/contract/words.ts';
import { useClient } from '../../context.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { KEY_VARIABLE } from './vendors.ts';

export interface RemoveKeyDialogProps {
  readonly vendor: KeyedVendor;
  readonly source: KeyStatus['source'];
  readonly onRemoved: () => void;
  readonly onClose: () => void;
}

/** Asks before a key goes, because nobody can bring it back. One from the environment is not ours to take. */
export function RemoveKeyDialog({ vendor, source, onRemoved, onClose }: RemoveKeyDialogProps) {
  const { t } = useTranslation();
  const client = useClient();
  const [why, setWhy] = useState('');
  const name = t(`settings.vendors.${vendor}`);
  const title = t('settings.key.removeTitle', { name });

  if (source === 'environment') {
    return (
      <Dialog
        open
        onClose={onClose}
        title={t('settings.key.title', { name })}
        text={t('settings.key.removeEnvironment', { name: KEY_VARIABLE[vendor] })}
        actions={[{ label: t('common.close'), onPress: onClose, first: true }]}
      />
    );
  }

  const remove = async (): Promise<void> => {
    try {
      await client.request('keys/remove', { vendor });
      showToast({ text: t('settings.key.removed') });
      onRemoved();
    } catch (error) {
      setWhy(t(`faults.${toFault(error).code}`));
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      text={t('settings.key.removeText', { name })}
      actions={[
        { label: t('settings.key.keep'), onPress: onClose, first: true },
        { label: t('settings.key.remove'), kind: 'danger', onPress: () => void remove() },
      ]}
    >
      {why !== '' && (
        <p className="field-error" role="alert">
          {why}
        </p>
      )}
    </Dialog>
  );
}
