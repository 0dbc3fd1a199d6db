import { Laptop } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LocalModel } from '../../../../src-preload/contract/words.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { ModelCards } from './model-cards.tsx';
import { isModelSource } from './model-facts.ts';
import { SettingRow } from './setting-row.tsx';
import type { Change } from './use-change.ts';
import { useLocalModels } from './use-local-models.ts';
import './models.css';

const NONE: readonly LocalModel[] = [];

/** Hearing, voices and memory without a key: what could be here, what is, and where it comes from. */
export function ModelsSection({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const local = useLocalModels();
  const { answer, reload } = local;
  const models = answer.state === 'ready' ? answer.value : NONE;
  const spoken = useSpokenChanges(models);

  return (
    <>
      <p className="s-lead">{t('models.lead')}</p>
      {answer.state === 'ready' && models.length > 0 && (
        <ModelCards models={models} local={local} />
      )}
      {answer.state === 'loading' && <p className="s-note">{t('models.loading')}</p>}
      {answer.state === 'ready' && models.length === 0 && (
        <p className="s-note">{t('models.none')}</p>
      )}
      {answer.state === 'failed' && (
        <div className="s-after">
          <p className="s-note">
            {t('models.listFailed', { why: t(`faults.${answer.fault.code}`) })}
          </p>
          <Button size="m" kind="tertiary" onClick={reload}>
            {t('common.again')}
          </Button>
        </div>
      )}
      <p className="s-note">
        <Laptop size={18} strokeWidth={1.75} aria-hidden="true" />
        <span>{t('models.leaves')}</span>
      </p>
      <div className="card l-source">
        <SourceRow change={change} />
      </div>
      <p className="sr" role="status">
        {spoken}
      </p>
    </>
  );
}

/** A model's new state in words, for those who listen; each step once, and not every byte. */
function useSpokenChanges(models: readonly LocalModel[]): string {
  const { t } = useTranslation();
  const [spoken, setSpoken] = useState('');
  const before = useRef<ReadonlyMap<string, LocalModel['state']>>(new Map());
  useEffect(() => {
    const changed = models.find(
      ({ id, state }) => before.current.has(id) && before.current.get(id) !== state,
    );
    before.current = new Map(models.map(({ id, state }) => [id, state]));
    if (changed) {
      setSpoken(
        t('models.spoken', { name: changed.name, state: t(`models.state.${changed.state}`) }),
      );
    }
  }, [models, t]);
  return spoken;
}

/** Where models come from; kept when the field is left, as long as it is a place at all. */
function SourceRow({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const kept = usePreferences((state) => state.preferences.modelSource);
  const [text, setText] = useState(kept);
  useEffect(() => setText(kept), [kept]);
  const wanted = text.trim();
  const fits = isModelSource(wanted);
  const keep = (): void => {
    if (fits && wanted !== kept) void change({ modelSource: wanted });
  };
  return (
    <SettingRow label={t('models.source')} text={t('models.sourceText')}>
      {(_, describedBy) => (
        <span className="l-place">
          <span className="field">
            <input
              type="text"
              value={text}
              maxLength={500}
              autoComplete="off"
              autoCapitalize="off"
              spellCheck={false}
              aria-label={t('models.source')}
              aria-describedby={describedBy}
              aria-invalid={!fits}
              onChange={(event) => setText(event.target.value)}
              onBlur={keep}
              onKeyDown={(event) => event.key === 'Enter' && keep()}
            />
          </span>
          {!fits && (
            <span className="field-error" role="alert">
              {t('models.sourceBad')}
            </span>
          )}
        </span>
      )}
    </SettingRow>
  );
}
