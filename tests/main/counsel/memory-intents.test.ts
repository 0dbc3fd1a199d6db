import { describe, expect, test } from 'vitest';
import {
  forgottenSentences,
  type MemoryIntent,
  memoryIntent,
  reciteSentences,
} from '../../../src-main/counsel/memory-intents.ts';
import type { Fact } from '../../../src-preload/contract/memory.ts';
import type { Language } from '../../../src-preload/contract/words.ts';

const recite = (person: string | null): MemoryIntent => ({ kind: 'recite', person });
const forget = (about: string | null): MemoryIntent => ({ kind: 'forget', about });

const ASKED: readonly (readonly [Language, string, MemoryIntent])[] = [
  ['en', 'What do you remember about me?', recite(null)],
  ['en', 'what do you know about me', recite(null)],
  ['en', 'So, what do you remember?', recite(null)],
  ['en', 'What do you remember about Jisoo?', recite('Jisoo')],
  ['en', 'Dal, what do you know about my sister?', recite('sister')],
  ['en', 'Tell me what you remember about me', recite(null)],
  ['en', 'Do you remember anything about Tom?', recite('Tom')],
  ['en', 'Forget that', forget(null)],
  ['en', 'Please forget that.', forget(null)],
  ['en', 'forget what I just said', forget(null)],
  ['en', "Don't remember this", forget(null)],
  ['en', 'please don’t remember that', forget(null)],
  ['en', 'Forget what I said about my boss', forget('boss')],
  ['en', 'Can you forget everything I told you about Jisoo?', forget('Jisoo')],
  ['en', 'I want you to forget that', forget(null)],
  ['ko', '나에 대해 뭘 기억해?', recite(null)],
  ['ko', '저에 대해서 뭘 기억하고 있어요?', recite(null)],
  ['ko', '지수에 대해 뭘 알고 있어?', recite('지수')],
  ['ko', '뭘 기억하고 있어?', recite(null)],
  ['ko', '나에 대해 기억하는 거 말해 줘', recite(null)],
  ['ko', '우리 언니에 대해 뭘 기억해?', recite('언니')],
  ['ko', '그건 잊어 줘', forget(null)],
  ['ko', '방금 한 말은 잊어 주세요', forget(null)],
  ['ko', '이건 기억하지 마', forget(null)],
  ['ko', '그건 기억하지 말아 줘', forget(null)],
  ['ko', '지수에 대해 한 말은 잊어 줘', forget('지수')],
  ['ko', '회사 얘기는 다 지워 줘', forget('회사')],
];

const NOT_ASKED: readonly (readonly [Language, string])[] = [
  ['en', "I can't forget that day"],
  ['en', 'I want to forget that night'],
  ['en', 'I will never forget that'],
  ['en', 'I keep forgetting what I said about it'],
  ['en', 'She said I should forget about it'],
  ['en', 'What do you know about life?'],
  ['en', 'What do you know about anxiety?'],
  ['en', 'Do you remember that song?'],
  ['en', "Don't forget me"],
  ['en', "I don't remember this place"],
  ['en', 'Forget it, nobody listens to me anyway, and my boss least of all'],
  ['en', 'I remember my grandmother'],
  ['ko', '그 일을 잊을 수가 없어'],
  ['ko', '그 사람을 잊고 싶어'],
  ['ko', '그건 잊어버렸어'],
  ['ko', '그날을 잊지 못해'],
  ['ko', '기억이 안 나'],
  ['ko', '지수가 날 잊은 것 같아'],
  ['ko', '인생에 대해 뭘 알아?'],
  ['ko', '약속을 잊어버렸어'],
  ['ko', '잊지 말아 줘'],
  ['ko', '엄마가 다 잊으래'],
];

test.each(ASKED)('%s understands "%s"', (language, said, intent) => {
  expect(memoryIntent(said, language)).toEqual(intent);
});
test.each(NOT_ASKED)('%s hears no such wish in "%s"', (language, said) => {
  expect(memoryIntent(said, language)).toBeNull();
});

describe('what is said of memory', () => {
  const fact = (person: string, statement: string, more: Partial<Fact> = {}): Fact => ({
    ...{ id: statement, kind: 'about', person, topic: 'other', statement, pinned: false },
    ...{ edited: false, since: 1, until: null, replacedBy: null, sources: [] },
    ...more,
  });

  test('says at most five, the pinned first, and where the others are', () => {
    const facts = Array.from({ length: 8 }, (_, at) => fact('', `Thing ${at}.`, { since: at }));
    const said = reciteSentences([...facts, fact('', 'Pinned.', { pinned: true })], null, 'en');
    expect(said[1]).toBe('Pinned.');
    expect(said.slice(1, 6)).toHaveLength(5);
    expect(said[6]).toBe(
      'There are 4 more on the memory screen, where you can change or forget any of it.',
    );
  });

  test('says what holds, never what was', () => {
    const said = reciteSentences(
      [fact('', '서울에 살아요.', { until: 5 }), fact('', '부산에 살아요.')],
      null,
      'ko',
    );
    expect(said.join(' ')).toContain('부산');
    expect(said.join(' ')).not.toContain('서울');
  });

  test('says of one person what is known of them, and says so where nothing is', () => {
    const facts = [fact('Jisoo', 'Jisoo is your sister.'), fact('', 'You live in Leeds.')];
    const ofJisoo = reciteSentences(facts, 'jisoo', 'en').join(' ');
    expect(ofJisoo).toContain('Jisoo is your sister.');
    expect(ofJisoo).not.toContain('Leeds');
    expect(reciteSentences(facts, 'Tom', 'en')).toEqual([
      'I do not have anything written down about Tom.',
    ]);
    expect(reciteSentences([], null, 'ko')).toEqual(['아직 기억해 둔 게 없어요.']);
  });

  test('says what forgetting did, and what it did not', () => {
    expect(forgottenSentences(0, null, 'en')).toEqual(['I had not kept anything of that.']);
    expect(forgottenSentences(2, '지수', 'ko')[0]).toBe('지수에 대해 들은 건 잊었어요.');
  });
});
