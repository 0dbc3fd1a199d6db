/** The thread in which one document is read. It can be ended at any moment: it holds nothing but the document. */
import { parentPort, workerData } from 'node:worker_threads';
import { AppError, type Fault, toFault } from '../../../src-preload/contract/faults.ts';
import { guardAllocations, hasExceeded } from './guard-allocations.ts';
import { read } from './read.ts';
import type { FromReading, ToRead } from './reading-messages.ts';

const port = parentPort;
if (!port) throw new Error('this module is a worker');
const say = (message: FromReading): void => port.postMessage(message);

guardAllocations();

try {
  const document = await read(workerData as ToRead, (done, total) =>
    say({ type: 'progress', done, total }),
  );
  if (hasExceeded()) throw new AppError('document/too-much');
  say({ type: 'read', document });
} catch (error) {
  say({ type: 'failed', fault: faultOf(error) });
}

function faultOf(error: unknown): Fault {
  if (hasExceeded() || isStackOverflow(error)) return { code: 'document/too-much' };
  // Whatever else a library throws, it throws at what the file holds.
  return error instanceof AppError ? toFault(error) : { code: 'document/broken' };
}

function isStackOverflow(error: unknown): boolean {
  return error instanceof RangeError && error.message.includes('call stack');
}
