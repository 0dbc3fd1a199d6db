import { expect, test } from 'vitest';
import { asked } from '../../../../src-renderer/avatar/life/eyes.ts';

const DAL = { inputMaxValue: 90, outputScale: 16 };
/** Degrees the eye turns when asked that way. */
const turned = (degrees: number, range: typeof DAL, unit = 1): number =>
  (asked(degrees, range, unit) / range.inputMaxValue) * range.outputScale * unit;

test('an eye turns by real angles, though the file maps 90 degrees to a few', () => {
  expect(turned(6, DAL)).toBeGreaterThan(3.5);
  expect(turned(-6, DAL)).toBeCloseTo(-turned(6, DAL));
  expect(turned(0, DAL)).toBe(0);
});

test('an eye stops softly where the file says that it ends, and never leaves the head', () => {
  expect(turned(90, DAL)).toBeLessThanOrEqual(16);
  expect(turned(30, DAL)).toBeGreaterThan(turned(20, DAL));
  expect(turned(90, { inputMaxValue: 90, outputScale: 90 })).toBeLessThanOrEqual(26);
});

test('eyes moved by an expression get their full weight only far aside', () => {
  const morph = { inputMaxValue: 90, outputScale: 1 };
  expect(turned(10, morph, 26) / 26).toBeLessThan(0.35);
  expect(turned(60, morph, 26) / 26).toBeGreaterThan(0.85);
});

test('a range of nothing moves nothing', () => {
  expect(asked(20, { inputMaxValue: 0, outputScale: 10 }, 1)).toBe(0);
  expect(asked(20, { inputMaxValue: 90, outputScale: 0 }, 1)).toBe(0);
});
