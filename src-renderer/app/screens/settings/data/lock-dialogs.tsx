import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Fault, toFault } from '../../../../../src-preload/contract/faults.ts';
import type { LockState } from '../../../../../src-preload/contract/memory.ts';
import { useClient } from '../../../context.tsx';
import { faultSentence } from '../../../fault-sentence.ts';
import { useKeeping } from '../../../stores/keeping.ts';
import { Dialog } from '../../../ui/dialog.tsx';
import { showToast } from '../../../ui/toast.tsx';
import { isUsable, NewPassphraseFields, NO_PASSPHRASE } from '../../lock/new-passphrase.tsx';
import { PassphraseField } from '../../lock/passphrase-field.tsx';

/** Sets a passphrase, or another in place of the one before. */
export function SetLockDialog({
  isSet,
  onClose,
}: {
  readonly isSet: boolean;
  readonly onClose: () => void;
}) {
  const { t } = useTranslation();
  const client = useClient();
  const [former, setFormer] = useState('');
  const [passphrase, setPassphrase] = useState(NO_PASSPHRASE);
  return (
    <LockDialog
      title={t(isSet ? 'archive.lock.changeTitle' : 'archive.lock.setTitle')}
      act={t(isSet ? 'archive.lock.changeAct' : 'archive.lock.setAct')}
      done={t(isSet ? 'archive.lock.isChanged' : 'archive.lock.isSet')}
      keep={t('archive.cancel')}
      usable={isUsable(passphrase) && (!isSet || former !== '')}
      change={() =>
        client.request('lock/set', {
          passphrase: passphrase.first,
          former: isSet ? former : null,
        })
      }
      onClose={onClose}
    >
      {(fault) => (
        <>
          {isSet && <Former value={former} onChange={setFormer} fault={fault} />}
          <NewPassphraseFields value={passphrase} onChange={setPassphrase} />
        </>
      )}
    </LockDialog>
  );
}

/** Takes the passphrase off, for who knows it. */
export function RemoveLockDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const client = useClient();
  const [former, setFormer] = useState('');
  return (
    <LockDialog
      title={t('archive.lock.removeTitle')}
      text={t('archive.lock.removeText')}
      act={t('archive.lock.removeAct')}
      done={t('archive.lock.isRemoved')}
      keep={t('archive.lock.keep')}
      usable={former !== ''}
      change={() => client.request('lock/remove', { passphrase: former })}
      onClose={onClose}
    >
      {(fault) => <Former value={former} onChange={setFormer} fault={fault} />}
    </LockDialog>
  );
}

interface LockDialogProps {
  readonly title: string;
  readonly text?: string;
  readonly act: string;
  readonly keep: string;
  /** What is said once it is done. */
  readonly done: string;
  readonly usable: boolean;
  readonly change: () => Promise<LockState>;
  readonly onClose: () => void;
  /** The fields; what was wrong with the passphrase until now is said beside it. */
  readonly children: (fault: Fault | null) => ReactNode;
}

function LockDialog(props: LockDialogProps) {
  const { title, text, act, keep, done, usable, change, onClose, children } = props;
  const { t } = useTranslation();
  const [busy, setBusy] = useState(false);
  const [fault, setFault] = useState<Fault | null>(null);

  const press = async (): Promise<void> => {
    if (!usable || busy) return;
    setBusy(true);
    setFault(null);
    try {
      useKeeping.setState({ lock: await change() });
      showToast({ text: done });
      onClose();
    } catch (error) {
      setFault(toFault(error));
      setBusy(false);
    }
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={title}
      {...(text === undefined ? {} : { text })}
      actions={[
        { label: keep, onPress: onClose },
        {
          label: busy ? t('archive.lock.working') : act,
          kind: 'primary',
          disabled: !usable || busy,
          onPress: () => void press(),
        },
      ]}
    >
      <form
        className="s-form"
        onSubmit={(event) => {
          event.preventDefault();
          void press();
        }}
      >
        {children(fault)}
        {fault && fault.code !== 'lock/wrong-passphrase' && (
          <p className="field-error" role="alert">
            {faultSentence(fault, t)}
          </p>
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}

function Former(props: {
  readonly value: string;
  readonly onChange: (text: string) => void;
  readonly fault: Fault | null;
}) {
  const { t } = useTranslation();
  const refused = props.fault?.code === 'lock/wrong-passphrase';
  return (
    <PassphraseField
      label={t('archive.passphrase.former')}
      value={props.value}
      onChange={props.onChange}
      autoComplete="current-password"
      {...(refused ? { error: t('faults.lock/wrong-passphrase') } : {})}
    />
  );
}
