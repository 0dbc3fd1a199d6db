import { expect, test } from 'vitest';
import { speakableText } from '../../../src-main/providers/speakable-text.ts';

test.each([
  ['a NUL does not end the text', 'I am\0 here.', 'I am here.'],
  ['engine commands lose their brackets', 'Hi [[slnc 60000]] there', 'Hi slnc 60000 there'],
  ['nested brackets leave no command behind', '[[[[volm 0]]]] hi', 'volm 0 hi'],
  ['lines and tabs become spaces', 'one\r\n\ttwo\u2028three', 'one two three'],
  ['escape sequences are not passed on', 'a\u001b[31mb', 'a 31mb'],
  ['emoji are not read by name', '잘했어요 😊👍🏽 정말', '잘했어요 정말'],
  ['joined emoji, flags and keycaps too', '👩‍👩‍👧 🇰🇷 1️⃣ yes', '1 yes'],
  ['Markdown is not spoken', '**Breathe** in `slowly` #1', 'Breathe in slowly 1'],
  ['a Korean lengthening mark is dropped', '그랬군요~', '그랬군요'],
  ['a soft hyphen does not split its word', 'un\u00adsure', 'unsure'],
  ['tags are not tags', '<speak>hello</speak>', 'speak hello /speak'],
  ['punctuation that shapes the voice stays', 'Well, no... is it? Yes!', 'Well, no... is it? Yes!'],
  [
    'accents and decomposed Hangul stay',
    'cafe\u0301 \u1112\u1161\u11ab',
    'cafe\u0301 \u1112\u1161\u11ab',
  ],
])('%s', (_name, text, expected) => {
  expect(speakableText(text)).toBe(expected);
});

test.each(['', '   ', '...', '?!', '😊', '\0\0', '[[]]', '—'])('nothing to say in %j', (text) => {
  expect(speakableText(text)).toBe('');
});

test('a text without end is cut, never in the middle of a character', () => {
  expect(speakableText('가'.repeat(50_000))).toHaveLength(2000);
  const cut = speakableText(`${'a'.repeat(1999)}\u{20000}`);
  expect(cut).toBe('a'.repeat(1999));
});
