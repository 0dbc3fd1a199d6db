/** Kokoro: English phonemes to speech. */
import { join } from 'node:path';
import { AutoTokenizer, StyleTextToSpeech2Model, Tensor } from '@huggingface/transformers';
import { phonemesOf } from '../english/phonemes.ts';
import { loadOptions } from './load-options.ts';
import { type LoadedModel, toInt16 } from './runner.ts';
import { voiceFiles } from './voice-files.ts';

const SAMPLE_RATE = 24_000;
/** A voice is one style of 256 numbers for each length of text, in tokens. */
const STYLE_SIZE = 256;
const LONGEST = 510;

export async function loadKokoro(folder: string, id: string): Promise<LoadedModel> {
  const options = loadOptions('q8');
  const [model, tokenizer, { dictionary }] = await Promise.all([
    StyleTextToSpeech2Model.from_pretrained(id, options),
    AutoTokenizer.from_pretrained(id, options),
    import('cmu-pronouncing-dictionary'),
  ]);
  const lookup = (word: string): string | null =>
    Object.hasOwn(dictionary, word) ? (dictionary[word] ?? null) : null;
  const voiceOf = voiceFiles(join(folder, id));

  return {
    async run(task) {
      if (task.kind !== 'speak') return { kind: 'loaded' };
      const phonemes = phonemesOf(task.text, lookup);
      if (phonemes === '') {
        return { kind: 'spoke', samples: new Int16Array(0), sampleRate: SAMPLE_RATE };
      }
      const { input_ids } = tokenizer(phonemes.slice(0, LONGEST)) as { input_ids: Tensor };
      // Without the mark at each end.
      const tokens = Math.min(Math.max((input_ids.dims.at(-1) ?? 0) - 2, 0), LONGEST - 1);
      const voice = await voiceOf(task.voice);
      const style = voice.slice(tokens * STYLE_SIZE, (tokens + 1) * STYLE_SIZE);
      const { waveform } = (await model({
        input_ids,
        style: new Tensor('float32', style, [1, STYLE_SIZE]),
        speed: new Tensor('float32', [task.speed], [1]),
      })) as { waveform: Tensor };
      return {
        kind: 'spoke',
        samples: toInt16(waveform.data as Float32Array),
        sampleRate: SAMPLE_RATE,
      };
    },
    async dispose() {
      await model.dispose();
    },
  };
}
