import { describe, expect, test } from 'vitest';
import { isBackChannel } from '../../../../src-main/conversation/end-of-turn/back-channel.ts';

describe('back-channels', () => {
  test.each([
    '응',
    '네',
    '네 네.',
    '음...',
    '아 네',
    '그렇구나',
    '어어',
    '맞아요',
    'mm-hm',
    'Mm-hmm.',
    'yeah',
    'Uh-huh',
    'uh huh',
    'yeah, yeah',
    'I see.',
    'oh okay',
    'right',
  ])('"%s" only says: I am with you', (words) => {
    expect(isBackChannel(words, 500)).toBe(true);
  });

  test.each([
    '아니',
    '아니요',
    '잠깐',
    '잠깐만요',
    '그만',
    '그만해',
    '도와줘',
    '응 근데 잠깐만',
    '네 그런데요',
    '뭐라고?',
    '네?',
    '왜',
    '음 싫어',
    '네 죽고 싶어요',
    'no',
    'stop',
    'wait',
    'hold on',
    'help',
    'help me',
    'yeah but',
    'okay stop',
    'okay?',
    'what',
    'I see him',
    '',
    '...',
  ])('"%s" is something said', (words) => {
    expect(isBackChannel(words, 500)).toBe(false);
  });

  test('what goes on for long is more than a nod', () => {
    expect(isBackChannel('네', 400)).toBe(true);
    expect(isBackChannel('네', 2_500)).toBe(false);
    expect(isBackChannel('네 네 네 네 네 네', 1_200)).toBe(false);
  });
});
