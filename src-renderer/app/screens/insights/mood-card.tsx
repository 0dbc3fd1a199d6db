import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FEWEST_FOR_CHART, type Insights } from '../../../../src-preload/contract/insights.ts';
import type { Span } from '../../stores/insights.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { MOON_PHASES, MoodMoon } from '../../ui/moon.tsx';
import { useNarrow } from '../../use-narrow.ts';
import { dayName } from './days.ts';
import { InsightCard } from './insight-card.tsx';
import { MoodChart } from './mood-chart.tsx';
import { moodMarks } from './mood-marks.ts';
import { MoodPicker } from './mood-picker.tsx';
import { levelName } from './mood-words.ts';
import { MoonCalendar } from './moon-calendar.tsx';

export interface MoodCardProps {
  readonly insights: Insights;
  readonly span: Span;
  readonly onNoted: () => void;
}

/** How light or heavy the days were, from the person's own check-ins. */
export function MoodCard({ insights, span, onNoted }: MoodCardProps) {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const language = usePreferences((state) => state.preferences.language);
  const { from, until, moods, sentences, mean, checkInsEver } = insights;
  const marks = useMemo(() => moodMarks(from, until, moods, span), [from, until, moods, span]);
  const title = t(`insights.mood.title.${span}`);
  const enough = checkInsEver >= FEWEST_FOR_CHART;
  const says = moods.length === 0 ? null : sentences.moods;
  const name = [title, t('insights.mood.noted', { count: moods.length }), says ?? '']
    .filter(Boolean)
    .join('. ');

  return (
    <InsightCard
      title={title}
      aside={enough && <Legend withMean={!narrow && span !== 'year' && mean.length > 0} />}
      says={enough ? says : null}
      notes={
        enough
          ? [t('insights.mood.blank'), span === 'month' ? null : t(`insights.mood.grain.${span}`)]
          : []
      }
      foot={
        <div className="in-note">
          <span className="in-note-title" aria-hidden="true">
            {t('insights.note.title')}
          </span>
          <MoodPicker size={24} onNoted={onNoted} />
        </div>
      }
      {...(enough && moods.length > 0
        ? {
            table: {
              heads: [
                t('insights.day'),
                t('insights.mood.level'),
                t('insights.mood.mean'),
                t('insights.mood.heaviest'),
                t('insights.mood.lightest'),
                t('insights.mood.feelings'),
              ],
              rows: [...moods].reverse().map((mood) => {
                const own = mean.find(({ day }) => day === mood.day);
                return [
                  dayName(mood.day, until, language),
                  `${levelName(mood.level, t)} (${one(mood.level)})`,
                  own ? one(own.level) : '–',
                  mood.count > 1 ? one(mood.heaviest) : '–',
                  mood.count > 1 ? one(mood.lightest) : '–',
                  mood.emotions.map((emotion) => t(`history.feelings.${emotion}`)).join(', ') ||
                    '–',
                ];
              }),
            },
          }
        : {})}
    >
      {!enough ? (
        <p className="in-quiet dal">{t('insights.mood.few', { count: checkInsEver })}</p>
      ) : narrow ? (
        <MoonCalendar marks={marks} span={span} today={until} name={name} />
      ) : (
        <MoodChart insights={insights} marks={marks} span={span} name={name} />
      )}
    </InsightCard>
  );
}

const one = (value: number): string => value.toFixed(1);

function Legend({ withMean }: { readonly withMean: boolean }) {
  const { t } = useTranslation();
  return (
    <span className="in-legend">
      <span className="in-moons">
        {t('insights.heavy')}
        {MOON_PHASES.map((phase) => (
          <MoodMoon key={phase} phase={phase} size={16} />
        ))}
        {t('insights.light')}
      </span>
      {withMean && (
        <span className="in-moons">
          <i className="in-line" />
          {t('insights.mood.mean')}
        </span>
      )}
    </span>
  );
}
