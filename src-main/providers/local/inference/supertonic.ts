/** Supertonic: Korean and English text to speech, without phonemes in between. */
import { join } from 'node:path';
import { pipeline } from '@huggingface/transformers';
import { loadOptions } from './load-options.ts';
import { type LoadedModel, toInt16 } from './runner.ts';
import { voiceFiles } from './voice-files.ts';

/** Its makers' own choice between haste and quality. */
const STEPS = 5;
/** What its makers call its natural pace. */
const OWN_SPEED = 1.05;

export async function loadSupertonic(folder: string, id: string): Promise<LoadedModel> {
  const speak = await pipeline('text-to-speech', id, loadOptions('fp32'));
  const voiceOf = voiceFiles(join(folder, id));

  return {
    async run(task) {
      if (task.kind !== 'speak') return { kind: 'loaded' };
      const { audio, sampling_rate } = await speak(
        `<${task.language}>${closed(task.text)}</${task.language}>`,
        {
          speaker_embeddings: await voiceOf(task.voice),
          num_inference_steps: STEPS,
          speed: OWN_SPEED * task.speed,
        },
      );
      return {
        kind: 'spoke',
        samples: toInt16(audio as Float32Array),
        sampleRate: sampling_rate,
      };
    },
    async dispose() {
      await speak.dispose();
    },
  };
}

/** It drops last words that no sign follows, and would take a `<` for one of its marks. */
function closed(text: string): string {
  const plain = text.replaceAll(/[<>]/g, ' ').trim();
  return /[.!?,;:…。]["')\]’”]*$/.test(plain) ? plain : `${plain}.`;
}
