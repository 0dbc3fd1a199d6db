import { expect, test } from 'vitest';
import { rove } from '../../../../../src-renderer/app/screens/insights/rove.ts';

test('arrow keys walk along points, the ends are ends, and other keys go nowhere', () => {
  expect(rove('ArrowRight', 1, 3)).toBe(2);
  expect(rove('ArrowRight', 2, 3)).toBeNull();
  expect(rove('ArrowLeft', 0, 3)).toBeNull();
  expect(rove('End', 0, 3)).toBe(2);
  expect(rove('Home', 2, 3)).toBe(0);
  expect(rove('Tab', 1, 3)).toBeNull();
});
