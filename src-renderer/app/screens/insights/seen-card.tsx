import { Camera } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Day, SeenDay } from '../../../../src-preload/contract/insights.ts';
import { EMOTIONS } from '../../../../src-preload/contract/words.ts';
import { useClient } from '../../context.tsx';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { RemovalDialog } from '../../ui/removal-dialog.tsx';
import { dayName } from './days.ts';
import { InsightCard } from './insight-card.tsx';

export interface SeenCardProps {
  readonly seen: readonly SeenDay[];
  readonly today: Day;
  readonly onForgotten: () => void;
}

/** What the camera guessed, apart from what the person said of themself, and folded. */
export function SeenCard(props: SeenCardProps) {
  const { t } = useTranslation();
  return (
    <details className="in-seen">
      <summary>
        <Camera size={18} strokeWidth={1.75} aria-hidden="true" />
        <span>{t('insights.seen.title')}</span>
        <span className="in-guess">{t('history.aGuess')}</span>
      </summary>
      <Guesses {...props} />
    </details>
  );
}

function Guesses({ seen, today, onForgotten }: SeenCardProps) {
  const { t } = useTranslation();
  const client = useClient();
  const [asking, setAsking] = useState(false);
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
      <p className="in-forget">
        <Button kind="tertiary" size="m" onClick={() => setAsking(true)}>
          {t('insights.seen.forget')}
        </Button>
      </p>
      {asking && (
        <RemovalDialog
          title={t('insights.seen.forgetTitle')}
          text={t('insights.seen.forgetText')}
          words={{
            keep: t('insights.seen.keep'),
            remove: t('insights.seen.forget'),
            removed: t('insights.seen.forgotten'),
            failed: t('insights.seen.forgetFailed'),
          }}
          remove={() => client.request('insights/forget-seen', {}).then(() => undefined)}
          onRemoved={() => {
            setAsking(false);
            onForgotten();
          }}
          onClose={() => setAsking(false)}
        />
      )}
    </InsightCard>
  );
}
