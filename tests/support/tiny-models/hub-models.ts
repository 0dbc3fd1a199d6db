/** The tiny models under the names of the real ones, as their repositories have them. */
import { CATALOGUE } from '../../../src-main/providers/local/catalogue.ts';
import { tinyE5 } from './tiny-e5.ts';
import { tinyKokoro } from './tiny-kokoro.ts';
import { tinySupertonic } from './tiny-supertonic.ts';
import { tinyWhisper } from './tiny-whisper.ts';
import { json, type ModelFiles } from './tokenizer-file.ts';

export const TINY_SAYS = { ko: '오늘은 조금 나아요', en: 'I feel a little better today' } as const;
/** Words the tiny E5 knows; its vectors have two dimensions more, of the prefixes. */
export const TINY_MEANS = ['sleep', '잠', 'dream', 'work'] as const;
/** Each voice its own loudness, so that one can tell them apart. */
const LOUDNESS = [0.5, 0.4, 0.3, 0.25, 0.2, 0.15, 0.12, 0.1, 0.08, 0.06];
const HANGUL = '안녕하세요저는달이에요오늘루어떠셨지금은괜찮아여기있천히숨을쉬어봐';

function voicesOf(id: string): Readonly<Record<string, number>> {
  const model = CATALOGUE.find((one) => one.id === id);
  return Object.fromEntries(
    (model?.voices ?? []).map((voice, at) => [voice.id, LOUDNESS[at] ?? 0.05]),
  );
}

/** By repository; with a file or two that nobody needs, as repositories have them. */
export function tinyModels(): Readonly<Record<string, ModelFiles>> {
  const others = { 'README.md': json('about'), 'onnx/model_fp16.onnx': json('unused') };
  return {
    'onnx-community/whisper-base': { ...tinyWhisper(TINY_SAYS), ...others },
    'onnx-community/Kokoro-82M-v1.0-ONNX': { ...tinyKokoro(voicesOf('kokoro-82m')), ...others },
    'onnx-community/Supertonic-TTS-2-ONNX': {
      ...tinySupertonic(voicesOf('supertonic-2'), HANGUL),
      ...others,
    },
    'Xenova/multilingual-e5-small': { ...tinyE5(TINY_MEANS), ...others },
  };
}
