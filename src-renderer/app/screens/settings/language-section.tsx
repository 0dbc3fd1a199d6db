import { useTranslation } from 'react-i18next';
import { LANGUAGES, REGIONS } from '../../../../src-preload/contract/words.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Segment } from '../../ui/segment.tsx';
import { Select, SettingRow } from './setting-row.tsx';
import type { Change } from './use-change.ts';

/** Each language by its own name, whatever the language of the app. */
const NAMES = { ko: '한국어', en: 'English' } as const;

export function LanguageSection({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const { language, spokenLanguage, region } = usePreferences((state) => state.preferences);
  const languages = LANGUAGES.map((value) => ({ value, label: NAMES[value], lang: value }));
  return (
    <div className="card">
      <SettingRow label={t('settings.language.app')} text={t('settings.language.appText')}>
        {(labelledBy) => (
          <Segment
            value={language}
            options={languages}
            onChange={(value) => void change({ language: value })}
            labelledBy={labelledBy}
          />
        )}
      </SettingRow>
      <SettingRow label={t('settings.language.spoken')} text={t('settings.language.spokenText')}>
        {(labelledBy) => (
          <Segment
            value={spokenLanguage}
            options={[{ value: 'auto', label: t('settings.language.auto') }, ...languages]}
            onChange={(value) => void change({ spokenLanguage: value })}
            labelledBy={labelledBy}
          />
        )}
      </SettingRow>
      <SettingRow label={t('settings.language.region')} text={t('settings.language.regionText')}>
        {(_, describedBy) => (
          <Select
            value={region}
            options={REGIONS.map((value) => ({
              value,
              label: t(`settings.language.regions.${value}`),
            }))}
            onChange={(value) => {
              const chosen = REGIONS.find((one) => one === value);
              if (chosen) void change({ region: chosen });
            }}
            label={t('settings.language.region')}
            describedBy={describedBy}
          />
        )}
      </SettingRow>
    </div>
  );
}
