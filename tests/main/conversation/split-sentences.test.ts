import { expect, test } from 'vitest';
import { createSentenceSplitter } from '../../../src-main/conversation/split-sentences.ts';

/** Feeds a reply in pieces of `size` characters, as a model would write it. */
function split(text: string, size: number): string[] {
  const splitter = createSentenceSplitter();
  const out: string[] = [];
  for (let i = 0; i < text.length; i += size) out.push(...splitter.push(text.slice(i, i + size)));
  return [...out, ...splitter.flush()];
}

const cases: readonly [string, string, readonly string[]][] = [
  [
    'English sentences',
    'That sounds heavy. What weighs most? Take your time.',
    ['That sounds heavy.', 'What weighs most?', 'Take your time.'],
  ],
  [
    'Korean sentences',
    '그랬군요. 많이 지치셨겠어요. 오늘은 어떤 순간이 가장 힘들었어요?',
    ['그랬군요.', '많이 지치셨겠어요.', '오늘은 어떤 순간이 가장 힘들었어요?'],
  ],
  [
    'Korean sentences whose full stop was left out',
    '그 말을 듣고 속상했겠어요 오늘은 조금 쉬어도 괜찮습니다 무엇이 떠오르세요?',
    ['그 말을 듣고 속상했겠어요', '오늘은 조금 쉬어도 괜찮습니다', '무엇이 떠오르세요?'],
  ],
  [
    'words that only look like a Korean ending',
    '지금 필요한 건 중요 자료가 아니라 쉬는 일이에요.',
    ['지금 필요한 건 중요 자료가 아니라 쉬는 일이에요.'],
  ],
  [
    'decimals, titles and abbreviations',
    'Dr. Kim said 3.5 hours, e.g. from ten. Is that enough?',
    ['Dr. Kim said 3.5 hours,', 'e.g. from ten. Is that enough?'],
  ],
  [
    'closing quotes with their sentence',
    'You said "I failed." That hurts. (It would hurt anyone.) What then?',
    ['You said "I failed."', 'That hurts. (It would hurt anyone.)', 'What then?'],
  ],
  [
    'what is quoted, however many sentences it has',
    'She said “I failed. I always do.” and left. What then, for you?',
    ['She said “I failed. I always do.” and left.', 'What then, for you?'],
  ],
  [
    'what is quoted in Korean',
    '“전 못 해요. 늘 그래요.” 하고 말했죠. 그다음엔 어땠어요?',
    ['“전 못 해요. 늘 그래요.” 하고 말했죠.', '그다음엔 어땠어요?'],
  ],
  ['lines without a full stop', 'First this\nthen that', ['First this', 'then that']],
  ['white space only', '  \n ', []],
];

for (const [name, text, sentences] of cases) {
  test(`splits ${name} the same way whatever the size of the pieces`, () => {
    for (const size of [1, 2, 3, 7, 1000]) expect(split(text, size)).toEqual(sentences);
  });
}

const CLAUSES: readonly (readonly [text: string, first: string])[] = [
  [
    'When the light goes off the list of tomorrow gets louder, and it keeps you awake.',
    'When the light goes off the list of tomorrow gets louder,',
  ],
  [
    'It sounds like you have been carrying this alone and nobody asked.',
    'It sounds like you have been carrying this alone',
  ],
  [
    'You stayed up until four — again — with that one sentence in mind.',
    'You stayed up until four —',
  ],
  [
    'You said “I am tired, and I am done with all of it” to her, and she left.',
    'You said “I am tired, and I am done with all of it” to her,',
  ],
  [
    'That is 1,000 times more than anybody should carry alone.',
    'That is 1,000 times more than anybody should carry alone.',
  ],
  [
    'You must have felt so heavy after all of that today.',
    'You must have felt so heavy after all of that today.',
  ],
  ['I can hear how tired you are, friend.', 'I can hear how tired you are, friend.'],
  [
    '오늘 하루 내내 마음이 무거웠는데 그 얘기를 꺼내 주셔서 고마워요.',
    '오늘 하루 내내 마음이 무거웠는데',
  ],
  ['회사에서 그런 말을 들으면 누구라도 마음이 많이 상할 것 같아요.', '회사에서 그런 말을 들으면'],
  ['어제도 새벽까지 잠을 못 주무시고 계속 그 생각을 하셨군요.', '어제도 새벽까지 잠을 못 주무시고'],
  ['그 사람 말이 자꾸 떠오르고 그래서 잠이 안 오는 밤이었겠어요.', '그 사람 말이 자꾸 떠오르고'],
  [
    '이제 그 오래된 창고 이야기를 조금 더 들려주실래요?',
    '이제 그 오래된 창고 이야기를 조금 더 들려주실래요?',
  ],
  ['많이 지치고 힘드셨을 텐데 괜찮아요?', '많이 지치고 힘드셨을 텐데 괜찮아요?'],
];

