import { expect, test } from 'vitest';
import { EMOTIONS, type Emotion, type Mouth } from '../../../src-preload/contract/words.ts';
import { createFace, EXPRESSIONS } from '../../../src-renderer/avatar/face.ts';
import { createMouthAndFace } from '../../../src-renderer/avatar/mouth.ts';

const STEP = 1 / 60;

function weightsOf(feeling: Emotion) {
  const face = createFace();
  for (let i = 0; i < 30; i += 1) face.update(1 / 30, 'speaking', feeling, 'neutral', 1, false);
  return face.weights;
}
/** Says mouths one after the other, each for some seconds; what was set in every frame. */
function say(feeling: Emotion, said: readonly (readonly [Partial<Mouth>, number])[]) {
  const weights = weightsOf(feeling);
  const mouthAndFace = createMouthAndFace();
  const frames: Record<string, number>[] = [];
  for (const [mouth, seconds] of said) {
    const whole = { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0, ...mouth };
    for (let t = 0; t < seconds - STEP / 2; t += STEP) {
      const set: Record<string, number> = {};
      mouthAndFace.update(STEP, weights, whole, (name, weight) => {
        set[name] = weight;
      });
      frames.push(set);
    }
  }
  return frames;
}

test.each(EMOTIONS)('what is said wins over feeling %s, from its first frame [C7]', (feeling) => {
  const quiet = say(feeling, [[{}, 0.1]]).at(-1) as Record<string, number>;
  for (const frame of say(feeling, [[{ ou: 0.8 }, 0.3]])) {
    expect(frame.ou).toBe(0.8);
    expect(frame.aa).toBe(0);
    for (const name of EXPRESSIONS) {
      expect(frame[name]).toBeLessThanOrEqual(quiet[name] as number);
    }
    // Surprise brings an open mouth of its own; hardly any of it is left on a spoken `oo`.
    expect(frame.surprised).toBeLessThan(0.13);
  }
});

test('closures and short pauses between words do not flicker between smile and viseme', () => {
  const syllables = Array.from({ length: 12 }, (_, i) => i).flatMap(
    () =>
      [
        [{ aa: 0.6 }, 0.12],
        [{}, 0.14],
      ] as const,
  );
  const happy = say('happy', syllables).map((frame) => frame.happy as number);
  const talking = happy.slice(30);
  expect(Math.max(...talking) - Math.min(...talking)).toBeLessThan(0.02);
});

test('the smile comes back over a moment when she has finished', () => {
  const quiet = say('happy', [[{}, 0.1]]).at(-1)?.happy as number;
  const frames = say('happy', [
    [{ aa: 0.7 }, 0.4],
    [{}, 1.8],
  ]).map((frame) => frame.happy as number);
  expect(frames.at(-1)).toBeGreaterThan(quiet * 0.95);
  const steps = frames.slice(1).map((weight, i) => weight - (frames[i] as number));
  expect(Math.max(...steps)).toBeLessThan(0.03);
});

test('a mouth at rest is shut, whatever was said before', () => {
  const last = say('neutral', [
    [{ aa: 0.9 }, 0.2],
    [{}, STEP],
  ]).at(-1);
  for (const name of ['aa', 'ih', 'ou', 'ee', 'oh']) expect(last?.[name]).toBe(0);
});

test('weights that add up beyond one jaw are scaled down together', () => {
  const set = say('neutral', [[{ aa: 0.9, oh: 0.6 }, STEP]])[0] as Record<string, number>;
  expect((set.aa as number) + (set.oh as number)).toBeCloseTo(1);
  expect((set.aa as number) / (set.oh as number)).toBeCloseTo(1.5);
});
