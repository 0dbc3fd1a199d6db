import { Play, Square } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  DEFAULT_PREFERENCES,
  type Preferences,
} from '../../../../src-preload/contract/preferences.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { Slider } from '../../ui/slider.tsx';
import { SettingRow } from './setting-row.tsx';
import type { Change } from './use-change.ts';
import type { Preview } from './use-preview.ts';

type Manner = Preferences['elevenLabsVoice'];

const PARTS = ['stability', 'similarity', 'style'] as const satisfies readonly (keyof Manner)[];
const USUAL = DEFAULT_PREFERENCES.elevenLabsVoice;

export interface MannerCardProps {
  readonly change: Change;
  readonly preview: Preview;
}

/** How ElevenLabs' voices speak, to be heard at once. */
export function MannerCard({ change, preview }: MannerCardProps) {
  const { t } = useTranslation();
  const kept = usePreferences((state) => state.preferences.elevenLabsVoice);
  const voice = usePreferences((state) => state.preferences.voices.elevenlabs) ?? '';
  const [moving, setMoving] = useState<Manner | null>(null);
  const shown = moving ?? kept;
  const keep = async (manner: Manner): Promise<void> => {
    await change({ elevenLabsVoice: manner });
    setMoving(null);
  };
  const playing = preview.playing === voice;
  const usual = PARTS.every((part) => shown[part] === USUAL[part]);

  return (
    <section className="card" aria-label={t('speaking.manner')}>
      <h3 className="card-head">{t('speaking.manner')}</h3>
      {PARTS.map((part) => {
        const percent = Math.round(shown[part] * 100);
        const moved = (value: number): Manner => ({
          ...shown,
          [part]: Math.round(value * 100) / 100,
        });
        return (
          <SettingRow key={part} label={t(`speaking.${part}`)} text={t(`speaking.${part}Text`)}>
            {(labelledBy) => (
              <Slider
                value={shown[part]}
                min={0}
                max={1}
                step={0.05}
                labelledBy={labelledBy}
                valueText={t('speaking.percent', { percent })}
                onChange={(value) => setMoving(moved(value))}
                onCommit={(value) => void keep(moved(value))}
              />
            )}
          </SettingRow>
        );
      })}
      <div className="card-foot">
        <Button size="m" onClick={() => void preview.play(voice)}>
          {playing ? (
            <Square size={14} fill="currentColor" strokeWidth={1.75} aria-hidden="true" />
          ) : (
            <Play size={18} strokeWidth={1.75} aria-hidden="true" />
          )}
          {t(playing ? 'speaking.mannerStop' : 'speaking.mannerSample')}
        </Button>
        <Button size="m" kind="tertiary" disabled={usual} onClick={() => void keep(USUAL)}>
          {t('speaking.mannerUsual')}
        </Button>
      </div>
    </section>
  );
}
