import { expect, test } from 'vitest';
import type { Phase } from '../../../../src-preload/contract/words.ts';
import { createBlink } from '../../../../src-renderer/avatar/life/blink.ts';

/** Times at which a blink begins, over `seconds`; `inviting` calls for one that often. */
function blinks(
  seed: number,
  seconds: number,
  {
    phase = 'idle',
    fps = 60,
    inviting = 0,
  }: { phase?: Phase; fps?: number; inviting?: number } = {},
): number[] {
  const blink = createBlink(seed);
  const times: number[] = [];
  let shut = false;
  let untilInvite = inviting;
  for (let frame = 0; frame < seconds * fps; frame += 1) {
    untilInvite -= 1 / fps;
    if (inviting > 0 && untilInvite <= 0) {
      untilInvite += inviting;
      blink.invite(0.36);
    }
    blink.update(1 / fps, phase);
    if (blink.lid > 0.5 && !shut) times.push(frame / fps);
    shut = blink.lid > 0.5;
  }
  return times;
}
const gapsOf = (times: readonly number[]): number[] =>
  times.slice(1).map((time, i) => time - (times[i] as number));

test('blinks unevenly, now and then twice, and never stares for ten seconds', () => {
  const gaps = gapsOf(blinks(5, 600));
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length;
  const spread = Math.sqrt(gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / gaps.length);
  expect(spread / mean).toBeGreaterThan(0.4);
  expect(Math.max(...gaps)).toBeLessThan(10);
  const double = gaps.filter((gap) => gap < 0.7).length / gaps.length;
  expect(double).toBeGreaterThan(0.02);
  expect(double).toBeLessThan(0.2);
});

test('blinks more where a phrase ends, but not again right after a blink', () => {
  const without = blinks(7, 300, { phase: 'speaking' }).length;
  const times = blinks(7, 300, { phase: 'speaking', inviting: 1 });
  expect(times.length).toBeGreaterThan(without * 1.2);
  const doubles = gapsOf(times).filter((gap) => gap < 0.85).length;
  expect(doubles / times.length).toBeLessThan(0.2);
});

test('moves the same way for the same seed, at any frame rate, and differently for another', () => {
  expect(blinks(1, 60)).toEqual(blinks(1, 60));
  expect(blinks(1, 60)).not.toEqual(blinks(2, 60));
  const slow = blinks(1, 120, { fps: 30 });
  const fast = blinks(1, 120, { fps: 120 });
  expect(slow).toHaveLength(fast.length);
  const apart = slow.map((time, i) => Math.abs(time - (fast[i] as number)));
  expect(Math.max(...apart)).toBeLessThan(0.06);
});

test('a blink shuts the eye fully and opens it fully, even at ten frames a second', () => {
  const blink = createBlink(3);
  let most = 0;
  let open = 0;
  for (let i = 0; i < 3000; i += 1) {
    blink.update(0.1, 'idle');
    expect(blink.lid).toBeGreaterThanOrEqual(0);
    expect(blink.lid).toBeLessThanOrEqual(1);
    most = Math.max(most, blink.lid);
    if (blink.lid === 0) open += 1;
  }
  expect(most).toBeGreaterThan(0.9);
  expect(open).toBeGreaterThan(2400);
});

test("a calm lid is slower than a speaker's", () => {
  const shutShare = (phase: Phase): number => {
    const blink = createBlink(4);
    let shut = 0;
    let count = 0;
    let was = false;
    for (let t = 0; t < 300; t += 1 / 240) {
      blink.update(1 / 240, phase);
      if (blink.lid > 0.5) shut += 1 / 240;
      if (blink.lid > 0.5 && !was) count += 1;
      was = blink.lid > 0.5;
    }
    return shut / count;
  };
  expect(shutShare('idle')).toBeGreaterThan(shutShare('speaking') * 1.2);
});
