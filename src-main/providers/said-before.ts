/** Whole sentences that were spoken before, so that nobody is asked for them twice. */
import type { SpeechTiming, Vendor } from '../../src-preload/contract/words.ts';
import type { ChainEntry } from './chain-entry.ts';
import type { SpeechPiece, SpeechRequest, TextToSpeech } from './ports.ts';

interface KeptSpeech {
  readonly samples: Int16Array;
  readonly sampleRate: number;
  readonly timing: SpeechTiming | null;
}

/** Keeps speech by a name that may hold the words. Never throws. */
export interface SpeechStore {
  get(id: string): Promise<KeptSpeech | null>;
  put(id: string, speech: KeptSpeech): void;
}

export interface SaidBefore {
  /** Null where it was not, or is not kept. */
  find(entry: ChainEntry<TextToSpeech>, request: SpeechRequest): Promise<SpeechPiece | null>;
  /** `pieces` are all of a sentence. */
  keep(
    entry: ChainEntry<TextToSpeech>,
    request: SpeechRequest,
    pieces: readonly SpeechPiece[],
  ): void;
}

/** Neither costs anything to ask again. */
const NEVER_KEPT: ReadonlySet<Vendor> = new Set(['system', 'captions']);

/** @param settingsOf whatever else shapes a vendor's voice now: its address, its style */
export function createSaidBefore(
  store: SpeechStore,
  settingsOf: (vendor: Vendor) => string,
): SaidBefore {
  const idOf = ({ vendor, model }: ChainEntry<TextToSpeech>, request: SpeechRequest): string => {
    const { voice, language, pace, manner, text } = request;
    return JSON.stringify([vendor, model, settingsOf(vendor), voice, language, pace, manner, text]);
  };
  return {
    async find(entry, request) {
      if (NEVER_KEPT.has(entry.vendor)) return null;
      const kept = await store.get(idOf(entry, request));
      if (!kept) return null;
      const { samples, sampleRate, timing } = kept;
      return { kind: 'audio', audio: { samples, sampleRate }, timing };
    },
    keep(entry, request, pieces) {
      const speech = NEVER_KEPT.has(entry.vendor) ? null : joined(pieces);
      if (speech) store.put(idOf(entry, request), speech);
    },
  };
}

function joined(pieces: readonly SpeechPiece[]): KeptSpeech | null {
  let length = 0;
  let sampleRate = 0;
  for (const piece of pieces) {
    if (piece.kind !== 'audio') return null;
    length += piece.audio.samples.length;
    sampleRate = piece.audio.sampleRate;
  }
  if (length === 0) return null;
  const samples = new Int16Array(length);
  const characters: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const piece of pieces) {
    if (piece.kind !== 'audio') continue;
    samples.set(piece.audio.samples, at);
    at += piece.audio.samples.length;
    characters.push(...(piece.timing?.characters ?? []));
    starts.push(...(piece.timing?.starts ?? []));
    ends.push(...(piece.timing?.ends ?? []));
  }
  return {
    samples,
    sampleRate,
    timing: characters.length > 0 ? { characters, starts, ends } : null,
  };
}
