import { Check, Play, Square } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Vendor } from '../../../../src-preload/contract/words.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import type { Change } from './use-change.ts';
import type { Preview } from './use-preview.ts';
import { useVoices } from './use-voices.ts';

/** Two rows of cards in a wide window; the rest on request. */
const SHOWN_AT_FIRST = 5;

export interface VoiceCardsProps {
  readonly vendor: Vendor;
  readonly change: Change;
  readonly preview: Preview;
}

/** A vendor's voices: press one to choose it, its disc to hear it. */
export function VoiceCards({ vendor, change, preview }: VoiceCardsProps) {
  const { t } = useTranslation();
  const listed = useVoices(vendor);
  const chosenVoices = usePreferences((state) => state.preferences.voices);
  const [all, setAll] = useState(false);
  const { playing, trouble, play } = preview;

  const choose = (voice: string): void => {
    const others = Object.entries(chosenVoices).filter(([name]) => name !== vendor);
    const voices = voice === '' ? others : [...others, [vendor, voice] as const];
    void change({ voices: Object.fromEntries(voices) });
  };

  const name = t(`settings.vendors.${vendor}`);
  const chosen = chosenVoices[vendor] ?? '';
  const voices = listed.state === 'ready' ? listed.voices : [];
  const few = voices.filter(({ id }, index) => all || index < SHOWN_AT_FIRST || id === chosen);
  const cards = [
    { id: '', label: t('settings.voice.usual'), text: t('settings.voice.usualText') },
    ...few.map(({ id, label }) => ({ id, label, text: '' })),
  ];

  return (
    <>
      <fieldset className="v-cards">
        <legend className="sr">{t('settings.voice.voices', { name })}</legend>
        {cards.map(({ id, label, text }) => (
          <div key={id} className="card v-card">
            <button
              type="button"
              className="v-play"
              aria-label={t(playing === id ? 'settings.voice.stop' : 'settings.voice.play', {
                name: label,
              })}
              onClick={() => void play(id)}
            >
              {playing === id ? (
                <Square size={16} fill="currentColor" strokeWidth={1.75} aria-hidden="true" />
              ) : (
                <Play size={18} strokeWidth={1.75} aria-hidden="true" />
              )}
            </button>
            <label className="v-choose">
              <input
                type="radio"
                className="sr"
                name={`voice-${vendor}`}
                checked={chosen === id}
                onChange={() => choose(id)}
              />
              <span className="v-text">
                <b>{label}</b>
                {text !== '' && <span>{text}</span>}
              </span>
              {chosen === id && <Check size={20} strokeWidth={2.2} aria-hidden="true" />}
            </label>
          </div>
        ))}
      </fieldset>
      {listed.state === 'ready' && few.length < voices.length && (
        <Button size="m" kind="tertiary" onClick={() => setAll(true)}>
          {t('settings.voice.showAll', { count: voices.length })}
        </Button>
      )}
      <p className="s-note" role="status">
        {listed.state === 'loading' && t('settings.voice.loading')}
        {listed.state === 'failed' &&
          t('settings.voice.failed', { why: t(`faults.${listed.fault.code}`) })}
        {trouble && t('settings.voice.previewFailed', { why: t(`faults.${trouble.code}`) })}
      </p>
    </>
  );
}
