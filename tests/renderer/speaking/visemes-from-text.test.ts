import { expect, test } from 'vitest';
import { STRIDE } from '../../../src-renderer/speaking/mouth-track.ts';
import { visemesFromText } from '../../../src-renderer/speaking/visemes-from-text.ts';

/** The strongest weight of each stretch where the mouth is open, and `-` where it shuts. */
function movements(text: string, durationMs: number): string {
  const { data, length } = visemesFromText(text, durationMs);
  let path = '';
  for (let i = 0; i < length; i += 1) {
    const weights = [...data.subarray(i * STRIDE, i * STRIDE + 5)];
    const most = Math.max(...weights);
    const now = most < 0.12 ? '-' : most < 0.4 ? '' : ('aiueo'[weights.indexOf(most)] as string);
    if (now && !path.endsWith(now)) path += now;
  }
  return path;
}

test('forms Korean vowels and closes for ㅁ and ㅂ', () => {
  expect(movements('아이우에오', 2500)).toBe('aiueo-');
  expect(movements('엄마', 1200)).toBe('o-a-');
  expect(movements('밥', 800)).toBe('-a-');
});

test('forms English vowels and closes for m, b and p', () => {
  expect(movements('mama', 1200)).toBe('-a-a-');
  expect(movements('boo', 900)).toBe('-u-');
  expect(movements('see', 900)).toBe('i-');
});

test('rests at a comma and at the end', () => {
  expect(movements('나, 나', 1500)).toBe('a-a-');
  const { data, length } = visemesFromText('하루.', 1000);
  expect([...data.subarray((length - 1) * STRIDE, length * STRIDE)]).toEqual([0, 0, 0, 0, 0, 0]);
});

test('says numbers and abbreviations as a voice would', () => {
  expect(movements('3시', 800)).toBe(movements('세시', 800));
  expect(movements('Dr. Bell', 1500)).toBe(movements('doctor Bell', 1500));
});

test('moves for scripts it cannot read', () => {
  expect(movements('日本', 900)).toContain('a');
});

test('keeps to the given length whatever the text', () => {
  for (const text of ['', '…', 'Hi.', '2026년 3월', 'zzz', 'a'.repeat(300), '日本', '🙂']) {
    const { data, length } = visemesFromText(text, 1230);
    expect(length).toBe(123);
    expect(data.every((value) => value >= 0 && value <= 1)).toBe(true);
  }
});
