/** What is looked back on as one table, a value a row: section, date, time, name, value, unit, note. */
import type { Insights } from '../../../src-preload/contract/insights.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import { breather } from '../in-turns.ts';
import { csvWords } from './insights-csv-words.ts';
import { clock, dayAndTime } from './insights-days.ts';
import { insightNames, SELF_CHECKS } from './insights-words.ts';
import type { Written } from './written.ts';

/** Spreadsheets take a file for UTF-8 that begins so, and Korean is read as it is written. */
const BYTE_ORDER_MARK = '\ufeff';
const ROWS_A_PIECE = 200;

export interface CsvRow {
  readonly section: string;
  readonly date?: string;
  readonly time?: string;
  readonly name: string;
  readonly value?: number | string | null;
  readonly unit?: string;
  readonly note?: string;
}

/** Written by RFC 4180, with a heading, in the language that is asked for. Throws the abort reason. */
export async function* writeInsightsCsv(
  insights: Insights,
  language: Language,
  signal: AbortSignal,
): AsyncGenerator<Written> {
  const { headings } = csvWords(language);
  const rows = [...insightRows(insights, language)];
  const breathe = breather(signal);
  yield { data: `${BYTE_ORDER_MARK}${headings.map(csvCell).join(',')}\r\n`, progress: 0 };
  for (let at = 0; at < rows.length; at += ROWS_A_PIECE) {
    await breathe();
    const some = rows.slice(at, at + ROWS_A_PIECE);
    yield {
      data: some.map((row) => `${csvLine(row)}\r\n`).join(''),
      progress: Math.min(1, (at + some.length) / rows.length),
    };
  }
}

const csvLine = ({ section, date, time, name, value, unit, note }: CsvRow): string =>
  [section, date, time, name, value, unit, note]
    .map((cell) => csvCell(typeof cell === 'number' ? rounded(cell) : (cell ?? '')))
    .join(',');

/** Two decimals, without noughts that say nothing. */
const rounded = (value: number): string => String(Math.round(value * 100) / 100);

/**
 * One cell: quoted where it must be. A spreadsheet takes what begins with one of these signs for a formula, so that an
 * apostrophe stands before it; a number may begin with its sign.
 */
export function csvCell(text: string): string {
  const isNumber = /^-?\d+(?:\.\d+)?$/.test(text);
  const inert = !isNumber && /^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(inert) ? `"${inert.replaceAll('"', '""')}"` : inert;
}

/** In the order of the report. What is not known has no row. */
export function* insightRows(insights: Insights, language: Language): Generator<CsvRow> {
  const names = insightNames(language);
  const words = csvWords(language);
  const { sections, values, units } = words;

  for (const { day, level, count, heaviest, lightest, emotions } of insights.moods) {
    const base = { section: sections.mood, date: day };
    const note = emotions.map((emotion) => names.emotions[emotion]).join(', ');
    yield { ...base, name: values.level, value: level, unit: units.level, note };
    yield { ...base, name: values.entries, value: count, unit: units.count };
    if (count > 1) {
      yield { ...base, name: values.heaviest, value: heaviest, unit: units.level };
      yield { ...base, name: values.lightest, value: lightest, unit: units.level };
    }
  }
  for (const { day, level } of insights.mean) {
    yield {
      section: sections.mood,
      date: day,
      name: values.mean,
      value: level,
      unit: units.level,
      note: words.meanNote,
    };
  }

  for (const { exercise, times, completed, tries } of insights.exercises) {
    const section = sections.exercise;
    const name = names.exercises[exercise];
    yield { section, name: `${name}: ${values.times}`, value: times, unit: units.count };
    yield { section, name: `${name}: ${values.completed}`, value: completed, unit: units.count };
    for (const { at, before, after } of tries) {
      const { day, time } = dayAndTime(at);
      const base = { section, date: day, time, unit: units.distress };
      yield { ...base, name: `${name}: ${values.before}`, value: before };
      yield { ...base, name: `${name}: ${values.after}`, value: after };
    }
  }

  for (const { day, bed, asleep, up, sleptMin, quality, woke } of insights.nights) {
    const base = { section: sections.sleep, date: day };
    for (const [name, minutes] of [
      [values.bed, bed],
      [values.asleep, asleep],
      [values.up, up],
    ] as const) {
      if (minutes !== null) yield { ...base, name, value: clock(minutes), unit: units.clock };
    }
    if (sleptMin !== null) {
      yield { ...base, name: values.slept, value: sleptMin, unit: units.minutes };
    }
    if (quality !== null) {
      yield { ...base, name: values.quality, value: quality, unit: units.quality };
    }
    if (woke !== '') yield { ...base, name: values.woke, note: woke };
  }

  for (const check of ['phq9', 'gad7'] as const) {
    const { name, most } = SELF_CHECKS[check];
    for (const { at, day, total, band } of insights[check]) {
      yield {
        section: sections.selfCheck,
        date: day,
        time: dayAndTime(at).time,
        name,
        value: total,
        unit: `0-${most}`,
        ...(band === null ? {} : { note: names.bands[band] }),
      };
    }
  }

  for (const found of insights.company) {
    const section = sections[found.kind];
    const name = found.topic === null ? found.name : names.topics[found.topic];
    const note = `${words.tendency}: ${names.tendencies[found.tendency]}`;
    yield { section, name: `${name}: ${values.days}`, value: found.days, unit: units.days, note };
    if (found.level !== null) {
      yield { section, name: `${name}: ${values.level}`, value: found.level, unit: units.level };
    }
    yield {
      section,
      name: `${name}: ${values.otherDays}`,
      value: found.otherDays,
      unit: units.days,
    };
    if (found.otherLevel !== null) {
      const otherLevel = `${name}: ${values.otherLevel}`;
      yield { section, name: otherLevel, value: found.otherLevel, unit: units.level };
    }
  }

  for (const { day, turns } of insights.seen ?? []) {
    for (const [emotion, count] of Object.entries(turns)) {
      yield {
        section: sections.seen,
        date: day,
        name: names.emotions[emotion as keyof typeof names.emotions],
        value: count,
        unit: units.turns,
        note: words.seenNote,
      };
    }
  }
}
