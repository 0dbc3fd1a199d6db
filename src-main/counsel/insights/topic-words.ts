import type { Topic } from '../../../src-preload/contract/memory.ts';
import type { Language } from '../../../src-preload/contract/words.ts';

/** What was spoken of, as it stands in "… 이야기" and "spoke of …". */
export const TOPIC_WORDS: Readonly<Record<Language, Readonly<Record<Topic, string>>>> = {
  ko: {
    sleep: '잠',
    work: '일',
    study: '공부',
    family: '가족',
    love: '연애',
    friends: '친구',
    health: '건강',
    mood: '마음',
    food: '먹는 것',
    movement: '몸을 움직인',
    home: '집',
    money: '돈',
    leisure: '쉬는 시간',
    past: '지난날',
    other: '이런저런',
  },
  en: {
    sleep: 'sleep',
    work: 'work',
    study: 'studying',
    family: 'family',
    love: 'love',
    friends: 'friends',
    health: 'health',
    mood: 'feelings',
    food: 'food',
    movement: 'being active',
    home: 'home',
    money: 'money',
    leisure: 'free time',
    past: 'the past',
    other: 'this and that',
  },
};
