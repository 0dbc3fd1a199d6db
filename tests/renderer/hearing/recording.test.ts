import { expect, test } from 'vitest';
import { FRAME_SAMPLES } from '../../../src-renderer/hearing/frames.ts';
import { createRecording } from '../../../src-renderer/hearing/recording.ts';

/** A recording that is fed numbered frames, and the numbers in what is taken from it. */
function numbered() {
  const recording = createRecording();
  let next = 0;
  return {
    recording,
    push(count: number): void {
      for (let i = 0; i < count; i += 1) {
        recording.push(new Float32Array(FRAME_SAMPLES).fill(next / 32_767));
        next += 1;
      }
    },
    take(): number[] {
      const taken = recording.take();
      return Array.from(
        { length: taken.length / FRAME_SAMPLES },
        (_, i) => taken[i * FRAME_SAMPLES] as number,
      );
    },
  };
}
const range = (from: number, to: number): number[] =>
  Array.from({ length: to - from + 1 }, (_, i) => from + i);

test('begins 300 ms before the first sound', () => {
  const { recording, push, take } = numbered();
  push(50);
  recording.begin(4);
  push(3);
  // Ten frames before the four that had sounded, and all since.
  expect(take()).toEqual(range(36, 52));
});

test('hands out every frame once, pause and return included', () => {
  const { recording, push, take } = numbered();
  push(20);
  recording.begin(4);
  push(10);
  recording.pause();
  const first = take();
  push(30);
  recording.resume();
  push(5);
  expect([...first, ...take()]).toEqual(range(6, 64));
});

test('shortens a long silence, and has the lead-in of what comes after it', () => {
  const { recording, push, take } = numbered();
  recording.begin(0);
  push(5);
  recording.pause();
  take();
  push(500);
  recording.resume();
  push(1);
  const taken = take();
  expect(taken.length).toBeLessThan(80);
  expect(taken.slice(-11)).toEqual(range(495, 505));
});

test('what was said after an utterance was sent opens the next one; what was sent does not', () => {
  const { recording, push, take } = numbered();
  push(20);
  recording.begin(4);
  push(10);
  recording.pause();
  take();
  push(6);
  recording.close();
  recording.begin(2);
  expect(take()).toEqual(range(30, 35));
});

test('forgets what was not meant', () => {
  const { recording, push, take } = numbered();
  push(20);
  recording.begin(4);
  push(10);
  recording.forget();
  push(3);
  recording.begin(3);
  expect(take()).toEqual(range(30, 32));
});

test('clips instead of wrapping round, and holds two minutes', () => {
  const { recording } = numbered();
  recording.begin(0);
  for (let i = 0; i < 3700; i += 1) recording.push(new Float32Array(FRAME_SAMPLES).fill(1.5));
  const taken = recording.take();
  expect(taken).toHaveLength(3700 * FRAME_SAMPLES);
  expect(taken[0]).toBe(32_767);
  expect(taken.at(-1)).toBe(32_767);
});
