import { AppError } from '../../src-preload/contract/faults.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import { cleanTranscript, isTooShort } from './clean-transcript.ts';
import { faultOf } from './fault-of.ts';
import { heardLanguage } from './heard-language.ts';
import { openAiClient } from './openai-client.ts';
import type { SpeechToText } from './ports.ts';
import type { VendorAccess } from './vendor-access.ts';
import { encodeWav } from './wav.ts';

/** Whisper's own rule for a segment that is silence: likely no speech, and unsure of its words. */
const NO_SPEECH = 0.6;
const UNSURE = -1;

/** OpenAI's transcription, and servers on this computer that speak its protocol (whisper.cpp, Speaches, LocalAI). */
export function createOpenAiSpeechToText(access: VendorAccess): SpeechToText {
  return {
    vendor: 'openai',
    model: access.model,
    async transcribe(audio, hint, signal) {
      if (isTooShort(audio)) return { text: '', language: null };
      try {
        const client = await openAiClient(access);
        const file = new File([encodeWav(audio)], 'speech.wav', { type: 'audio/wav' });
        const answer: unknown = await client.audio.transcriptions.create(
          {
            file,
            model: access.model,
            // Whisper models tell in it which language they heard and how sure they are; others refuse it.
            response_format: /whisper/i.test(access.model) ? 'verbose_json' : 'json',
            temperature: 0,
            ...(hint === null ? {} : { language: hint }),
          },
          { signal },
        );
        const { text, language } = read(answer);
        return { text: cleanTranscript(text, audio), language };
      } catch (error) {
        throw faultOf(error, signal);
      }
    },
  };
}

/** `unknown`, because what stands behind a base URL keeps to the protocol more or less. */
function read(answer: unknown): { readonly text: string; readonly language: Language | null } {
  if (typeof answer !== 'object' || answer === null) throw new AppError('provider/bad-answer');
  const { text, language, languages, segments } = answer as Record<string, unknown>;
  if (typeof text !== 'string') throw new AppError('provider/bad-answer');
  const detected: unknown = Array.isArray(languages) ? languages[0]?.code : language;
  return {
    text: Array.isArray(segments) && segments.length > 0 ? spokenOf(segments, text) : text,
    language: heardLanguage(typeof detected === 'string' ? detected : null),
  };
}

function spokenOf(segments: readonly Record<string, unknown>[], whole: string): string {
  const spoken = segments.filter(
    (segment) =>
      !(Number(segment.no_speech_prob) > NO_SPEECH && Number(segment.avg_logprob) < UNSURE),
  );
  if (spoken.length === segments.length) return whole;
  return spoken.map(({ text }) => (typeof text === 'string' ? text.trim() : '')).join(' ');
}
