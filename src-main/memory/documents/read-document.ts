/** Main's side of the reading thread: one for each document, ended with it or before it. */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { FromReading, ReadDocument, ToRead } from './reading-messages.ts';

/** Thousands of pages on a slow computer take this long; longer takes what never ends. Milliseconds. */
const TIME_LIMIT_MS = 120_000;
/** Of the thread's heap; buffers are limited in the thread itself. */
const HEAP_MB = 768;

export interface ReadOptions {
  /** For tests; otherwise what was built, or the source where that is what runs. */
  readonly workerUrl?: URL;
  readonly timeLimitMs?: number;
}

/**
 * A file's kind, pages and words, read in a thread of its own. Throws AppError('document/...') or the
 * abort reason; the thread is gone then.
 */
export async function readDocument(
  file: ToRead,
  progress: (done: number, total: number) => void,
  signal: AbortSignal,
  { workerUrl = defaultWorkerUrl(), timeLimitMs = TIME_LIMIT_MS }: ReadOptions = {},
): Promise<ReadDocument> {
  signal.throwIfAborted();
  const worker = new Worker(workerUrl, {
    name: 'documents',
    workerData: file,
    resourceLimits: { maxOldGenerationSizeMb: HEAP_MB, maxYoungGenerationSizeMb: 64 },
    // What a library prints may quote the document.
    stdout: true,
    stderr: true,
    env: {},
  });
  let late: NodeJS.Timeout | undefined;
  let abort = (): void => undefined;
  try {
    return await new Promise<ReadDocument>((resolve, reject) => {
      const fail = (code: 'document/broken' | 'document/too-much'): void =>
        reject(new AppError(code));
      abort = () => reject(signal.reason);
      signal.addEventListener('abort', abort, { once: true });
      late = setTimeout(() => fail('document/too-much'), timeLimitMs);
      worker.on('message', (message: FromReading) => {
        switch (message.type) {
          case 'progress':
            return progress(message.done, message.total);
          case 'read':
            return resolve(message.document);
          case 'failed':
            return reject(new AppError(message.fault.code, message.fault.params));
        }
      });
      worker.on('error', (error: Error & { code?: string }) =>
        fail(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'document/too-much' : 'document/broken'),
      );
      worker.on('exit', () => fail('document/broken'));
    });
  } finally {
    clearTimeout(late);
    signal.removeEventListener('abort', abort);
    await worker.terminate();
  }
}

/** The source beside this file, or what the build makes of it: beside the bundle or above its chunks. */
function defaultWorkerUrl(): URL {
  const here = import.meta.url;
  const places = ['./documents.worker.ts', './documents.js', '../documents.js'];
  const urls = places.map((place) => new URL(place, here));
  return urls.find((url) => existsSync(url)) ?? (urls[0] as URL);
}
