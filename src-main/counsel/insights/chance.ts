/**
 * Whether days with something differ from days without it by more than chance gives. A rank test, so that no
 * single day decides. Pure and the same every time.
 */
import { meanOf, sumOf } from './numbers.ts';

/** Of all that is looked at together, how often one is to be called clear that is not. */
export const MAY_BE_WRONG = 0.05;

/** Days that count for themselves; fewer say nothing. */
const FEWEST_FREE_DAYS = 8;

/** Ranks from 1; what is equal shares the mean of its places. */
export function ranksOf(values: readonly number[]): readonly number[] {
  const order = values.map((value, at) => ({ value, at })).toSorted((a, b) => a.value - b.value);
  const ranks = new Array<number>(values.length).fill(0);
  for (let from = 0; from < order.length; ) {
    let to = from;
    while (order[to + 1]?.value === order[from]?.value) to += 1;
    for (let at = from; at <= to; at += 1) ranks[order[at]?.at ?? 0] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
}

const fromMean = (values: readonly number[]): readonly number[] => {
  const mean = meanOf(values);
  return values.map((value) => value - mean);
};

const productOf = (one: readonly number[], other: readonly number[]): number =>
  sumOf(one.map((value, at) => value * (other[at] ?? 0)));

/**
 * How much each day is like the one before, 0 to 1, with what a short row tells too little added (Kendall 1954:
 * (1 + 4r) / n).
 */
function likeTheDayBefore(deviations: readonly number[]): number {
  const spread = productOf(deviations, deviations);
  if (spread === 0) return 0;
  const told = productOf(deviations.slice(1), deviations) / spread;
  return Math.min(1, Math.max(0, told + (1 + 4 * told) / deviations.length));
}

/** What is left of each rank when its own group's mean is taken away. */
function withoutGroups(ranks: readonly number[], isWith: readonly boolean[]): readonly number[] {
  const means = [false, true].map((side) => meanOf(ranks.filter((_, at) => isWith[at] === side)));
  return ranks.map((rank, at) => rank - (means[Number(isWith[at])] ?? 0));
}

/**
 * How often chance alone would tell the two groups at least this far apart, 0 to 1: the rank-sum test (Wilcoxon,
 * Mann and Whitney; ties share their rank) as the correlation of ranks with membership, whose z is r √(n − 1). Bad
 * days come in rows, and so does what is spoken of: days are counted as so many free ones as two such rows have,
 * n (1 − ab) / (1 + ab), a and b being how like the day before each is (Bretherton and others 1999), moods within
 * their group.
 * @param levels of the days, in their order
 * @returns for each way to part the same days, at least one on each side
 */
export function chanceOn(levels: readonly number[]): (isWith: readonly boolean[]) => number {
  const ranks = ranksOf(levels);
  const moods = fromMean(ranks);
  const spreadOfMoods = productOf(moods, moods);
  return (isWith) => {
    const members = fromMean(isWith.map(Number));
    const spread = Math.sqrt(spreadOfMoods * productOf(members, members));
    if (spread === 0) return 1;
    const inRows = likeTheDayBefore(withoutGroups(ranks, isWith)) * likeTheDayBefore(members);
    const free = (levels.length * (1 - inRows)) / (1 + inRows);
    if (free < FEWEST_FREE_DAYS) return 1;
    return beyond((Math.abs(productOf(moods, members)) / spread) * Math.sqrt(free - 1));
  };
}

/** Both tails of the normal distribution beyond z (Abramowitz and Stegun 26.2.17, within 1.5e-7). */
function beyond(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const tail =
    t *
    (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return Math.min(1, (2 * tail * Math.exp((-z * z) / 2)) / Math.sqrt(2 * Math.PI));
}

/** Which of these stay clear when all were looked at together (Holm 1979). */
export function clearAmong(chances: readonly number[]): readonly boolean[] {
  const order = chances
    .map((chance, at) => ({ chance, at }))
    .toSorted((a, b) => a.chance - b.chance);
  const clear = chances.map(() => false);
  for (const [place, { chance, at }] of order.entries()) {
    if (chance > MAY_BE_WRONG / (order.length - place)) break;
    clear[at] = true;
  }
  return clear;
}
