import { Bookmark } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { LocalModel } from '../../../../src-preload/contract/words.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { goTo } from '../../stores/screen.ts';
import { Button } from '../../ui/button.tsx';
import { EmbedderChoice } from './embedder-choice.tsx';
import { notesTaker } from './embedders.ts';
import { EmbeddingProgress } from './embedding-progress.tsx';
import { hostOf } from './leaves.ts';
import { ModelCards } from './model-cards.tsx';
import { SettingRow, SwitchRow } from './setting-row.tsx';
import type { Change } from './use-change.ts';
import { useEmbedding } from './use-embedding.ts';
import { useLocalModels } from './use-local-models.ts';
import { takesKey } from './vendors.ts';
import './models.css';
import './memory-section.css';

const NONE: readonly LocalModel[] = [];

/** Whether Dal remembers, who notes what is worth keeping, and who finds it again by meaning. */
export function MemorySection({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const { preferences, providers } = usePreferences();
  const { remembers, baseUrls } = preferences;
  const local = useLocalModels();
  const embedding = useEmbedding();
  const models = local.answer.state === 'ready' ? local.answer.value : NONE;
  const finders = models.filter(({ slot }) => slot === 'embedding');

  const taker = notesTaker(providers);
  const takerName = taker
    ? ((takesKey(taker.vendor) ? hostOf(baseUrls[taker.vendor]) : null) ??
      t(`settings.vendors.${taker.vendor}`))
    : '';
  const takerText = ((): string => {
    if (!remembers) return t('memory.settings.takerNobody');
    if (!taker) return t('memory.settings.takerRules');
    return t(taker.remote ? 'memory.settings.takerRemote' : 'memory.settings.takerHere', {
      name: takerName,
    });
  })();

  return (
    <>
      <div className="card">
        <SwitchRow
          label={t('memory.settings.remembers')}
          text={t(remembers ? 'memory.settings.remembersText' : 'memory.pausedText')}
          checked={remembers}
          onChange={(checked) => void change({ remembers: checked })}
        />
        <SettingRow label={t('memory.settings.taker')} text={takerText}>
          {() => null}
        </SettingRow>
        <SettingRow label={t('memory.settings.list')} text={t('memory.settings.listText')}>
          {(labelId) => (
            <Button size="m" aria-describedby={labelId} onClick={() => goTo('memory')}>
              <Bookmark size={18} strokeWidth={1.75} aria-hidden="true" />
              {t('memory.settings.open')}
            </Button>
          )}
        </SettingRow>
      </div>
      <h3 className="e-head">{t('memory.settings.finding')}</h3>
      <p className="s-lead">{t('memory.settings.findingText')}</p>
      <EmbedderChoice change={change} models={models} />
      {embedding && <EmbeddingProgress state={embedding} />}
      {finders.length > 0 && <ModelCards models={finders} local={local} className="e-models" />}
    </>
  );
}
