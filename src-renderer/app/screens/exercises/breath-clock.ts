import type { BreathPattern } from '../../../../src-preload/contract/counsel.ts';
import { type BreathMoment, breathAt, newMoment } from './breath.ts';

/** The one clock of a breath: ring, number, sound and Dal's chest are all read from it. */
export interface BreathClock {
  /** Begins with the first in-breath. */
  begin(pattern: BreathPattern): void;
  pause(): void;
  goOn(): void;
  /** No breath is led any more. */
  end(): void;
  isPaused(): boolean;
  /** Null where none is led. One and the same object, filled anew. */
  moment(): Readonly<BreathMoment> | null;
  /** Milliseconds since it began, without pauses; 0 where none is led. */
  elapsedMs(): number;
  /** How full Dal's lungs are to be, 0..1; null leaves her to her own breath. */
  fill(): number | null;
}

/** `now` in milliseconds, never stepping back. */
export function createBreathClock(now: () => number): BreathClock {
  const out = newMoment();
  let pattern: BreathPattern | null = null;
  let begunAt = 0;
  let pausedAt: number | null = null;
  const elapsedMs = (): number => (pattern ? (pausedAt ?? now()) - begunAt : 0);
  const moment = (): BreathMoment | null => (pattern ? breathAt(pattern, elapsedMs(), out) : null);
  return {
    begin(next) {
      pattern = next;
      begunAt = now();
      pausedAt = null;
    },
    pause() {
      if (pattern) pausedAt ??= now();
    },
    goOn() {
      if (pausedAt !== null) begunAt += now() - pausedAt;
      pausedAt = null;
    },
    end() {
      pattern = null;
      pausedAt = null;
    },
    isPaused: () => pausedAt !== null,
    moment,
    elapsedMs,
    fill() {
      const found = pausedAt === null ? moment() : null;
      return found && !found.isOver ? found.fill : null;
    },
  };
}

export const breathClock: BreathClock = createBreathClock(() => performance.now());
