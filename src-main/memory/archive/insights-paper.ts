/** What is looked back on, on A4, for a clinician to read in a few minutes. */
import { FEWEST_FOR_MEAN, type Insights } from '../../../src-preload/contract/insights.ts';
import type { Emotion } from '../../../src-preload/contract/words.ts';
import { pause } from '../in-turns.ts';
import type { PaperFonts } from './fonts.ts';
import {
  byMonth,
  byWeek,
  clock,
  daysBetween,
  dayWords,
  mean,
  monthWords,
  type NightMeans,
  nightMeans,
} from './insights-days.ts';
import { drawMoods } from './insights-paper-chart.ts';
import { drawTable } from './insights-paper-table.ts';
import { reportWords } from './insights-paper-words.ts';
import { type InsightNames, insightNames, SELF_CHECKS } from './insights-words.ts';
import {
  FAINT,
  INK,
  keepTogether,
  LINE,
  laidOut,
  openPaper,
  printable,
  textWidth,
} from './paper.ts';
import type { PaperWords } from './paper-words.ts';
import type { Written } from './written.ts';

/** More nights than this are told by week, and in more weeks than this by month. */
const MOST_NIGHTS = 42;
const MOST_WEEKS = 26;
const NOT_KNOWN = '–';

interface Report {
  readonly doc: PDFKit.PDFDocument;
  readonly insights: Insights;
  readonly names: InsightNames;
  readonly words: ReturnType<typeof reportWords>;
}

/** Throws the abort reason. */
export async function* writeInsightsPdf(
  insights: Insights,
  paper: PaperWords,
  today: string,
  fonts: PaperFonts,
  signal: AbortSignal,
): AsyncGenerator<Written> {
  const { language } = paper;
  const words = reportWords(language);
  const { doc, taken, finish } = await openPaper(words.title, language, paper, fonts, signal);
  const report: Report = { doc, insights, names: insightNames(language), words };
  yield taken(0.1);

  const { from, until } = insights;
  doc.font('regular').fontSize(11.5).fillColor(INK);
  const named = (day: string): string => dayWords(day, language, true);
  say(doc, words.span(named(from), named(until), daysBetween(from, until)));
  doc.fontSize(9.5).fillColor(FAINT);
  say(doc, words.made(named(today)));
  doc.moveDown(0.6);
  about(report);

  const parts = [
    { part: words.moods.part, has: insights.moods.length > 0, draw: moods },
    { part: words.exercises.part, has: insights.exercises.length > 0, draw: exercises },
    { part: words.sleep.part, has: insights.nights.length > 0, draw: sleep },
    {
      part: words.selfChecks.part,
      has: insights.phq9.length + insights.gad7.length > 0,
      draw: selfChecks,
    },
    { part: words.company.part, has: insights.company.length > 0, draw: company },
    ...(insights.seen === null
      ? []
      : [{ part: words.seen.part, has: insights.seen.length > 0, draw: seen }]),
  ];
  const there = parts.filter(({ has }) => has);
  for (const [index, { draw }] of there.entries()) {
    await pause(signal);
    draw(report);
    yield taken(0.1 + (0.8 * (index + 1)) / there.length);
  }
  const without = parts.filter(({ has }) => !has).map(({ part }) => part);
  if (there.length === 0) {
    doc.moveDown(0.6);
    doc.font('regular').fontSize(11.5).fillColor(INK);
    say(doc, words.nothing);
  } else if (without.length > 0) {
    keepTogether(doc, 60);
    doc.moveDown(1.1);
    note(doc, words.without(without));
  }
  yield await finish();
}

function say(doc: PDFKit.PDFDocument, text: string): void {
  doc.text(laidOut(doc, printable(text)), { lineGap: 3 });
}

function note(doc: PDFKit.PDFDocument, text: string): void {
  doc.font('regular').fontSize(9).fillColor(FAINT);
  say(doc, text);
  doc.moveDown(0.5);
}

