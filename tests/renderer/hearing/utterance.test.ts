import { expect, test } from 'vitest';
import { FRAME_SAMPLES, toUtterance } from '../../../src-renderer/hearing/utterance.ts';

/** Frames by a picture: `#` speech, `.` silence. */
function utterance(picture: string, loud = 0.1) {
  const frames = [...picture];
  const samples = new Float32Array(frames.length * FRAME_SAMPLES);
  frames.forEach((frame, i) => {
    if (frame === '#') samples.fill(loud, i * FRAME_SAMPLES, (i + 1) * FRAME_SAMPLES);
  });
  return toUtterance(samples, (frame) => frames[frame] === '#');
}

test('keeps the lead-in and a short tail, and drops the silence that ended it', () => {
  const { pcm } = utterance(`.........${'#'.repeat(40)}${'.'.repeat(22)}`);
  expect(pcm.length / FRAME_SAMPLES).toBe(9 + 40 + 7);
});

test('keeps pauses inside', () => {
  const { pcm, metrics } = utterance('##########..........##########......................');
  expect(pcm.length / FRAME_SAMPLES).toBe(30 + 7);
  expect(metrics).toMatchObject({ pauses: 1, durationMs: 30 * 32 });
  expect(metrics.speechRatio).toBeCloseTo(20 / 30);
});

test('a breath between words is not a pause', () => {
  expect(utterance('#####...#####').metrics.pauses).toBe(0);
});

test('loudness is that of the speech, not of the silence around it', () => {
  const short = utterance(`####${'.'.repeat(100)}`).metrics.loudness;
  expect(short).toBeCloseTo(utterance('####').metrics.loudness);
  expect(utterance('####', 0.01).metrics.loudness).toBeLessThan(short);
  // -20 dB on a scale from -60 to -10.
  expect(short).toBeCloseTo(0.8);
});

test('keeps all of what was ended before the detector was sure', () => {
  const { pcm, metrics } = utterance('......');
  expect(pcm.length).toBe(6 * FRAME_SAMPLES);
  expect(metrics).toEqual({ durationMs: 0, speechRatio: 0, loudness: 0, pauses: 0 });
});

test('clips instead of wrapping round', () => {
  expect(Math.min(...utterance('#', 1.5).pcm)).toBe(32_767);
});
