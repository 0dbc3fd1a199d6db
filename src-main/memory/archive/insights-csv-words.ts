/** Headings, names and units of the table, in both languages. */
import type { Language } from '../../../src-preload/contract/words.ts';

const EN = {
  headings: ['section', 'date', 'time', 'name', 'value', 'unit', 'note'],
  sections: {
    mood: 'mood',
    exercise: 'exercise',
    sleep: 'sleep',
    selfCheck: 'self-check',
    topic: 'topic',
    person: 'person',
    seen: 'camera (a guess)',
  },
  values: {
    level: 'mood',
    entries: 'notes that day',
    heaviest: 'heaviest that day',
    lightest: 'lightest that day',
    mean: 'mean of seven days',
    times: 'begun',
    completed: 'done to the end',
    before: 'before',
    after: 'after',
    bed: 'to bed',
    asleep: 'asleep',
    up: 'up',
    slept: 'slept',
    quality: 'how the sleep was',
    woke: 'woke in the night',
    days: 'days it was spoken of',
    otherDays: 'other days',
    otherLevel: 'mood on other days',
  },
  units: {
    level: '1 very heavy to 5 light',
    count: 'times',
    distress: '0-10, higher is harder',
    clock: 'hh:mm',
    minutes: 'minutes',
    quality: '0-10, higher is better',
    days: 'days with a note',
    turns: 'turns',
  },
  meanNote: 'up to and with this day, where at least three have a note',
  tendency: 'compared with other days',
  seenNote: 'guessed by a program from the face, often wrong',
} as const;

type Worded<T> = {
  readonly [K in keyof T]: T[K] extends string ? string : Worded<T[K]>;
};
type CsvWords = Worded<typeof EN>;

const KO: CsvWords = {
  headings: ['구분', '날짜', '시각', '이름', '값', '단위', '메모'],
  sections: {
    mood: '기분',
    exercise: '연습',
    sleep: '잠',
    selfCheck: '스스로 점검',
    topic: '주제',
    person: '사람',
    seen: '카메라 (추측)',
  },
  values: {
    level: '기분',
    entries: '그날 적은 횟수',
    heaviest: '그날 가장 무거움',
    lightest: '그날 가장 가벼움',
    mean: '7일 평균',
    times: '시작한 횟수',
    completed: '끝까지 한 횟수',
    before: '하기 전',
    after: '하고 나서',
    bed: '누운 시각',
    asleep: '잠든 시각',
    up: '일어난 시각',
    slept: '잔 시간',
    quality: '잘 잔 정도',
    woke: '밤에 깬 일',
    days: '이야기한 날',
    otherDays: '다른 날',
    otherLevel: '다른 날의 기분',
  },
  units: {
    level: '1 많이 무거움 ~ 5 가벼움',
    count: '번',
    distress: '0~10, 높을수록 힘듦',
    clock: '시:분',
    minutes: '분',
    quality: '0~10, 높을수록 잘 잠',
    days: '기분을 적은 날',
    turns: '번 말한 동안',
  },
  meanNote: '이날까지 7일 가운데 사흘 이상 적은 때',
  tendency: '다른 날과 견주면',
  seenNote: '프로그램이 얼굴을 보고 짐작한 것이라 자주 틀려요',
};

export const csvWords = (language: Language): CsvWords => (language === 'ko' ? KO : EN);
