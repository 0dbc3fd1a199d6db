import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useClient } from '../../context.tsx';
import { carryIn, carryOut, stopCarrying } from '../../files/carry.ts';
import { useCarrying } from '../../stores/carrying.ts';
import { Button } from '../../ui/button.tsx';
import { BackupDialog } from './data/backup-dialog.tsx';
import { CarryLine } from './data/carry-line.tsx';
import { LockRows } from './data/lock-rows.tsx';
import { SealedDialog } from './data/sealed-dialog.tsx';
import { SettingRow } from './setting-row.tsx';
import './data.css';

/** Taking everything along, sealed or not, bringing it in, and locking it. */
export function DataSection() {
  const { t } = useTranslation();
  const client = useClient();
  const busy = useCarrying(({ now }) => now !== null);
  const sealed = useCarrying((state) => state.sealed);
  const [asksPassphrase, setAsksPassphrase] = useState(false);
  const picker = useRef<HTMLInputElement>(null);

  const leaveSealed = (): void => {
    stopCarrying();
    useCarrying.setState({ sealed: null });
  };

  return (
    <>
      <p className="s-lead">{t('archive.lead')}</p>
      <div className="card d-card">
        <SettingRow label={t('archive.export.label')} text={t('archive.export.text')}>
          {() => (
            <Button
              size="m"
              disabled={busy}
              onClick={() => void carryOut(client, { kind: 'everything' })}
            >
              {t('archive.export.act')}
            </Button>
          )}
        </SettingRow>
        <CarryLine kind="export" />
        <SettingRow label={t('archive.backup.label')} text={t('archive.backup.text')}>
          {() => (
            <Button size="m" disabled={busy} onClick={() => setAsksPassphrase(true)}>
              {t('archive.backup.act')}
            </Button>
          )}
        </SettingRow>
        <CarryLine kind="backup" />
        <SettingRow label={t('archive.import.label')} text={t('archive.import.text')}>
          {() => (
            <>
              <input
                ref={picker}
                type="file"
                hidden
                aria-label={t('archive.import.act')}
                onChange={(event) => {
                  const [file] = event.target.files ?? [];
                  // The same file may be chosen once more.
                  event.target.value = '';
                  if (file) void carryIn(client, file, null);
                }}
              />
              <Button size="m" disabled={busy} onClick={() => picker.current?.click()}>
                {t('archive.import.act')}
              </Button>
            </>
          )}
        </SettingRow>
        <CarryLine kind="import" />
        <LockRows />
      </div>
      {asksPassphrase && (
        <BackupDialog
          onClose={() => setAsksPassphrase(false)}
          onStart={(passphrase) => {
            setAsksPassphrase(false);
            void carryOut(client, { kind: 'backup', passphrase });
          }}
        />
      )}
      {sealed && (
        <SealedDialog
          refused={sealed.refused}
          busy={busy}
          onOpen={(passphrase) => void carryIn(client, sealed.file, passphrase)}
          onClose={leaveSealed}
        />
      )}
    </>
  );
}
