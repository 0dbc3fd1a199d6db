import { AppError } from '../../src-preload/contract/faults.ts';
import type { SpeechTiming, Vendor } from '../../src-preload/contract/words.ts';
import { restOf } from './broken-off.ts';
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
import type { SpeechPiece, SpeechRequest, SpokenPiece, TextToSpeech } from './ports.ts';
import { resample } from './resample.ts';
import type { SaidBefore } from './said-before.ts';

export interface SpeechChainOptions {
  readonly voiceOf: (vendor: Vendor) => string | null;
  /** Null keeps nothing. */
  readonly saidBefore: SaidBefore | null;
  readonly patience: (entry: ChainEntry<TextToSpeech>) => SlotPatience;
}

/** What one voice said of the sentence, when another goes on. */
interface Said {
  readonly rest: string;
  readonly ms: number;
  readonly sampleRate: number;
}

/**
 * One sentence, spoken by the first voice that can and that speaks its language; that a voice does not is no
 * failure, and nobody hears of it. Where a voice breaks off in
 * the middle the next one says the rest, from the word that was cut, in pieces that fit behind the first
 * ones; with no other voice the sentence ends there. Throws the last failure when every entry failed
 * before a sound.
 */
export async function* speechChain(
  all: readonly ChainEntry<TextToSpeech>[],
  request: Omit<SpeechRequest, 'voice'>,
  { voiceOf, saidBefore, patience: patienceOf }: SpeechChainOptions,
  tools: ChainTools,
  signal: AbortSignal,
): AsyncGenerator<SpokenPiece> {
  const entries = all.filter(
    ({ provider }) => provider.languages?.includes(request.language) ?? true,
  );
  let failure: unknown = NOBODY;
  let said: Said | null = null;
  for (const [at, entry] of entries.entries()) {
    const { vendor } = entry;
    const patience = patienceOf(entry);
    // Half a sentence spoken and half of it written would be shown for as long as both.
    if (said && vendor === 'captions') break;
    const asked = { ...request, text: said?.rest ?? request.text, voice: voiceOf(vendor) };
    const known = said ? null : await saidBefore?.find(entry, asked);
    signal.throwIfAborted();
    if (known) {
      yield { ...known, vendor, again: true };
      return;
    }
    await entry.load();
    signal.throwIfAborted();
    if (!tools.breaker.allows(entry.id)) continue;
    const next = () => nextReady(entries, at, tools.breaker);
    const trying = visit(entry, next, patience, tools, signal);
    try {
      do {
        const pieces: SpeechPiece[] = [];
        try {
          const speech = withDeadlines(
            (inner) => entry.provider.speak(asked, inner),
            { ...patience, first: trying.firstMs },
            signal,
          );
          for await (const piece of speech) {
            pieces.push(piece);
            yield { ...(said ? fitted(piece, said) : piece), vendor };
          }
          if (pieces.length === 0) throw new AppError('provider/bad-answer');
          trying.succeeded();
          if (!said) saidBefore?.keep(entry, asked, pieces);
          return;
        } catch (error) {
          signal.throwIfAborted();
          failure = error;
          if (pieces.length > 0) {
            giveWay(entry, error, next(), tools);
            said = afterBreak(asked, pieces, said);
            break;
          }
        }
      } while (await trying.again(failure));
    } finally {
      trying.leave();
    }
    if (said?.rest === '') return;
  }
  if (!said) throw failure;
}

function afterBreak(
  { text, language, pace }: SpeechRequest,
  pieces: readonly SpeechPiece[],
  before: Said | null,
): Said {
  let ms = 0;
  let sampleRate = before?.sampleRate ?? 0;
  const timings: SpeechTiming[] = [];
  for (const piece of pieces) {
    if (piece.kind !== 'audio') continue;
    ms += (piece.audio.samples.length / piece.audio.sampleRate) * 1000;
    sampleRate ||= piece.audio.sampleRate;
    if (piece.timing) timings.push(piece.timing);
  }
  const timing = timings.length > 0 ? joined(timings) : null;
  const rest = restOf(text, { ms, timing }, language, pace);
  return { rest, ms: ms + (before?.ms ?? 0), sampleRate };
}

function joined(timings: readonly SpeechTiming[]): SpeechTiming {
  return {
    characters: timings.flatMap(({ characters }) => characters),
    starts: timings.flatMap(({ starts }) => starts),
    ends: timings.flatMap(({ ends }) => ends),
  };
}

/** As a continuation of what was said: the same rate, and times from the beginning of the sentence. */
function fitted(piece: SpeechPiece, { ms, sampleRate }: Said): SpeechPiece {
  if (piece.kind !== 'audio') return piece;
  const later = (time: number): number => Math.round(time + ms);
  const timing = piece.timing && {
    characters: piece.timing.characters,
    starts: piece.timing.starts.map(later),
    ends: piece.timing.ends.map(later),
  };
  return {
    kind: 'audio',
    audio: resample(piece.audio, sampleRate || piece.audio.sampleRate),
    timing,
  };
}