/** With a line at its side, so that it is read before the numbers. */
function about({ doc, words }: Report): void {
  const { left } = doc.page.margins;
  const inset = 14;
  const width = textWidth(doc) - inset;
  const top = doc.y;
  doc.font('regular').fontSize(10).fillColor(INK);
  for (const line of words.about) {
    doc.text(laidOut(doc, line, width), left + inset, doc.y, { width, lineGap: 3 });
    doc.y += 5;
  }
  doc.moveTo(left + 1, top).lineTo(left + 1, doc.y - 7);
  doc.lineWidth(2).strokeColor(LINE).stroke();
  doc.x = left;
}

/** A heading, and what can be said under it, where anything can. */
function heading(doc: PDFKit.PDFDocument, name: string, sentence: string | null): void {
  keepTogether(doc, 110);
  doc.moveDown(1.1);
  doc.font('strong').fontSize(13).fillColor(INK);
  say(doc, name);
  doc.moveDown(0.25);
  doc.font('regular').fontSize(10.5).fillColor(INK);
  if (sentence !== null) {
    say(doc, sentence);
    doc.moveDown(0.3);
  }
}

function moods({ doc, insights, names, words }: Report): void {
  const { moods: days, sentences, from, until } = insights;
  heading(doc, words.moods.heading, sentences.moods);
  const noted = words.moods.noted(days.length, daysBetween(from, until));
  const level = mean(days.map((one) => one.level));
  say(
    doc,
    level === null || days.length < FEWEST_FOR_MEAN
      ? noted
      : `${noted} ${words.moods.mean(tenth(level))}`,
  );
  doc.moveDown(0.3);
  drawMoods(doc, insights, {
    levels: names.levels,
    day: words.moods.day,
    range: words.moods.range,
    mean: words.moods.sevenDays,
    mark: (day) => dayWords(day, names.language, false),
    month: (day) => monthWords(day, names.language),
  });
  note(doc, words.moods.scale);
  const counts = new Map<Emotion, number>();
  for (const emotion of days.flatMap((one) => one.emotions)) {
    counts.set(emotion, (counts.get(emotion) ?? 0) + 1);
  }
  if (counts.size === 0) return;
  const list = [...counts]
    .sort(([, one], [, other]) => other - one)
    .map(([emotion, count]) => `${names.emotions[emotion]} ${words.moods.times(count)}`);
  doc.font('regular').fontSize(10).fillColor(INK);
  say(doc, `${words.moods.emotions}: ${list.join(', ')}`);
}

function exercises({ doc, insights, names, words }: Report): void {
  heading(doc, words.exercises.heading, insights.sentences.exercises);
  const [name, ...numbers] = words.exercises.columns;
  drawTable(
    doc,
    [{ head: name, share: 3.4 }, ...numbers.map((head) => ({ head, share: 1, isNumber: true }))],
    insights.exercises.map(({ exercise, times, completed, tries, before, after }) => [
      names.exercises[exercise],
      String(times),
      String(completed),
      String(tries.length),
      orNot(before, tenth),
      orNot(after, tenth),
    ]),
  );
  note(doc, words.exercises.scale);
}

function sleep({ doc, insights, names, words }: Report): void {
  const { nights, sentences } = insights;
  const { sleep: said } = words;
  heading(doc, said.heading, sentences.sleep);
  const told = (of: NightMeans, quality: (value: number) => string): readonly string[] => [
    orNot(of.bed, clock),
    orNot(of.asleep, clock),
    orNot(of.up, clock),
    orNot(of.sleptMin, said.slept),
    orNot(of.quality, quality),
  ];
  const means = (of: NightMeans): readonly string[] => told(of, tenth);
  const all = nightMeans(nights);
  if (nights.length > MOST_NIGHTS) {
    const byMonths = byWeek(nights).length > MOST_WEEKS;
    const { heads, why } = byMonths ? said.monthly : said.weekly;
    const [first, count, ...rest] = heads;
    const spans = byMonths
      ? byMonth(nights).map(({ month, of }) => ({ name: monthWords(month, names.language), of }))
      : byWeek(nights).map(({ week, of }) => ({ name: dayWords(week, names.language, true), of }));
    drawTable(
      doc,
      [
        { head: first, share: 1.7 },
        { head: count, share: 0.9, isNumber: true },
        ...rest.map((head) => ({ head, share: 1.2, isNumber: true })),
      ],
      [
        [said.means, String(all.nights), ...means(all)],
        ...spans.map(({ name, of }) => [name, String(of.length), ...means(nightMeans(of))]),
      ],
    );
    note(doc, `${why} ${said.scale}`);
    return;
  }
  const [morning, bed, asleep, up, slept, quality, woke] = said.night;
  drawTable(
    doc,
    [
      { head: morning, share: 1.2 },
      ...[bed, asleep, up].map((head) => ({ head, share: 0.85, isNumber: true })),
      { head: slept, share: 1.35, isNumber: true },
      { head: quality, share: 1, isNumber: true },
      { head: woke, share: 2.6 },
    ],
    [
      [said.means, ...means(all), ''],
      ...nights.map((night) => [
        dayWords(night.day, names.language, false),
        ...told(nightMeans([night]), String),
        night.woke,
      ]),
    ],
  );
  note(doc, said.scale);
}

