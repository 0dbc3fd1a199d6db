import type { ExerciseInsight } from '../../../../src-preload/contract/insights.ts';

const MIDDLE = 20;
/** Tries lie a little above and below the line, so that equal ones do not hide each other. */
const SPREAD = 4;
const LANES = 4;

const along = (value: number): string => `${value * 10}%`;

/** The more there are, the fainter each: where many lie on each other they add up. */
const faintness = (tries: number): number => Math.min(0.42, Math.max(0.08, 2.2 / tries));

/** One exercise from 0 to 10: hollow is before, filled is after, every try faintly. What stands beside it says the means. */
export function TryLine({ row: { tries, before, after } }: { readonly row: ExerciseInsight }) {
  const lane = (index: number): number => MIDDLE + ((index % LANES) - (LANES - 1) / 2) * SPREAD;
  return (
    <svg className="in-tries" height={2 * MIDDLE} aria-hidden="true">
      <line className="in-track" x1="0" x2="100%" y1={MIDDLE} y2={MIDDLE} />
      {tries.map((one, index) => (
        <g key={one.at} className="in-try" opacity={faintness(tries.length)}>
          <line x1={along(one.before)} x2={along(one.after)} y1={lane(index)} y2={lane(index)} />
          <circle className="is-before" cx={along(one.before)} cy={lane(index)} r="3.5" />
          <circle className="is-after" cx={along(one.after)} cy={lane(index)} r="3.5" />
        </g>
      ))}
      {before !== null && after !== null && (
        <g className="in-mean-try">
          <line x1={along(before)} x2={along(after)} y1={MIDDLE} y2={MIDDLE} />
          <circle className="is-before" cx={along(before)} cy={MIDDLE} r="7" />
          <circle className="is-after" cx={along(after)} cy={MIDDLE} r="7" />
        </g>
      )}
    </svg>
  );
}
