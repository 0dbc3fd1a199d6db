import { describe, expect, test } from 'vitest';
import { learnedPause } from '../../../../src-main/conversation/end-of-turn/learned-pause.ts';

describe("a person's usual pause", () => {
  /** Pauses spread evenly from `least` to `most`, in an order that repeats. */
  const learn = (before: number | null, least: number, most: number, count: number): number => {
    let value = before;
    for (let n = 0; n < count; n += 1) {
      const pauseMs = least + ((n * 7_919) % 101) * ((most - least) / 100);
      value = learnedPause(value, pauseMs, 'within');
    }
    return value ?? 0;
  };

  test('nine in ten pauses are shorter than what is learned', () => {
    expect(learn(null, 200, 1_200, 400)).toBeGreaterThan(950);
    expect(learn(null, 200, 1_200, 400)).toBeLessThan(1_300);
    expect(learn(null, 500, 3_000, 400)).toBeGreaterThan(2_350);
    expect(learn(null, 500, 3_000, 400)).toBeLessThan(3_200);
  });

  test('follows a person who slows down, within some thirty pauses', () => {
    const before = learn(null, 200, 700, 300);
    expect(before).toBeLessThan(800);
    expect(learn(before, 1_500, 3_000, 30)).toBeGreaterThan(1_400);
  });

  test('being cut off counts for more than a pause that was waited for', () => {
    expect(learnedPause(1_000, 600, 'cut-off')).toBeGreaterThan(
      learnedPause(1_000, 1_600, 'within'),
    );
  });

  test('stays within bounds', () => {
    let low: number | null = null;
    let high: number | null = null;
    for (let n = 0; n < 500; n += 1) {
      low = learnedPause(low, 0, 'within');
      high = learnedPause(high, 60_000, 'cut-off');
    }
    expect(low).toBe(300);
    expect(high).toBe(4_000);
  });
});
