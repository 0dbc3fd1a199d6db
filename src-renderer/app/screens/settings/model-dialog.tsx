import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainEntry } from '../../../../src-preload/contract/preferences.ts';
import type { Slot, Vendor } from '../../../../src-preload/contract/words.ts';
import { Dialog } from '../../ui/dialog.tsx';
import { Select } from './setting-row.tsx';
import { useModels } from './use-models.ts';
import { hasModels, LAST_OF, VENDORS_OF } from './vendors.ts';

export interface ModelDialogProps {
  readonly slot: Slot;
  /** The entry whose model is chosen; null to add a new one. */
  readonly entry: ChainEntry | null;
  readonly onChoose: (entry: ChainEntry) => void;
  readonly onClose: () => void;
}

/** A vendor's models to choose from, and a field for any other id. */
export function ModelDialog({ slot, entry, onChoose, onClose }: ModelDialogProps) {
  const { t } = useTranslation();
  const id = useId();
  const last = slot === 'embedding' ? null : LAST_OF[slot];
  const offered: readonly Vendor[] = VENDORS_OF[slot].filter((vendor) => vendor !== last);
  const [vendor, setVendor] = useState<Vendor>(entry?.vendor ?? offered[0] ?? 'builtin');
  const [picked, setPicked] = useState<string | null>(entry?.model ?? null);
  const [own, setOwn] = useState('');
  const listed = useModels(slot, vendor);

  const name = t(`settings.vendors.${vendor}`);
  const hasChoice = hasModels(vendor);
  const here = vendor === 'local';
  const models = listed?.models ?? [];
  // A model that was typed once stands in the list from then on.
  const shown =
    entry && entry.model !== '' && listed && !models.some((model) => model.id === entry.model)
      ? [{ id: entry.model, label: entry.model }, ...models]
      : models;
  const model = own.trim() || (picked ?? shown[0]?.id ?? '');
  const ready = !hasChoice || model !== '';
  const choose = (): void => {
    if (ready) onChoose({ vendor, model: hasChoice ? model : '' });
  };

  return (
    <Dialog
      open
      onClose={onClose}
      title={entry ? t('settings.model.title', { name }) : t('settings.model.addTitle')}
      actions={[
        { label: t('common.cancel'), onPress: onClose },
        {
          label: entry ? t('settings.model.choose') : t('settings.model.add'),
          kind: 'primary',
          disabled: !ready,
          onPress: choose,
        },
      ]}
    >
      <form
        className="s-form"
        onSubmit={(event) => {
          event.preventDefault();
          choose();
        }}
      >
        {!entry && (
          <div>
            <span className="s-label">{t('settings.key.service')}</span>
            <Select
              value={vendor}
              label={t('settings.key.service')}
              options={offered.map((value) => ({ value, label: t(`settings.vendors.${value}`) }))}
              onChange={(value) => {
                const chosen = offered.find((one) => one === value);
                if (!chosen) return;
                setVendor(chosen);
                setPicked(null);
                setOwn('');
              }}
            />
          </div>
        )}
        {hasChoice && (
          <>
            <fieldset className="m-list" aria-busy={listed === null}>
              <legend className="s-hint">
                {listed === null
                  ? t('settings.model.loading', { name })
                  : here
                    ? t('models.heading')
                    : t(
                        listed.fromVendor ? 'settings.model.fromVendor' : 'settings.model.builtIn',
                        {
                          name,
                        },
                      )}
              </legend>
              {shown.map((one) => (
                <label key={one.id} className="m-row">
                  <input
                    type="radio"
                    name={`${id}-model`}
                    checked={model === one.id}
                    onChange={() => {
                      setPicked(one.id);
                      setOwn('');
                    }}
                  />
                  <span>
                    <b>{one.label}</b>
                    {one.label !== one.id && <span>{one.id}</span>}
                  </span>
                </label>
              ))}
            </fieldset>
            {!here && (
              <div>
                <label className="s-label" htmlFor={`${id}-own`}>
                  {t('settings.model.own')}
                </label>
                <span className="field">
                  <input
                    id={`${id}-own`}
                    type="text"
                    maxLength={200}
                    autoComplete="off"
                    spellCheck={false}
                    aria-describedby={`${id}-hint`}
                    value={own}
                    onChange={(event) => setOwn(event.target.value)}
                  />
                </span>
                <span className="s-hint" id={`${id}-hint`}>
                  {t('settings.model.ownHint')}
                </span>
              </div>
            )}
          </>
        )}
        <button type="submit" hidden />
      </form>
    </Dialog>
  );
}
