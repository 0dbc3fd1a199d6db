import { CircleAlert } from 'lucide-react';
import { useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { KEYED_VENDORS, type KeyedVendor } from '../../../../src-preload/contract/words.ts';
import { useClient } from '../../context.tsx';
import { usePreferences } from '../../stores/preferences.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { showToast } from '../../ui/toast.tsx';
import { type SaveResult, saveKey } from './save-key.ts';
import { Select } from './setting-row.tsx';
import type { Change } from './use-change.ts';
import type { Keys } from './use-keys.ts';
import type { Tests } from './use-tests.ts';
import { KEY_SITE, KEY_VARIABLE } from './vendors.ts';

/** The same rule as main's. */
const ADDRESS = /^https?:\/\/[^\s/]+/;

export interface KeyDialogProps {
  /** Whose key; null lets the person choose. */
  readonly vendor: KeyedVendor | null;
  readonly keys: Keys | null;
  readonly change: Change;
  readonly tests: Tests;
  readonly onClose: () => void;
}

/**
 * Takes a key, hands it to main and tests it. The key lives only in the field, never in the page's state,
 * and the field is emptied as soon as main has it.
 */
export function KeyDialog({ vendor: fixed, keys, change, tests, onClose }: KeyDialogProps) {
  const { t } = useTranslation();
  const client = useClient();
  const id = useId();
  const baseUrls = usePreferences((state) => state.preferences.baseUrls);
  const [vendor, setVendor] = useState<KeyedVendor>(fixed ?? 'anthropic');
  const [address, setAddress] = useState(baseUrls[vendor] ?? '');
  const [hasKey, setHasKey] = useState(false);
  const [step, setStep] = useState<'ready' | 'saving' | 'testing'>('ready');
  const [trouble, setTrouble] = useState<SaveResult | null>(null);
  const field = useRef<HTMLInputElement>(null);

  const name = t(`settings.vendors.${vendor}`);
  const status = keys?.keys.find((one) => one.vendor === vendor);
  const typedAddress = address.trim();
  const addressChanged = typedAddress !== (baseUrls[vendor] ?? '');
  const addressBad = typedAddress !== '' && !ADDRESS.test(typedAddress);
  const ready = step === 'ready' && !addressBad && (hasKey || addressChanged);

  const empty = (): void => {
    if (field.current) field.current.value = '';
    setHasKey(false);
  };

  const save = async (): Promise<void> => {
    if (!ready || !field.current) return;
    setTrouble(null);
    setStep('saving');
    const result = await saveKey(
      {
        vendor,
        key: field.current.value.trim(),
        address: addressChanged ? typedAddress : null,
      },
      client,
      change,
      tests,
      () => {
        empty();
        setStep('testing');
      },
    );
    setStep('ready');
    if (result.kind === 'works' || result.kind === 'kept') {
      showToast({
        text: result.kind === 'works' ? t('settings.key.works', { name }) : t('settings.key.saved'),
      });
      onClose();
      return;
    }
    setTrouble(result);
    field.current?.focus();
  };

  const refused = trouble?.kind === 'test-failed' && trouble.fault.code === 'provider/key-refused';

  return (
    <Dialog
      open
      onClose={onClose}
      title={fixed ? t('settings.key.title', { name }) : t('settings.key.addTitle')}
      actions={[
        { label: t(trouble ? 'common.close' : 'common.cancel'), onPress: onClose },
        {
          label: t(step === 'ready' ? 'settings.key.save' : `settings.key.${step}`),
          kind: 'primary',
          disabled: !ready,
          onPress: () => void save(),
        },
      ]}
    >
      <form
        className="s-form"
        autoComplete="off"
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        {!fixed && (
          <div>
            <span className="s-label">{t('settings.key.service')}</span>
            <Select
              value={vendor}
              label={t('settings.key.service')}
              options={KEYED_VENDORS.map((value) => ({
                value,
                label: t(`settings.vendors.${value}`),
              }))}
              onChange={(value) => {
                const chosen = KEYED_VENDORS.find((one) => one === value);
                if (!chosen) return;
                // A key typed for one service is not to go to another.
                empty();
                setTrouble(null);
                setVendor(chosen);
                setAddress(baseUrls[chosen] ?? '');
              }}
            />
          </div>
        )}
        <div>
          <label className="s-label" htmlFor={`${id}-key`}>
            {t(status?.source ? 'settings.key.newField' : 'settings.key.field')}
          </label>
          <span className="field">
            <input
              ref={field}
              id={`${id}-key`}
              type="password"
              autoComplete="off"
              spellCheck={false}
              maxLength={500}
              aria-describedby={`${id}-about`}
              aria-invalid={refused}
              onChange={(event) => setHasKey(event.target.value.trim() !== '')}
            />
          </span>
          <span className="s-hint" id={`${id}-about`}>
            {t(`settings.key.serves.${vendor}`)}{' '}
            {t('settings.key.from', { where: KEY_SITE[vendor] })}
            {status?.source === 'environment' && (
              <> {t('settings.key.environment', { name: KEY_VARIABLE[vendor] })}</>
            )}
          </span>
        </div>
        {trouble && (trouble.kind === 'test-failed' || trouble.kind === 'not-kept') && (
          <p className="field-error" role="alert">
            <CircleAlert size={18} strokeWidth={1.75} aria-hidden="true" />
            <span>
              {refused
                ? t('settings.key.refused')
                : t(
                    trouble.kind === 'test-failed'
                      ? 'settings.key.savedBut'
                      : 'settings.key.saveFailed',
                    { why: t(`faults.${trouble.fault.code}`) },
                  )}
            </span>
          </p>
        )}
        <details className="s-more" open={(baseUrls[vendor] ?? '') !== ''}>
          <summary>{t('settings.key.more')}</summary>
          <label className="s-label" htmlFor={`${id}-address`}>
            {t('settings.key.address')}
          </label>
          <span className="field">
            <input
              id={`${id}-address`}
              type="url"
              inputMode="url"
              autoComplete="off"
              spellCheck={false}
              maxLength={500}
              aria-describedby={`${id}-hint`}
              aria-invalid={addressBad}
              value={address}
              onChange={(event) => setAddress(event.target.value)}
            />
          </span>
          <span className={addressBad ? 'field-error' : 's-hint'} id={`${id}-hint`}>
            {t(addressBad ? 'settings.key.addressBad' : 'settings.key.addressHint')}
          </span>
        </details>
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
