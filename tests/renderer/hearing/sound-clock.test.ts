import { expect, test } from 'vitest';
import { createSoundClock } from '../../../src-renderer/hearing/sound-clock.ts';

/** Blocks every 8 ms from `from` to `to`, each `delay(ms)` late, on a clock `ahead` of the sound's. */
function feed(
  clock: ReturnType<typeof createSoundClock>,
  from: number,
  to: number,
  ahead: number,
  delay: (at: number) => number,
): void {
  for (let at = from; at <= to; at += 8) clock.arrived(at, at + ahead + delay(at));
}
const jitter = (at: number): number => 3 + ((at * 37) % 41);

test('the quickest block tells the clock, however late the others are', () => {
  const clock = createSoundClock();
  feed(clock, 0, 3000, 5000, jitter);
  expect(clock.toClock(2900) - 7900).toBeGreaterThanOrEqual(3);
  expect(clock.toClock(2900) - 7900).toBeLessThan(6);
});

test('a busy second does not move it', () => {
  const clock = createSoundClock();
  feed(clock, 0, 3000, 5000, jitter);
  feed(clock, 3000, 4000, 5000, () => 300);
  expect(clock.toClock(4000) - 9000).toBeLessThan(6);
});

test('follows a context that stood still', () => {
  const clock = createSoundClock();
  feed(clock, 0, 3000, 5000, jitter);
  feed(clock, 3008, 9000, 65_000, jitter);
  expect(Math.abs(clock.toClock(9000) - 74_000)).toBeLessThan(6);
});
