import { AppError } from '../../src-preload/contract/faults.ts';
import { DEFAULT_PREFERENCES } from '../../src-preload/contract/preferences.ts';
import type { SpeechTiming } from '../../src-preload/contract/words.ts';
import { elevenLabsClient, elevenLabsFaultOf } from './elevenlabs-client.ts';
import { createPcmReader } from './pcm-reader.ts';
import type { SpeechPiece, SpeechRequest, TextToSpeech } from './ports.ts';
import type { VendorAccess } from './vendor-access.ts';

/** `pcm_24000` is open to every plan; 44.1 kHz is not. */
const SAMPLE_RATE = 24_000;

/** "Sarah": warm, unhurried, part of every account. One voice for both languages, so that Dal stays herself. */
const DEFAULT_VOICE = 'EXAVITQu4vr4xnSDxMaL';

/** What the vendor accepts. */
const SLOWEST = 0.7;
const FASTEST = 1.2;

/** What a soft manner adds to the steadiness that was chosen. */
const SOFT_STEADIER = 0.15;

/** Most voices one account is asked for. */
const MAX_VOICE_PAGES = 5;

/** Streams pieces as they are made, with the time of every character. */
export function createElevenLabsTextToSpeech(access: VendorAccess): TextToSpeech {
  return {
    vendor: 'elevenlabs',
    model: access.model,
    async *speak(request, signal) {
      const leaving = new AbortController();
      try {
        const client = await elevenLabsClient(access);
        const chunks = await client.textToSpeech.streamWithTimestamps(
          request.voice ?? DEFAULT_VOICE,
          {
            text: request.text,
            modelId: access.model,
            outputFormat: 'pcm_24000',
            voiceSettings: voiceSettings(access, request),
            ...languageOf(access.model, request),
          },
          { abortSignal: AbortSignal.any([signal, leaving.signal]) },
        );
        yield* piecesOf(chunks);
        signal.throwIfAborted();
      } catch (error) {
        throw elevenLabsFaultOf(error, signal);
      } finally {
        leaving.abort();
      }
    },
  };
}

/** The voices of the account, in the vendor's order. Throws AppError('provider/...'). */
export async function listElevenLabsVoices(
  access: Pick<VendorAccess, 'key' | 'baseUrl'>,
  signal: AbortSignal,
): Promise<readonly { readonly id: string; readonly label: string }[]> {
  try {
    const client = await elevenLabsClient(access);
    const voices = new Map<string, string>();
    let next: string | undefined;
    for (let page = 0; page < MAX_VOICE_PAGES; page++) {
      const answer = await client.voices.search(
        { pageSize: 100, includeTotalCount: false, ...(next ? { nextPageToken: next } : {}) },
        { abortSignal: signal },
      );
      for (const { voiceId, name } of answer.voices) voices.set(voiceId, name ?? voiceId);
      next = answer.nextPageToken;
      if (!answer.hasMore || !next) break;
    }
    return [...voices].map(([id, label]) => ({ id, label }));
  } catch (error) {
    throw elevenLabsFaultOf(error, signal);
  }
}

/** As the person wants it; softly is steadier, slower and without a show. */
function voiceSettings(access: VendorAccess, { pace, manner }: SpeechRequest) {
  const wanted = access.elevenLabsVoice?.() ?? DEFAULT_PREFERENCES.elevenLabsVoice;
  const soft = manner === 'soft';
  const steady = Math.min(1, wanted.stability + (soft ? SOFT_STEADIER : 0));
  const style = soft ? wanted.style / 2 : wanted.style;
  const speed = Math.min(FASTEST, Math.max(SLOWEST, pace));
  return {
    // The third generation takes halves only.
    stability: access.model.includes('_v3') ? Math.round(steady * 2) / 2 : steady,
    similarityBoost: wanted.similarity,
    // Any style costs the vendor time.
    ...(style > 0 ? { style } : {}),
    speed,
  };
}

/** Named only to models that take it: others refuse the whole request. */
function languageOf(model: string, { language }: SpeechRequest) {
  return /_v2_5|_v3/.test(model) ? { languageCode: language } : {};
}

interface Chunk {
  readonly audioBase64: string;
  readonly alignment?: Alignment | undefined;
  readonly normalizedAlignment?: Alignment | undefined;
}

interface Alignment {
  readonly characters: readonly string[];
  readonly characterStartTimesSeconds: readonly number[];
  readonly characterEndTimesSeconds: readonly number[];
}

async function* piecesOf(chunks: AsyncIterable<Chunk>): AsyncGenerator<SpeechPiece> {
  const read = createPcmReader();
  let timing: SpeechTiming | null = null;
  let spoken = false;
  /** Whether times are of the vendor's own rewriting of the text: one or the other, never both. */
  let normalized: boolean | null = null;
  for await (const { audioBase64, alignment, normalizedAlignment } of chunks) {
    const samples = read(Buffer.from(audioBase64, 'base64'));
    if (alignment || normalizedAlignment) normalized ??= !alignment;
    // Times may come ahead of their sound, in a chunk of their own: they wait for it.
    timing = joined(timing, timingOf(normalized ? normalizedAlignment : alignment));
    if (samples.length === 0) continue;
    spoken = true;
    yield { kind: 'audio', audio: { samples, sampleRate: SAMPLE_RATE }, timing };
    timing = null;
  }
  if (!spoken) throw new AppError('provider/bad-answer');
}

/** The vendor counts seconds from the first sample of the whole text. */
function timingOf(alignment: Alignment | undefined): SpeechTiming | null {
  if (!alignment) return null;
  const { characters, characterStartTimesSeconds, characterEndTimesSeconds } = alignment;
  const count = Math.min(
    characters.length,
    characterStartTimesSeconds.length,
    characterEndTimesSeconds.length,
  );
  if (count === 0) return null;
  const toMs = (seconds: number): number => Math.round(seconds * 1000);
  return {
    characters: characters.slice(0, count),
    starts: characterStartTimesSeconds.slice(0, count).map(toMs),
    ends: characterEndTimesSeconds.slice(0, count).map(toMs),
  };
}

function joined(first: SpeechTiming | null, second: SpeechTiming | null): SpeechTiming | null {
  if (!first || !second) return first ?? second;
  return {
    characters: [...first.characters, ...second.characters],
    starts: [...first.starts, ...second.starts],
    ends: [...first.ends, ...second.ends],
  };
}
