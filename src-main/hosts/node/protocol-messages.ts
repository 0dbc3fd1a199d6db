import { z } from 'zod';
import type { FaultCode } from '../../../src-preload/contract/faults.ts';
import {
  EMOTIONS,
  type Emotion,
  type VoiceMetrics,
  voiceMetrics,
} from '../../../src-preload/contract/words.ts';

/** What a client of the session protocol may say (V1, V10), after reading. */
export type Incoming =
  | {
      readonly type: 'request';
      readonly text: string;
      readonly emotion: Emotion | null;
      readonly voice: VoiceMetrics | null;
    }
  | { readonly type: 'emotion'; readonly emotion: Emotion }
  | { readonly type: 'voice'; readonly voice: VoiceMetrics | null }
  | { readonly type: 'wrong'; readonly code: FaultCode };

export type Outgoing =
  | { readonly type: 'ai_stream_begin' }
  | { readonly type: 'ai_stream_chunk'; readonly chunk: string }
  | { readonly type: 'ai_stream_complete' }
  | { readonly type: 'ai_stream_error'; readonly error: string };

const emotion = z.enum(EMOTIONS);
const metrics = z.record(z.string(), z.unknown());

const incoming = {
  request_ai_response: z.object({
    message: z.string(),
    emotion: emotion.nullish(),
    vad_metrics: metrics.nullish(),
  }),
  emotion_update: z.object({ emotion }),
  // Clients name the measures either way.
  vad_metrics: z.object({ metrics: metrics.nullish(), vad_metrics: metrics.nullish() }),
};

/** Reads one text frame. Whatever is wrong with it is an answer, never an exception (V7). */
export function readIncoming(frame: string): Incoming {
  let value: unknown;
  try {
    value = JSON.parse(frame);
  } catch {
    return { type: 'wrong', code: 'wire/malformed' };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return { type: 'wrong', code: 'wire/malformed' };
  }
  const invalid: Incoming = { type: 'wrong', code: 'input/invalid' };
  switch ((value as { readonly type?: unknown }).type) {
    case 'request_ai_response': {
      const parsed = incoming.request_ai_response.safeParse(value);
      if (!parsed.success) return invalid;
      return {
        type: 'request',
        text: parsed.data.message,
        emotion: parsed.data.emotion ?? null,
        voice: readMetrics(parsed.data.vad_metrics ?? {}),
      };
    }
    case 'emotion_update': {
      const parsed = incoming.emotion_update.safeParse(value);
      return parsed.success ? { type: 'emotion', emotion: parsed.data.emotion } : invalid;
    }
    case 'vad_metrics': {
      const parsed = incoming.vad_metrics.safeParse(value);
      if (!parsed.success) return invalid;
      // The measures may also stand beside the type.
      const named = parsed.data.metrics ?? parsed.data.vad_metrics ?? metrics.parse(value);
      return { type: 'voice', voice: readMetrics(named) };
    }
    default:
      return { type: 'wrong', code: 'wire/unknown-request' };
  }
}

/** Null unless the first four measures are there and all are possible: half a measurement would colour the reply wrongly. */
function readMetrics(given: Readonly<Record<string, unknown>>): VoiceMetrics | null {
  const parsed = voiceMetrics.safeParse({
    durationMs: given.duration_ms ?? given.durationMs,
    speechRatio: given.speech_ratio ?? given.speechRatio,
    loudness: given.loudness,
    pauses: given.pauses ?? given.pause_count ?? given.pauseCount,
    rate: given.rate ?? given.speech_rate,
    pitchHz: given.pitch_hz ?? given.pitchHz,
    pitchRange: given.pitch_range ?? given.pitchRange,
  });
  return parsed.success ? parsed.data : null;
}
