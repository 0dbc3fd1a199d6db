/** Times of day out of free words, in both languages: minutes since midnight. */
import type { Language } from '../../../src-preload/contract/words.ts';
import { ENGLISH_HOURS } from './english-number.ts';

const DAY_MINUTES = 24 * 60;

const HOURS: Readonly<Record<string, number>> = {
  ...Object.fromEntries(ENGLISH_HOURS),
  noon: 12,
  midnight: 24,
  한: 1,
  두: 2,
  세: 3,
  네: 4,
  다섯: 5,
  여섯: 6,
  일곱: 7,
  여덟: 8,
  아홉: 9,
  열: 10,
  열한: 11,
  열두: 12,
};
const MINUTES: Readonly<Record<string, number>> = {
  반: 30,
  십: 10,
  십오: 15,
  이십: 20,
  삼십: 30,
  사십: 40,
  사십오: 45,
  오십: 50,
  fifteen: 15,
  thirty: 30,
  'forty-five': 45,
};

const HOUR_EN = Object.keys(HOURS)
  .filter((word) => /^[a-z]/.test(word))
  .join('|');
const KOREAN =
  /(\d{1,2}|열두|열한|열|다섯|여섯|일곱|여덟|아홉|한|두|세|네)\s?시(?!간)(?:\s?(?:(\d{1,2}|사십오|십오|이십|삼십|사십|오십|십)\s?분|(반)))?/;
const CLOCK = /(?<![\d.])(\d{1,2})[:.](\d{2})(?!\d)/;
const PAST = new RegExp(`\\b(half past|half|quarter past|quarter to) (\\d{1,2}|${HOUR_EN})\\b`);
const ENGLISH = new RegExp(
  `\\b(\\d{1,2}|${HOUR_EN})(?: (thirty|fifteen|forty-five))?(?= ?(?:[ap]\\.?m\\b|o'clock)|$| (?:in|at|ish|or so|on|every)\\b|,)`,
);

const MORNING = /오전|아침|새벽|\ba\.?m\b|\d\s?am\b|in the morning/;
const AFTERNOON =
  /오후|점심|저녁|밤|(?<![가-힣])낮|\bp\.?m\b|\d\s?pm\b|afternoon|evening|at night|tonight/;
/** "밤 1시" and "1 at night" are after midnight. */
const NIGHT = /밤|at night|tonight/;

/** 24 hours: "23:10", "0시". */
const ALL_DAY = /(?<!\d)(?:00?|1[3-9]|2[0-4])(?=[:.]\d{2}|\s?시(?!간))/;

/** Whether the words themselves say which half of the day is meant. */
export function saysHalfOfDay(words: string): boolean {
  const said = words.normalize('NFC').toLowerCase();
  return [MORNING, AFTERNOON, ALL_DAY, /자정|정오|midnight|\bnoon\b/].some((one) => one.test(said));
}

/** An hour whose half of the day was not said, as it is meant by whoever speaks of `about`. */
function halfOfDay(hour: number, said: string, about: 'day' | 'bed'): number {
  if (hour > 12 || hour === 0) return hour;
  if (MORNING.test(said)) return hour % 12;
  const isNight = NIGHT.test(said) || (about === 'bed' && !AFTERNOON.test(said));
  if (isNight) return hour >= 6 && hour < 12 ? hour + 12 : hour % 12;
  return hour === 12 ? 12 : hour + 12;
}

/**
 * Minutes since midnight, or null where no time is named. Without a half of the day, `about` decides: something done
 * by day is after noon, going to bed is at night.
 */
export function readTime(words: string, about: 'day' | 'bed'): number | null {
  const said = words
    .normalize('NFC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/[!?~…]+|\.$/g, '');
  const past = PAST.exec(said);
  if (past === null && /자정|midnight/.test(said)) return 0;
  if (past === null && /정오|\bnoon\b/.test(said)) return 12 * 60;
  const found =
    past === null ? (CLOCK.exec(said) ?? KOREAN.exec(said) ?? ENGLISH.exec(said)) : past;
  if (found === null) return null;
  const hourWord = (past === null ? found[1] : found[2]) ?? '';
  const hour = HOURS[hourWord] ?? Number(hourWord);
  const minuteWord = found[3] ?? found[2];
  const shift: Readonly<Record<string, number>> = { 'quarter past': 15, 'quarter to': -15 };
  const minute =
    past === null
      ? (MINUTES[minuteWord ?? ''] ?? Number(minuteWord ?? 0))
      : (shift[found[1] ?? ''] ?? 30);
  if (!(hour <= 24 && minute < 60)) return null;
  const at = halfOfDay(hour % 24, said, about) * 60 + minute;
  return (at + DAY_MINUTES) % DAY_MINUTES;
}

const partOfDay = (hour: number): string => {
  if (hour < 6) return '새벽';
  if (hour < 11) return '아침';
  if (hour < 12) return '오전';
  if (hour < 13) return '낮';
  if (hour < 18) return '오후';
  return hour < 21 ? '저녁' : '밤';
};

/** A time of day as it is said: "저녁 7시 반", "7:30 pm". */
export function sayTime(at: number, language: Language): string {
  const hour = Math.floor(at / 60);
  const minute = at % 60;
  const short = hour % 12 === 0 ? 12 : hour % 12;
  if (language === 'en') {
    const half = hour < 12 ? 'am' : 'pm';
    return minute === 0
      ? `${short} ${half}`
      : `${short}:${String(minute).padStart(2, '0')} ${half}`;
  }
  const tail = minute === 0 ? '' : minute === 30 ? ' 반' : ` ${minute}분`;
  return `${partOfDay(hour)} ${hour === 0 ? 12 : short}시${tail}`;
}
