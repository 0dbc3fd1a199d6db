/** Main's side of the reader's thread. */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Log } from '../../platform.ts';
import type { MemoryReader } from './memory-reader.ts';
import type { Answers, Calls, FromReader, ReaderData, ToReader } from './messages.ts';

/** A call may be half way; longer than this none runs that is not stuck. */
const CLOSE_MS = 5_000;
/** A thread that dies sooner than this after the last one is not started again. */
const AGAIN_AFTER_MS = 60_000;

interface Pending {
  settle(told: FromReader | null): void;
}

/**
 * Starts it at once, so that it has read ahead when the first search comes. A thread that dies fails what
 * it was asked with AppError('store/unavailable') and is started again; one that dies again at once is not.
 * `workerUrl` is for tests; otherwise what was built, or the source where that is what runs.
 */
export function startReaderThread({
  path,
  key,
  log,
  workerUrl = defaultWorkerUrl(),
}: {
  readonly path: string;
  readonly key: Uint8Array;
  readonly log: Log;
  readonly workerUrl?: URL;
}): MemoryReader {
  const pending = new Map<number, Pending>();
  let nextId = 1;
  let worker: Worker | null = null;
  let diedAt = Number.NEGATIVE_INFINITY;
  let isClosed = false;

  function start(): Worker {
    const workerData: ReaderData = { path, key };
    const made = new Worker(workerUrl, { name: 'reader', workerData });
    // It keeps the process alive only as long as somebody waits for an answer.
    made.unref();
    made.on('message', (told: FromReader) => pending.get(told.id)?.settle(told));
    made.on('error', () => log.error('the reader thread failed'));
    made.on('exit', () => {
      if (worker === made) worker = null;
      for (const call of [...pending.values()]) call.settle(null);
      if (isClosed) return;
      const now = performance.now();
      if (now - diedAt > AGAIN_AFTER_MS) worker = start();
      diedAt = now;
    });
    return made;
  }

  function tell(message: ToReader): void {
    worker?.postMessage(message);
  }

  const call =
    <Name extends keyof Calls>(name: Name) =>
    (wanted: Calls[Name], signal: AbortSignal): Promise<Answers[Name]> =>
      new Promise((resolve, reject) => {
        signal.throwIfAborted();
        if (worker === null) throw new AppError('store/unavailable');
        const id = nextId++;
        const leave = (): void => {
          pending.delete(id);
          if (pending.size === 0) worker?.unref();
          signal.removeEventListener('abort', abort);
        };
        const abort = (): void => {
          tell({ type: 'cancel', id });
          leave();
          reject(signal.reason);
        };
        pending.set(id, {
          settle(told) {
            leave();
            if (told === null) reject(new AppError('store/unavailable'));
            else if ('fault' in told) reject(new AppError(told.fault.code, told.fault.params));
            else resolve(told.answer as Answers[Name]);
          },
        });
        signal.addEventListener('abort', abort, { once: true });
        worker.ref();
        tell({ type: 'call', id, name, wanted } as ToReader);
      });

  worker = start();
  return {
    list: call('list'),
    hits: call('hits'),
    documentHits: call('documentHits'),
    recall: call('recall'),

    async close() {
      isClosed = true;
      const leaving = worker;
      if (leaving === null) return;
      worker = null;
      await new Promise<void>((resolve) => {
        const stuck = setTimeout(() => {
          log.error('the reader thread had to be ended');
          void leaving.terminate();
        }, CLOSE_MS);
        leaving.once('exit', () => {
          clearTimeout(stuck);
          resolve();
        });
        leaving.ref();
        leaving.postMessage({ type: 'close' } satisfies ToReader);
      });
    },
  };
}

/** The source beside this file, or what the build makes of it: beside the bundle or above its chunks. */
function defaultWorkerUrl(): URL {
  const here = import.meta.url;
  const places = ['./reader.worker.ts', './reader.js', '../reader.js'];
  const urls = places.map((place) => new URL(place, here));
  return urls.find((url) => existsSync(url)) ?? (urls[0] as URL);
}
