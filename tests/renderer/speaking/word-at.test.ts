import { expect, test } from 'vitest';
import { lengthOf, wordAt } from '../../../src-renderer/speaking/word-at.ts';

function wordOf(text: string, atMs: number, durationMs: number, timing = null as never): string {
  const { wordStart, wordEnd } = wordAt({
    text,
    spoken: text,
    differs: [],
    atMs,
    durationMs,
    timing,
  });
  return text.slice(wordStart, wordEnd);
}

/** As a vendor reports it: every character takes `each` milliseconds. */
function timed(characters: string, each: number, from = 0) {
  const list = [...characters];
  return {
    characters: list,
    starts: list.map((_, i) => from + i * each),
    ends: list.map((_, i) => from + (i + 1) * each),
  };
}

test('walks through an English sentence from its first word to its last', () => {
  const text = 'So the worries line up.';
  const seen = Array.from({ length: 20 }, (_, i) => wordOf(text, i * 100, 2000));
  expect([...new Set(seen)]).toEqual(['So', 'the', 'worries', 'line', 'up.']);
  expect(wordOf(text, 99_999, 2000)).toBe('up.');
});

test('gives each Korean word its share of syllables', () => {
  const text = '불을 끄면 걱정이 떠올라요.';
  // 2 + 2 + 3 + 4 syllables and a pause: the third word begins after 4 of about 12.
  expect(wordOf(text, 0, 1200)).toBe('불을');
  expect(wordOf(text, 500, 1200)).toBe('걱정이');
  expect(wordOf(text, 1000, 1200)).toBe('떠올라요.');
});

test("follows the vendor's own times where it has them", () => {
  const text = 'Well, it was late.';
  const timing = timed(text, 100);
  // The first word is drawn out: by length alone the second would have begun.
  timing.starts = timing.starts.map((start, i) => (i < 6 ? start : start + 900));
  expect(wordOf(text, 1400, 2600, timing as never)).toBe('Well,');
  expect(wordOf(text, 1500, 2600, timing as never)).toBe('it');
});

test('follows the vendor through other spacing and case', () => {
  const text = '오늘은  어떤 하루였어요?';
  expect(wordOf(text, 450, 1200, timed('오늘은 어떤 하루였어요?', 100) as never)).toBe('어떤');
  expect(wordOf('Hello There', 700, 1200, timed('hello there', 100) as never)).toBe('There');
});

test('goes by length when the vendor spoke other words', () => {
  expect(wordOf('One two.', 900, 1000, timed('xyzxyzxyz', 10) as never)).toBe('two.');
});

/** What is shown while it is said, with the places where the two differ. */
function shown(text: string, parts: readonly (readonly [shown: string, spoken: string])[]) {
  let spoken = '';
  let from = 0;
  const differs = parts.map(([as, said]) => {
    const at = text.indexOf(as, from);
    spoken += text.slice(from, at);
    const difference = {
      from: at,
      to: at + as.length,
      spokenFrom: spoken.length,
      spokenTo: spoken.length + said.length,
    };
    spoken += said;
    from = at + as.length;
    return difference;
  });
  spoken += text.slice(from);
  return { text, spoken, differs };
}
const at = (sentence: ReturnType<typeof shown>, timing: unknown, word: string): string => {
  const ms = sentence.spoken.indexOf(word) * 100 + 1;
  const { wordStart, wordEnd } = wordAt({
    ...sentence,
    atMs: ms,
    durationMs: sentence.spoken.length * 100,
    timing: timing as never,
  });
  return sentence.text.slice(wordStart, wordEnd);
};

test('marks the number that is shown while its words are said', () => {
  const sentence = shown('Walk 25 km a day.', [['25 km', 'twenty five kilometres']]);
  const times = timed(sentence.spoken, 100);
  expect(at(sentence, times, 'Walk')).toBe('Walk');
  expect(at(sentence, times, 'twenty')).toBe('25');
  expect(at(sentence, times, 'five')).toBe('25');
  expect(at(sentence, times, 'kilometres')).toBe('km');
  expect(at(sentence, times, 'a day')).toBe('a');
  expect(at(sentence, times, 'day.')).toBe('day.');
});

test('follows Korean numbers and signs through what is said for them', () => {
  const sentence = shown('오늘 3시 30분에 50% 쉬어요.', [
    ['3', '세'],
    ['30', '삼십'],
    ['50%', '오십 퍼센트'],
  ]);
  const times = timed(sentence.spoken, 100);
  expect(at(sentence, times, '세시')).toBe('3시');
  expect(at(sentence, times, '삼십')).toBe('30분에');
  expect(at(sentence, times, '퍼센트')).toBe('50%');
  expect(at(sentence, times, '쉬어요.')).toBe('쉬어요.');
  // Without times it goes by the length of what is said, not of what is shown.
  expect(at(sentence, null, '쉬어요.')).toBe('쉬어요.');
});

test('passes over what is shown and not said', () => {
  const sentence = shown('See example.org now.', [['example.org ', '']]);
  const times = timed(sentence.spoken, 100);
  expect(at(sentence, times, 'See')).toBe('See');
  expect(at(sentence, times, 'now.')).toBe('now.');
  expect(at(sentence, null, 'now.')).toBe('now.');
});

test('a lone dash is no word, and no words is no span', () => {
  expect(wordOf('Wait — what?', 900, 1000)).toBe('what?');
  expect(
    wordAt({ text: '…', spoken: '…', differs: [], atMs: 0, durationMs: 100, timing: null }),
  ).toEqual({
    wordStart: 0,
    wordEnd: 0,
  });
});

test('answers with one object per sentence, so that a frame allocates nothing', () => {
  const sounding = {
    text: 'One two.',
    spoken: 'One two.',
    differs: [],
    atMs: 0,
    durationMs: 1000,
    timing: null,
  };
  const first = wordAt(sounding);
  sounding.atMs = 900;
  expect(wordAt(sounding)).toBe(first);
  expect(first.wordStart).toBe(4);
});

test('a long word takes longer than a short one', () => {
  expect(lengthOf('worries')).toBeGreaterThan(lengthOf('the'));
  expect(lengthOf('걱정이')).toBeGreaterThan(lengthOf('불을'));
  expect(lengthOf('line')).toBeLessThan(lengthOf('lining'));
});
