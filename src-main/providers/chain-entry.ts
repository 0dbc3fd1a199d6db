/** What every chain walks over, and what it does when an entry gives way. */

import type { Announce } from '../../src-preload/contract/events.ts';
import { AppError, toFault } from '../../src-preload/contract/faults.ts';
import type { Slot, Vendor } from '../../src-preload/contract/words.ts';
import type { Log } from '../platform.ts';
import type { Breaker } from './breaker.ts';
import type { SlotPatience } from './patience.ts';
import { waitBeforeRetry } from './retry.ts';

/** A provider that could answer now: it has its key, and is on this computer if it has to be. */
export interface ChainEntry<P> {
  /** Names it for the breaker. */
  readonly id: string;
  readonly vendor: Vendor;
  readonly model: string;
  readonly remote: boolean;
  readonly provider: P;
  /** Loads what the provider needs on this computer, so that its deadlines measure the vendor alone. */
  load(): Promise<void>;
}

export interface ChainTools {
  readonly slot: Slot;
  readonly breaker: Breaker;
  readonly announce: Announce;
  readonly log: Log;
  readonly now: () => number;
  readonly sleep: (ms: number, signal: AbortSignal) => Promise<void>;
  /** 0..1 */
  readonly random: () => number;
}

/** One visit to an entry: its tries, and its verdict for the breaker. */
export interface Visit {
  /** The deadline of the next try's first item: what the patience grants, within what is left of the budget. */
  readonly firstMs: number;
  /**
   * After a failed try: waits and returns true if another should be made; else tells the breaker,
   * and everyone if it is news, and returns false. Throws the abort reason if `signal` is aborted.
   */
  again(error: unknown): Promise<boolean>;
  /** The budget and the tries begin anew. */
  restart(): void;
  /** No more tries, whatever happens. */
  exhaust(): void;
  succeeded(): void;
  /** Call at the end in any case. */
  leave(): void;
}

/** @param next who would take over, at the time it is asked */
export function visit(
  entry: ChainEntry<unknown>,
  next: () => Vendor | null,
  patience: SlotPatience,
  tools: ChainTools,
  signal: AbortSignal,
): Visit {
  const { breaker, now } = tools;
  let started = now();
  let failed = 0;
  let isOpen = true;
  breaker.begin(entry.id);

  return {
    get firstMs() {
      return Math.max(1, Math.min(patience.first, patience.budget - (now() - started)));
    },
    async again(error) {
      signal.throwIfAborted();
      failed += 1;
      const { code } = toFault(error);
      tools.log.warn('provider failed', {
        slot: tools.slot,
        vendor: entry.vendor,
        code,
        try: failed,
      });
      const wait = waitBeforeRetry(error, failed, now() - started, patience, tools.random());
      if (wait !== null) {
        await tools.sleep(wait, signal);
        return true;
      }
      isOpen = false;
      giveWay(entry, error, next(), tools);
      return false;
    },
    restart() {
      started = now();
      failed = 0;
    },
    exhaust() {
      failed = patience.tries;
    },
    succeeded() {
      isOpen = false;
      breaker.succeeded(entry.id);
    },
    leave() {
      if (isOpen) breaker.left(entry.id);
    },
  };
}

/** Tells the breaker, and everyone unless they know already that this provider is not well. */
export function giveWay(
  entry: ChainEntry<unknown>,
  error: unknown,
  to: Vendor | null,
  tools: ChainTools,
): void {
  const fault = toFault(error);
  let known = false;
  // Refusing these words says nothing against answering the next.
  if (fault.code === 'provider/declined') tools.breaker.succeeded(entry.id);
  else known = tools.breaker.failed(entry.id, fault.code);
  if (!known)
    tools.announce('notice/switched', { slot: tools.slot, from: entry.vendor, to, fault });
}

/** Who comes after `at` and may be called. */
export function nextReady(
  entries: readonly ChainEntry<unknown>[],
  at: number,
  breaker: Breaker,
): Vendor | null {
  return entries.find((entry, index) => index > at && breaker.allows(entry.id))?.vendor ?? null;
}

/** For the end of a chain nobody in which could be called. */
export const NOBODY = new AppError('provider/unavailable');
