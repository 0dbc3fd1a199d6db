import { useTranslation } from 'react-i18next';
import { MOOD_LEVELS } from '../../../../src-preload/contract/insights.ts';
import { MoodMoon } from '../../ui/moon.tsx';
import { useNoteMood } from './use-note-mood.ts';

export interface MoodPickerProps {
  /** Of a moon, pixels. */
  readonly size: number;
  readonly onNoted: () => void;
}

/** Five moons to tap: how it is now, with no question before and none after. */
export function MoodPicker({ size, onNoted }: MoodPickerProps) {
  const { t } = useTranslation();
  const { busy, note } = useNoteMood(onNoted);
  return (
    <fieldset className="in-picker">
      <legend className="sr">{t('insights.note.title')}</legend>
      <span className="in-end" aria-hidden="true">
        {t('insights.heavy')}
      </span>
      {MOOD_LEVELS.map((level) => (
        <button
          key={level}
          type="button"
          className="in-pick"
          title={t(`insights.levels.${level}`)}
          aria-label={t(`insights.levels.${level}`)}
          aria-disabled={busy || undefined}
          onClick={() => !busy && void note(level)}
        >
          <MoodMoon phase={level} size={size} />
        </button>
      ))}
      <span className="in-end" aria-hidden="true">
        {t('insights.light')}
      </span>
    </fieldset>
  );
}
