import { AppError } from '../../src-preload/contract/faults.ts';
import type { Vendor } from '../../src-preload/contract/words.ts';
import {
  type ChainEntry,
  type ChainTools,
  giveWay,
  NOBODY,
  nextReady,
  visit,
} from './chain-entry.ts';
import { withDeadlines } from './deadlines.ts';
import type { SlotPatience } from './patience.ts';
import type { SpeechRequest, SpokenPiece, TextToSpeech } from './ports.ts';

/**
 * One sentence, spoken by the first voice that can. A voice that breaks off in the middle ends the
 * sentence there: another would say words twice, in another voice and at another rate; it takes
 * the next sentence. Throws the last failure when every entry failed before a sound.
 */
export async function* speechChain(
  entries: readonly ChainEntry<TextToSpeech>[],
  request: Omit<SpeechRequest, 'voice'>,
  voiceOf: (vendor: Vendor) => string | null,
  patience: SlotPatience,
  tools: ChainTools,
  signal: AbortSignal,
): AsyncGenerator<SpokenPiece> {
  let failure: unknown = NOBODY;
  for (const [at, entry] of entries.entries()) {
    await entry.load();
    signal.throwIfAborted();
    if (!tools.breaker.allows(entry.id)) continue;
    const { vendor } = entry;
    const next = () => nextReady(entries, at, tools.breaker);
    const trying = visit(entry, next, patience, tools, signal);
    try {
      do {
        let pieces = 0;
        try {
          const speech = withDeadlines(
            (inner) => entry.provider.speak({ ...request, voice: voiceOf(vendor) }, inner),
            { ...patience, first: trying.firstMs },
            signal,
          );
          for await (const piece of speech) {
            pieces += 1;
            yield { ...piece, vendor };
          }
          if (pieces === 0) throw new AppError('provider/bad-answer');
          trying.succeeded();
          return;
        } catch (error) {
          signal.throwIfAborted();
          if (pieces > 0) {
            giveWay(entry, error, next(), tools);
            return;
          }
          failure = error;
        }
      } while (await trying.again(failure));
    } finally {
      trying.leave();
    }
  }
  throw failure;
}
