import { expect, test } from 'vitest';
import { EMOTIONS, type Mouth, PHASES } from '../../../src-preload/contract/words.ts';
import { createFace, EXPRESSIONS } from '../../../src-renderer/avatar/face.ts';
import { applyFaceAndMouth } from '../../../src-renderer/avatar/mouth.ts';

function faceOf(phase: (typeof PHASES)[number], emotion: (typeof EMOTIONS)[number]) {
  const face = createFace();
  for (let i = 0; i < 200; i += 1) face.update(1 / 30, phase, emotion);
  return face;
}
function applied(weights: ReturnType<typeof createFace>['weights'], mouth: Partial<Mouth>) {
  const set = new Map<string, number>();
  applyFaceAndMouth(
    weights,
    { aa: 0, ih: 0, ou: 0, ee: 0, oh: 0, ...mouth },
    (name, weight) => void set.set(name, weight),
  );
  return set;
}

test.each(EMOTIONS)('what is said wins over feeling %s', (emotion) => {
  const { weights } = faceOf('speaking', emotion);
  const quiet = applied(weights, {});
  const talking = applied(weights, { ou: 0.8 });
  expect(talking.get('ou')).toBe(0.8);
  for (const name of EXPRESSIONS) {
    expect(talking.get(name)).toBeLessThanOrEqual(quiet.get(name) as number);
  }
  // Surprise brings an open mouth of its own; none of it is left on a spoken `oo`.
  expect(talking.get('surprised')).toBeLessThan(0.05);
  expect(talking.get('aa')).toBe(0);
});

test('a mouth at rest is shut, whatever was said before', () => {
  const { weights } = faceOf('speaking', 'neutral');
  const set = applied(weights, {});
  for (const name of ['aa', 'ih', 'ou', 'ee', 'oh']) expect(set.get(name)).toBe(0);
});

test('weights that add up beyond one jaw are scaled down together', () => {
  const set = applied(faceOf('idle', 'neutral').weights, { aa: 0.9, oh: 0.6 });
  expect((set.get('aa') as number) + (set.get('oh') as number)).toBeCloseTo(1);
  expect((set.get('aa') as number) / (set.get('oh') as number)).toBeCloseTo(1.5);
});

test('listens with a soft face and a lean, whatever the last words meant', () => {
  for (const emotion of EMOTIONS) {
    const face = faceOf('hearing', emotion);
    expect(face.weights.relaxed).toBeCloseTo(0.35);
    expect(face.headRoll).toBeCloseTo(0.07);
    expect(face.weights.angry + face.weights.disgusted + face.weights.sad).toBeLessThan(0.01);
  }
});

test('never shows anger or disgust at full strength to someone who is hurting', () => {
  for (const phase of PHASES) {
    for (const emotion of EMOTIONS) {
      const { weights } = faceOf(phase, emotion);
      expect(weights.angry).toBeLessThan(0.3);
      expect(weights.disgusted).toBeLessThan(0.3);
    }
  }
});

test('changes expression over a moment, at any frame rate alike', () => {
  const fast = createFace();
  const slow = createFace();
  for (let i = 0; i < 30; i += 1) fast.update(1 / 120, 'speaking', 'happy');
  for (let i = 0; i < 5; i += 1) slow.update(1 / 20, 'speaking', 'happy');
  expect(fast.weights.happy).toBeGreaterThan(0.2);
  expect(fast.weights.happy).toBeLessThan(0.54);
  expect(slow.weights.happy).toBeCloseTo(fast.weights.happy, 5);
});
