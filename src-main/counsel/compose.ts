import type { Turn } from './replies.ts';

/** What is filled into a sentence; null leaves sentences with that slot unused. */
export interface Slots {
  readonly feeling: string | null;
  readonly subject: string | null;
}

/** How many of its own replies the companion looks back on before it says the same again. */
export const LOOK_BACK = 6;

/** FNV-1a, 32 bit: the same words at the same point always meet the same variant. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) {
    value = Math.imul(value ^ text.charCodeAt(at), 0x01000193) >>> 0;
  }
  return value;
}

function fill(sentence: string, slots: Slots): string | null {
  let filled = sentence;
  for (const slot of ['feeling', 'subject'] as const) {
    if (!filled.includes(`{${slot}}`)) continue;
    const word = slots[slot];
    if (word === null) return null;
    filled = filled.replaceAll(`{${slot}}`, word);
  }
  return filled;
}

/** A former reply may have been cut short, so a sentence also counts as said when only its beginning was. */
function wasSaid(sentence: string, recent: readonly string[]): boolean {
  return recent.some(
    (reply) => reply.includes(sentence) || (reply.length > 4 && sentence.startsWith(reply.trim())),
  );
}

/**
 * One of the sentences, by `seed`, that was not said in `recent`. Sentences with a filled slot come first,
 * since they hold the person's own words. Falls back to `spare`, then to the one said longest ago.
 */
export function pick(
  sentences: readonly string[],
  slots: Slots,
  recent: readonly string[],
  seed: number,
  spare: readonly string[] = [],
): string | null {
  const usable = (pool: readonly string[]): readonly string[] =>
    pool
      .map((sentence) => fill(sentence, slots))
      .filter((sentence) => sentence !== null)
      .filter((sentence) => !wasSaid(sentence, recent));
  const personal = usable(sentences.filter((sentence) => sentence.includes('{')));
  const fresh = personal.length > 0 ? personal : usable(sentences);
  const pool = fresh.length > 0 ? fresh : usable(spare);
  return pool[seed % Math.max(1, pool.length)] ?? null;
}

/** The sentences of one turn: what was heard, perhaps its meaning, and one question where the turn has one. */
export function composeTurn(options: {
  readonly turn: Turn;
  readonly spare: Turn;
  readonly slots: Slots;
  readonly recent: readonly string[];
  readonly seed: number;
  /** Their own words said back; goes before the turn's openings where it was not said lately. */
  readonly own?: string | null;
  /** False keeps the turn to two sentences. */
  readonly withMiddle: boolean;
  readonly middle?: readonly string[];
  readonly question?: readonly string[];
  /** For turns of care: all but the opening may come again after this many replies, so that none goes without the card. */
  readonly again?: number;
}): readonly string[] {
  const { turn, spare, slots, recent, seed } = options;
  const asks = options.question ?? turn.ask;
  const lately = options.again === undefined ? recent : recent.slice(-options.again);
  const own = options.own ?? null;
  return [
    own !== null && !wasSaid(own, recent) ? own : pick(turn.open, slots, recent, seed, spare.open),
    options.withMiddle ? pick(options.middle ?? turn.meaning, slots, lately, seed >>> 5) : null,
    asks.length > 0 ? pick(asks, slots, lately, seed >>> 9, spare.ask) : null,
  ].filter((sentence) => sentence !== null);
}
