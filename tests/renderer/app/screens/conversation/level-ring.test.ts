import { expect, test } from 'vitest';
import {
  asSeen,
  follow,
  inThreeSteps,
} from '../../../../../src-renderer/app/screens/conversation/level-ring.ts';

test('the ring answers a voice at once and lets go of it gently', () => {
  const up = follow(0, 1, 33);
  const down = 1 - follow(1, 0, 33);
  expect(up).toBeGreaterThan(0.5);
  expect(down).toBeLessThan(0.2);
});

test('one long step lands where many short ones do', () => {
  let level = 0;
  for (let i = 0; i < 10; i += 1) level = follow(level, 0.8, 10);
  expect(level).toBeCloseTo(follow(0, 0.8, 100), 6);
});

test('with less motion the ring has three sizes and rest', () => {
  const sizes = new Set(Array.from({ length: 101 }, (_, i) => inThreeSteps(i / 100)));
  expect([...sizes]).toEqual([0, 1 / 3, 2 / 3, 1]);
});

test('a level outside 0..1 cannot break the drawing', () => {
  expect(asSeen(-1)).toBe(0);
  expect(asSeen(2)).toBe(1);
});
