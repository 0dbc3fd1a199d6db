/** What ElevenLabs answers, in its own shapes, for startVendorServer. */
import { json, type Script, type Step } from './vendor-server.ts';

export const SCRIBE = 'POST /v1/speech-to-text';
export const VOICES = 'GET /v2/voices';
export const timedSpeechRoute = (voice: string): string =>
  `POST /v1/text-to-speech/${voice}/stream/with-timestamps`;

/** A refusal: `status` is the vendor's own word for it, next to the HTTP status. */
export function refusal(httpStatus: number, status: string, headers = {}): Script {
  const message = `${status}: about your request`;
  return json({ detail: { status, message } }, httpStatus, headers);
}

/** A transcript as Scribe returns it: every word, space and sound with its times. */
export function scribe(text: string, languageCode: string): Script {
  const parts = text.split(/(\s+|\([^)]*\))/).filter((part) => part !== '');
  const words = parts.map((part, at) => ({
    text: part,
    start: at * 0.2,
    end: at * 0.2 + 0.2,
    type: part.trim() === '' ? 'spacing' : part.startsWith('(') ? 'audio_event' : 'word',
    speaker_id: 'speaker_0',
    logprob: 0,
  }));
  return json({
    language_code: languageCode,
    language_probability: 0.98,
    text,
    words,
    transcription_id: 'tr_1',
  });
}

export interface TimedChunk {
  /** Bytes of 16-bit samples; they may begin or end within one. */
  readonly bytes: Uint8Array;
  /** Characters with their starts and ends in seconds; absent where the vendor sends null. */
  readonly characters?: readonly (readonly [character: string, start: number, end: number])[];
}

/** One line of the stream: newline-delimited JSON with the sound in base64. */
export function timedLine(chunk: TimedChunk): string {
  const alignment = chunk.characters && {
    characters: chunk.characters.map(([character]) => character),
    character_start_times_seconds: chunk.characters.map(([, start]) => start),
    character_end_times_seconds: chunk.characters.map(([, , end]) => end),
  };
  return `${JSON.stringify({
    audio_base64: Buffer.from(chunk.bytes).toString('base64'),
    alignment: alignment ?? null,
    normalized_alignment: alignment ?? null,
  })}\n`;
}

/** A whole stream of timed speech. */
export function timedSpeech(body: readonly Step[]): Script {
  return { headers: { 'content-type': 'application/json', 'request-id': 'r1' }, body };
}

/** A page of the account's voices. */
export function voicePage(
  voices: readonly { readonly voice_id: string; readonly name: string }[],
  next: string | null = null,
): Script {
  return json({
    voices: voices.map((voice) => ({
      ...voice,
      category: 'premade',
      labels: { gender: 'female' },
    })),
    has_more: next !== null,
    total_count: 0,
    next_page_token: next,
  });
}
