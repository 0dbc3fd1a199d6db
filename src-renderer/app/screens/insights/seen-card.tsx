import { Camera } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Day, SeenDay } from '../../../../src-preload/contract/insights.ts';
import { EMOTIONS } from '../../../../src-preload/contract/words.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { dayName } from './days.ts';
import { InsightCard } from './insight-card.tsx';

export interface SeenCardProps {
  readonly seen: readonly SeenDay[];
  readonly today: Day;
}

/** What the camera guessed, apart from what the person said of themself, and folded. */
export function SeenCard({ seen, today }: SeenCardProps) {
  const { t } = useTranslation();
  return (
    <details className="in-seen">
      <summary>
        <Camera size={18} strokeWidth={1.75} aria-hidden="true" />
        <span>{t('insights.seen.title')}</span>
        <span className="in-guess">{t('history.aGuess')}</span>
      </summary>
      <Guesses seen={seen} today={today} />
    </details>
  );
}

function Guesses({ seen, today }: SeenCardProps) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const sums = EMOTIONS.map((emotion) => ({
    emotion,
    turns: seen.reduce((sum, { turns }) => sum + (turns[emotion] ?? 0), 0),
  }))
    .filter(({ turns }) => turns > 0)
    .sort((a, b) => b.turns - a.turns);
  const most = Math.max(1, ...sums.map(({ turns }) => turns));
  const name = (emotion: (typeof EMOTIONS)[number]): string => t(`history.feelings.${emotion}`);
  return (
    <InsightCard
      title={t('insights.seen.heading')}
      notes={[t('insights.seen.note')]}
      {...(sums.length > 0
        ? {
            table: {
              heads: [t('insights.day'), ...sums.map(({ emotion }) => name(emotion))],
              rows: [...seen]
                .reverse()
                .map(({ day, turns }) => [
                  dayName(day, today, language),
                  ...sums.map(({ emotion }) => String(turns[emotion] ?? '–')),
                ]),
            },
          }
        : {})}
    >
      {sums.length === 0 ? (
        <p className="in-quiet">{t('insights.seen.none')}</p>
      ) : (
        <ul className="in-bars">
          {sums.map(({ emotion, turns }) => (
            <li key={emotion}>
              <span>{name(emotion)}</span>
              <span className="in-bar" aria-hidden="true">
                <i style={{ width: `${(turns / most) * 100}%` }} />
              </span>
              <span className="num">{t('insights.seen.turns', { count: turns })}</span>
            </li>
          ))}
        </ul>
      )}
    </InsightCard>
  );
}
