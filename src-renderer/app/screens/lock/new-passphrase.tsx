import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MIN_PASSPHRASE } from '../../../../src-preload/contract/memory.ts';
import { PassphraseField } from './passphrase-field.tsx';
import { strengthOf } from './strength.ts';

export interface NewPassphrase {
  readonly first: string;
  readonly again: string;
}

export const NO_PASSPHRASE: NewPassphrase = { first: '', again: '' };

/** True where it is long enough and typed the same twice. */
export const isUsable = ({ first, again }: NewPassphrase): boolean =>
  strengthOf(first) !== 'short' && first === again;

export interface NewPassphraseFieldsProps {
  readonly value: NewPassphrase;
  readonly onChange: (value: NewPassphrase) => void;
}

/** A passphrase made up here, typed twice: how hard it is to guess, and that nobody can bring it back. */
export function NewPassphraseFields({ value, onChange }: NewPassphraseFieldsProps) {
  const { t } = useTranslation();
  const [shown, setShown] = useState(false);
  const { first, again } = value;
  const strength = strengthOf(first);
  const differs = again !== '' && !first.startsWith(again);
  return (
    <>
      <PassphraseField
        label={t('archive.passphrase.field')}
        value={first}
        onChange={(text) => onChange({ ...value, first: text })}
        autoComplete="new-password"
        shown={shown}
        hint={t(`archive.passphrase.strength.${strength}`, { shortest: MIN_PASSPHRASE })}
      />
      <PassphraseField
        label={t('archive.passphrase.again')}
        value={again}
        onChange={(text) => onChange({ ...value, again: text })}
        autoComplete="new-password"
        shown={shown}
        {...(differs ? { hint: t('archive.passphrase.differs') } : {})}
      />
      <label className="pass-show">
        <input
          type="checkbox"
          checked={shown}
          onChange={(event) => setShown(event.target.checked)}
        />
        {t('archive.passphrase.show')}
      </label>
      <p className="pass-lost">{t('archive.passphrase.lost')}</p>
    </>
  );
}
