import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toFault } from '../../../../../src-preload/contract/faults.ts';
import { useClient } from '../../../context.tsx';
import { faultSentence } from '../../../fault-sentence.ts';
import { useKeeping } from '../../../stores/keeping.ts';
import { Button } from '../../../ui/button.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { SettingRow } from '../setting-row.tsx';
import { RemoveLockDialog, SetLockDialog } from './lock-dialogs.tsx';

/** The passphrase that guards what is kept: set, changed, taken off, and locked by at once. */
export function LockRows() {
  const { t } = useTranslation();
  const client = useClient();
  const isSet = useKeeping(({ lock }) => lock.isSet);
  const [open, setOpen] = useState<'set' | 'remove' | null>(null);

  const lockNow = async (): Promise<void> => {
    try {
      await client.request('lock/close', {});
    } catch (error) {
      showToast({ text: t('archive.lock.closeFailed', { why: faultSentence(toFault(error), t) }) });
    }
  };

  return (
    <>
      <SettingRow
        label={t('archive.lock.label')}
        text={t(isSet ? 'archive.lock.onText' : 'archive.lock.offText')}
      >
        {() => (
          <span className="d-acts">
            {isSet && (
              <Button size="m" kind="tertiary" onClick={() => setOpen('remove')}>
                {t('archive.lock.remove')}
              </Button>
            )}
            <Button size="m" kind={isSet ? 'tertiary' : 'secondary'} onClick={() => setOpen('set')}>
              {t(isSet ? 'archive.lock.change' : 'archive.lock.set')}
            </Button>
            {isSet && (
              <Button size="m" onClick={() => void lockNow()}>
                {t('archive.lock.now')}
              </Button>
            )}
          </span>
        )}
      </SettingRow>
      {open === 'set' && <SetLockDialog isSet={isSet} onClose={() => setOpen(null)} />}
      {open === 'remove' && <RemoveLockDialog onClose={() => setOpen(null)} />}
    </>
  );
}
