import { useTranslation } from 'react-i18next';
import type { SelfCheckResult } from '../../../../src-preload/contract/counsel.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { dayOf } from '../memory/said-when.ts';

export interface SelfCheckResultProps {
  readonly exercise: 'phq9' | 'gad7';
  readonly result: SelfCheckResult;
  readonly language: string;
}

/** The highest sum there is. */
const MOST = { phq9: 27, gad7: 21 } as const;
/** A change from which it is called clear (counselling notes, 3.9 e). */
const CLEAR = 5;

/** A band and a sentence, and how it was before. The number is small: it is not what counts. */
export function SelfCheckWords({ exercise, result, language }: SelfCheckResultProps) {
  const { t } = useTranslation();
  const app = usePreferences((state) => state.preferences.language);
  const { total, band, words, before } = result;
  const most = MOST[exercise];
  return (
    <div className="sc">
      <p className="sc-band">
        {total === null || band === null
          ? t('exercises.result.noTotal')
          : t(`exercises.result.bands.${band}`)}
        {total !== null && (
          <span className="sc-total num">{t('exercises.result.total', { total, most })}</span>
        )}
      </p>
      {total !== null && (
        <span className="sc-line" aria-hidden="true">
          {before && <i className="sc-was" style={{ left: `${(before.total / most) * 100}%` }} />}
          <i className="sc-is" style={{ left: `${(total / most) * 100}%` }} />
        </span>
      )}
      <p className="dal sc-words" lang={language}>
        {words || (total === null && t('exercises.result.noTotalText'))}
      </p>
      {before && total !== null && (
        <p className="sc-before">
          {t('exercises.result.before', {
            when: dayOf(before.at, Date.now(), app),
            total: before.total,
            most,
          })}{' '}
          {t(`exercises.result.${trend(total - before.total)}`)}
        </p>
      )}
      <p className="sc-note">{t('exercises.result.note')}</p>
    </div>
  );
}

function trend(change: number): 'lower' | 'higher' | 'near' {
  if (Math.abs(change) < CLEAR) return 'near';
  return change < 0 ? 'lower' : 'higher';
}
