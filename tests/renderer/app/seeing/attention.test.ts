import { expect, test } from 'vitest';
import type { Emotion } from '../../../../src-preload/contract/words.ts';
import { createAttention, strengthOf } from '../../../../src-renderer/app/seeing/attention.ts';
import type { Seen } from '../../../../src-renderer/seeing/seen.ts';

function rig() {
  const seen: { -readonly [K in keyof Seen]: Seen[K] } = {
    state: 'seeing',
    label: null,
    confidence: 0,
    at: null,
    settled: 1,
  };
  const told = { said: null as Emotion | null };
  return { seen, told, attention: createAttention(seen, () => told.said) };
}

test('a surer guess moves her more, a faint one little, and none more than all [S4]', () => {
  expect(strengthOf(0.55)).toBeLessThan(0.5);
  expect(strengthOf(0.7)).toBeGreaterThan(strengthOf(0.55));
  for (const confidence of [0, 0.5, 0.9, 1, 7]) {
    expect(strengthOf(confidence)).toBeGreaterThan(0);
    expect(strengthOf(confidence)).toBeLessThanOrEqual(1);
  }
});

test('nothing is answered where nothing is clear, and while it is being learned [S4]', () => {
  const { seen, attention } = rig();
  expect(attention.emotion()).toBe('neutral');
  for (const state of [
    'off',
    'starting',
    'settling',
    'nobody',
    'many',
    'dark',
    'paused',
  ] as const) {
    Object.assign(seen, { state, label: 'sad', confidence: 0.8 });
    expect(attention.emotion()).toBe('neutral');
  }
});

test('what the person says they feel stands before the guess [S4]', () => {
  const { seen, told, attention } = rig();
  Object.assign(seen, { label: 'happy', confidence: 0.6 });
  expect(attention.emotion()).toBe('happy');
  expect(attention.strength()).toBeCloseTo(strengthOf(0.6));
  told.said = 'anxious';
  expect(attention.emotion()).toBe('anxious');
  expect(attention.strength()).toBe(1);
});

test('a guess that goes leaves as strongly as it stood', () => {
  const { seen, attention } = rig();
  Object.assign(seen, { label: 'sad', confidence: 0.6 });
  attention.emotion();
  const strength = attention.strength();
  Object.assign(seen, { label: null, confidence: 0 });
  expect(attention.emotion()).toBe('neutral');
  expect(attention.strength()).toBe(strength);
});

test('she turns towards the side where the person sits, a part of the way, in one and the same object', () => {
  const { seen, attention } = rig();
  expect(attention.lookAt()).toBeNull();
  // On the right of one who looks out of the screen: on the left of the screen.
  seen.at = { x: 1, y: 0.5 };
  const at = attention.lookAt();
  expect(at?.x).toBeLessThan(0);
  expect(at?.x).toBeGreaterThan(-0.5);
  expect(at?.y).toBeGreaterThan(0);
  expect(at?.y).toBeLessThan(0.5);
  seen.at = { x: -0.4, y: 0 };
  expect(attention.lookAt()).toBe(at);
  expect(at?.x).toBeGreaterThan(0);
});
