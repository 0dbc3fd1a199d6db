/** Before anything is known of the person, milliseconds. */
const PRIOR_MS = 900;
const LEAST_MS = 300;
const MOST_MS = 4_000;
/** Nine in ten are shorter: up steps weigh nine times the down steps. */
const QUANTILE = 0.9;
/** Size of a step, as a share: some twenty pauses move the value from one habit to another. */
const RATE = 0.1;
/** Being cut off is worse than being waited for, and says only that the pause was at least this long. */
const CUT_OFF_WEIGHT = 2;

/**
 * The person's usual pause within a turn after one more: a running 0.9 quantile by stochastic
 * approximation on a logarithmic scale. `cut-off`: the turn was taken for over and they went on.
 */
export function learnedPause(
  before: number | null,
  pauseMs: number,
  kind: 'within' | 'cut-off',
): number {
  const value = before ?? PRIOR_MS;
  const longer = pauseMs > value || kind === 'cut-off';
  const step = longer ? QUANTILE * (kind === 'cut-off' ? CUT_OFF_WEIGHT : 1) : QUANTILE - 1;
  return Math.round(Math.min(Math.max(value * Math.exp(RATE * step), LEAST_MS), MOST_MS));
}
