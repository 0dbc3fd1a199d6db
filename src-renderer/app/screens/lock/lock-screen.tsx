import { type FormEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toFault } from '../../../../src-preload/contract/faults.ts';
import { useClient } from '../../context.tsx';
import { faultSentence } from '../../fault-sentence.ts';
import { useKeeping } from '../../stores/keeping.ts';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { HelpButton } from '../../ui/help-button.tsx';
import { Moon } from '../../ui/moon.tsx';
import { PassphraseField } from './passphrase-field.tsx';
import './lock.css';

/** Stands where the app would while a passphrase guards it. Help works as ever. */
export function LockScreen() {
  const { t } = useTranslation();
  const client = useClient();
  const field = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [opening, setOpening] = useState(false);
  const [why, setWhy] = useState<string | undefined>(undefined);
  const [forgot, setForgot] = useState(false);

  useEffect(() => {
    document.title = t('common.app');
    field.current?.focus();
  }, [t]);

  const open = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (text === '' || opening) return;
    setOpening(true);
    try {
      const lock = await client.request('lock/open', { passphrase: text });
      useKeeping.setState({ lock });
    } catch (error) {
      setWhy(faultSentence(toFault(error), t));
      setOpening(false);
      field.current?.select();
    }
  };

  return (
    <main className="lock">
      <div className="corner-help">
        <HelpButton />
      </div>
      <form className="lock-form" onSubmit={(event) => void open(event)}>
        <Moon size={56} />
        <h1 className="dal">{t('archive.locked.title')}</h1>
        <p>{t('archive.locked.text')}</p>
        <PassphraseField
          ref={field}
          label={t('archive.locked.field')}
          value={text}
          onChange={(next) => {
            setText(next);
            setWhy(undefined);
          }}
          autoComplete="current-password"
          {...(why === undefined ? {} : { error: why })}
        />
        <Button type="submit" kind="primary" disabled={text === '' || opening}>
          {t(opening ? 'archive.locked.opening' : 'archive.locked.open')}
        </Button>
        <Button kind="tertiary" size="m" onClick={() => setForgot(true)}>
          {t('archive.locked.forgot')}
        </Button>
        <p className="lock-help">{t('archive.locked.help')}</p>
      </form>
      {forgot && <BeginAnew onClose={() => setForgot(false)} />}
    </main>
  );
}

/** Says what is set aside before everything begins empty. */
function BeginAnew({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const [busy, setBusy] = useState(false);
  const [why, setWhy] = useState('');
  const begin = async (): Promise<void> => {
    setBusy(true);
    try {
      const lock = await client.request('lock/begin-anew', {});
      useKeeping.setState({ lock });
    } catch (error) {
      setWhy(faultSentence(toFault(error), t));
      setBusy(false);
    }
  };
  return (
    <Dialog
      open
      onClose={onClose}
      title={t('archive.locked.anewTitle')}
      text={t('archive.locked.anewText')}
      actions={[
        { label: t('archive.locked.stay'), onPress: onClose, first: true },
        {
          label: t('archive.locked.anew'),
          kind: 'danger',
          disabled: busy,
          onPress: () => void begin(),
        },
      ]}
    >
      {why !== '' && (
        <p className="field-error" role="alert">
          {t('archive.locked.anewFailed', { why })}
        </p>
      )}
    </Dialog>
  );
}
