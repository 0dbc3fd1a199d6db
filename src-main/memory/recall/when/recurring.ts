/** What comes round: where no year is said, the last one and the next. */
import { dateOf, partsOf, type Season, type Span, seasonOf } from './calendar.ts';

/**
 * The last one that began by `at`, and the next. `of` gives that of a year, null where the year has
 * none.
 */
export function lastAndNext(at: number, of: (year: number) => Span | null): readonly Span[] {
  const { year } = partsOf(at);
  const all = [year - 1, year, year + 1]
    .map(of)
    .filter((span) => span !== null)
    .sort((a, b) => a.from - b.from);
  const last = all.findLast(({ from }) => from <= at);
  const next = all.find(({ from }) => from > at);
  return [last, next].filter((span) => span !== undefined);
}

/** That of the year, or of the last and the next where none is said. */
export function ofYear(
  year: number | undefined,
  at: number,
  of: (year: number) => Span | null,
): readonly Span[] {
  if (year === undefined) return lastAndNext(at, of);
  return [of(year)].filter((span) => span !== null);
}

/** "The 5th": of this month or the last one, and of the one after. */
export function dayOfMonth(at: number, day: number): readonly Span[] {
  const { year, month, day: today } = partsOf(at);
  const last = today >= day ? month : month - 1;
  return [dateOf(year, last, day), dateOf(year, last + 1, day)].filter((span) => span !== null);
}

/** "Last", "this" or "next" summer; "this" is the nearer one where it is not summer now. */
export function seasonFrom(at: number, offset: number, season: Season): readonly Span[] {
  const all = lastAndNext(at, (year) => seasonOf(year, season));
  const [last, next] = all;
  if (last === undefined || next === undefined) return all;
  if (offset > 0) return [next];
  const isNow = last.to > at;
  if (offset < 0) return [isNow ? seasonOf(partsOf(last.from).year - 1, season) : last];
  return isNow ? [last] : [last, next].sort((a, b) => distance(a, at) - distance(b, at));
}

function distance({ from, to }: Span, at: number): number {
  return Math.max(from - at, at - to, 0);
}
