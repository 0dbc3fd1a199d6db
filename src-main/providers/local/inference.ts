/** Main's side of the inference thread: starts it when something is to be run, ends it when nothing was for a while. */
import { existsSync } from 'node:fs';
import { Worker } from 'node:worker_threads';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Log } from '../../platform.ts';
import type { FromWorker, ModelOnDisk, Outcome, Task, ToWorker } from './inference/messages.ts';

/** Models take a few hundred megabytes; loading them again takes a second or two. */
const IDLE_MS = 5 * 60_000;
/** A sentence may be half way; longer than this nothing runs that is not stuck. */
const CLOSE_MS = 15_000;

export interface Inference {
  /** Throws AppError('model/broken') when it fails or the thread dies, or the abort reason at once. */
  run(model: ModelOnDisk, task: Task, signal: AbortSignal): Promise<Outcome>;
  /** Lets go of every model and of their files. What runs fails; the next `run` starts anew. */
  close(): Promise<void>;
}

export interface InferenceOptions {
  readonly log: Log;
  /** For tests; otherwise what was built, or the source where that is what runs. */
  readonly workerUrl?: URL;
  readonly idleMs?: number;
}

interface Job {
  settle(outcome: Outcome | null): void;
}

interface Thread {
  readonly worker: Worker;
  readonly jobs: Map<number, Job>;
  readonly ended: Promise<void>;
}

export function createInference({
  log,
  workerUrl = defaultWorkerUrl(),
  idleMs = IDLE_MS,
}: InferenceOptions): Inference {
  let thread: Thread | null = null;
  let nextJob = 1;
  let idle: NodeJS.Timeout | undefined;
  /** Of threads on their way out. */
  let closing: Promise<void> = Promise.resolve();

  function start(): Thread {
    const worker = new Worker(workerUrl, { name: 'inference' });
    // It keeps the process alive only as long as somebody waits for an answer.
    worker.unref();
    const jobs = new Map<number, Job>();
    let end = (): void => undefined;
    const ended = new Promise<void>((resolve) => {
      end = resolve;
    });
    const made: Thread = { worker, jobs, ended };
    worker.on('message', ({ job, outcome }: FromWorker) => jobs.get(job)?.settle(outcome));
    worker.on('error', () => log.error('the inference thread failed'));
    worker.on('exit', () => {
      if (thread === made) thread = null;
      for (const job of [...jobs.values()]) job.settle(null);
      end();
    });
    return made;
  }

  function rest(): void {
    clearTimeout(idle);
    if (!thread || thread.jobs.size > 0) return;
    idle = setTimeout(() => void close(), idleMs);
    idle.unref();
  }

  function close(): Promise<void> {
    clearTimeout(idle);
    const leaving = thread;
    if (!leaving) return closing;
    thread = null;
    for (const job of [...leaving.jobs.values()]) job.settle(null);
    leaving.worker.postMessage({ type: 'close' } satisfies ToWorker);
    const stuck = setTimeout(() => {
      log.error('the inference thread had to be ended');
      void leaving.worker.terminate();
    }, CLOSE_MS);
    leaving.worker.ref();
    const gone = leaving.ended.then(() => clearTimeout(stuck));
    closing = Promise.all([closing, gone]).then(() => undefined);
    return closing;
  }

  return {
    async run(model, task, signal) {
      signal.throwIfAborted();
      // Two runtimes at once in one process are asking for trouble.
      await closing;
      signal.throwIfAborted();
      clearTimeout(idle);
      thread ??= start();
      const { worker, jobs } = thread;
      const job = nextJob++;
      return new Promise<Outcome>((resolve, reject) => {
        const leave = (): void => {
          jobs.delete(job);
          if (jobs.size === 0) worker.unref();
          signal.removeEventListener('abort', abort);
          rest();
        };
        const abort = (): void => {
          worker.postMessage({ type: 'cancel', job } satisfies ToWorker);
          leave();
          reject(signal.reason);
        };
        jobs.set(job, {
          settle(outcome) {
            leave();
            if (outcome) resolve(outcome);
            else reject(new AppError('model/broken'));
          },
        });
        signal.addEventListener('abort', abort, { once: true });
        worker.ref();
        worker.postMessage({ type: 'run', job, model, task } satisfies ToWorker);
      });
    },
    close,
  };
}

/** The source beside this file, or what the build makes of it: beside the bundle or above its chunks. */
function defaultWorkerUrl(): URL {
  const here = import.meta.url;
  const places = ['./inference/inference.worker.ts', './inference.js', '../inference.js'];
  const urls = places.map((place) => new URL(place, here));
  return urls.find((url) => existsSync(url)) ?? (urls[0] as URL);
}
