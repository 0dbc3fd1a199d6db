import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useTranslation } from 'react-i18next';
import type { Insights, SelfCheckPoint } from '../../../../src-preload/contract/insights.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Chart } from './chart.tsx';
import { dayMark, dayName, daysFrom } from './days.ts';
import { InsightCard } from './insight-card.tsx';

/** Where each band begins, and the highest sum (counselling notes, 3.9). */
const CHECKS = {
  phq9: {
    most: 27,
    bands: [
      ['minimal', 0],
      ['mild', 5],
      ['moderate', 10],
      ['moderately-severe', 15],
      ['severe', 20],
    ],
  },
  gad7: {
    most: 21,
    bands: [
      ['minimal', 0],
      ['mild', 5],
      ['moderate', 10],
      ['severe', 15],
    ],
  },
} as const;
type Check = keyof typeof CHECKS;

const HEIGHT = 196;
const LEFT = 8;
const RIGHT = 22;
const TOP = 10;
const BOTTOM = 34;

/** The two self-checks over time, between the names of their bands. */
export function ChecksCard({ insights }: { readonly insights: Insights }) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const { until: today, sentences } = insights;
  const checks = (['phq9', 'gad7'] as const).filter((check) => insights[check].length > 0);
  return (
    <InsightCard
      title={t('insights.checks.title')}
      says={sentences.selfChecks}
      notes={[t('insights.checks.note')]}
      table={{
        heads: [
          t('insights.day'),
          t('insights.checks.which'),
          t('insights.checks.sum'),
          t('insights.checks.band'),
        ],
        rows: checks
          .flatMap((check) => insights[check].map((point) => ({ ...point, check })))
          .sort((a, b) => b.at - a.at)
          .map(({ day, check, total, band }) => [
            dayName(day, today, language),
            t(`exercises.names.${check}`),
            t('exercises.result.total', { total, most: CHECKS[check].most }),
            band === null ? '–' : t(`exercises.result.bands.${band}`),
          ]),
      }}
    >
      <div className="in-checks">
        {checks.map((check) => (
          <CheckChart key={check} check={check} points={insights[check]} insights={insights} />
        ))}
      </div>
    </InsightCard>
  );
}

function CheckChart(props: {
  readonly check: Check;
  readonly points: readonly SelfCheckPoint[];
  readonly insights: Insights;
}) {
  const { check, points, insights } = props;
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const { most, bands } = CHECKS[check];
  const days = daysFrom(insights.from, insights.until);
  const at = new Map(days.map((day, index) => [day, index]));
  const title = t(`exercises.names.${check}`);
  return (
    <div>
      <h3>{title}</h3>
      <Chart
        name={`${title}. ${t('insights.checks.taken', { count: points.length })}`}
        height={HEIGHT}
        draw={(width) => {
          const x = scaleLinear({
            domain: [0, days.length - 1],
            range: [LEFT + 14, width - RIGHT],
          });
          const y = scaleLinear({ domain: [0, most], range: [HEIGHT - BOTTOM, TOP] });
          const place = ({ day }: SelfCheckPoint): number => x(at.get(day) ?? 0);
          return {
            ground: (
              <>
                {bands.map(([band, from]) => (
                  <g key={band}>
                    <line className="in-grid" x1={LEFT} x2={width} y1={y(from)} y2={y(from)} />
                    <text className="in-band" x={LEFT} y={y(from) - 5}>
                      {t(`exercises.result.bands.${band}`)}
                    </text>
                  </g>
                ))}
                <text className="in-axis is-first" x={LEFT} y={HEIGHT - 6}>
                  {dayMark(insights.from, language)}
                </text>
                <text className="in-axis is-last" x={width} y={HEIGHT - 6}>
                  {t('insights.today')}
                </text>
                <LinePath
                  className="in-trend"
                  data={[...points]}
                  x={place}
                  y={({ total }) => y(total)}
                />
              </>
            ),
            points: points.map((point) => ({
              key: String(point.at),
              x: place(point),
              y: y(point.total),
              title: dayName(point.day, insights.until, language),
              text: [
                t('exercises.result.total', { total: point.total, most }),
                point.band === null ? null : t(`exercises.result.bands.${point.band}`),
              ]
                .filter((part) => part !== null)
                .join(', '),
              mark: (
                <>
                  <circle className="in-hit" r={16} />
                  <circle className="in-ring" r={9.5} />
                  <circle className="in-sum" r={5} />
                  <text className="in-total" y={-13}>
                    {point.total}
                  </text>
                </>
              ),
            })),
          };
        }}
      />
    </div>
  );
}
