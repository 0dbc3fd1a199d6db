import { scaleLinear } from '@visx/scale';
import { useTranslation } from 'react-i18next';
import type { Insights } from '../../../../src-preload/contract/insights.ts';
import type { Span } from '../../stores/insights.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Chart } from './chart.tsx';
import { dayMark, dayName, daysFrom } from './days.ts';
import { InsightCard } from './insight-card.tsx';
import { axisDays } from './mood-marks.ts';
import { clockOf, lengthOf, nightBar, nightSpan, nightWords, qualityName } from './nights.ts';

export interface SleepCardProps {
  readonly insights: Insights;
  readonly span: Span;
}

const HEIGHT = 236;
const LEFT = 62;
const RIGHT = 16;
const TOP = 12;
const BOTTOM = 36;

/** The sleep log: every noted night as a bar from going to bed, above, to getting up, below. */
export function SleepCard({ insights, span }: SleepCardProps) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const { from: first, until: today, nights, sentences } = insights;
  const days = daysFrom(first, today);
  const at = new Map(days.map((day, index) => [day, index]));
  const [earliest, latest] = nightSpan(nights);
  const hours = Array.from(
    { length: (latest - earliest) / 60 + 1 },
    (_, hour) => earliest + hour * 60,
  );
  const title = t('insights.sleep.title');

  return (
    <InsightCard
      title={title}
      aside={
        <span className="in-legend">
          <span className="in-moons">
            <i className="in-lain" />
            {t('insights.sleep.awake')}
          </span>
          <span className="in-moons">
            <i className="in-slept" />
            {t('insights.sleep.asleep')}
          </span>
        </span>
      }
      says={sentences.sleep}
      notes={[t('insights.sleep.blank')]}
      table={{
        heads: [
          t('insights.sleep.morning'),
          t('insights.sleep.bed'),
          t('insights.sleep.fellAsleep'),
          t('insights.sleep.up'),
          t('insights.sleep.time'),
          t('insights.sleep.howItWas'),
          t('insights.sleep.between'),
        ],
        rows: [...nights]
          .reverse()
          .map((night) => [
            dayName(night.day, today, language),
            clockOrNothing(night.bed),
            clockOrNothing(night.asleep),
            clockOrNothing(night.up),
            night.sleptMin === null ? '–' : lengthOf(night.sleptMin, t),
            night.quality === null ? '–' : qualityName(night.quality, t),
            night.woke || '–',
          ]),
      }}
    >
      <Chart
        name={`${title}. ${t('insights.sleep.noted', { count: nights.length })}. ${sentences.sleep ?? ''}`}
        height={HEIGHT}
        draw={(width) => {
          const x = scaleLinear({ domain: [0, days.length - 1], range: [LEFT + 6, width - RIGHT] });
          const y = scaleLinear({ domain: [earliest, latest], range: [TOP, HEIGHT - BOTTOM] });
          const wide = Math.max(1.5, Math.min(11, ((width - LEFT - RIGHT) / days.length) * 0.56));
          return {
            ground: (
              <>
                {hours
                  .filter((_, index) => index % 2 === 0)
                  .map((hour) => (
                    <g key={hour}>
                      <line
                        className="in-grid"
                        x1={LEFT}
                        x2={width - RIGHT + 6}
                        y1={y(hour)}
                        y2={y(hour)}
                      />
                      <text className="in-axis" x={LEFT - 14} y={y(hour)} dy="0.35em">
                        {clockOf(hour)}
                      </text>
                    </g>
                  ))}
                {axisDays(days, span).map((day) => (
                  <text key={day} className="in-axis is-day" x={x(at.get(day) ?? 0)} y={HEIGHT - 6}>
                    {dayMark(day, language)}
                  </text>
                ))}
                <text className="in-axis is-last" x={width - RIGHT + 10} y={HEIGHT - 6}>
                  {t('insights.today')}
                </text>
              </>
            ),
            points: nights.flatMap((night) => {
              const bar = nightBar(night);
              if (!bar) return [];
              const [from, until] = bar;
              const asleep = y(Math.max(from, night.asleep ?? from)) - y(from);
              const height = y(until) - y(from);
              return {
                key: night.day,
                x: x(at.get(night.day) ?? 0),
                y: y(from),
                title: dayName(night.day, today, language),
                text: nightWords(night, t),
                mark: (
                  <>
                    <rect
                      className="in-hit"
                      x={-wide}
                      y={-8}
                      width={wide * 2}
                      height={height + 16}
                    />
                    <rect
                      className="in-ring"
                      x={-wide / 2 - 3.5}
                      y={-3.5}
                      width={wide + 7}
                      height={height + 7}
                      rx={4}
                    />
                    <rect
                      className="in-lay"
                      x={-wide / 2}
                      width={wide}
                      height={height}
                      rx={wide / 3}
                    />
                    {night.asleep !== null && (
                      <rect
                        className="in-sleep"
                        x={-wide / 2}
                        y={asleep}
                        width={wide}
                        height={height - asleep}
                        rx={wide / 3}
                      />
                    )}
                  </>
                ),
              };
            }),
          };
        }}
      />
    </InsightCard>
  );
}

const clockOrNothing = (minutes: number | null): string =>
  minutes === null ? '–' : clockOf(minutes);
