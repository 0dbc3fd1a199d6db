import { AppError } from '../../src-preload/contract/faults.ts';

const WINDOW_MS = 60_000;

export interface RateLimit {
  /** Counts one request; throws AppError('rate/limited', { seconds }) when the window is full. */
  take(): void;
}

/** At most `limit` requests in any sixty seconds (V5). A refused request does not count. */
export function createRateLimit(limit: number, now: () => number): RateLimit {
  const taken: number[] = [];
  return {
    take() {
      const at = now();
      while (taken[0] !== undefined && at - taken[0] >= WINDOW_MS) taken.shift();
      const oldest = taken[0];
      if (taken.length >= limit && oldest !== undefined) {
        throw new AppError('rate/limited', {
          limit,
          seconds: Math.max(1, Math.ceil((oldest + WINDOW_MS - at) / 1000)),
        });
      }
      taken.push(at);
    },
  };
}
