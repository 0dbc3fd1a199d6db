/** Moods over days as lines and dots: days without a note stay blank. */
import type { Day, Insights } from '../../../src-preload/contract/insights.ts';
import { axisDays, dayNumber, daysBetween } from './insights-days.ts';
import { FAINT, INK, keepTogether, LINE, laidOut, textWidth } from './paper.ts';

const ACCENT = '#1d6b57';
const DOT = '#b9772a';
/** Points. */
const HIGH = 150;
const NAMES = 78;
const AXIS = 22;
const MOST_MARKS = 6;
/** Below this width of a day lines stand too close to be told apart. */
const ROOM_FOR_RANGE = 2.5;

/** Days that follow each other: a line is drawn through these and no farther. */
export function unbroken<T extends { readonly day: Day }>(
  points: readonly T[],
): readonly (readonly T[])[] {
  const runs: T[][] = [];
  for (const point of points) {
    const last = runs.at(-1);
    const before = last?.at(-1);
    if (last && before && dayNumber(point.day) - dayNumber(before.day) === 1) last.push(point);
    else runs.push([point]);
  }
  return runs;
}

export interface ChartWords {
  /** From very heavy, 1, to light, 5. */
  readonly levels: readonly string[];
  readonly day: string;
  readonly range: string;
  readonly mean: string;
  mark(day: Day): string;
  /** Where only months are named. */
  month(day: Day): string;
}

/** Draws it from where the page is, and leaves the page below its legend. */
export function drawMoods(
  doc: PDFKit.PDFDocument,
  { from, until, moods, mean }: Pick<Insights, 'from' | 'until' | 'moods' | 'mean'>,
  words: ChartWords,
): void {
  keepTogether(doc, HIGH + AXIS + 40);
  const left = doc.page.margins.left + NAMES;
  const right = doc.page.margins.left + textWidth(doc);
  const top = doc.y + 8;
  const count = daysBetween(from, until);
  const perDay = (right - left) / count;
  const first = dayNumber(from);
  const x = (day: Day): number => left + (dayNumber(day) - first + 0.5) * perDay;
  const y = (level: number): number => top + ((5 - level) / 4) * HIGH;

  doc.lineCap('round').lineJoin('round');
  for (const [index, name] of words.levels.entries()) {
    const at = y(index + 1);
    doc.moveTo(left, at).lineTo(right, at).lineWidth(0.5).strokeColor(LINE).stroke();
    doc.font('regular').fontSize(8.5).fillColor(FAINT);
    doc.text(name, left - NAMES, at - 5, { width: NAMES - 10, align: 'right', lineBreak: false });
  }
  const axis = axisDays(from, until, MOST_MARKS);
  let taken = Number.NEGATIVE_INFINITY;
  for (const day of axis.days) {
    const at = x(day);
    doc
      .moveTo(at, y(1))
      .lineTo(at, y(1) + 4)
      .lineWidth(0.5)
      .strokeColor(FAINT)
      .stroke();
    doc.font('regular').fontSize(8).fillColor(FAINT);
    const name = axis.areMonths ? words.month(day) : words.mark(day);
    const wide = doc.widthOfString(name);
    const begins = Math.min(at - wide / 2, right - wide);
    if (begins < taken + 6) continue;
    doc.text(name, begins, y(1) + 8, { lineBreak: false });
    taken = begins + wide;
  }

  const radius = Math.min(2.6, Math.max(0.9, perDay * 0.32));
  const hasRange = perDay >= ROOM_FOR_RANGE && moods.some((one) => one.lightest > one.heaviest);
  for (const { day, level, heaviest, lightest } of moods) {
    if (hasRange && lightest > heaviest) {
      doc.moveTo(x(day), y(heaviest)).lineTo(x(day), y(lightest));
      doc.lineWidth(Math.min(1, radius)).strokeColor(DOT).strokeOpacity(0.45).stroke();
      doc.strokeOpacity(1);
    }
    doc.circle(x(day), y(level), radius).fillColor(DOT).fill();
  }
  doc.lineWidth(1.6).strokeColor(ACCENT);
  for (const run of unbroken(mean)) {
    const [begin, ...rest] = run;
    if (begin === undefined) continue;
    doc.moveTo(x(begin.day), y(begin.level));
    // A single day is a short stroke.
    if (rest.length === 0) doc.lineTo(x(begin.day) + 0.1, y(begin.level));
    for (const { day, level } of rest) doc.lineTo(x(day), y(level));
    doc.stroke();
  }

  doc.x = doc.page.margins.left;
  doc.y = top + HIGH + AXIS + 6;
  legend(doc, left, words, { range: hasRange, mean: mean.length > 0 });
}

function legend(
  doc: PDFKit.PDFDocument,
  left: number,
  words: ChartWords,
  has: { readonly range: boolean; readonly mean: boolean },
): void {
  const line = doc.y;
  let x = left;
  const say = (text: string): void => {
    doc.font('regular').fontSize(8.5).fillColor(INK);
    const shown = laidOut(doc, text);
    doc.text(shown, x, line, { lineBreak: false });
    x += doc.widthOfString(shown) + 16;
  };
  doc
    .circle(x + 3, line + 5.5, 2.6)
    .fillColor(DOT)
    .fill();
  x += 11;
  say(words.day);
  if (has.range) {
    doc.moveTo(x + 3, line + 1).lineTo(x + 3, line + 10);
    doc.lineWidth(1).strokeColor(DOT).strokeOpacity(0.45).stroke().strokeOpacity(1);
    x += 10;
    say(words.range);
  }
  if (has.mean) {
    doc.moveTo(x, line + 5.5).lineTo(x + 16, line + 5.5);
    doc.lineWidth(1.6).strokeColor(ACCENT).stroke();
    x += 22;
    say(words.mean);
  }
  doc.x = doc.page.margins.left;
  doc.y = line + 22;
}
