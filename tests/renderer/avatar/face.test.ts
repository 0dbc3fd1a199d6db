import { expect, test } from 'vitest';
import { EMOTIONS, type Emotion, PHASES, type Phase } from '../../../src-preload/contract/words.ts';
import { createFace, EXPRESSIONS, MOST_MIRRORED } from '../../../src-renderer/avatar/face.ts';

interface Told {
  readonly phase?: Phase;
  readonly feeling?: Emotion;
  readonly person?: Emotion;
  readonly strength?: number;
}

function moveOn(face: ReturnType<typeof createFace>, seconds: number, told: Told, fps = 30): void {
  const { phase = 'speaking', feeling = 'neutral', person = 'neutral', strength = 1 } = told;
  for (let i = 0; i < Math.round(seconds * fps); i += 1) {
    face.update(1 / fps, phase, feeling, person, strength, false);
  }
}
function faceAfter(seconds: number, told: Told, fps = 30) {
  const face = createFace();
  moveOn(face, seconds, told, fps);
  return face.weights;
}

test('a feeling rises within a third of a second, holds, and eases to a softer level', () => {
  const early = faceAfter(0.3, { feeling: 'happy' }).happy;
  const full = faceAfter(1.2, { feeling: 'happy' }).happy;
  const later = faceAfter(12, { feeling: 'happy' }).happy;
  expect(early).toBeGreaterThan(full * 0.8);
  expect(full).toBeGreaterThan(0.6);
  expect(later).toBeLessThan(full * 0.75);
  expect(later).toBeGreaterThan(full * 0.4);
});

test('no held expression is quite still', () => {
  const face = createFace();
  moveOn(face, 10, { feeling: 'sad' });
  const seen: number[] = [];
  for (let i = 0; i < 60; i += 1) {
    moveOn(face, 0.1, { feeling: 'sad' });
    seen.push(face.weights.sad);
  }
  expect(Math.max(...seen) - Math.min(...seen)).toBeGreaterThan(0.02);
});

test('a new phrase brings some of its feeling back', () => {
  const face = createFace();
  moveOn(face, 8, { feeling: 'happy' });
  const eased = face.weights.happy;
  face.update(1 / 30, 'speaking', 'happy', 'neutral', 1, true);
  moveOn(face, 0.5, { feeling: 'happy' });
  expect(face.weights.happy).toBeGreaterThan(eased);
});

test('one feeling blends into the next, never by a jump', () => {
  const face = createFace();
  moveOn(face, 1, { feeling: 'sad' });
  const { sad } = face.weights;
  moveOn(face, 0.1, { feeling: 'happy' });
  expect(face.weights.sad).toBeGreaterThan(sad * 0.5);
  expect(face.weights.sad).toBeLessThan(sad);
  expect(face.weights.happy).toBeGreaterThan(0.1);
  expect(face.weights.happy).toBeLessThan(0.6);
});

test('answers the person softly and a little later, and never with anger or disgust [C6]', () => {
  expect(faceAfter(0.4, { phase: 'hearing', person: 'sad' }).sad).toBeLessThan(0.01);
  expect(faceAfter(1.5, { phase: 'hearing', person: 'sad' }).sad).toBeGreaterThan(0.2);
  for (const person of EMOTIONS) {
    for (const phase of ['idle', 'hearing', 'thinking'] as const) {
      const weights = faceAfter(5, { phase, person });
      for (const name of EXPRESSIONS) expect(weights[name]).toBeLessThanOrEqual(MOST_MIRRORED);
      expect(weights.angry + weights.disgusted + weights.fearful).toBeLessThan(0.01);
    }
  }
});

test('answers what shows faintly faintly, and gives it up as softly as it came [S4] [C6]', () => {
  const sadAt = (strength: number): number =>
    faceAfter(3, { phase: 'hearing', person: 'sad', strength }).sad;
  expect(sadAt(0)).toBeLessThan(0.01);
  expect(sadAt(0.4)).toBeGreaterThan(0.05);
  expect(sadAt(0.4)).toBeLessThan(sadAt(1) * 0.6);
  for (const strength of [Number.NaN, -3]) expect(sadAt(strength)).toBeLessThan(0.01);
  expect(sadAt(40)).toBeLessThanOrEqual(MOST_MIRRORED);

  const face = createFace();
  moveOn(face, 3, { phase: 'idle', person: 'sad' });
  const full = face.weights.sad;
  // It is answered a little later, and then leaves step by step.
  moveOn(face, 0.4, { phase: 'idle' });
  expect(face.weights.sad).toBeGreaterThan(full * 0.9);
  moveOn(face, 0.4, { phase: 'idle' });
  expect(face.weights.sad).toBeGreaterThan(full * 0.3);
  moveOn(face, 3, { phase: 'idle' });
  expect(face.weights.sad).toBeLessThan(0.01);
});

test('words without a feeling of their own leave the face with the person', () => {
  const weights = faceAfter(2, { feeling: 'neutral', person: 'sad' });
  expect(weights.sad).toBeGreaterThan(0.2);
  expect(weights.happy).toBeLessThan(0.01);
});

test('never shows anger or disgust strongly to someone who is hurting', () => {
  for (const phase of PHASES) {
    for (const feeling of EMOTIONS) {
      const weights = faceAfter(1, { phase, feeling });
      expect(weights.angry).toBeLessThan(0.3);
      expect(weights.disgusted).toBeLessThan(0.3);
    }
  }
});

test('each phase has a face of its own at rest', () => {
  const [hearing, thinking] = [
    faceAfter(3, { phase: 'hearing' }),
    faceAfter(3, { phase: 'thinking' }),
  ];
  expect(hearing.relaxed).toBeGreaterThan(0.25);
  expect(thinking.relaxed).toBeLessThan(0.1);
  expect(thinking.anxious).toBeGreaterThan(0.1);
});

test('changes at any frame rate alike', () => {
  const fast = faceAfter(2.5, { feeling: 'anxious' }, 120);
  const slow = faceAfter(2.5, { feeling: 'anxious' }, 30);
  for (const name of EXPRESSIONS) expect(slow[name]).toBeCloseTo(fast[name], 2);
});
