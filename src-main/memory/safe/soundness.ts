import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import type { FaultCode } from '../../../src-preload/contract/faults.ts';

/** `store/damaged`, or why nobody knows. */
export type Soundness = 'sound' | FaultCode;

/**
 * Reads a whole database file in a thread of its own (a gigabyte takes seconds). Never rejects. The
 * reading leaves an empty `-wal` and a `-shm` beside a file that had none.
 */
export function checkSoundness(path: string): Promise<Soundness> {
  return new Promise((resolve) => {
    const worker = new Worker(workerUrl(), { workerData: path, name: 'soundness' });
    worker.once('message', resolve);
    worker.once('error', () => resolve('store/unavailable'));
    worker.once('exit', () => resolve('store/unavailable'));
  });
}

/** The source beside this file, or what the build makes of it: beside the bundle or above its chunks. */
function workerUrl(): URL {
  const places = ['./soundness.worker.ts', './soundness.js', '../soundness.js'];
  const urls = places.map((place) => new URL(place, import.meta.url));
  return urls.find((url) => existsSync(url)) ?? (urls[0] as URL);
}
