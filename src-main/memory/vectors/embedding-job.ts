/**
 * Gives every passage its vector, in the background: what was just said first, then backwards. It goes
 * on where it was stopped, also by force, because what is done is kept with each batch. Another
 * embedder is another space: the old one serves until the new one is whole, and is removed then.
 */
import type { Announce } from '../../../src-preload/contract/events.ts';
import { type Fault, isCancellation, toFault } from '../../../src-preload/contract/faults.ts';
import type { EmbeddingState } from '../../../src-preload/contract/memory.ts';
import type { Vendor } from '../../../src-preload/contract/words.ts';
import type { Log } from '../../platform.ts';
import { BLOCK_SIZE } from './code-blocks.ts';
import type { VectorStore } from './vector-store.ts';

/** Texts that go to an embedder at once. On this computer they are few, so that nothing else waits for them. */
const AT_ONCE: Readonly<Partial<Record<Vendor, number>>> = { builtin: 16, local: 8 };
const AT_ONCE_REMOTE = 64;
/** Between batches, so that a conversation goes first. */
const PAUSE_MS = 8;
/** After a fault; it doubles up to the longest. */
const FIRST_REST_MS = 5_000;
const LONGEST_REST_MS = 5 * 60_000;
/** Between two announcements of progress, at least. */
const ANNOUNCE_MS = 500;

export interface ChosenEmbedder {
  readonly vendor: Vendor;
  readonly model: string;
  /** `vendor/model` */
  readonly space: string;
}

export interface EmbeddingJob {
  state(): EmbeddingState;
  /** Something was said, or the embedder, its key or its model changed: looks again now, also after a fault. */
  wake(): void;
  /** Settles when nothing runs any more; what was done stays. */
  close(): Promise<void>;
}

export interface EmbeddingJobOptions {
  readonly store: VectorStore;
  /** As `createPassageReader(...).read`: those that are gone are left out. */
  readonly read: (
    seqs: readonly number[],
  ) => readonly { readonly seq: number; readonly text: string }[];
  /** The one the person chose, always as it is now. */
  readonly chosen: () => ChosenEmbedder;
  /** By the one that is chosen. */
  readonly embed: (
    texts: readonly string[],
    signal: AbortSignal,
  ) => Promise<{ readonly space: string; readonly vectors: readonly Float32Array[] }>;
  readonly announce: Announce;
  readonly log: Log;
  /** Milliseconds; for tests. */
  readonly pauseMs?: number;
  readonly firstRestMs?: number;
}

/** Begins by itself, after a moment. */
export function createEmbeddingJob(options: EmbeddingJobOptions): EmbeddingJob {
  const { store, chosen, announce, log, pauseMs = PAUSE_MS } = options;
  const closing = new AbortController();
  let fault: Fault | null = null;
  let restMs = 0;
  let awake: (() => void) | null = null;
  let isWoken = false;
  let announced = '';
  let announcedAt = 0;
  /** Of the space that is worked on: counted when it is begun and when it is done, reckoned in between. */
  let count = { space: '', held: 0, missing: 0 };

  function counted(): typeof count {
    const { space } = chosen();
    if (count.space !== space) count = { space, ...store.progress(space) };
    return count;
  }

  function state(): EmbeddingState {
    const { vendor, model } = chosen();
    const { held, missing } = counted();
    return { vendor, model, done: held, total: held + missing, fault };
  }

  function tell(now: boolean): void {
    if (!now && performance.now() - announcedAt < ANNOUNCE_MS) return;
    const current = state();
    const text = JSON.stringify(current);
    if (text === announced) return;
    announced = text;
    announcedAt = performance.now();
    announce('memory/embedding', current);
  }

  /** Until `ms` are over, or something wakes it. */
  function wait(ms: number | null): Promise<void> {
    return new Promise((resolve) => {
      let timer: NodeJS.Timeout | undefined;
      awake = () => {
        clearTimeout(timer);
        awake = null;
        resolve();
      };
      if (isWoken || closing.signal.aborted) awake();
      else if (ms !== null) {
        timer = setTimeout(awake, ms);
        timer.unref();
      }
      isWoken = false;
    });
  }

  const pause = (): Promise<void> =>
    new Promise((resolve) => {
      setTimeout(resolve, pauseMs);
    });

  /** False when nothing was left to do. */
  async function oneBatch(): Promise<boolean> {
    const { vendor, space } = chosen();
    const seqs = store.backlog(space, AT_ONCE[vendor] ?? AT_ONCE_REMOTE);
    if (seqs.length === 0) return false;
    const passages = options.read(seqs).filter(({ text }) => text.trim() !== '');
    const vectors = new Map<number, Float32Array>();
    if (passages.length > 0) {
      const texts = passages.map(({ text }) => text);
      const answer = await options.embed(texts, closing.signal);
      // Another was chosen meanwhile: these are not of the space that is wanted now.
      if (answer.space !== space) return true;
      for (const [i, { seq }] of passages.entries()) {
        const vector = answer.vectors[i];
        if (vector) vectors.set(seq, vector);
      }
    }
    store.put(space, seqs, vectors);
    count = {
      space,
      held: counted().held + vectors.size,
      missing: Math.max(0, counted().missing - seqs.length),
    };
    return true;
  }

  async function packAll(space: string): Promise<void> {
    while (!closing.signal.aborted && store.packOne(space)) await pause();
  }

  async function work(): Promise<void> {
    let sincePacked = 0;
    for (;;) {
      closing.signal.throwIfAborted();
      const { space } = chosen();
      const before = counted().held;
      const isMore = await oneBatch();
      fault = null;
      restMs = 0;
      if (!isMore) break;
      sincePacked += Math.max(0, counted().held - before);
      tell(false);
      if (sincePacked >= BLOCK_SIZE) {
        sincePacked = 0;
        await packAll(space);
      }
      await pause();
    }
    const { space } = chosen();
    count = { space, ...store.progress(space) };
    store.settle(space);
    tell(true);
    while (!closing.signal.aborted && store.removeSome()) await pause();
    await packAll(space);
  }

  async function run(): Promise<void> {
    while (!closing.signal.aborted) {
      try {
        await work();
        await wait(null);
      } catch (error) {
        if (closing.signal.aborted) return;
        if (!isCancellation(error)) {
          fault = toFault(error);
          log.warn('passages could not be embedded', { vendor: chosen().vendor, code: fault.code });
          tell(true);
        }
        restMs = Math.min(
          restMs === 0 ? (options.firstRestMs ?? FIRST_REST_MS) : restMs * 2,
          LONGEST_REST_MS,
        );
        await wait(restMs);
      }
    }
  }

  // Whoever made it has to be done with that first.
  const running = pause().then(run);

  return {
    state,
    wake() {
      if (awake) awake();
      else isWoken = true;
    },
    async close() {
      closing.abort();
      awake?.();
      await running;
    },
  };
}
