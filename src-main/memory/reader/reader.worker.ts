/**
 * The thread that reads: one call after the other, in the order they came. What was cancelled before its
 * turn is not begun.
 */
import { parentPort, workerData } from 'node:worker_threads';
import { AppError, toFault } from '../../../src-preload/contract/faults.ts';
import { createCipher } from '../cipher.ts';
import { type Database, openForReading } from '../database.ts';
import { createReadingEngine, type ReadingEngine } from './create-memory-reader.ts';
import type { FromReader, ReaderData, ToReader } from './messages.ts';

const port = parentPort;
if (!port) throw new Error('this module is a worker');

const { path, key } = workerData as ReaderData;
const waiting = new Map<number, Extract<ToReader, { type: 'call' }>>();
let db: Database | null = null;
let engine: ReadingEngine | null = null;
let isPrepared = false;
let isClosing = false;
let isRunning = false;

port.on('message', (message: ToReader) => {
  switch (message.type) {
    case 'call':
      waiting.set(message.id, message);
      run();
      break;
    case 'cancel':
      waiting.delete(message.id);
      break;
    case 'close':
      isClosing = true;
      run();
  }
});
run();

function run(): void {
  if (isRunning) return;
  isRunning = true;
  // A pause between calls, in which cancellations are heard.
  setImmediate(step);
}

function step(): void {
  isRunning = false;
  if (isClosing) {
    db?.close();
    port?.close();
    return;
  }
  const [next] = waiting.values();
  if (next) {
    waiting.delete(next.id);
    port?.postMessage(answerTo(next));
  } else if (!isPrepared) isPrepared = prepare();
  if (waiting.size > 0 || !isPrepared) run();
}

function answerTo(call: Extract<ToReader, { type: 'call' }>): FromReader {
  const { id, name, wanted } = call;
  try {
    return { id, answer: opened().answer(name, wanted) };
  } catch (error) {
    return { id, fault: toFault(error) };
  }
}

/** What fails here fails again, with somebody to tell, when it is asked for. */
function prepare(): boolean {
  try {
    return opened().prepare();
  } catch {
    return true;
  }
}

function opened(): ReadingEngine {
  db ??= openedFile();
  engine ??= createReadingEngine(db, createCipher(key));
  return engine;
}

/** Where the folder is not there the driver throws what is not its own. */
function openedFile(): Database {
  try {
    return openForReading(path);
  } catch (error) {
    throw error instanceof AppError ? error : new AppError('store/unavailable');
  }
}
