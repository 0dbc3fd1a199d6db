import { expect, test } from 'vitest';
import { namedFeeling } from '../../../../src-main/counsel/session/named-feeling.ts';
import type { Emotion, Language } from '../../../../src-preload/contract/words.ts';

const NAMED: Readonly<Record<Language, readonly (readonly [string, Emotion])[]>> = {
  ko: [
    ['내일 발표라 초조해요', 'anxious'],
    ['너무 걱정돼서 잠이 안 와요', 'anxious'],
    ['불안해요', 'anxious'],
    ['긴장돼요', 'anxious'],
    ['방금 누가 문을 두드려서 무서웠어요', 'fearful'],
    ['깜짝 놀랐어요', 'surprised'],
    ['화가 나요', 'angry'],
    ['화장실에서 울었어요', 'sad'],
    ['외로워요', 'sad'],
    ['정말 역겨웠어요', 'disgusted'],
    ['오늘 정말 행복해요', 'happy'],
    ['마음이 편안해요', 'neutral'],
  ],
  en: [
    ['I am worried about tomorrow', 'anxious'],
    ["I can't stop worrying", 'anxious'],
    ['I feel tense', 'anxious'],
    ["I'm anxious but I can't say why", 'anxious'],
    ['A bang startled me just now and I was scared', 'fearful'],
    ['I was shocked', 'surprised'],
    ['I am furious with him', 'angry'],
    ['I cried all night', 'sad'],
    ['I feel down', 'sad'],
    ['I am disgusted by it', 'disgusted'],
    ['I am happy today', 'happy'],
    ['I feel calm', 'neutral'],
  ],
};

const NOT_NAMED: Readonly<Record<Language, readonly string[]>> = {
  ko: [
    '기분이 안 좋아요',
    '별로 좋지 않아요',
    '잠을 잘 잤으면 좋겠어요',
    '어떻게 하면 좋을까요',
    '행복하고 싶어요',
    '서울에 다녀왔어요',
    '거울 보기 싫어요',
    '겨울이 왔어요',
    '전화나 할까',
    '오늘은 별로 안 불안해요',
    '걱정 안 해요',
    '친구가 슬퍼 보였어요',
    '엄마가 화났어요',
    '미안해요, 늦었어요',
    '복잡해요',
    '행복했는데 이제는 아니에요',
    '안녕하세요',
  ],
  en: [
    'I wish I were happy',
    'That would be great',
    'great, thanks',
    'I felt great until he called',
    'I am not sad',
    'I am not anxious anymore',
    'I calm down slowly',
    'I was down the street',
    'low on milk',
    'it would be better if I left',
    'My mum is worried about me',
    "I'm confused",
    'I am fine',
    'the exam is hard',
  ],
};

test.each(['ko', 'en'] as const)('tells the feeling that words in %s name [V2]', (language) => {
  for (const [text, emotion] of NAMED[language]) {
    expect(namedFeeling(text, language), text).toBe(emotion);
  }
});

test.each(['ko', 'en'] as const)(
  'reads no feeling into words in %s that deny it, wish for it, tell of others, or only sound like it [V2]',
  (language) => {
    for (const text of NOT_NAMED[language]) expect(namedFeeling(text, language), text).toBeNull();
  },
);
