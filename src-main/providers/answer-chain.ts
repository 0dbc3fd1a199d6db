import { type ChainEntry, type ChainTools, NOBODY, nextReady, visit } from './chain-entry.ts';
import { withDeadline } from './deadlines.ts';
import type { SlotPatience } from './patience.ts';

/**
 * The first answer a chain gives to one call (transcription, embedding), and who gave it.
 * Throws the last failure when every entry failed. With everyone resting, a slot without an entry
 * that cannot fail asks them nevertheless: being slow is better than being deaf.
 */
export async function answerChain<P, T>(
  all: readonly ChainEntry<P>[],
  call: (provider: P, signal: AbortSignal) => Promise<T>,
  patienceOf: (entry: ChainEntry<P>) => SlotPatience,
  tools: ChainTools,
  signal: AbortSignal,
): Promise<{ readonly answer: T; readonly entry: ChainEntry<P> }> {
  const ready = all.filter((entry) => tools.breaker.allows(entry.id));
  const entries = ready.length > 0 ? ready : all;
  let failure: unknown = NOBODY;
  for (const [at, entry] of entries.entries()) {
    await entry.load();
    signal.throwIfAborted();
    const patience = patienceOf(entry);
    const trying = visit(
      entry,
      () => nextReady(entries, at, tools.breaker),
      patience,
      tools,
      signal,
    );
    try {
      do {
        try {
          const answer = await withDeadline(
            (inner) => call(entry.provider, inner),
            { ...patience, first: trying.firstMs },
            signal,
          );
          trying.succeeded();
          return { answer, entry };
        } catch (error) {
          failure = error;
        }
      } while (await trying.again(failure));
    } finally {
      trying.leave();
    }
  }
  throw failure;
}
