/** A chain's surroundings without a clock: waits are noted and over at once, announcements are kept. */

import { createBreaker } from '../../src-main/providers/breaker.ts';
import type { ChainEntry, ChainTools } from '../../src-main/providers/chain-entry.ts';
import { PATIENCE, type SlotPatience } from '../../src-main/providers/patience.ts';
import type { EventName } from '../../src-preload/contract/events.ts';
import type { Slot } from '../../src-preload/contract/words.ts';

export interface TestTools extends ChainTools {
  /** Moves the clock. */
  pass(ms: number): void;
  readonly waits: number[];
  readonly announced: { readonly name: EventName; readonly payload: unknown }[];
  readonly logged: unknown[];
}

export function chainTools(slot: Slot, threshold = 2): TestTools {
  let time = 1_000_000;
  const waits: number[] = [];
  const announced: { name: EventName; payload: unknown }[] = [];
  const logged: unknown[] = [];
  const now = () => time;
  const note = (message: string, fields?: unknown) => void logged.push([message, fields]);
  return {
    slot,
    now,
    waits,
    announced,
    logged,
    random: () => 0,
    announce: (name, payload) => void announced.push({ name, payload }),
    log: { info: note, warn: note, error: note },
    breaker: createBreaker(
      now,
      () => threshold,
      () => announced.push({ name: 'providers/changed', payload: null }),
    ),
    sleep: async (ms, signal) => {
      signal.throwIfAborted();
      waits.push(ms);
      time += ms;
    },
    pass(ms) {
      time += ms;
    },
  };
}

export function entry<
  P extends { readonly vendor: ChainEntry<P>['vendor']; readonly model: string },
>(provider: P): ChainEntry<P> {
  const { vendor, model } = provider;
  return {
    id: `${vendor}/${model}`,
    vendor,
    model,
    remote: vendor !== 'builtin',
    provider,
    load: async () => undefined,
  };
}

/** As in the product, with deadlines a test can wait for. */
export const QUICK: SlotPatience = {
  ...PATIENCE.chat,
  connect: 100,
  first: 60,
  stall: 60,
  shortestTry: 1,
};
