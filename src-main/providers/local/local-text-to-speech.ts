import { AppError } from '../../../src-preload/contract/faults.ts';
import type { SpeechPiece, TextToSpeech } from '../ports.ts';
import { soften } from '../soft.ts';
import { speakableText } from '../speakable-text.ts';
import { trimSilence } from '../trim-silence.ts';
import { type CatalogueModel, catalogueModel } from './catalogue.ts';
import { clauses } from './clauses.ts';
import type { RunTask } from './local-models.ts';

/** How long a sentence without a word in it ("...") lasts. */
const WORDLESS_MS = 400;

/** A voice on this computer, piece by piece. Throws AppError('model/absent' | 'model/broken'). */
export function createLocalTextToSpeech(model: string, run: RunTask): TextToSpeech {
  const facts = catalogueModel(model);
  return {
    vendor: 'local',
    model,
    languages: facts?.languages ?? [],
    async *speak(request, signal) {
      signal.throwIfAborted();
      const { language, manner } = request;
      if (!facts?.languages.includes(language)) {
        throw new AppError('provider/unavailable', { language });
      }
      const voice = voiceOf(facts, request.voice);
      let spoken = false;
      for (const text of clauses(speakableText(request.text), language)) {
        const speech = await run(
          model,
          { kind: 'speak', text, language, voice, speed: request.pace },
          signal,
        );
        if (speech.kind !== 'spoke') throw new AppError('model/broken');
        const trimmed = trimSilence(speech);
        const audio = manner === 'soft' ? soften(trimmed) : trimmed;
        if (audio.samples.length === 0) continue;
        spoken = true;
        yield { kind: 'audio', audio, timing: null } satisfies SpeechPiece;
      }
      if (!spoken) yield { kind: 'silent', durationMs: WORDLESS_MS };
    },
  };
}

/** One voice is chosen for the vendor; a model that does not have it speaks with its first. */
function voiceOf(facts: CatalogueModel, chosen: string | null): string {
  const known = facts.voices.find(({ id }) => id === chosen) ?? facts.voices[0];
  if (!known) throw new AppError('model/broken');
  return known.id;
}
