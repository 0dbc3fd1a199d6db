import { expect, test } from 'vitest';
import { speakable } from '../../../src-main/conversation/speakable.ts';
import type { Language } from '../../../src-preload/contract/words.ts';

type Cases = Readonly<Record<string, readonly (readonly [shown: string, spoken: string])[]>>;

const KOREAN: Cases = {
  'counts with the numerals a Korean would use': [
    ['3시에 30분 동안 2명이 만나요.', '세 시에 삼십 분 동안 두 명이 만나요.'],
    ['1번째, 3번째 시도예요.', '첫 번째, 세 번째 시도예요.'],
    ['20살, 21살, 100명, 101명', '스무 살, 스물한 살, 백 명, 백한 명'],
    ['30대 남자와 차 2대', '삼십 대 남자와 차 두 대'],
    ['1개월에 2개씩 3주', '일 개월에 두 개씩 삼 주'],
    ['1번 문항을 3번 읽었어요.', '일 번 문항을 세 번 읽었어요.'],
    ['12시 13시', '열두 시 십삼 시'],
    ['제1장', '제일장'],
  ],
  'reads dates and times': [
    ['2026년 6월과 10월', '이천이십육년 유월과 시월'],
    ['2026-11-21', '이천이십육년 십일월 이십일일'],
    ['10:30에 만나고 14:00에 끝나요', '열 시 삼십 분에 만나고 십사 시에 끝나요'],
    ['월~금, 9:00~18:00', '월에서 금, 아홉 시에서 십팔 시'],
  ],
  'says numbers to call digit by digit, and only those': [
    ['010-1234-5678로 전화하세요.', '공일공, 일이삼사, 오육칠팔로 전화하세요.'],
    ['109로 전화해요. 1577-0199도 돼요.', '일공구로 전화해요. 일오칠칠, 공일구구도 돼요.'],
    ['988, 119에 신고', '구팔팔, 일일구에 신고'],
    ['별 109개, 112명, 119원', '별 백아홉 개, 백열두 명, 백십구 원'],
  ],
  'reads decimals, parts, ranges and money': [
    ['0.5초, 3.14%', '영 점 오 초, 삼 점 일사 퍼센트'],
    ['1/2과 ½, 11/21', '이 분의 일과 이 분의 일, 십일월 이십일일'],
    ['3~4명이 2~3주, 10~15분', '서너 명이 이삼 주, 십에서 십오 분'],
    ['5,000원, $20, 12,345', '오천 원, 이십 달러, 만이천삼백사십오'],
    ['-5도, 36.5℃', '영하 오 도, 삼십육 점 오 도'],
    ['5km를 60kg으로', '오 킬로미터를 육십 킬로그램으로'],
  ],
  'spells abbreviations, and leaves words in Latin letters': [
    ['CBT와 PHQ-9, TV를', '씨비티와 피에이치큐 나인, 티브이를'],
    ['인지행동치료(CBT)를 해요', '인지행동치료를 해요'],
    ['Netflix를 보고 OK 했어요', 'Netflix를 보고 오케이 했어요'],
    ['코로나19 때', '코로나 십구 때'],
  ],
  'leaves out what nobody says': [
    ['ㅎㅎ 그렇군요 ㅠㅠ 네~', '그렇군요 네'],
    ['(^_^) 좋아요 :) 🙂', '좋아요'],
    ['"안녕"이라고 **천천히** 말했다!!!', '안녕이라고 천천히 말했다!'],
    ['괜찮아요 🙂, 그렇죠', '괜찮아요, 그렇죠'],
  ],
  'says the name of an address, and signs as words': [
    ['https://www.example.com/a?b=1 에서', 'example 닷 컴 에서'],
    ['a@b.co.kr 로', '이메일 주소 로'],
    ['슬픔/분노, A → B, 1+1=2', '슬픔, 분노, A, B, 일 더하기 일은 이'],
    ['4-7-8 호흡', '사, 칠, 팔 호흡'],
  ],
};

