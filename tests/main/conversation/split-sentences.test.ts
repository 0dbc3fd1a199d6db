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
    ['Dr. Kim said 3.5 hours, e.g. from ten.', 'Is that enough?'],
  ],
  [
    'closing quotes with their sentence',
    'You said "I failed." That hurts. (It would hurt anyone.) What then?',
    ['You said "I failed."', 'That hurts.', '(It would hurt anyone.)', 'What then?'],
  ],
  ['lines without a full stop', 'First this\nthen that', ['First this', 'then that']],
  ['white space only', '  \n ', []],
];

for (const [name, text, sentences] of cases) {
  test(`splits ${name} the same way whatever the size of the pieces`, () => {
    for (const size of [1, 2, 3, 7, 1000]) expect(split(text, size)).toEqual(sentences);
  });
}

test('lets a long first sentence start at a comma, so that the voice starts early', () => {
  const text =
    'When the light goes off and the room is quiet, the list of tomorrow gets louder, and it keeps you awake.';
  expect(split(text, 5)[0]).toBe('When the light goes off and the room is quiet,');
  expect(split(text, 5).join(' ')).toBe(text);
});

test('never hands a voice more than one breath, and loses no word of a reply without stops', () => {
  const text = 'word '.repeat(200).trim();
  const pieces = split(text, 11);
  expect(Math.max(...pieces.map((piece) => piece.length))).toBeLessThanOrEqual(220);
  expect(pieces.join(' ')).toBe(text);
});
