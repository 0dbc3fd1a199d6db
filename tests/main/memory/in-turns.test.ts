import { setImmediate } from 'node:timers/promises';
import { afterEach, expect, test, vi } from 'vitest';
import { breather, inTurns, turn } from '../../../src-main/memory/in-turns.ts';

/** Every step takes so long, by a clock of its own. */
function clock(stepMs: number) {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => now);
  return {
    step() {
      now += stepMs;
    },
  };
}

afterEach(() => void vi.restoreAllMocks());

test('a turn ends before the step that would make it too long', () => {
  for (const [stepMs, steps] of [
    [1, 8],
    [3, 2],
    [7, 1],
    [400, 1],
  ] as const) {
    const { step } = clock(stepMs);
    const isOver = turn(8);
    let done = 0;
    do {
      step();
      done += 1;
    } while (!isOver());
    expect([stepMs, done]).toEqual([stepMs, steps]);
  }
});

test('others have their turn while something long is done, and it ends with its result', async () => {
  const { step } = clock(5);
  let done = 0;
  const seen: number[] = [];
  function* long(): Generator<void, string> {
    for (; done < 20; done += 1) {
      step();
      yield;
    }
    return 'all of it';
  }
  const working = inTurns(long());
  for (let i = 0; i < 5; i += 1) {
    seen.push(done);
    await setImmediate();
  }
  expect(new Set(seen).size).toBe(5);
  expect(await working).toBe('all of it');
  expect(done).toBe(20);
});

test('what is cancelled stops at the next pause', async () => {
  const { step } = clock(5);
  const stop = new AbortController();
  let done = 0;
  function* endless(): Generator<void, never> {
    for (;;) {
      step();
      done += 1;
      if (done === 7) stop.abort(new Error('enough'));
      yield;
    }
  }
  await expect(inTurns(endless(), stop.signal)).rejects.toThrow('enough');
  expect(done).toBeLessThan(10);
});

test('quick steps are not paused between', async () => {
  const { step } = clock(0.01);
  const breathe = breather();
  let others = 0;
  void setImmediate().then(() => {
    others += 1;
  });
  for (let i = 0; i < 100; i += 1) {
    step();
    await breathe();
  }
  expect(others).toBe(0);
  for (let i = 0; i < 1000; i += 1) {
    step();
    await breathe();
  }
  expect(others).toBe(1);
});
