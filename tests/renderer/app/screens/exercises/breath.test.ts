import { expect, test } from 'vitest';
import type { BreathPattern } from '../../../../../src-preload/contract/counsel.ts';
import {
  breathAt,
  newMoment,
  roundMs,
} from '../../../../../src-renderer/app/screens/exercises/breath.ts';
import {
  holdsBreath,
  SLOW,
  wayOf,
} from '../../../../../src-renderer/app/screens/exercises/breath-patterns.tsx';

const BOX: BreathPattern = {
  phases: [
    { phase: 'in', ms: 4000 },
    { phase: 'hold', ms: 4000 },
    { phase: 'out', ms: 4000 },
    { phase: 'rest', ms: 4000 },
  ],
  rounds: 2,
};
const at = (ms: number, pattern: BreathPattern = BOX) => breathAt(pattern, ms, newMoment());

test('a round goes in, holds, goes out and rests, each for its own time', () => {
  expect([0, 3999, 4000, 8000, 12_000, 16_000].map((ms) => at(ms).phase)).toEqual([
    'in',
    'in',
    'hold',
    'out',
    'rest',
    'in',
  ]);
  expect(at(16_000).round).toBe(1);
});

test('lungs fill and empty without a jump, and stay where the breath is held', () => {
  let last = 0;
  for (let ms = 0; ms < 2 * roundMs(BOX); ms += 20) {
    const { fill, isOver } = at(ms);
    if (!isOver) expect(Math.abs(fill - last)).toBeLessThan(0.01);
    last = fill;
  }
  expect(at(2000).fill).toBeCloseTo(0.5);
  expect([at(5000).fill, at(13_000).fill]).toEqual([1, 0]);
});

test('the number counts whole seconds down, the one that runs included', () => {
  expect([0, 999, 1001, 3999, 4000].map((ms) => at(ms).secondsLeft)).toEqual([4, 4, 3, 1, 4]);
});

test('is over after its last round, however late it is asked', () => {
  expect(at(2 * roundMs(BOX) - 1).isOver).toBe(false);
  expect(at(2 * roundMs(BOX))).toMatchObject({ isOver: true, round: 2, fill: 0 });
  expect(at(10 * 60_000)).toMatchObject({ isOver: true, round: 2 });
});

test('one and the same object is filled, so that a frame allocates nothing', () => {
  const out = newMoment();
  expect(breathAt(BOX, 5000, out)).toBe(out);
});

test('what is breathed is the way that is shown, and none of them where main made it gentler', () => {
  expect([wayOf(SLOW[46]), wayOf(SLOW[48]), wayOf(BOX)]).toEqual(['46', '48', 'box']);
  const phases = [
    { phase: 'in', ms: 4000 },
    { phase: 'hold', ms: 7000 },
    { phase: 'out', ms: 8000 },
  ] as const;
  expect(wayOf({ phases, rounds: 4 })).toBe('478');
  const gentle = [
    { phase: 'in', ms: 3000 },
    { phase: 'out', ms: 4000 },
  ] as const;
  expect(wayOf({ phases: gentle, rounds: 8 })).toBeNull();
});

test('who should not hold their breath is told so only where it is held', () => {
  expect([SLOW[46], SLOW[48], BOX].map(holdsBreath)).toEqual([false, false, true]);
});