const ENGLISH: Cases = {
  'reads times, dates and years': [
    ['It is 3:00 or 10:30 am, 3pm.', "It is three o'clock or ten thirty A M, three P M."],
    [
      'In 1998 and 2005, the 1990s.',
      'In nineteen ninety-eight and two thousand five, the nineteen nineties.',
    ],
    ['on March 3, 2024-01-05', 'on March third, January fifth, twenty twenty-four'],
    ['at 5:05 p.m. Then', 'at five oh five P M. Then'],
  ],
  'says numbers to call digit by digit, and only those': [
    ['Call 109 or 988 now.', 'Call one oh nine or nine eight eight now.'],
    [
      '988 is free, 1577-0199 too.',
      'nine eight eight is free, one five seven seven, oh one nine nine too.',
    ],
    ['Call (555) 123-4567.', 'Call five five five, one two three, four five six seven.'],
    ['109 people, 999 steps', 'one hundred nine people, nine hundred ninety-nine steps'],
  ],
  'reads counts, parts, ranges, units and money': [
    ['1st, 2nd, 21st', 'first, second, twenty-first'],
    ['3-4 times, 10–15 minutes', 'three to four times, ten to fifteen minutes'],
    [
      '1/2, 3/4, 7/10, 24/7, 1½ cups',
      'one half, three quarters, seven out of ten, twenty-four seven, one and a half cups',
    ],
    [
      '$5.50, $1, 1,234,567',
      'five dollars fifty, one dollar, one million two hundred thirty-four thousand five hundred sixty-seven',
    ],
    [
      '5 km, 1 kg, 36.5℃, 20%',
      'five kilometers, one kilogram, thirty-six point five degrees Celsius, twenty percent',
    ],
    ['-5 degrees, 0.05', 'minus five degrees, zero point zero five'],
    ['4-7-8 breathing', 'four, seven, eight breathing'],
  ],
  'expands abbreviations, spells what is spelled, and does not shout': [
    ['e.g., this, i.e. that, etc.', 'for example, this, that is that, et cetera.'],
    ['Dr. Kim vs. Mr. Lee', 'Doctor Kim versus Mister Lee'],
    ['CBT, PHQ-9, ADHD, SSRIs', "C B T, P H Q nine, A D H D, S S R I's"],
    ["NEVER say you CAN'T", "never say you can't"],
    ['The US and us, NASA, OK', 'The U S and us, nasa, OK'],
  ],
  'says the name of an address, and signs as words': [
    ['See https://www.example.com/x?y=1. Then', 'See example dot com. Then'],
    ['write a@b.com.', 'write the email address.'],
    [
      'rock & roll, 1+1=2, he/she, and/or',
      'rock and roll, one plus one equals two, he or she, and or',
    ],
    ['#1, ~5 people, w/o it', 'number one, about five people, without it'],
  ],
  'leaves out what nobody says': [
    ['Good :) <3 🙂 ok!!', 'Good ok!'],
    ['**Bold** “quote” don’t', 'Bold quote don’t'],
  ],
};

for (const [language, cases] of [
  ['ko', KOREAN],
  ['en', ENGLISH],
] as const) {
  for (const [name, pairs] of Object.entries(cases)) {
    for (const [shown, spoken] of pairs) {
      test(`${language}: ${name}: ${shown}`, () => {
        expect(speakable(shown, language).spoken).toBe(spoken);
      });
    }
  }
}

/** What is said, put together from what is shown and where it differs. */
function retold(shown: string, language: Language): string {
  const { spoken, differs } = speakable(shown, language);
  let told = '';
  let at = 0;
  for (const { from, to, spokenFrom, spokenTo } of differs) {
    // Those that touch are one.
    expect(from).toBeGreaterThan(at - 1 + Math.sign(at));
    expect(to).toBeGreaterThan(from);
    told += shown.slice(at, from);
    expect(told.length).toBe(spokenFrom);
    told += spoken.slice(spokenFrom, spokenTo);
    at = to;
  }
  return told + shown.slice(at);
}

test('every stretch that differs is named, and everything else is said as it is shown', () => {
  for (const [language, cases] of [
    ['ko', KOREAN],
    ['en', ENGLISH],
  ] as const) {
    for (const [shown, spoken] of Object.values(cases).flat()) {
      expect(retold(shown, language), shown).toBe(spoken);
    }
  }
});

test('plain words are said as they are, with nothing to tell', () => {
  for (const [text, language] of [
    ['그 말을 듣고 속상했겠어요.', 'ko'],
    ["That sounds heavy, and I'm glad you said it.", 'en'],
  ] as const) {
    expect(speakable(text, language)).toEqual({ spoken: text, differs: [] });
  }
});

test('where nothing can be said, nothing is', () => {
  for (const text of ['', '...', '🙂 :)', 'ㅠㅠ', '— “”', '^^ ♡']) {
    expect(speakable(text, 'ko').spoken, text).toBe('');
    expect(speakable(text, 'en').spoken, text).toBe('');
  }
});

test('no digit, sign or mark is left for a voice to stumble over, whatever is written', () => {
  const parts =
    '3 시 1,000 10:30 3.5 % $ -7 ~ 1/2 (2) [3] *4* #5 6th 2026-11-21 010-1234-5678 a.b@c.kr https://x.io/1_2 CBT-9 3x ½ ㅋㅋ :) 🙂 & + = → 명 번째 km and 그리고 e.g. “8” 0 007 1e5 4-7-8 v2.1.3'.split(
      ' ',
    );
  let state = 7;
  const next = (): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return state >>> 8;
  };
  for (let i = 0; i < 500; i++) {
    const text = Array.from({ length: 6 }, () => parts[next() % parts.length]).join(
      next() % 2 ? ' ' : '',
    );
    for (const language of ['ko', 'en'] as const) {
      const { spoken } = speakable(text, language);
      expect(spoken, text).not.toMatch(/[\d*_#%$&=→@<>[\]“”🙂]|\s\s|^\s|\s$/u);
      expect(retold(text, language), text).toBe(spoken);
    }
  }
});
