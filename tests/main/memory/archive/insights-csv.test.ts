import { expect, test } from 'vitest';
import { csvCell } from '../../../../src-main/memory/archive/insights-csv.ts';
import type { Insights } from '../../../../src-preload/contract/insights.ts';
import { LANGUAGES, type Language } from '../../../../src-preload/contract/words.ts';
import { archiveRig } from './archive-rig.ts';
import { insightsSample, NO_INSIGHTS } from './insights-sample.ts';

async function csvOf(insights: Insights, language: Language = 'en', withSeen = true) {
  const rig = archiveRig({ language, insightsOf: () => insights });
  const pulled = await rig.pull({
    kind: 'insights',
    from: insights.from,
    until: insights.until,
    format: 'csv',
    withSeen,
  });
  return { ...pulled, text: Buffer.from(pulled.bytes).toString('utf8') };
}

/** As RFC 4180 reads it: quotes are doubled inside quotes. */
function read(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  let cell = '';
  let isQuoted = false;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at] ?? '';
    if (isQuoted) {
      if (sign !== '"') cell += sign;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else isQuoted = false;
    } else if (sign === '"') isQuoted = true;
    else if (sign === ',' || (sign === '\r' && text[at + 1] === '\n')) {
      rows.at(-1)?.push(cell);
      cell = '';
      if (sign === '\r') {
        at += 1;
        rows.push([]);
      }
    } else cell += sign;
  }
  return rows.slice(0, -1);
}

test('writes one well-formed table that a spreadsheet opens in Korean [M3]', async () => {
  for (const language of LANGUAGES) {
    const { text, name, mime, progress } = await csvOf(insightsSample(language), language);
    expect(text.startsWith('\ufeff')).toBe(true);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
    expect([name, mime, progress.at(-1)]).toEqual([
      'bemore-2026-10-24-2026-11-22.csv',
      'text/csv',
      1,
    ]);
    const rows = read(text.slice(1));
    expect(rows.length).toBeGreaterThan(150);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([7]));
    expect(rows[0]).toEqual(
      language === 'ko'
        ? ['구분', '날짜', '시각', '이름', '값', '단위', '메모']
        : ['section', 'date', 'time', 'name', 'value', 'unit', 'note'],
    );
    expect(rows.slice(1).every(([section, , , name]) => section !== '' && name !== '')).toBe(true);
  }
});

test('a value has a row of its own, with its day, its clock and its unit', async () => {
  const rows = read((await csvOf(insightsSample('en'))).text.slice(1));
  expect(rows).toContainEqual([
    'exercise',
    '2026-10-25',
    '15:05',
    'Slow out-breath: after',
    '4',
    '0-10, higher is harder',
    '',
  ]);
  expect(rows).toContainEqual(['sleep', '2026-10-25', '', 'to bed', '23:55', 'hh:mm', '']);
  expect(rows).toContainEqual(['sleep', '2026-10-25', '', 'slept', '405', 'minutes', '']);
  expect(rows).toContainEqual([
    'self-check',
    '2026-10-24',
    '15:05',
    'PHQ-9',
    '16',
    '0-27',
    'moderately severe',
  ]);
  expect(rows).toContainEqual([
    'topic',
    '',
    '',
    'Moving and walking: mood',
    '3.62',
    '1 very heavy to 5 light',
    '',
  ]);
});

test('words of the person begin no formula in a spreadsheet', async () => {
  for (const text of ['=HYPERLINK("x")', '+82', '-2+3', '@SUM(A1)', '\t=1', '＝1']) {
    expect(csvCell(text).replace(/^"/, '')).toMatch(/^'/);
  }
  for (const number of ['-2', '3.5', '0']) expect(csvCell(number)).toBe(number);
  expect(csvCell('a "b", c\nd')).toBe('"a ""b"", c\nd"');

  const [company] = insightsSample('en').company;
  const person = { ...company, kind: 'person' as const, topic: null, name: '=cmd|calc!A1' };
  const night = { ...insightsSample('en').nights[0], woke: '-1+1, "twice"\n=2' };
  const { text } = await csvOf({
    ...NO_INSIGHTS,
    company: [person as Insights['company'][number]],
    nights: [night as Insights['nights'][number]],
  });
  const cells = read(text.slice(1)).flat();
  expect(cells).toContain(`'-1+1, "twice"\n=2`);
  expect(cells.some((cell) => cell.startsWith(`'=cmd`))).toBe(true);
  expect(cells.filter((cell) => /^[=+@]/.test(cell))).toEqual([]);
});

test('what the camera guessed is there only where it is asked for, and says what it is', async () => {
  const sample = insightsSample('en');
  expect((await csvOf(sample, 'en', false)).text).not.toContain('camera');
  expect((await csvOf(sample, 'en', true)).text).toContain(
    'camera (a guess),2026-10-24,,sad,2,turns,"guessed by a program from the face, often wrong"',
  );
});

test('a span without a note is a table with its heading alone', async () => {
  const { text, progress } = await csvOf(NO_INSIGHTS);
  expect(text).toBe('\ufeffsection,date,time,name,value,unit,note\r\n');
  expect(progress).toEqual([1]);
});
