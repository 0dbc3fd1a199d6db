import { scaleLinear } from '@visx/scale';
import { LinePath } from '@visx/shape';
import { useTranslation } from 'react-i18next';
import type { Insights } from '../../../../src-preload/contract/insights.ts';
import type { Span } from '../../stores/insights.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { MOON_PHASES, MoodMoon } from '../../ui/moon.tsx';
import { Chart } from './chart.tsx';
import { dayMark, daysFrom } from './days.ts';
import { axisDays, type MoodMark, phaseOf, placeOf } from './mood-marks.ts';
import { markTitle, markWords } from './mood-words.ts';

export interface MoodChartProps {
  readonly insights: Insights;
  readonly marks: readonly MoodMark[];
  readonly span: Span;
  /** A sentence. */
  readonly name: string;
}

const HEIGHT = 288;
const LEFT = 72;
const RIGHT = 16;
const TOP = 16;
const BOTTOM = 38;
const MOON = 21;

/** Moons over days: how high they stand and how full they are say the same. Days without a note are blank. */
export function MoodChart({ insights, marks, span, name }: MoodChartProps) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const { from, until: today, moods, mean } = insights;
  const days = daysFrom(from, today);
  const at = new Map(days.map((day, index) => [day, index]));
  const means = new Map(mean.map(({ day, level }) => [day, level]));
  const naming = { t, language, today };

  return (
    <Chart
      name={name}
      height={HEIGHT}
      draw={(width) => {
        const x = scaleLinear({ domain: [0, days.length - 1], range: [LEFT, width - RIGHT] });
        const y = scaleLinear({ domain: [1, 5], range: [HEIGHT - BOTTOM, TOP] });
        const points = marks
          .filter(({ noted }) => noted.length > 0)
          .map((mark) => {
            const top = y(mark.level ?? 3);
            return {
              key: mark.from,
              x: x(placeOf(mark, days)),
              y: top,
              title: markTitle(mark, span, naming),
              text: markWords(mark, span, t),
              mark: <MoonMark mark={mark} top={TOP - top} height={HEIGHT - BOTTOM - TOP} />,
            };
          });
        return {
          points,
          ground: (
            <>
              {MOON_PHASES.map((level) => (
                <line
                  key={level}
                  className="in-grid"
                  x1={LEFT}
                  x2={width - RIGHT}
                  y1={y(level)}
                  y2={y(level)}
                />
              ))}
              {([5, 3, 1] as const).map((level) => (
                <text key={level} className="in-axis" x={LEFT - 20} y={y(level)} dy="0.35em">
                  {t(
                    level === 5
                      ? 'insights.light'
                      : level === 3
                        ? 'insights.middle'
                        : 'insights.heavy',
                  )}
                </text>
              ))}
              {axisDays(days, span).map((day) => (
                <text key={day} className="in-axis is-day" x={x(at.get(day) ?? 0)} y={HEIGHT - 6}>
                  {dayMark(day, language)}
                </text>
              ))}
              <text className="in-axis is-last" x={width - RIGHT + 10} y={HEIGHT - 6}>
                {t('insights.today')}
              </text>
              {span !== 'month' &&
                moods.map(({ day, level }) => (
                  <circle
                    key={day}
                    className="in-dot"
                    cx={x(at.get(day) ?? 0)}
                    cy={y(level)}
                    r={span === 'quarter' ? 2.5 : 1.75}
                  />
                ))}
              {span !== 'year' && (
                <LinePath
                  className="in-mean"
                  data={[...days]}
                  defined={(day) => means.has(day)}
                  x={(day) => x(at.get(day) ?? 0)}
                  y={(day) => y(means.get(day) ?? 3)}
                />
              )}
              {span === 'month' &&
                moods
                  .filter(({ heaviest, lightest }) => lightest > heaviest)
                  .map(({ day, heaviest, lightest }) => (
                    <line
                      key={day}
                      className="in-whisker"
                      x1={x(at.get(day) ?? 0)}
                      x2={x(at.get(day) ?? 0)}
                      y1={y(heaviest)}
                      y2={y(lightest)}
                    />
                  ))}
            </>
          ),
        };
      }}
    />
  );
}

/** A moon around which the whole height of its day answers to the pointer. */
function MoonMark(props: {
  readonly mark: MoodMark;
  readonly top: number;
  readonly height: number;
}) {
  const { mark, top, height } = props;
  return (
    <>
      <rect className="in-hit" x={-10} y={top - 10} width={20} height={height + 20} />
      <circle className="in-ring" r={MOON / 2 + 3.5} />
      {mark.level === null ? (
        <rect className="in-few" x={-4} y={-1} width={8} height={2} rx={1} />
      ) : (
        <g transform={`translate(${-MOON / 2} ${-MOON / 2})`}>
          <MoodMoon phase={phaseOf(mark.level)} size={MOON} />
        </g>
      )}
    </>
  );
}