for (const [text, first] of CLAUSES) {
  test(`begins "${text}" with "${first}", however it arrives`, () => {
    for (const size of [1, 2, 5, 1000]) {
      const pieces = split(`${text} Then more. `, size);
      expect(pieces[0]).toBe(first);
      expect(pieces.join(' ')).toBe(`${text} Then more.`);
    }
  });
}

test('a first clause goes out before its sentence is written to the end', () => {
  const splitter = createSentenceSplitter();
  expect(splitter.push('오늘 하루 내내 마음이 무거웠는데 그 얘기를')).toEqual([]);
  expect(splitter.push(' 꺼내')).toEqual(['오늘 하루 내내 마음이 무거웠는데']);
});

test('only the first piece is a clause: later ones are whole sentences', () => {
  const text =
    'I hear you. It sounds like you have been carrying this alone, and nobody asked about it.';
  expect(split(text, 4)).toEqual([
    'I hear you.',
    'It sounds like you have been carrying this alone, and nobody asked about it.',
  ]);
});

test('very short sentences after the first are said together with the next', () => {
  expect(split('Hello there. I see. That is a lot to carry.', 3)).toEqual([
    'Hello there.',
    'I see. That is a lot to carry.',
  ]);
  expect(split('많이 놀라셨죠. 네. 천천히 말씀해 주셔도 괜찮아요.', 3)).toEqual([
    '많이 놀라셨죠.',
    '네. 천천히 말씀해 주셔도 괜찮아요.',
  ]);
});

test('a very short last sentence is said all the same, and at once where the caller knows it is complete', () => {
  expect(split('Take all the time you need. Okay?', 4)).toEqual([
    'Take all the time you need.',
    'Okay?',
  ]);
  const splitter = createSentenceSplitter();
  expect(splitter.push('Take all the time you need. Okay? ')).toEqual([
    'Take all the time you need.',
  ]);
  expect(splitter.settle()).toEqual(['Okay?']);
});

test('tells a number or an abbreviation from the end of a sentence', () => {
  const numbered = 'Look at step no. 5 of the list. Then rest.';
  expect(split(numbered, 1)[0]).toBe('Look at step no. 5 of the list.');
  expect(split('You told him no. That took a lot of courage.', 1)[0]).toBe('You told him no.');
  expect(split('You woke at 4 a.m. That is early for anyone.', 1)[0]).toBe('You woke at 4 a.m.');
  expect(split('Sleep, food, walks, etc. can help a little here.', 1)).toHaveLength(1);
});

const ENGLISH_WORDS =
  'and but because so you Dr. 3.5 10:30 e.g. “I failed.” that tired, again — sleep. work? (hm) 1,000 etc. no. feel 🙂 https://a.kr/b.c'.split(
    ' ',
  );
const KOREAN_WORDS =
  '그리고 하지만 무거웠는데 들으면 잠이 3.5시간 10:30에 “싫어요.” 지쳐서, 있었어요 그랬군요. 괜찮아요? (음) 1,000번 창고 밤에 마음이 합니다 CBT를 ㅎㅎ'.split(
    ' ',
  );

/** The same every time: a test that fails must fail again. */
function randomReply(words: readonly string[], seed: number): string {
  let state = seed;
  const next = (below: number): number => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) >>> 0;
    return (state >>> 8) % below;
  };
  return Array.from({ length: 5 + next(60) }, () => words[next(words.length)]).join(' ');
}

for (const [name, words] of [
  ['English', ENGLISH_WORDS],
  ['Korean', KOREAN_WORDS],
] as const) {
  test(`whatever is written in ${name}, the pieces are the text, cut only between words, and the same however it arrives`, () => {
    for (let seed = 1; seed <= 400; seed++) {
      const text = randomReply(words, seed);
      const whole = split(text, text.length);
      expect(whole.join(' '), `seed ${seed}`).toBe(text);
      for (const size of [1, 3, 8]) expect(split(text, size), `seed ${seed}`).toEqual(whole);
      for (const piece of whole) {
        expect(piece.length).toBeLessThanOrEqual(220);
        // A word stays whole: no number, address or abbreviation is cut.
        for (const word of piece.split(' ')) expect(words).toContain(word);
      }
    }
  });
}

test('never hands a voice more than one breath, and loses no word of a reply without stops', () => {
  const text = 'word '.repeat(200).trim();
  const pieces = split(text, 11);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(220);
  expect(pieces.join(' ')).toBe(text);
});
