import { expect, test } from 'vitest';
import type { Mouth } from '../../../src-preload/contract/words.ts';
import {
  appendFrame,
  createMouthTrack,
  HOP_MS,
  type MouthTrack,
  mouthAt,
  replaceFrom,
  STRIDE,
  writeFrames,
} from '../../../src-renderer/speaking/mouth-track.ts';
import { untilPauseMs } from '../../../src-renderer/speaking/pause-ahead.ts';

/** A track whose jaw and loudness are these, frame by frame. */
function trackOf(values: readonly number[]): MouthTrack {
  const track = createMouthTrack(1);
  for (const value of values) {
    const at = appendFrame(track);
    track.data[at] = value;
    track.data[at + STRIDE - 1] = value;
  }
  return track;
}
const jaws = ({ data, length }: MouthTrack): number[] =>
  Array.from({ length }, (_, i) => data[i * STRIDE] as number);
const times = (count: number, value: number): number[] =>
  Array.from({ length: count }, () => value);
const jawAt = (track: MouthTrack, ms: number): number => {
  const out: Mouth = { aa: 9, ih: 9, ou: 9, ee: 9, oh: 9 };
  mouthAt(track, ms, out);
  return out.aa;
};

test('a mouth whose sound comes late closes within a moment instead of snapping shut', () => {
  const track = trackOf(times(10, 0.8));
  expect(jawAt(track, 90)).toBeCloseTo(0.8);
  expect(jawAt(track, 110)).toBeGreaterThan(0.4);
  expect(jawAt(track, 110)).toBeLessThan(0.8);
  expect(jawAt(track, 180)).toBe(0);
  expect(jawAt(track, -1)).toBe(0);
  expect(jawAt(createMouthTrack(1), 0)).toBe(0);
});

test('a better track keeps what was shown and takes over in small steps', () => {
  const track = trackOf(times(30, 0));
  replaceFrom(track, trackOf(times(40, 0.7)), 10);
  expect(jaws(track).slice(0, 10)).toEqual(times(10, 0));
  const steps = jaws(track).slice(9, 18);
  steps.forEach((value, i) => {
    if (i > 0) expect(value - (steps[i - 1] as number)).toBeLessThan(0.11);
  });
  expect(jaws(track).slice(16)).toEqual(times(24, Math.fround(0.7)));
});

test('a better track may be shorter or longer, and is taken as it is before anything was shown', () => {
  const early = trackOf(times(5, 0));
  replaceFrom(early, trackOf([0.5, 0.5]), 0);
  expect(jaws(early)).toEqual([0.5, 0.5]);
  const late = trackOf(times(20, 0.25));
  replaceFrom(late, trackOf(times(4, 1)), 12);
  expect(jaws(late)).toEqual(times(12, 0.25));
});

test('frames are written where they belong, also over others', () => {
  const track = createMouthTrack(1);
  writeFrames(track, 0, trackOf([0.25, 0.5]).data.subarray(0, 2 * STRIDE));
  writeFrames(track, 2, trackOf([0.75, 1]).data.subarray(0, 2 * STRIDE));
  expect(jaws(track)).toEqual([0.25, 0.5, 0.75, 1]);
  writeFrames(track, 1, trackOf([0]).data.subarray(0, STRIDE));
  expect(jaws(track)).toEqual([0.25, 0]);
});

const speech = (frames: number): number[] =>
  // Consonants make holes of up to 80 ms in it.
  Array.from({ length: frames }, (_, i) => (i % 25 > 17 ? 0.1 : 0.8));

test('knows how long until the voice pauses, holes of consonants aside', () => {
  const track = trackOf([...speech(50).slice(0, 43), ...times(20, 0.05), ...speech(43)]);
  const endMs = track.length * HOP_MS;
  expect(untilPauseMs(track, 0, null)).toBe(430);
  expect(untilPauseMs(track, 400, null)).toBe(30);
  expect(untilPauseMs(track, 425, endMs)).toBe(5);
  for (const within of [430, 500, 620]) expect(untilPauseMs(track, within, endMs)).toBe(0);
  expect(untilPauseMs(track, 640, null)).toBe(Number.POSITIVE_INFINITY);
});

test('the end of a sentence is a pause, once the end is known and its track is there', () => {
  const track = trackOf([...speech(43), ...times(5, 0.02)]);
  expect(untilPauseMs(track, 100, null)).toBe(Number.POSITIVE_INFINITY);
  expect(untilPauseMs(track, 100, 480)).toBe(330);
  expect(untilPauseMs(track, 470, 480)).toBe(0);
  expect(untilPauseMs(track, 100, 900)).toBe(Number.POSITIVE_INFINITY);
  expect(untilPauseMs(createMouthTrack(1), 0, null)).toBe(Number.POSITIVE_INFINITY);
});

test('a quiet voice pauses where it is quieter still', () => {
  const track = trackOf([...times(40, 0.2), ...times(15, 0.02), ...times(40, 0.2)]);
  expect(untilPauseMs(track, 0, null)).toBe(400);
});
