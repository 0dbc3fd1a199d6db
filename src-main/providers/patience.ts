/**
 * How long a person waits for what, in one place. A pause in talk feels broken from about four
 * seconds on, so one entry of a chain never holds a turn longer than eight before the next is asked.
 */
import type { Deadlines } from './deadlines.ts';
import type { Patience } from './retry.ts';

export interface SlotPatience extends Deadlines, Patience {}

export interface Patiences {
  readonly chat: SlotPatience;
  /** A model on this computer: it may have to be loaded from disk first, and nothing but it is private. */
  readonly localChat: SlotPatience;
  /** With streaming off the first item is the whole reply. */
  readonly wholeReply: SlotPatience;
  readonly hearing: SlotPatience;
  readonly voice: SlotPatience;
  /** Models on this computer: read from disk at first, and slower than a vendor on most machines. */
  readonly localHearing: SlotPatience;
  readonly localVoice: SlotPatience;
  readonly embedding: SlotPatience;
  /** In the background: nobody waits. */
  readonly embeddingPassages: SlotPatience;
  /** A question in the background: nobody waits for it. */
  readonly background: SlotPatience;
  /** Showing a picture to a vendor: it travels, is looked at and written about, while the person waits. */
  readonly describing: SlotPatience;
  /** A search of the web: it is looked up and summed up elsewhere, while the person waits. */
  readonly searching: SlotPatience;
  /** The weather: small answers of a quick server. */
  readonly weather: SlotPatience;
  /** Asking a vendor for a list, or testing a key: one try, by a person who watches. */
  readonly asking: SlotPatience;
}

const BASE: SlotPatience = {
  // A handshake across the world takes under one second; after three the host is not there.
  connect: 3_000,
  // Slowest first tokens of today's fast models at a busy hour.
  first: 6_000,
  stall: 5_000,
  tries: 3,
  backOff: 250,
  longestWait: 1_500,
  budget: 8_000,
  shortestTry: 1_000,
};

export const PATIENCE: Patiences = {
  chat: BASE,
  localChat: { ...BASE, first: 20_000, stall: 10_000, budget: 25_000 },
  // A reply of 600 tokens at 60 tokens a second, and as much again.
  wholeReply: { ...BASE, first: 20_000, budget: 20_000 },
  hearing: { ...BASE, budget: 10_000 },
  // A sentence waits for its voice while the one before is still being said.
  voice: { ...BASE, first: 4_000, stall: 4_000, budget: 5_000 },
  localHearing: { ...BASE, first: 20_000, budget: 25_000 },
  localVoice: { ...BASE, first: 15_000, stall: 10_000, budget: 15_000 },
  embedding: { ...BASE, first: 4_000, budget: 5_000 },
  embeddingPassages: { ...BASE, first: 30_000, budget: 60_000 },
  background: { ...BASE, first: 45_000, tries: 2, budget: 60_000 },
  describing: { ...BASE, first: 40_000, tries: 2, budget: 60_000 },
  searching: { ...BASE, first: 25_000, tries: 1, budget: 25_000 },
  weather: { ...BASE, first: 5_000, tries: 1, budget: 5_000 },
  asking: { ...BASE, first: 15_000, tries: 1, budget: 15_000 },
};

/** Transcription takes longer for longer speech: vendors work at ten times real time or faster. */
export function hearingPatience(base: SlotPatience, audioMs: number): SlotPatience {
  const more = audioMs / 10;
  return { ...base, first: base.first + more, budget: base.budget + more };
}
