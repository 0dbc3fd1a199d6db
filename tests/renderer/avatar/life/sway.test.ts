import { expect, test } from 'vitest';
import { createSway } from '../../../../src-renderer/avatar/life/sway.ts';

const FRAME = 1 / 60;

function after(seconds: number, sway = createSway(3), breath: number | null = null) {
  for (let frame = 0; frame < seconds * 60; frame += 1) sway.update(FRAME, 'idle', breath);
  return sway;
}

test('breathes along with the breath that is led, full and empty with it [C6]', () => {
  const sway = after(3, after(2), 1);
  expect(sway.breath).toBeGreaterThan(0.97);
  expect(after(3, sway, 0).breath).toBeLessThan(-0.97);
});

test('goes into a led breath and out of it without a jump', () => {
  const sway = after(2);
  let last = sway.breath;
  for (const breath of [1, null] as const) {
    for (let frame = 0; frame < 180; frame += 1) {
      sway.update(FRAME, 'idle', breath);
      expect(Math.abs(sway.breath - last)).toBeLessThan(0.08);
      last = sway.breath;
    }
  }
  expect(after(2, sway).led).toBeLessThan(0.02);
});

test('stands still on both legs while it leads', () => {
  const sway = after(4, createSway(5), 0.5);
  expect(Math.abs(sway.weight)).toBeLessThan(0.02);
});