function selfChecks({ doc, insights, names, words }: Report): void {
  const { selfChecks: said } = words;
  heading(doc, said.heading, insights.sentences.selfChecks);
  note(doc, said.scale);
  for (const check of ['phq9', 'gad7'] as const) {
    const points = insights[check];
    if (points.length === 0) continue;
    const { name, fullName, most, bands } = SELF_CHECKS[check];
    keepTogether(doc, 100);
    doc.font('strong').fontSize(10.5).fillColor(INK);
    say(doc, `${fullName} (${name})`);
    const [date, total, band, change] = said.columns;
    drawTable(
      doc,
      [
        { head: date, share: 1.6 },
        { head: total, share: 1.2, isNumber: true },
        { head: band, share: 1.8 },
        { head: change, share: 1.4, isNumber: true },
      ],
      points.map((point, index) => {
        const before = points[index - 1];
        return [
          dayWords(point.day, names.language, true),
          said.total(point.total, most),
          point.band === null ? NOT_KNOWN : names.bands[point.band],
          before === undefined ? NOT_KNOWN : signed(point.total - before.total),
        ];
      }),
    );
    const list = bands.map(({ band: one, from, to }) => `${from}–${to} ${names.bands[one]}`);
    note(doc, said.bands(list.join(', ')));
  }
}

function company({ doc, insights, names, words }: Report): void {
  const { company: said } = words;
  heading(doc, said.heading, insights.sentences.company);
  const [name, days, level, otherDays, otherLevel, compared] = said.columns;
  drawTable(
    doc,
    [
      { head: name, share: 2.2 },
      { head: days, share: 1.4, isNumber: true },
      { head: level, share: 0.8, isNumber: true },
      { head: otherDays, share: 1, isNumber: true },
      { head: otherLevel, share: 0.8, isNumber: true },
      { head: compared, share: 1.5 },
    ],
    insights.company.map((one) => [
      one.topic === null ? one.name : names.topics[one.topic],
      String(one.days),
      orNot(one.level, tenth),
      String(one.otherDays),
      orNot(one.otherLevel, tenth),
      names.tendencies[one.tendency],
    ]),
  );
  note(doc, said.scale);
}

function seen({ doc, insights, names, words }: Report): void {
  const { seen: said } = words;
  heading(doc, said.heading, null);
  note(doc, said.about);
  const counts = new Map<Emotion, { turns: number; days: number }>();
  for (const { turns } of insights.seen ?? []) {
    for (const [emotion, count] of Object.entries(turns) as [Emotion, number][]) {
      const found = counts.get(emotion) ?? { turns: 0, days: 0 };
      counts.set(emotion, { turns: found.turns + count, days: found.days + 1 });
    }
  }
  const [guessed, times, days] = said.columns;
  drawTable(
    doc,
    [
      { head: guessed, share: 2.4 },
      { head: times, share: 1.2, isNumber: true },
      { head: days, share: 1, isNumber: true },
    ],
    [...counts]
      .sort(([, one], [, other]) => other.turns - one.turns)
      .map(([emotion, count]) => [
        names.emotions[emotion],
        String(count.turns),
        String(count.days),
      ]),
  );
}

const tenth = (value: number): string => value.toFixed(1);
const orNot = (value: number | null, words: (value: number) => string): string =>
  value === null ? NOT_KNOWN : words(value);
/** With the minus of print. */
const signed = (value: number): string =>
  value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0';
