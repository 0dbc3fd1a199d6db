import { AppError } from '../../src-preload/contract/faults.ts';
import { cleanTranscript, isTooShort } from './clean-transcript.ts';
import { elevenLabsClient, elevenLabsFaultOf } from './elevenlabs-client.ts';
import { heardLanguage } from './heard-language.ts';
import type { Audio, SpeechToText } from './ports.ts';
import type { VendorAccess } from './vendor-access.ts';
import { encodeWav } from './wav.ts';

/** Scribe. */
export function createElevenLabsSpeechToText(access: VendorAccess): SpeechToText {
  return {
    vendor: 'elevenlabs',
    model: access.model,
    async transcribe(audio, hint, signal) {
      if (isTooShort(audio)) return { text: '', language: null };
      try {
        const client = await elevenLabsClient(access);
        const answer = await client.speechToText.convert(
          {
            modelId: access.model,
            ...fileOf(audio),
            ...(hint === null ? {} : { languageCode: hint }),
            // No "(laughter)" in what the person said.
            tagAudioEvents: false,
          },
          { abortSignal: signal },
        );
        if (!('text' in answer) || typeof answer.text !== 'string') {
          throw new AppError('provider/bad-answer');
        }
        return {
          text: cleanTranscript(answer.text, audio),
          language: heardLanguage(answer.languageCode),
        };
      } catch (error) {
        throw elevenLabsFaultOf(error, signal);
      }
    },
  };
}

/** Bare samples at 16 kHz, for which the vendor answers sooner; a WAV file at any other rate. */
function fileOf(audio: Audio) {
  const wav = encodeWav(audio);
  return audio.sampleRate === 16_000
    ? {
        file: { data: wav.subarray(44), filename: 'speech.pcm' },
        fileFormat: 'pcm_s16le_16' as const,
      }
    : { file: { data: wav, filename: 'speech.wav', contentType: 'audio/wav' } };
}
