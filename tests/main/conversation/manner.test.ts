import { expect, test } from 'vitest';
import { mannerFor, paceFor } from '../../../src-main/conversation/manner.ts';
import { EMOTIONS, voiceMetrics } from '../../../src-preload/contract/words.ts';

const calm = { level: 'none', emotion: null, voice: null } as const;

test('speaks softly to whoever is in distress', () => {
  expect(mannerFor(calm)).toBe('plain');
  expect(mannerFor({ ...calm, level: 'concern' })).toBe('soft');
  expect(mannerFor({ ...calm, level: 'acute' })).toBe('soft');
  expect(EMOTIONS.filter((emotion) => mannerFor({ ...calm, emotion }) === 'soft')).toEqual([
    'sad',
    'anxious',
    'fearful',
  ]);
});

test('speaks softly where a voice is both quiet and halting', () => {
  const voice = (loudness: number, pauses: number) =>
    voiceMetrics.parse({ durationMs: 9000, speechRatio: 0.4, loudness, pauses });
  expect(mannerFor({ ...calm, voice: voice(0.05, 5) })).toBe('soft');
  expect(mannerFor({ ...calm, voice: voice(0.5, 5) })).toBe('plain');
  expect(mannerFor({ ...calm, voice: voice(0.05, 1) })).toBe('plain');
});

test('a soft sentence is slower, and never slower than a person may set', () => {
  expect(paceFor(1, 'plain')).toBe(1);
  expect(paceFor(1, 'soft')).toBeCloseTo(0.93);
  expect(paceFor(0.7, 'soft')).toBe(0.7);
});
