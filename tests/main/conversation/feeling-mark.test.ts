import { expect, test } from 'vitest';
import { createFeelingMarks, type ReplyPart } from '../../../src-main/conversation/feeling-mark.ts';
import { createFeltSentences } from '../../../src-main/conversation/felt-sentences.ts';
import { EMOTIONS, type RiskLevel } from '../../../src-preload/contract/words.ts';

function read(...deltas: string[]): readonly ReplyPart[] {
  const marks = createFeelingMarks();
  return [...deltas.flatMap((delta) => marks.push(delta)), ...marks.flush()];
}
const words = (parts: readonly ReplyPart[]): string =>
  parts
    .filter((part) => typeof part === 'string')
    .join('')
    .replace(/\s+/g, ' ')
    .trim();
const feelings = (parts: readonly ReplyPart[]) =>
  parts.flatMap((part) => (typeof part === 'string' ? [] : [part.feeling]));

/** What a model may write, the words that may be said of it, and the feelings it names. */
const REPLIES: readonly (readonly [string, string, readonly (string | null)[]])[] = [
  ['[sad] That sounds heavy.', 'That sounds heavy.', ['sad']],
  ['[SAD]That sounds heavy.', 'That sounds heavy.', ['sad']],
  ['I hear you.\n[Anxious] What now?', 'I hear you. What now?', ['anxious']],
  [
    'I hear you. [happy] Good. [neutral] What now?',
    'I hear you. Good. What now?',
    ['happy', 'neutral'],
  ],
  ['[슬픔] 많이 힘들었겠어요.', '많이 힘들었겠어요.', ['sad']],
  ['많이 힘들었겠어요. [불안]무엇이 걱정돼요?', '많이 힘들었겠어요. 무엇이 걱정돼요?', ['anxious']],
  ['그랬군요 [미소] 좋아요.', '그랬군요 좋아요.', ['happy']],
  ['【슬픔】그랬군요.', '그랬군요.', ['sad']],
  ['**[sad]** That sounds heavy.', 'That sounds heavy.', ['sad']],
  ['`[sad]`: That sounds heavy.', 'That sounds heavy.', ['sad']],
  ['[**sad**] That sounds heavy.', 'That sounds heavy.', ['sad']],
  ['[[sad]] That sounds heavy.', 'That sounds heavy.', ['sad']],
  ['[sad [happy]] That sounds heavy.', 'That sounds heavy.', ['sad', 'happy']],
  ['[feeling: sad] That sounds heavy.', 'That sounds heavy.', ['sad']],
  ['[감정=슬픔] 그랬군요.', '그랬군요.', ['sad']],
  ['- [sad] That sounds heavy.', '- That sounds heavy.', ['sad']],
  ['That [sad] sounds heavy.', 'That sounds heavy.', ['sad']],
  ['[smiles warmly] Hello there.', 'Hello there.', [null]],
  ['[고개를 끄덕이며] 그랬군요.', '그랬군요.', [null]],
  ['“[sigh] I see.” [wistful] Go on.', '“ I see.” Go on.', [null, null]],
  ['[tone: wistful] Go on.', 'Go on.', [null]],
  ['Take care. [smirk]', 'Take care.', [null]],
  ['Take care. [sa', 'Take care.', []],
  ['Take care [', 'Take care', []],
  ['Take care. **[ha', 'Take care.', []],
  ['As in note [3], and [12].', 'As in note [3], and [12].', []],
  ['You felt (sad) and (alone).', 'You felt (sad) and (alone).', []],
  ['Tell [name] how it was.', 'Tell [name] how it was.', []],
  ['See [here](https://x.example).', 'See [here](https://x.example).', []],
  ['[Here](https://x.example) it is.', '[Here](https://x.example) it is.', []],
  ['A list[0] and [a, b] and [].', 'A list[0] and [a, b] and [].', []],
  ['It was 3 * 2 _long_ **days**', 'It was 3 * 2 _long_ **days**', []],
  [
    '[This is a whole sentence in brackets.] Yes.',
    '[This is a whole sentence in brackets.] Yes.',
    [],
  ],
  ['It ends with [no', 'It ends with [no', []],
];

test('takes marks off and leaves ordinary brackets, however the reply is cut', () => {
  for (const [reply, said, named] of REPLIES) {
    expect([words(read(reply)), feelings(read(reply))], reply).toEqual([said, named]);
    expect(words(read(...reply)), `${reply}, letter by letter`).toBe(said);
    for (let cut = 1; cut < reply.length; cut += 1) {
      const parts = read(reply.slice(0, cut), reply.slice(cut));
      expect([words(parts), feelings(parts)], `${reply}, cut at ${cut}`).toEqual([said, named]);
    }
  }
});

test('knows each of the eight emotions by its own name', () => {
  for (const emotion of EMOTIONS) expect(feelings(read(`[${emotion}] Yes.`))).toEqual([emotion]);
});

test('holds back no words that cannot be a mark', () => {
  const marks = createFeelingMarks();
  expect(marks.push('Hello there. ')).toEqual(['Hello there. ']);
  expect(marks.push('See [1')).toEqual(['See [1']);
  expect(marks.push(' and [')).toEqual([' and ']);
  expect(marks.push('a very long remark that goes on')).toHaveLength(1);
});

function felt(deltas: readonly string[], level: RiskLevel = 'none') {
  const sentences = createFeltSentences(level);
  return [...deltas.flatMap((delta) => sentences.push(delta)), ...sentences.flush()].map(
    ({ text, feeling }) => [text.replace(/\s+/g, ' '), feeling],
  );
}

test('a mark is the feeling of its sentence, and of two more that have none', () => {
  const reply =
    'Sentence one here. [sad] Sentence two here. Sentence three here. Sentence four here. Sentence five here. [happy]Sentence six here. Sentence seven here.[anxious] Sentence eight here.';
  const expected = [
    ['Sentence one here.', 'neutral'],
    ['Sentence two here.', 'sad'],
    ['Sentence three here.', 'sad'],
    ['Sentence four here.', 'sad'],
    ['Sentence five here.', 'neutral'],
    ['Sentence six here.', 'happy'],
    ['Sentence seven here.', 'happy'],
    ['Sentence eight here.', 'anxious'],
  ];
  expect(felt([reply])).toEqual(expected);
  expect(felt([...reply])).toEqual(expected);
  for (let cut = 1; cut < reply.length; cut += 1) {
    expect(felt([reply.slice(0, cut), reply.slice(cut)]), `cut at ${cut}`).toEqual(expected);
  }
});

test('a mark on a line of its own belongs to what follows', () => {
  expect(felt(['[슬픔]\n그랬군요. 많이 힘들었겠어요.'])).toEqual([
    ['그랬군요.', 'sad'],
    ['많이 힘들었겠어요.', 'sad'],
  ]);
});

test('an unknown mark changes nothing', () => {
  expect(felt(['[sad] One. [wistful] Two.'])).toEqual([
    ['One.', 'sad'],
    ['Two.', 'sad'],
  ]);
});

test('shows no anger or disgust, and only a soft face in an acute moment', () => {
  expect(felt(['[angry] One. [disgusted] Two. [sad] Three.'])).toEqual([
    ['One.', 'neutral'],
    ['Two.', 'neutral'],
    ['Three.', 'sad'],
  ]);
  expect(felt(['[happy] One. [surprised] Two.'], 'acute')).toEqual([
    ['One.', 'neutral'],
    ['Two.', 'neutral'],
  ]);
});
