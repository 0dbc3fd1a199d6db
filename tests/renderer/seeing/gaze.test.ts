import { describe, expect, it } from 'vitest';
import { createGaze } from '../../../src-renderer/seeing/gaze.ts';

const FRAME = { width: 640, height: 480 };

describe('where the face is [V2]', () => {
  it('is told as one sees it who looks out of the screen, upwards positive', () => {
    const gaze = createGaze();
    expect(gaze.at).toBeNull();
    gaze.follow(FRAME, { x: 480, y: 120 }, 300);
    expect(gaze.at).toEqual({ x: 0.5, y: 0.5 });
  });

  it('follows softly, in one object that is filled anew', () => {
    const gaze = createGaze();
    gaze.follow(FRAME, { x: 320, y: 240 }, 300);
    const { at } = gaze;
    gaze.follow(FRAME, { x: 640, y: 240 }, 400);
    expect(gaze.at).toBe(at);
    expect(gaze.at?.x).toBeCloseTo(1 - Math.exp(-1));
  });

  it('never looks out of the picture, and begins anew where it was lost', () => {
    const gaze = createGaze();
    gaze.follow(FRAME, { x: 900, y: -50 }, 300);
    expect(gaze.at).toEqual({ x: 1, y: 1 });
    gaze.forget();
    expect(gaze.at).toBeNull();
    gaze.follow(FRAME, { x: 320, y: 240 }, 10);
    expect(gaze.at?.x).toBeCloseTo(0);
  });
});
