import type { Pose } from '../avatar/pose.ts';

/** A pointer that rests this long is no longer looked at, milliseconds. */
const RESTED_MS = 5000;

export interface PointerLook {
  /** Where the pointer is in the picture; null when it is not to be looked at. One object for all answers. */
  lookAt(): Pose['lookAt'];
  stop(): void;
}

/** Follows the pointer over the whole window; outside the picture it is at the picture's edge. */
export function followPointer(picture: () => Element | null, isWanted: () => boolean): PointerLook {
  const at = { x: 0, y: 0 };
  let movedAt = Number.NEGATIVE_INFINITY;

  function onMove({ clientX, clientY }: PointerEvent): void {
    if (!isWanted()) return;
    const area = picture()?.getBoundingClientRect();
    if (!area || area.width === 0 || area.height === 0) return;
    at.x = within(((clientX - area.left) / area.width) * 2 - 1);
    at.y = within(1 - ((clientY - area.top) / area.height) * 2);
    movedAt = performance.now();
  }

  window.addEventListener('pointermove', onMove, { passive: true });
  return {
    lookAt: () => (isWanted() && performance.now() - movedAt < RESTED_MS ? at : null),
    stop: () => window.removeEventListener('pointermove', onMove),
  };
}

const within = (value: number): number => Math.min(1, Math.max(-1, value));
