/** Days that have a name. */
import { about, dateOf, type Span, weekdayAfter } from './calendar.ts';

/** Months and days of the calendar of Korea's feasts, which follow the moon. */
const LUNAR = new Intl.DateTimeFormat('en-u-ca-dangi', { month: 'numeric', day: 'numeric' });
const known = new Map<string, Span | null>();

/** The day of the year on which the moon's calendar shows this month and day; null where it shows none. */
function lunarDate(year: number, month: number, day: number): Span | null {
  const key = `${year}-${month}-${day}`;
  const found = known.get(key);
  if (found !== undefined) return found;
  let span: Span | null = null;
  // New year falls between 20 January and 21 February, and the rest as many moons later.
  const first = new Date(year, month === 1 ? 0 : month - 1, 15);
  for (let i = 0; i < 75 && span === null; i++) {
    const date = new Date(first.getFullYear(), first.getMonth(), first.getDate() + i);
    const parts = LUNAR.formatToParts(date);
    const value = (type: string) => parts.find((part) => part.type === type)?.value;
    if (value('month') === String(month) && value('day') === String(day)) {
      span = dateOf(date.getFullYear(), date.getMonth(), date.getDate());
    }
  }
  known.set(key, span);
  return span;
}

const near = (span: Span | null, days: number): Span | null =>
  span === null ? null : about(span, days);

/** With the days around that people mean by the name. */
export const FEASTS = {
  'new year': (year: number) => near(dateOf(year, 0, 1), 1),
  valentine: (year: number) => near(dateOf(year, 1, 14), 0),
  easter: (year: number) => near(easter(year), 2),
  children: (year: number) => near(dateOf(year, 4, 5), 0),
  parents: (year: number) => near(dateOf(year, 4, 8), 0),
  teachers: (year: number) => near(dateOf(year, 4, 15), 0),
  'fourth of july': (year: number) => near(dateOf(year, 6, 4), 0),
  halloween: (year: number) => near(dateOf(year, 9, 31), 1),
  thanksgiving: (year: number) =>
    near(weekdayAfter(new Date(year, 9, 31).getTime() + 21 * 86_400_000 + 3_600_000, 4), 2),
  christmas: (year: number) => near(dateOf(year, 11, 25), 2),
  seollal: (year: number) => near(lunarDate(year, 1, 1), 2),
  chuseok: (year: number) => near(lunarDate(year, 8, 15), 2),
} as const satisfies Record<string, (year: number) => Span | null>;
export type Feast = keyof typeof FEASTS;

/** Sunday after the first full moon of spring (the anonymous Gregorian reckoning). */
function easter(year: number): Span | null {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const rest = year % 100;
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const sunday = (32 + 2 * (century % 4) + 2 * Math.floor(rest / 4) - moon - (rest % 4)) % 7;
  const late = Math.floor((golden + 11 * moon + 22 * sunday) / 451);
  const day = moon + sunday - 7 * late + 114;
  return dateOf(year, Math.floor(day / 31) - 1, (day % 31) + 1);
}
