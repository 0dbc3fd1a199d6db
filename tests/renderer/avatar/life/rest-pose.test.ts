import { expect, test } from 'vitest';
import { restPoseOf } from '../../../../src-renderer/avatar/life/rest-pose.ts';

const DAL = { shoulderY: 0.573, hipsY: 0.288, armLength: 0.23 };
const GROWN = { shoulderY: 1.4, hipsY: 0.92, armLength: 0.52 };
const CHILD = { shoulderY: 0.92, hipsY: 0.58, armLength: 0.35 };

const elbow = (bones: typeof DAL): number => restPoseOf(bones).rest.lower[1];

test('an otter holds its paws together in front', () => {
  expect(elbow(DAL)).toBeLessThan(-1.1);
});

test.each([
  ['a grown person', GROWN],
  ['a child', CHILD],
  ['a grown person in centimetres', { shoulderY: 140, hipsY: 92, armLength: 52 }],
])('%s lets relaxed arms hang beside the body, elbows a little bent', (_, bones) => {
  const { rest, curl } = restPoseOf(bones);
  expect(rest.upper[2]).toBeLessThan(-1.15);
  expect(rest.lower[1]).toBeLessThan(-0.15);
  expect(rest.lower[1]).toBeGreaterThan(-0.6);
  expect(curl).toBeGreaterThan(0.1);
});

test('the arms of a skeleton that says nothing of them hang', () => {
  expect(restPoseOf({ shoulderY: 0, hipsY: 0, armLength: 0 }).rest.upper[2]).toBeLessThan(-1.15);
});
