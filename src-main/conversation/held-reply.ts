/** A reply that is begun at once and held until it is known whether it may be said at all. */
import type { ReplyChunk } from '../providers/ports.ts';

/**
 * The chunks of `begin`, once `instead` resolved to null; else those fixed words, and what was begun is
 * ended. `instead` never rejects. Throws the abort reason, and what `begin` throws.
 */
export async function* heldReply(
  begin: (signal: AbortSignal) => AsyncIterable<ReplyChunk>,
  instead: Promise<readonly string[] | null>,
  signal: AbortSignal,
): AsyncGenerator<ReplyChunk> {
  const given = new AbortController();
  const chunks = begin(AbortSignal.any([signal, given.signal]))[Symbol.asyncIterator]();
  const first = chunks.next();
  first.catch(() => undefined);
  const words = await instead;
  signal.throwIfAborted();
  if (words !== null) {
    given.abort();
    yield* fixedReply(words.join(' '));
    return;
  }
  try {
    for (let next = await first; !next.done; next = await chunks.next()) yield next.value;
  } finally {
    given.abort();
  }
}

/** Words that no model wrote, in the shape of a reply. */
export async function* fixedReply(text: string): AsyncGenerator<ReplyChunk> {
  yield { type: 'answering', vendor: 'builtin', model: '', remote: false, continues: null };
  yield { type: 'text', text };
  yield { type: 'end', reason: 'complete', inputTokens: null, outputTokens: null };
}

/** The value, or null where it takes longer or fails. */
export function within<T>(value: Promise<T | null>, ms: number): Promise<T | null> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), ms);
    value.then(resolve, () => resolve(null)).finally(() => clearTimeout(timer));
  });
}
