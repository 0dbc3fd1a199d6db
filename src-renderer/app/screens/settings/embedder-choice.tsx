import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ChainEntry } from '../../../../src-preload/contract/preferences.ts';
import type { KeyedVendor, LocalModel, Vendor } from '../../../../src-preload/contract/words.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { Chip } from '../../ui/chip.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { type EmbedderOption, embedderOptions } from './embedders.ts';
import { KeyDialog } from './key-dialog.tsx';
import { hostOf } from './leaves.ts';
import { ModelDialog } from './model-dialog.tsx';
import { modelName } from './model-name.ts';
import type { Change } from './use-change.ts';
import { useKeys } from './use-keys.ts';
import { useTests } from './use-tests.ts';
import { takesKey } from './vendors.ts';

export interface EmbedderChoiceProps {
  readonly change: Change;
  readonly models: readonly LocalModel[];
}

/** Who makes what was said findable by meaning. Whoever is elsewhere is asked about before anything is sent. */
export function EmbedderChoice({ change, models }: EmbedderChoiceProps) {
  const { t } = useTranslation();
  const id = useId();
  const preferences = usePreferences((state) => state.preferences);
  const { keys, reload } = useKeys();
  const tests = useTests();
  const [asking, setAsking] = useState<ChainEntry | null>(null);
  const [choosing, setChoosing] = useState<ChainEntry | null>(null);
  const [adding, setAdding] = useState<KeyedVendor | null>(null);

  const options = embedderOptions(preferences, models, keys?.keys ?? []);
  const hostAt = (vendor: Vendor): string | null =>
    takesKey(vendor) ? hostOf(preferences.baseUrls[vendor]) : null;
  const nameOf = ({ vendor }: ChainEntry): string =>
    hostAt(vendor) ?? t(`settings.vendors.${vendor}`);
  const choose = (entry: ChainEntry, remote: boolean): void => {
    if (remote) setAsking(entry);
    else void change({ embedder: entry });
  };

  return (
    <>
      <fieldset className="card e-list">
        <legend className="sr">{t('memory.settings.finding')}</legend>
        {options.map((option) => (
          <Option
            key={`${option.entry.vendor}/${option.name ?? ''}`}
            option={option}
            group={`${id}-embedder`}
            host={hostAt(option.entry.vendor)}
            onChoose={() => choose(option.entry, option.remote)}
            onModel={() => setChoosing(option.entry)}
            onKey={() => takesKey(option.entry.vendor) && setAdding(option.entry.vendor)}
          />
        ))}
      </fieldset>
      {asking && (
        <Dialog
          open
          onClose={() => setAsking(null)}
          title={t('memory.settings.sendTitle', { name: nameOf(asking) })}
          text={t('memory.settings.sendText', { name: nameOf(asking) })}
          actions={[
            { label: t('memory.settings.sendNot'), onPress: () => setAsking(null), first: true },
            {
              label: t('memory.settings.send'),
              onPress: () => {
                setAsking(null);
                void change({ embedder: asking });
              },
            },
          ]}
        />
      )}
      {choosing && (
        <ModelDialog
          slot="embedding"
          entry={choosing}
          onClose={() => setChoosing(null)}
          onChoose={(entry) => {
            setChoosing(null);
            const option = options.find(({ chosen }) => chosen);
            if (entry.model !== choosing.model) choose(entry, option?.remote ?? true);
          }}
        />
      )}
      {adding && (
        <KeyDialog
          vendor={adding}
          keys={keys}
          change={change}
          tests={tests}
          onClose={() => {
            setAdding(null);
            reload();
          }}
        />
      )}
    </>
  );
}

interface OptionProps {
  readonly option: EmbedderOption;
  /** The name of the group of radio buttons. */
  readonly group: string;
  /** Whom it would be sent to, where it is not the vendor's own address. */
  readonly host: string | null;
  readonly onChoose: () => void;
  readonly onModel: () => void;
  readonly onKey: () => void;
}

function Option({ option, group, host, onChoose, onModel, onKey }: OptionProps) {
  const { t } = useTranslation();
  const id = useId();
  const { entry, name, remote, obstacle, chosen } = option;
  const { vendor } = entry;
  const kind =
    vendor === 'local' || vendor === 'openai' || vendor === 'gemini' ? vendor : 'builtin';
  const sentence =
    host === null && takesKey(vendor)
      ? t(`settings.privacy.goesTo.${vendor}`)
      : t('settings.privacy.goesTo.other', { host: host ?? '' });
  return (
    <div className="e-row">
      <input
        type="radio"
        id={id}
        name={group}
        checked={chosen}
        disabled={obstacle !== null && !chosen}
        aria-describedby={`${id}-text`}
        onChange={onChoose}
      />
      <span className="e-what">
        <label htmlFor={id}>{name ?? t(`memory.settings.embedders.${kind}`)}</label>
        <span id={`${id}-text`}>
          {t(`memory.settings.embedderTexts.${kind}`)}
          {obstacle === 'absent' && ` ${t('memory.settings.downloadFirst')}`}
          {obstacle === 'no-key' && ` ${t('memory.settings.keyFirst')}`}
        </span>
        {obstacle === 'no-key' && (
          <Button size="m" onClick={onKey}>
            {t('settings.connections.addKeyShort')}
          </Button>
        )}
        {chosen && takesKey(vendor) && (
          <Button kind="tertiary" size="m" className="e-model" onClick={onModel}>
            {t('memory.settings.otherModel', { model: modelName(entry.model) })}
          </Button>
        )}
      </span>
      {remote ? (
        <Chip tone="leaves">{sentence}</Chip>
      ) : (
        <Chip tone="stays">{t('settings.privacy.staysHere')}</Chip>
      )}
    </div>
  );
}
