import { expect, test } from 'vitest';
import { createBreathClock } from '../../../../../src-renderer/app/screens/exercises/breath-clock.ts';
import { SLOW } from '../../../../../src-renderer/app/screens/exercises/breath-patterns.tsx';

function clockAt() {
  const time = { now: 5000 };
  return { time, clock: createBreathClock(() => time.now) };
}

test('Dal keeps her own breath until one is led, while it pauses, and after it', () => {
  const { time, clock } = clockAt();
  expect(clock.fill()).toBeNull();
  clock.begin(SLOW[46]);
  time.now += 4000;
  expect(clock.fill()).toBe(1);
  clock.pause();
  expect(clock.fill()).toBeNull();
  clock.goOn();
  expect(clock.fill()).toBe(1);
  clock.end();
  expect([clock.fill(), clock.moment()]).toEqual([null, null]);
});

test('a pause takes nothing from the breath, however long it is', () => {
  const { time, clock } = clockAt();
  clock.begin(SLOW[46]);
  time.now += 2500;
  clock.pause();
  time.now += 600_000;
  clock.pause();
  expect(clock.elapsedMs()).toBe(2500);
  clock.goOn();
  time.now += 100;
  clock.goOn();
  expect(clock.elapsedMs()).toBe(2600);
  expect(clock.moment()).toMatchObject({ phase: 'in', round: 0 });
});

test('a frame that comes late finds the breath where the time is', () => {
  const { time, clock } = clockAt();
  clock.begin(SLOW[46]);
  time.now += 34_000;
  expect(clock.moment()).toMatchObject({ round: 3, phase: 'out' });
  time.now += 60_000;
  expect(clock.moment()?.isOver).toBe(true);
  expect(clock.fill()).toBeNull();
});
