/** What OpenAI's audio endpoints, and servers like them, answer, for startVendorServer. */
import { decodeWav } from '../../src-main/providers/wav.ts';
import { json, type Script, type SeenRequest, type Step } from './vendor-server.ts';

export const TRANSCRIPTIONS = 'POST /v1/audio/transcriptions';
export const SPEECH = 'POST /v1/audio/speech';

export function refusal(
  status: number,
  error: { readonly code?: string; readonly type?: string },
): Script {
  const message = 'You asked for something with sk-proj-very-secret';
  return json({ error: { message, param: null, code: null, type: null, ...error } }, status);
}

/** `json`, as the GPT models answer. */
export function transcript(text: string, more: object = {}): Script {
  const usage = { type: 'tokens', input_tokens: 14, output_tokens: 5, total_tokens: 19 };
  return json({ text, usage, ...more });
}

/** `verbose_json`, as Whisper models answer. */
export function verboseTranscript(
  segments: readonly {
    readonly text: string;
    readonly noSpeech?: number;
    readonly confidence?: number;
  }[],
  language: string,
): Script {
  return json({
    task: 'transcribe',
    language,
    duration: 2,
    text: segments.map(({ text }) => text).join(''),
    segments: segments.map(({ text, noSpeech = 0.01, confidence = -0.2 }, id) => ({
      id,
      seek: 0,
      start: id,
      end: id + 1,
      text,
      tokens: [50364],
      temperature: 0,
      avg_logprob: confidence,
      compression_ratio: 1,
      no_speech_prob: noSpeech,
    })),
  });
}

export function speech(body: readonly Step[], contentType = 'audio/pcm'): Script {
  return { headers: { 'content-type': contentType }, body };
}

/** The fields and files of a multipart request. */
export function formOf(request: SeenRequest): Promise<FormData> {
  const headers = { 'content-type': request.headers['content-type'] ?? '' };
  return new Response(new Uint8Array(request.body), { headers }).formData();
}

/** Length of the WAV file in a transcription's upload, seconds. */
export function uploadedSeconds({ body }: SeenRequest): number {
  const { samples, sampleRate } = decodeWav(body.subarray(body.indexOf('RIFF')));
  return samples.length / sampleRate;
}
