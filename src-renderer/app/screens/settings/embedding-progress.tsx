import { Check, CircleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { EmbeddingState } from '../../../../src-preload/contract/memory.ts';
import { faultSentence } from '../../fault-sentence.ts';
import { usePreferences } from '../../stores/preferences.ts';

/** How much of what was said can be found by meaning, and why it rests where it does. */
export function EmbeddingProgress({ state }: { readonly state: EmbeddingState }) {
  const { t } = useTranslation();
  const language = usePreferences(({ preferences }) => preferences.language);
  const { done, total, fault } = state;
  const number = (count: number): string => count.toLocaleString(language);
  if (done >= total && fault === null) {
    return (
      <p className="s-note">
        <Check size={18} strokeWidth={1.75} aria-hidden="true" />
        <span>
          {total === 0
            ? t('memory.settings.nothingYet')
            : t('memory.settings.allFound', { total: number(total) })}
        </span>
      </p>
    );
  }
  return (
    <div className="e-progress">
      <span className="l-progress">
        <progress
          className="bar"
          aria-label={t('memory.settings.progressLabel')}
          value={total === 0 ? 0 : done / total}
        />
        <span className="num">
          {t('memory.settings.progress', { done: number(done), total: number(total) })}
        </span>
      </span>
      {fault ? (
        <p className="field-error">
          <CircleAlert size={18} strokeWidth={1.75} aria-hidden="true" />
          <span>
            {faultSentence(fault, t)} {t('memory.settings.rests')}
          </span>
        </p>
      ) : (
        <p className="s-note">{t('memory.settings.meanwhile')}</p>
      )}
    </div>
  );
}
