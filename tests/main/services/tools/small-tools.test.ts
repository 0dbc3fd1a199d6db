import { expect, test } from 'vitest';
import { dateTimeTool } from '../../../../src-main/services/tools/date-time.ts';
import { insightsTool } from '../../../../src-main/services/tools/insights.ts';
import { localTime, readLocal } from '../../../../src-main/services/tools/local-time.ts';
import { setReminderTool } from '../../../../src-main/services/tools/set-reminder.ts';
import type { Tool } from '../../../../src-main/services/tools/tool.ts';
import type { Insights } from '../../../../src-preload/contract/insights.ts';
import { toolAround } from '../../../support/tool-around.ts';

const never = new AbortController().signal;

async function result(tool: Tool, input: unknown, around = toolAround()): Promise<unknown> {
  const told = await tool.run(tool.input.parse(input), around, never);
  return 'result' in told ? told.result : told;
}

test('a day is told with its weekday, what lies so many days off, and how far another is [A6]', async () => {
  expect(await result(dateTimeTool(), { day: '2026-11-22' })).toEqual({
    day: '2026-11-22',
    in_words: 'Sunday, 22 November 2026',
  });
  expect(await result(dateTimeTool(), { day: '2026-12-31', add_days: 60 })).toMatchObject({
    day: '2027-03-01',
  });
  expect(await result(dateTimeTool(), { day: '2026-11-22', until: '2026-12-25' })).toMatchObject({
    until: { in_words: 'Friday, 25 December 2026', days: 33, weeks: 4, and_days: 5 },
  });
  const korean = toolAround({ language: 'ko' });
  expect(await result(dateTimeTool(), { day: '2026-11-22' }, korean)).toMatchObject({
    in_words: '2026년 11월 22일 일요일',
  });
});

test('now is told in any time zone, on the day it is there', async () => {
  const now = toolAround({ now: Date.parse('2026-11-22T20:30:00Z') });
  expect(await result(dateTimeTool(), { zone: 'Asia/Seoul' }, now)).toMatchObject({
    ...{ day: '2026-11-23', time: '05:30', zone: 'Asia/Seoul' },
  });
  expect(await result(dateTimeTool(), { zone: 'America/New_York' }, now)).toMatchObject({
    ...{ day: '2026-11-22', time: '15:30' },
  });
});

test.each([
  [{ day: '2026-02-30' }],
  [{ day: 'tomorrow' }],
  [{ zone: 'Mars/Olympus' }],
  [{ add_days: 1e9 }],
])('%j is no day', (input) => {
  expect(dateTimeTool().input.safeParse(input).success).toBe(false);
});

test('a reminder is set for a time on the person’s own clock, or for minutes from now [A6]', async () => {
  const set: { at: number; text: string }[] = [];
  const tool = setReminderTool({
    set(wanted) {
      set.push(wanted);
      return { ...wanted, id: 'r', isDue: false };
    },
  });
  const { now } = toolAround();
  expect(await result(tool, { text: 'tea', at: '2026-11-22T18:30' })).toEqual({
    ...{ set_for: '2026-11-22 18:30', text: 'tea' },
  });
  await result(tool, { text: 'tea', in_minutes: 10 });
  expect(set).toEqual([
    { at: new Date(2026, 10, 22, 18, 30).getTime(), text: 'tea' },
    { at: now + 600_000, text: 'tea' },
  ]);
  for (const input of [
    { text: 'tea' },
    { text: 'tea', at: 'soon' },
    { text: 'tea', at: '2026-11-22T25:00' },
    { text: 'tea', at: '2026-11-22T18:30', in_minutes: 5 },
    { text: ' ', in_minutes: 5 },
  ]) {
    expect(tool.input.safeParse(input).success).toBe(false);
  }
});

test('times are read back as they are written', () => {
  for (const text of ['2026-11-22 14:05', '2026-01-01 00:00', '2028-02-29 23:59']) {
    expect(localTime(readLocal(text) ?? 0)).toBe(text);
  }
  expect(readLocal('2026-02-29')).toBeNull();
});

test('looking back gives a model what the person shares, and never what a camera guessed [R14, M3]', async () => {
  const kept: Insights = {
    ...{ from: '2026-11-01', until: '2026-11-22', checkInsEver: 1, mean: [], company: [] },
    moods: [{ day: '2026-11-20', level: 2, count: 1, heaviest: 2, lightest: 2, emotions: ['sad'] }],
    exercises: [],
    nights: [
      {
        ...{ day: '2026-11-20', bed: null, asleep: null, up: null, sleptMin: 400, quality: 4 },
        woke: 'a bad dream of the harbour',
      },
    ],
    phq9: [{ at: 1, day: '2026-11-20', total: 12, band: 'moderate' }],
    gad7: [],
    seen: [{ day: '2026-11-20', turns: { angry: 3 } }],
    sentences: { moods: 'M', exercises: null, sleep: 'S', selfChecks: 'C', company: null },
  };
  const tool = insightsTool({ view: () => kept });
  const given = async (sharesExercises: boolean, sharesSelfChecks: boolean) => {
    const around = toolAround({ preferences: { sharesExercises, sharesSelfChecks } });
    return tool.isOn(around) ? JSON.stringify(await result(tool, {}, around)) : null;
  };
  expect(await given(false, false)).toBeNull();
  const exercises = await given(true, false);
  expect(exercises).toContain('"level":2');
  expect(exercises).not.toMatch(/phq9|moderate|"C"/u);
  const checks = await given(false, true);
  expect(checks).toContain('moderate');
  expect(checks).not.toMatch(/moods|nights|"M"|"S"/u);
  for (const shared of [exercises, checks, await given(true, true)]) {
    expect(shared).not.toMatch(/angry|harbour/u);
  }
});
