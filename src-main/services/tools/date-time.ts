import { z } from 'zod';
import type { Language } from '../../../src-preload/contract/words.ts';
import { readLocal } from './local-time.ts';
import { type Tool, tool } from './tool.ts';

const DAY_MS = 24 * 60 * 60 * 1000;
const MOST_DAYS = 36_600;

const day = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'not a day like 2026-11-22')
  .refine((text) => readLocal(text) !== null, 'no such day');

const input = z.object({
  day: day.optional().describe('A day, 2026-11-22; leave out for now'),
  zone: z
    .string()
    .max(60)
    .refine(isZone, 'not a time zone like Asia/Seoul')
    .optional()
    .describe("A time zone, Europe/London; leave out for the person's own"),
  add_days: z
    .number()
    .int()
    .min(-MOST_DAYS)
    .max(MOST_DAYS)
    .optional()
    .describe('That many days after it, or before where negative'),
  until: day.optional().describe('Another day: how far it is'),
});

/** Today and now, here and elsewhere; the weekday of a day, and how far two of them are apart. */
export function dateTimeTool(): Tool {
  return tool({
    name: 'date_time',
    description: {
      en: 'Tells the exact date, weekday and time, here or in another time zone, the day so many days from another, and how far two days are apart.',
      ko: '정확한 날짜와 요일, 시각을 알려 줘요. 다른 시간대의 시각, 며칠 뒤나 전의 날짜, 두 날짜 사이가 며칠인지도 세요.',
    },
    input,
    isOn: () => true,
    sentTo: () => null,
    shown: ({ day: asked, zone, until }) =>
      [asked, until, zone].filter((part) => part !== undefined).join(' · '),
    changes: false,
    isForeign: false,
    async run({ day: asked, zone, add_days = 0, until }, { language, now }) {
      const here = zone ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
      // Days are counted at noon in one zone that has no summer time.
      const from = asked === undefined ? dayIn(now, here) : noonOf(asked);
      const to = from + add_days * DAY_MS;
      const isNow = asked === undefined && add_days === 0;
      return {
        result: {
          day: isoOf(to),
          in_words: inWords(to, language),
          ...(isNow ? { time: timeIn(now, here), zone: here } : {}),
          ...(until === undefined ? {} : { until: apart(to, noonOf(until), language) }),
        },
      };
    },
  });
}

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const noonOf = (iso: string): number => Date.parse(`${iso}T12:00:00Z`);
const isoOf = (noon: number): string => new Date(noon).toISOString().slice(0, 10);

const dayIn = (at: number, timeZone: string): number =>
  noonOf(new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at));

const timeIn = (at: number, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', { timeZone, timeStyle: 'short' }).format(at);

const inWords = (noon: number, language: Language): string =>
  new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    timeZone: 'UTC',
    dateStyle: 'full',
  }).format(noon);

function apart(from: number, to: number, language: Language) {
  const days = Math.round((to - from) / DAY_MS);
  return {
    day: isoOf(to),
    in_words: inWords(to, language),
    days,
    weeks: Math.trunc(days / 7),
    and_days: days % 7,
  };
}
