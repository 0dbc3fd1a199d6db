/** A thread that reads one file from end to end and says whether it is sound. */
import { parentPort, workerData } from 'node:worker_threads';
import { toFault } from '../../../src-preload/contract/faults.ts';
import { openForReading } from '../database.ts';
import { inStore } from '../store-faults.ts';
import type { Soundness } from './soundness.ts';

parentPort?.postMessage(soundnessOf(String(workerData)));

function soundnessOf(path: string): Soundness {
  try {
    return inStore(() => {
      const db = openForReading(path);
      try {
        const found = db.pragma('quick_check(1)', { simple: true });
        return found === 'ok' ? 'sound' : 'store/damaged';
      } finally {
        db.close();
      }
    });
  } catch (error) {
    return toFault(error).code;
  }
}
