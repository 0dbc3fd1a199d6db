import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vendor } from '../../../../src-preload/contract/words.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Segment } from '../../ui/segment.tsx';
import { Slider } from '../../ui/slider.tsx';
import { Select, SettingRow, SwitchRow } from './setting-row.tsx';
import type { Change } from './use-change.ts';
import { useMicrophones } from './use-microphones.ts';
import { VoiceCards } from './voice-cards.tsx';

/** What a pace is called; 1 is the voice's own. */
export function paceWord(pace: number): 'pace1' | 'pace2' | 'pace3' | 'pace4' | 'pace5' {
  if (pace < 0.85) return 'pace1';
  if (pace < 0.98) return 'pace2';
  if (pace <= 1.02) return 'pace3';
  return pace <= 1.15 ? 'pace4' : 'pace5';
}

/** Whose voices can be chosen from now, in fallback order. Captions have none. */
function useVoiceVendors(): readonly Vendor[] {
  const providers = usePreferences((state) => state.providers);
  const ready = providers.filter(
    ({ slot, state, vendor }) => slot === 'voice' && state === 'ready' && vendor !== 'captions',
  );
  return [...new Set(ready.map(({ vendor }) => vendor))];
}

export function VoiceSection({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const { pace, bargeIn, microphoneId } = usePreferences((state) => state.preferences);
  const vendors = useVoiceVendors();
  const microphones = useMicrophones();
  const [picked, setPicked] = useState<Vendor | null>(null);
  const [moving, setMoving] = useState<number | null>(null);

  const vendor = picked !== null && vendors.includes(picked) ? picked : vendors[0];
  const shownPace = moving ?? pace;
  const named = microphones.some(({ name }) => name !== '');
  const present = microphoneId === null || microphones.some(({ id }) => id === microphoneId);

  return (
    <>
      {vendors.length > 1 && vendor && (
        <div className="s-before">
          <Segment
            value={vendor}
            options={vendors.map((value) => ({ value, label: t(`settings.vendors.${value}`) }))}
            onChange={setPicked}
            label={t('settings.voice.service')}
          />
        </div>
      )}
      {vendor ? (
        <VoiceCards key={vendor} vendor={vendor} change={change} />
      ) : (
        <p className="s-lead">{t('settings.voice.captionsOnly')}</p>
      )}
      <div className="card">
        <SettingRow
          label={t('settings.voice.pace')}
          text={t(`settings.voice.${paceWord(shownPace)}`)}
        >
          {(labelledBy) => (
            <Slider
              value={shownPace}
              min={0.7}
              max={1.3}
              step={0.05}
              labelledBy={labelledBy}
              valueText={t(`settings.voice.${paceWord(shownPace)}`)}
              onChange={setMoving}
              onCommit={(value) => {
                setMoving(null);
                void change({ pace: Math.round(value * 100) / 100 });
              }}
            />
          )}
        </SettingRow>
        <SwitchRow
          label={t('settings.voice.bargeIn')}
          text={t('settings.voice.bargeInText')}
          checked={bargeIn}
          onChange={(checked) => void change({ bargeIn: checked })}
        />
        <SettingRow
          label={t('settings.voice.microphone')}
          text={t(named ? 'settings.voice.microphoneText' : 'settings.voice.microphoneHidden')}
        >
          {(_, describedBy) => (
            <Select
              value={microphoneId ?? ''}
              options={[
                { value: '', label: t('settings.voice.microphoneDefault') },
                ...microphones.map(({ id, name }, index) => ({
                  value: id,
                  label: name || t('settings.voice.microphoneNumber', { number: index + 1 }),
                })),
                ...(present
                  ? []
                  : [{ value: microphoneId, label: t('settings.voice.microphoneGone') }]),
              ]}
              onChange={(value) => void change({ microphoneId: value === '' ? null : value })}
              label={t('settings.voice.microphone')}
              describedBy={describedBy}
            />
          )}
        </SettingRow>
      </div>
    </>
  );
}
