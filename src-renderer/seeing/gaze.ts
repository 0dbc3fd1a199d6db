import { GAZE_MS } from './constants.ts';
import type { Face, Look } from './look.ts';

/** Where the face is, smoothed; filled anew, never replaced. */
export interface Gaze {
  readonly at: Readonly<{ x: number; y: number }> | null;
  follow(look: Pick<Look, 'width' | 'height'>, face: Pick<Face, 'x' | 'y'>, ms: number): void;
  forget(): void;
}

/**
 * The camera looks out of the screen, so its picture, not mirrored, is what one who looks out of it sees: x grows to the
 * right of that picture, y upwards.
 */
export function createGaze(): Gaze {
  const at = { x: 0, y: 0 };
  let any = false;
  return {
    get at() {
      return any ? at : null;
    },
    follow({ width, height }, face, ms) {
      const share = any ? 1 - Math.exp(-ms / GAZE_MS) : 1;
      at.x += share * (within((2 * face.x) / width - 1) - at.x);
      at.y += share * (within(1 - (2 * face.y) / height) - at.y);
      any = true;
    },
    forget() {
      any = false;
    },
  };
}

function within(value: number): number {
  return Math.min(1, Math.max(-1, value));
}
