import { expect, test } from 'vitest';
import {
  createQualityKeeper,
  FIRST_PATIENCE_MS,
  JUDGED_FRAMES,
  LEVELS,
  LOWEST_LEVEL,
  levelAt,
  nextLevel,
} from '../../../src-renderer/avatar/quality.ts';

const SCREEN_60 = 1000 / 60;
const smooth = {
  frames: JUDGED_FRAMES,
  late: 0,
  ms: JUDGED_FRAMES * SCREEN_60,
  calmMs: 0,
  patienceMs: FIRST_PATIENCE_MS,
};

/** Draws for this long; how often the level changed. */
function drawFor(
  keeper: ReturnType<typeof createQualityKeeper>,
  seconds: number,
  elapsedMs: (level: number) => number,
): number {
  let changes = 0;
  for (let ms = 0; ms < seconds * 1000; ) {
    const elapsed = elapsedMs(keeper.level);
    if (keeper.note(elapsed, levelAt(keeper.level).talkingMs)) changes += 1;
    ms += elapsed;
  }
  return changes;
}

test('every level costs no more than the one before it, and less of something', () => {
  for (const [i, level] of LEVELS.entries()) {
    const better = LEVELS[i - 1];
    if (!better) continue;
    const costs = [
      [Number(better.outlines), Number(level.outlines)],
      [better.samples, level.samples],
      [better.pixelRatio, level.pixelRatio],
      [-better.talkingMs, -level.talkingMs],
      [-better.idleMs, -level.idleMs],
    ] as const;
    expect(costs.every(([was, is]) => is <= was)).toBe(true);
    expect(costs.some(([was, is]) => is < was)).toBe(true);
  }
});

test('judges nothing before enough pictures were seen', () => {
  expect(nextLevel({ ...smooth, frames: JUDGED_FRAMES - 1, late: JUDGED_FRAMES - 1 }, 0)).toBe(0);
});

test('sees soon that a machine is far too slow', () => {
  expect(nextLevel({ ...smooth, frames: 8, late: 8, ms: 1600 }, 0)).toBe(1);
  expect(nextLevel({ ...smooth, frames: 2, late: 2, ms: 1600 }, 0)).toBe(0);
});

test('goes one level down when half of the pictures come late, and never below the lowest', () => {
  expect(nextLevel({ ...smooth, late: JUDGED_FRAMES }, 1)).toBe(2);
  expect(nextLevel({ ...smooth, late: JUDGED_FRAMES }, LOWEST_LEVEL)).toBe(LOWEST_LEVEL);
});

test('leaves all as it is between well and badly: a stutter changes nothing', () => {
  for (const late of [5, 10, 20]) {
    expect(nextLevel({ ...smooth, late, calmMs: 10 * FIRST_PATIENCE_MS }, 2)).toBe(2);
  }
});

test('tries a better level only after long calm', () => {
  expect(nextLevel({ ...smooth, calmMs: FIRST_PATIENCE_MS - 1 }, 2)).toBe(2);
  expect(nextLevel({ ...smooth, calmMs: FIRST_PATIENCE_MS }, 2)).toBe(1);
  expect(nextLevel({ ...smooth, calmMs: FIRST_PATIENCE_MS }, 0)).toBe(0);
});

test('stays at its best on a screen of 60, 75 or 144 hertz that keeps up', () => {
  for (const hertz of [60, 75, 144]) {
    const keeper = createQualityKeeper(0);
    expect(drawFor(keeper, 30, () => Math.max(1000 / hertz, 1000 / 90))).toBe(0);
    expect(keeper.level).toBe(0);
  }
});

test('sinks to the level that keeps up, within seconds, and stays there', () => {
  const keeper = createQualityKeeper(0);
  const cost = (level: number): number => (level < 3 ? 34 : SCREEN_60);
  drawFor(keeper, 6, cost);
  expect(keeper.level).toBe(3);
});

test('does not swing: a level that did not last is tried ever more rarely', () => {
  const keeper = createQualityKeeper(0);
  const cost = (level: number): number => (level < 2 ? 40 : SCREEN_60);
  drawFor(keeper, 10, cost);
  const soon = drawFor(keeper, 120, cost);
  const later = drawFor(keeper, 600, cost);
  expect(keeper.level).toBe(2);
  // Two changes for each try: up and down again.
  expect(soon).toBeLessThanOrEqual(6);
  expect(later).toBeLessThanOrEqual(6);
});

test('a machine that slept is not a slow one', () => {
  const keeper = createQualityKeeper(0);
  expect(drawFor(keeper, 300, () => 4000)).toBe(0);
});

test('comes back up when the machine has its time again', () => {
  const keeper = createQualityKeeper(0);
  drawFor(keeper, 10, () => 200);
  expect(keeper.level).toBe(LOWEST_LEVEL);
  drawFor(keeper, 200, (level) => Math.max(SCREEN_60, levelAt(level).talkingMs));
  expect(keeper.level).toBe(0);
});

test('forgets pictures that something else made late', () => {
  const keeper = createQualityKeeper(0);
  for (let i = 0; i < JUDGED_FRAMES - 1; i += 1) keeper.note(30, SCREEN_60);
  keeper.forget();
  expect(keeper.note(30, SCREEN_60)).toBe(false);
  expect(keeper.level).toBe(0);
});
