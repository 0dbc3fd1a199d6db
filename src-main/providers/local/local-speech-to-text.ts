import { AppError } from '../../../src-preload/contract/faults.ts';
import { HEARING_RATE } from '../../../src-preload/contract/words.ts';
import { cleanTranscript, isTooShort } from '../clean-transcript.ts';
import type { SpeechToText } from '../ports.ts';
import type { RunTask } from './local-models.ts';

/** A Whisper on this computer. Throws AppError('model/absent' | 'model/broken'). */
export function createLocalSpeechToText(model: string, run: RunTask): SpeechToText {
  return {
    vendor: 'local',
    model,
    async transcribe(audio, hint, signal) {
      if (isTooShort(audio)) return { text: '', language: null };
      if (audio.sampleRate !== HEARING_RATE) throw new AppError('provider/bad-request');
      const samples = Float32Array.from(audio.samples, (sample) => sample / 32_768);
      const heard = await run(model, { kind: 'hear', samples, language: hint }, signal);
      if (heard.kind !== 'heard') throw new AppError('model/broken');
      return { text: cleanTranscript(heard.text, audio), language: heard.language };
    },
  };
}
