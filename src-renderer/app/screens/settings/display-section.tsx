import { useTranslation } from 'react-i18next';
import type { Preferences } from '../../../../src-preload/contract/preferences.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Segment } from '../../ui/segment.tsx';
import { SettingRow, SwitchRow } from './setting-row.tsx';
import type { Change } from './use-change.ts';

const SCALES = [100, 115, 130] as const satisfies readonly Preferences['textScale'][];

export function DisplaySection({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const { theme, textScale, captions, captionsInSans, motion } = usePreferences(
    (state) => state.preferences,
  );
  const system = { value: 'system', label: t('settings.display.system') } as const;
  return (
    <div className="card">
      <SettingRow label={t('settings.display.theme')} text={t('settings.display.themeText')}>
        {(labelledBy) => (
          <Segment
            value={theme}
            options={[
              system,
              { value: 'light', label: t('settings.display.light') },
              { value: 'dark', label: t('settings.display.dark') },
            ]}
            onChange={(value) => void change({ theme: value })}
            labelledBy={labelledBy}
          />
        )}
      </SettingRow>
      <SettingRow
        label={t('settings.display.textScale')}
        text={t('settings.display.textScaleText')}
      >
        {(labelledBy) => (
          <Segment
            value={String(textScale)}
            options={SCALES.map((scale) => ({ value: String(scale), label: `${scale} %` }))}
            onChange={(value) => {
              const scale = SCALES.find((one) => String(one) === value);
              if (scale) void change({ textScale: scale });
            }}
            labelledBy={labelledBy}
          />
        )}
      </SettingRow>
      <SwitchRow
        label={t('settings.display.captions')}
        text={t('settings.display.captionsText')}
        checked={captions}
        onChange={(checked) => void change({ captions: checked })}
      />
      <SwitchRow
        label={t('settings.display.sans')}
        text={t('settings.display.sansText')}
        checked={captionsInSans}
        onChange={(checked) => void change({ captionsInSans: checked })}
      />
      <SettingRow label={t('settings.display.motion')} text={t('settings.display.motionText')}>
        {(labelledBy) => (
          <Segment
            value={motion}
            options={[system, { value: 'reduced', label: t('settings.display.reduced') }]}
            onChange={(value) => void change({ motion: value })}
            labelledBy={labelledBy}
          />
        )}
      </SettingRow>
    </div>
  );
}
