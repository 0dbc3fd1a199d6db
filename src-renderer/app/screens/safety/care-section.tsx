import { NotebookPen } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { AGE_BANDS } from '../../../../src-preload/contract/counsel.ts';
import { openPlan } from '../../stores/help.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { Select, SettingRow, SwitchRow } from '../settings/setting-row.tsx';
import type { Change } from '../settings/use-change.ts';
import { SafetyText } from './safety-text.tsx';
import './care-section.css';

const AGE = { adult: 'safety.settings.ageAdult', minor: 'safety.settings.ageMinor' } as const;

/** What Dal is for and what not, the safety plan, and what of hard moments and exercises is kept or shown to a model. */
export function CareSection({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const { ageBand, keepsCrisisRecords, sharesExercises, sharesSelfChecks } = usePreferences(
    ({ preferences }) => preferences,
  );
  return (
    <>
      <dl className="card care-uses">
        <div>
          <dt>{t('safety.settings.what')}</dt>
          <dd>{t('safety.settings.whatText')}</dd>
        </div>
        <div>
          <dt>{t('safety.notice.forTitle')}</dt>
          <dd>{t('safety.notice.for')}</dd>
        </div>
        <div>
          <dt>{t('safety.notice.notForTitle')}</dt>
          <dd>{t('safety.notice.notFor')}</dd>
        </div>
        <div>
          <dt>{t('safety.settings.danger')}</dt>
          <dd>{t('safety.settings.dangerText')}</dd>
        </div>
      </dl>
      <div className="card">
        <SettingRow label={t('safety.settings.plan')} text={t('safety.settings.planText')}>
          {(labelId) => (
            <Button size="m" aria-describedby={labelId} onClick={openPlan}>
              <NotebookPen size={18} strokeWidth={1.75} aria-hidden="true" />
              {t('safety.settings.planOpen')}
            </Button>
          )}
        </SettingRow>
        <SettingRow label={t('safety.settings.age')} text={t('safety.settings.ageText')}>
          {(_, textId) => (
            <Select
              value={ageBand ?? ''}
              label={t('safety.settings.age')}
              describedBy={textId}
              options={[
                // Once it is said it can be changed, not unsaid.
                ...(ageBand === null ? [{ value: '', label: t('safety.settings.ageUnsaid') }] : []),
                ...AGE_BANDS.map((band) => ({ value: band, label: t(AGE[band]) })),
              ]}
              onChange={(value) => {
                const band = AGE_BANDS.find((one) => one === value);
                if (band) void change({ ageBand: band });
              }}
            />
          )}
        </SettingRow>
        <SwitchRow
          label={t('safety.settings.records')}
          text={t('safety.settings.recordsText')}
          checked={keepsCrisisRecords}
          onChange={(checked) => void change({ keepsCrisisRecords: checked })}
        />
        <SwitchRow
          label={t('safety.settings.exercises')}
          text={t('safety.settings.exercisesText')}
          checked={sharesExercises}
          onChange={(checked) => void change({ sharesExercises: checked })}
        />
        <SwitchRow
          label={t('safety.settings.selfChecks')}
          text={t('safety.settings.selfChecksText')}
          checked={sharesSelfChecks}
          onChange={(checked) => void change({ sharesSelfChecks: checked })}
        />
      </div>
      <SafetyText />
    </>
  );
}
