/** Puts into the index what is not there yet, in the background: after an import, a kill, or a better analysis. */
import { errorCode, type Log } from '../platform.ts';

/** In one transaction, as far as they have the time. */
const AT_ONCE = 20;
const PAUSE_MS = 4;

export interface Indexing {
  wake(): void;
  close(): Promise<void>;
}

/** @param steps each puts up to so many into the index and returns 0 when nothing is left */
export function keepIndexed(
  steps: readonly ((limit: number) => number)[],
  { done, log }: { done(): void; readonly log: Log },
): Indexing {
  let running: Promise<void> | null = null;
  let isWoken = false;
  let isClosed = false;
  const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, PAUSE_MS));

  const run = async (): Promise<void> => {
    while (isWoken && !isClosed) {
      isWoken = false;
      let count = 0;
      for (const step of steps) {
        try {
          for (let some = step(AT_ONCE); some > 0 && !isClosed; some = step(AT_ONCE)) {
            count += some;
            await pause();
          }
        } catch (error) {
          // It is tried again when there is something new, and at the next start.
          log.error('Something could not be put into the index', { error: errorCode(error) });
        }
      }
      if (count > 0 && !isClosed) done();
    }
    running = null;
  };

  return {
    wake() {
      isWoken = true;
      // Later than the assignment, or a run that finds nothing at once would stand as the one that runs.
      running ??= Promise.resolve().then(run);
    },
    async close() {
      isClosed = true;
      await running;
    },
  };
}
