import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vendor } from '../../../../src-preload/contract/words.ts';
import { listLoudspeakers } from '../../../hearing/microphone.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Segment } from '../../ui/segment.tsx';
import { Slider } from '../../ui/slider.tsx';
import { DeviceRow } from './device-row.tsx';
import { MannerCard } from './manner-card.tsx';
import { SettingRow, SwitchRow } from './setting-row.tsx';
import type { Change } from './use-change.ts';
import { useDevices } from './use-devices.ts';
import { usePreview } from './use-preview.ts';
import { VoiceCards } from './voice-cards.tsx';
import './voice.css';

/** What a pace is called; 1 is the voice's own. */
export function paceWord(pace: number): 'pace1' | 'pace2' | 'pace3' | 'pace4' | 'pace5' {
  if (pace < 0.85) return 'pace1';
  if (pace < 0.98) return 'pace2';
  if (pace <= 1.02) return 'pace3';
  return pace <= 1.15 ? 'pace4' : 'pace5';
}

/** Whether sound can be led to a chosen loudspeaker here. */
const canChooseSpeaker =
  typeof AudioContext === 'function' && 'setSinkId' in AudioContext.prototype;

/** Whose voices can be chosen from now, in fallback order. Captions have none. */
function useVoiceVendors(): readonly Vendor[] {
  const providers = usePreferences((state) => state.providers);
  const ready = providers.filter(
    ({ slot, state, vendor }) => slot === 'voice' && state === 'ready' && vendor !== 'captions',
  );
  return [...new Set(ready.map(({ vendor }) => vendor))];
}

/** How Dal speaks: aloud or not, from where, how loud, and with whose voice. */
export function VoiceSection({ change }: { readonly change: Change }) {
  const { t } = useTranslation();
  const { speaksAloud, volume, outputId } = usePreferences((state) => state.preferences);
  const vendors = useVoiceVendors();
  const speakers = useDevices(listLoudspeakers);
  const [picked, setPicked] = useState<Vendor | null>(null);
  const [louder, setLouder] = useState<number | null>(null);
  const vendor = picked !== null && vendors.includes(picked) ? picked : vendors[0];
  const percent = Math.round((louder ?? volume) * 100);

  return (
    <>
      <div className="card">
        <SwitchRow
          label={t('speaking.aloud')}
          text={t(speaksAloud ? 'speaking.aloudOn' : 'speaking.aloudOff')}
          checked={speaksAloud}
          onChange={(checked) => void change({ speaksAloud: checked })}
        />
        {speaksAloud && (
          <>
            <SettingRow label={t('speaking.volume')} text={t('speaking.volumeText', { percent })}>
              {(labelledBy) => (
                <Slider
                  value={louder ?? volume}
                  min={0}
                  max={1}
                  step={0.05}
                  labelledBy={labelledBy}
                  valueText={t('speaking.percent', { percent })}
                  onChange={setLouder}
                  onCommit={(value) => {
                    setLouder(null);
                    void change({ volume: Math.round(value * 100) / 100 });
                  }}
                />
              )}
            </SettingRow>
            {canChooseSpeaker ? (
              <DeviceRow
                label={t('speaking.speaker')}
                text={t('speaking.speakerText')}
                devices={speakers}
                chosen={outputId}
                numbered={(number) => t('speaking.speakerNumber', { number })}
                onChoose={(id) => void change({ outputId: id })}
              />
            ) : (
              <SettingRow label={t('speaking.speaker')} text={t('speaking.speakerFixed')}>
                {() => null}
              </SettingRow>
            )}
          </>
        )}
      </div>
      {speaksAloud && vendors.length > 1 && vendor && (
        <div className="s-before v-whose">
          <Segment
            value={vendor}
            options={vendors.map((value) => ({ value, label: t(`settings.vendors.${value}`) }))}
            onChange={setPicked}
            label={t('settings.voice.service')}
          />
        </div>
      )}
      {speaksAloud && vendor && <VendorVoices key={vendor} vendor={vendor} change={change} />}
      {speaksAloud && !vendor && <p className="s-note">{t('settings.voice.captionsOnly')}</p>}
    </>
  );
}

function VendorVoices({ vendor, change }: { readonly vendor: Vendor; readonly change: Change }) {
  const { t } = useTranslation();
  const pace = usePreferences((state) => state.preferences.pace);
  const preview = usePreview(vendor);
  const [moving, setMoving] = useState<number | null>(null);
  const shownPace = moving ?? pace;
  return (
    <>
      <VoiceCards vendor={vendor} change={change} preview={preview} />
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
      </div>
      {vendor === 'elevenlabs' && <MannerCard change={change} preview={preview} />}
    </>
  );
}
