import type { Day } from '../../../src-preload/contract/insights.ts';
import type { Topic } from '../../../src-preload/contract/memory.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import { numberOf } from './days.ts';
import { TOPIC_WORDS } from './topic-words.ts';

interface ReflectionWords {
  spoke(topics: readonly Topic[], people: readonly string[]): string;
  readonly talked: string;
  contrast(heaviest: Day, lightest: Day): string;
  alike(days: number): string;
  oneDay(day: Day): string;
  beforeLighter(title: string): string;
  done(title: string, times: number): string;
  readonly quoted: string;
  readonly closing: string;
  suggestion(title: string): string;
}

/** Day 0 of the calendar is a Thursday. */
const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  ko: ['목요일', '금요일', '토요일', '일요일', '월요일', '화요일', '수요일'],
  en: ['Thursday', 'Friday', 'Saturday', 'Sunday', 'Monday', 'Tuesday', 'Wednesday'],
};

const weekday = (day: Day, language: Language): string =>
  WEEKDAYS[language][((numberOf(day) % 7) + 7) % 7] ?? '';

const listed = (names: readonly string[], and: string): string =>
  names.length < 2
    ? names.join('')
    : `${names.slice(0, -1).join(', ')}${and}${names[names.length - 1]}`;

export const REFLECTION_WORDS: Readonly<Record<Language, ReflectionWords>> = {
  ko: {
    spoke: (topics, people) =>
      `이 한 주에는 ${[...topics.map((topic) => TOPIC_WORDS.ko[topic]), ...people]
        .map((name) => `${name} 이야기`)
        .join(', ')}를 들려주셨어요.`,
    talked: '이 한 주에도 이야기를 나눠 주셨어요.',
    contrast: (heaviest, lightest) =>
      `적어 둔 날 가운데 ${weekday(heaviest, 'ko')}이 가장 무거웠고, ${weekday(lightest, 'ko')}은 그보다 가벼웠어요.`,
    alike: (days) => `마음을 적은 ${days}일은 무게가 서로 비슷했어요.`,
    oneDay: (day) => `마음을 적어 둔 날은 ${weekday(day, 'ko')} 하루예요.`,
    beforeLighter: (title) =>
      `“${title}” 연습을 한 날에는 그 뒤에 적은 마음이 앞보다 가벼웠는데, 그 덕분인지는 저도 알 수 없어요.`,
    done: (title, times) => `“${title}” 연습도 ${times}번 하셨어요.`,
    quoted: '그때 하신 말씀 하나를 그대로 옮겨 둘게요.',
    closing: '다음 주에도 적고 싶은 만큼만 적어도 괜찮아요.',
    suggestion: (title) => `내키면 “${title}” 연습을 한번 해 봐도 좋아요.`,
  },
  en: {
    spoke: (topics, people) =>
      `This was a week in which you spoke of ${listed([...topics.map((topic) => TOPIC_WORDS.en[topic]), ...people], ' and ')}.`,
    talked: 'This was a week in which you came by to talk.',
    contrast: (heaviest, lightest) =>
      `Of the days you noted, ${weekday(heaviest, 'en')} was the heaviest and ${weekday(lightest, 'en')} was lighter.`,
    alike: (days) => `The ${days} days you noted weighed much the same.`,
    oneDay: (day) => `The one day you noted was ${weekday(day, 'en')}.`,
    beforeLighter: (title) =>
      `On a day with “${title}”, what you noted afterwards was lighter than before, though I cannot tell whether that was why.`,
    done: (title, times) =>
      `You also did “${title}” ${times === 1 ? 'once' : times === 2 ? 'twice' : `${times} times`}.`,
    quoted: 'Here is one thing you said, just as you said it.',
    closing: 'Next week, noting as little as you like is fine.',
    suggestion: (title) => `If you feel like it, you could try “${title}”.`,
  },
};
