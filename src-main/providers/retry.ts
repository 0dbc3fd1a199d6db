/** Whether and when to ask the same provider again. */
import { AppError } from '../../src-preload/contract/faults.ts';
import { isRetryable } from './fault-of.ts';

/** How long one entry of a chain may keep a person waiting. Milliseconds. */
export interface Patience {
  readonly tries: number;
  /** The wait before the first retry, at most; it doubles with each. */
  readonly backOff: number;
  /** A longer wait asked for by the vendor means: go to the next provider. */
  readonly longestWait: number;
  /** All tries of one entry together. */
  readonly budget: number;
  /** A try that could not last at least this long is not begun. */
  readonly shortestTry: number;
}

/**
 * The wait before the next try, or null when there should be none.
 * @param failed tries so far, at least 1
 * @param spent milliseconds since this entry's first try began
 * @param random 0..1; spreads clients that failed together over the lower quarter of the wait
 */
export function waitBeforeRetry(
  error: unknown,
  failed: number,
  spent: number,
  patience: Patience,
  random: number,
): number | null {
  if (!(error instanceof AppError) || !isRetryable(error.code)) return null;
  if (failed >= patience.tries) return null;
  const backOff = patience.backOff * 2 ** (failed - 1) * (1 - random / 4);
  const asked = error.params?.retryAfterMs;
  if (typeof asked === 'number' && asked > patience.longestWait) return null;
  const wait = Math.round(Math.max(backOff, typeof asked === 'number' ? asked : 0));
  return spent + wait + patience.shortestTry > patience.budget ? null : wait;
}

/** Waits; throws the abort reason as soon as there is one. */
export function sleep(ms: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    const stop = (): void => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', stop);
      resolve();
    }, ms);
    signal.addEventListener('abort', stop, { once: true });
  });
}
