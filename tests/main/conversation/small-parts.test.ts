import { expect, test } from 'vitest';
import { chatContext } from '../../../src-main/conversation/chat-context.ts';
import { heardPart } from '../../../src-main/conversation/heard-text.ts';
import { languageOf } from '../../../src-main/conversation/language-of.ts';
import { plainSpeech } from '../../../src-main/conversation/plain-speech.ts';
import { createRateLimit } from '../../../src-main/conversation/rate-limit.ts';
import { speakable } from '../../../src-main/conversation/speakable.ts';
import type { Message } from '../../../src-preload/contract/words.ts';
import { aMessage } from '../../support/builders.ts';

test('keeps whole words only of a sentence that was cut', () => {
  expect(heardPart('one two three four', 500, 1000, null)).toBe('one two');
  expect(heardPart('one two three four', 1000, 1000, null)).toBe('one two three four');
  expect(heardPart('one two three four', 0, 1000, null)).toBe('');
  expect(heardPart('불을 끄면 걱정이 와요', 600, 1000, null)).toBe('불을 끄면');
});

test("follows the voice's own character times where there are any", () => {
  const characters = [...'ab cd'];
  const timing = { characters, starts: [0, 100, 200, 800, 900], ends: [100, 200, 800, 900, 1000] };
  expect(heardPart('ab cd', 850, 1000, timing)).toBe('ab');
  expect(heardPart('ab cd', 1000, 1000, timing)).toBe('ab cd');
});

test('what was said in other words counts as heard only when all of it was', () => {
  // "At 3:00, rest." is said "At three o'clock, rest."
  const { spoken, differs } = speakable('At 3:00, rest.', 'en');
  expect(spoken).toBe("At three o'clock, rest.");
  const characters = [...spoken];
  const starts = characters.map((_, i) => i * 10);
  const timing = { characters, starts, ends: starts.map((start) => start + 10) };
  const heard = (played: number) => heardPart('At 3:00, rest.', played, 230, timing, differs);
  expect(heard(100)).toBe('At');
  expect(heard(180)).toBe('At 3:00,');
  expect(heard(229)).toBe('At 3:00,');
  expect(heard(230)).toBe('At 3:00, rest.');
  // Without times an even pace over what is said, not over what is shown.
  expect(heardPart('At 3:00, rest.', 120, 230, null, differs)).toBe('At');
});

test('words left out of the speech do not shift what was heard', () => {
  const text = '네 ㅎㅎ 3시에 잠이 안 오죠';
  const { spoken, differs } = speakable(text, 'ko');
  expect(spoken).toBe('네 세 시에 잠이 안 오죠');
  const upTo = (words: string) => heardPart(text, words.length, spoken.length, null, differs);
  expect(upTo('네 세 시')).toBe('네 ㅎㅎ');
  expect(upTo('네 세 시에 잠이 ')).toBe('네 ㅎㅎ 3시에 잠이');
  expect(upTo(spoken)).toBe(text);
});

test('joins words that were never answered to the next ones [V4]', () => {
  const messages: Message[] = [
    aMessage({ role: 'companion', text: 'left over' }),
    aMessage({ role: 'person', text: 'a' }),
    aMessage({ role: 'person', text: 'b' }),
    aMessage({ role: 'companion', text: 'c' }),
    aMessage({ role: 'person', text: 'd' }),
  ];
  expect(chatContext(messages)).toEqual([
    { role: 'user', content: 'a\nb' },
    { role: 'assistant', content: 'c' },
    { role: 'user', content: 'd' },
  ]);
});

test('answers in the language of the words [V9]', () => {
  expect(languageOf('잠이 안 와', 'en')).toBe('ko');
  expect(languageOf("I can't sleep", 'ko')).toBe('en');
  expect(languageOf('LA에서 왔어요', 'en')).toBe('ko');
  expect(languageOf('42…', 'ko')).toBe('ko');
});

test('what is shown has no markdown, list marks or emoji, and keeps its numbers and addresses', () => {
  expect(plainSpeech('**Breathe** in 🙂, see [here](https://x.example/y).')).toBe(
    'Breathe in, see here.',
  );
  expect(plainSpeech('- 첫째, *천천히* _그리고_ ~~크게~~ `쉬어요`')).toBe(
    '첫째, 천천히 그리고 크게 쉬어요',
  );
  expect(plainSpeech('1. First')).toBe('First');
  expect(plainSpeech('2026 was 3 * 2 long')).toBe('2026 was 3 * 2 long');
  expect(plainSpeech('3~5명이 3*2번, 네~')).toBe('3~5명이 3*2번, 네~');
  expect(plainSpeech('See https://a.example/__b_c_?d=*e*.')).toBe(
    'See https://a.example/__b_c_?d=*e*.',
  );
  expect(plainSpeech('🙂')).toBe('');
});

test('allows ten requests in any minute and says when the next is free [V5]', () => {
  let now = 0;
  const limit = createRateLimit(10, () => now);
  for (let i = 0; i < 10; i += 1) {
    now = i * 1000;
    limit.take();
  }
  expect(() => limit.take()).toThrow(
    expect.objectContaining({ code: 'rate/limited', params: { limit: 10, seconds: 51 } }),
  );
  now = 60_000;
  limit.take();
  expect(() => limit.take()).toThrow('rate/limited');
});
