import { expect, test } from 'vitest';
import { chatContext } from '../../../src-main/conversation/chat-context.ts';
import { heardPart } from '../../../src-main/conversation/heard-text.ts';
import { languageOf } from '../../../src-main/conversation/language-of.ts';
import { plainSpeech } from '../../../src-main/conversation/plain-speech.ts';
import { createRateLimit } from '../../../src-main/conversation/rate-limit.ts';
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

test('a voice never reads out markdown, list marks, emoji or addresses', () => {
  expect(plainSpeech('**Breathe** in 🙂, see [here](https://x.example/y).')).toBe(
    'Breathe in, see here.',
  );
  expect(plainSpeech('- 첫째, *천천히*')).toBe('첫째, 천천히');
  expect(plainSpeech('1. First')).toBe('First');
  expect(plainSpeech('2026 was 3 * 2 long')).toBe('2026 was 3 * 2 long');
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
