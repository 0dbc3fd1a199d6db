/**
 * A Kokoro in every name and shape that matters. Each phoneme is a tone of its own, a fortieth of a
 * second long at speed 1, as loud as the voice's style says.
 */
import { onnxFile } from './onnx-writer.ts';
import { characterTokenizer, json, type ModelFiles } from './tokenizer-file.ts';

/** Samples of one token at speed 1; 24,000 are a second. */
export const KOKORO_TOKEN_SAMPLES = 600;
const LENGTHS = 510;
const STYLE = 256;

/** A voice has a style for each length, in tokens: here the longer, the softer. */
export function kokoroLoudness(loudness: number, tokens: number): number {
  return loudness / (1 + tokens / 10);
}

/** What Kokoro 1.0 takes for speech of American English. */
const ALPHABET = ';:,.!?—…"()“” AIOWYbdfhijklmnpstuvwzæðŋɐɑɔəɛɜɡɪɹɾʃʊʌʒʤʧθᵊˈˌ';

export function tinyKokoro(voices: Readonly<Record<string, number>>): ModelFiles {
  return {
    'config.json': json({ model_type: 'style_text_to_speech_2' }),
    'tokenizer.json': json(characterTokenizer(ALPHABET, '$')),
    'tokenizer_config.json': json({
      tokenizer_class: 'PreTrainedTokenizer',
      model_max_length: 512,
      pad_token: '$',
      unk_token: '$',
    }),
    'onnx/model_quantized.onnx': graph(),
    ...Object.fromEntries(
      Object.entries(voices).map(([name, loudness]) => [
        `voices/${name}.bin`,
        new Uint8Array(
          Float32Array.from({ length: LENGTHS * STYLE }, (_, at) =>
            kokoroLoudness(loudness, Math.floor(at / STYLE)),
          ).buffer,
        ),
      ]),
    ),
  };
}

function graph(): Uint8Array {
  return onnxFile({
    inputs: [
      { name: 'input_ids', type: 'int64', shape: [1, 'sequence_length'] },
      { name: 'style', type: 'float', shape: [1, STYLE] },
      { name: 'speed', type: 'float', shape: [1] },
    ],
    outputs: [{ name: 'waveform', type: 'float', shape: [1, 'num_samples'] }],
    constants: [
      { name: 'token_samples', type: 'float', shape: [1], data: [KOKORO_TOKEN_SAMPLES] },
      { name: 'zero', type: 'float', shape: [], data: [0] },
      { name: 'one', type: 'float', shape: [], data: [1] },
      { name: 'scalar', type: 'int64', shape: [0], data: [] },
      { name: 'flat', type: 'int64', shape: [1], data: [-1] },
      { name: 'row', type: 'int64', shape: [2], data: [1, -1] },
      { name: 'pitch', type: 'float', shape: [1], data: [0.01] },
    ],
    nodes: [
      { op: 'Reshape', inputs: ['input_ids', 'flat'], outputs: ['ids'] },
      { op: 'Shape', inputs: ['ids'], outputs: ['count'] },
      { op: 'Cast', inputs: ['count'], outputs: ['tokens'], attributes: { to: 1 } },
      { op: 'Div', inputs: ['token_samples', 'speed'], outputs: ['per_token'] },
      { op: 'Mul', inputs: ['tokens', 'per_token'], outputs: ['length'] },
      { op: 'Reshape', inputs: ['length', 'scalar'], outputs: ['end'] },
      { op: 'Range', inputs: ['zero', 'end', 'one'], outputs: ['times'] },
      { op: 'Div', inputs: ['times', 'per_token'], outputs: ['places'] },
      { op: 'Floor', inputs: ['places'], outputs: ['floors'] },
      { op: 'Cast', inputs: ['floors'], outputs: ['indices'], attributes: { to: 7 } },
      { op: 'Gather', inputs: ['ids', 'indices'], outputs: ['sounding'] },
      { op: 'Cast', inputs: ['sounding'], outputs: ['heights'], attributes: { to: 1 } },
      { op: 'Mul', inputs: ['heights', 'pitch'], outputs: ['pitches'] },
      { op: 'Mul', inputs: ['times', 'pitches'], outputs: ['angles'] },
      { op: 'Sin', inputs: ['angles'], outputs: ['tones'] },
      {
        op: 'ReduceMean',
        inputs: ['style'],
        outputs: ['loudness'],
        attributes: { axes: [0, 1], keepdims: 0 },
      },
      { op: 'Mul', inputs: ['tones', 'loudness'], outputs: ['sound'] },
      { op: 'Reshape', inputs: ['sound', 'row'], outputs: ['waveform'] },
    ],
  });
}
