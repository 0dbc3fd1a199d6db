/**
 * A Supertonic in every name and shape that matters: three graphs, noise in between, tags for the
 * language. Each character lasts a twentieth of a second, in Korean twice as long (a syllable).
 */
import { onnxFile, type Value } from './onnx-writer.ts';
import { characterTokenizer, json, type ModelFiles } from './tokenizer-file.ts';

export const SUPERTONIC_CHARACTER_SECONDS = 0.05;
const STYLE_ROWS = 2;
const STYLE = 4;
const LATENT = 2;
const COMPRESSION = 3;
const BASE_CHUNK = 128;
const CHANNELS = LATENT * COMPRESSION;
const CHUNK = BASE_CHUNK * COMPRESSION;

/** Marks, letters and as much Hangul as the sentences of tests hold. */
export function tinySupertonic(
  voices: Readonly<Record<string, number>>,
  hangul: string,
): ModelFiles {
  const latin = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at)).join('');
  const alphabet = `${latin}${hangul}`.replace('$', '');
  const tokens = [...new Set(['$', ...alphabet])];
  return {
    'config.json': json({
      model_type: 'supertonic',
      architectures: ['SupertonicForConditionalGeneration'],
      sampling_rate: 44_100,
      base_chunk_size: BASE_CHUNK,
      chunk_compress_factor: COMPRESSION,
      latent_dim: LATENT,
      style_dim: STYLE,
    }),
    'tokenizer.json': json(characterTokenizer(alphabet, null)),
    'tokenizer_config.json': json({
      tokenizer_class: 'PreTrainedTokenizer',
      model_max_length: 1000,
      pad_token: '$',
      unk_token: '$',
    }),
    'onnx/text_encoder.onnx': textEncoder(tokens),
    'onnx/latent_denoiser.onnx': denoiser(),
    'onnx/voice_decoder.onnx': voiceDecoder(),
    ...Object.fromEntries(
      Object.entries(voices).map(([name, loudness]) => [
        `voices/${name}.bin`,
        new Uint8Array(new Float32Array(STYLE_ROWS * STYLE).fill(loudness).buffer),
      ]),
    ),
  };
}

const IDS: Value = { name: 'input_ids', type: 'int64', shape: ['batch_size', 'length'] };
const MASK: Value = { name: 'attention_mask', type: 'int64', shape: ['batch_size', 'length'] };
const STYLES: Value = { name: 'style', type: 'float', shape: ['batch_size', STYLE_ROWS, STYLE] };

function textEncoder(tokens: readonly string[]): Uint8Array {
  const lengths = tokens.map((token) =>
    /\p{Script=Hangul}/u.test(token)
      ? 2 * SUPERTONIC_CHARACTER_SECONDS
      : SUPERTONIC_CHARACTER_SECONDS,
  );
  return onnxFile({
    inputs: [IDS, MASK, STYLES],
    outputs: [
      { name: 'last_hidden_state', type: 'float', shape: ['batch_size', 1, 1] },
      { name: 'durations', type: 'float', shape: ['batch_size'] },
    ],
    constants: [{ name: 'lengths', type: 'float', shape: [tokens.length], data: lengths }],
    nodes: [
      { op: 'Gather', inputs: ['lengths', 'input_ids'], outputs: ['each'] },
      { op: 'Cast', inputs: ['attention_mask'], outputs: ['mask'], attributes: { to: 1 } },
      { op: 'Mul', inputs: ['each', 'mask'], outputs: ['kept'] },
      {
        op: 'ReduceMean',
        inputs: ['kept'],
        outputs: ['mean'],
        attributes: { axes: [1], keepdims: 0 },
      },
      // A sum: the mean times how many there are.
      { op: 'Shape', inputs: ['input_ids'], outputs: ['shape'] },
      { op: 'Cast', inputs: ['shape'], outputs: ['sizes'], attributes: { to: 1 } },
      {
        op: 'ReduceMax',
        inputs: ['sizes'],
        outputs: ['count'],
        attributes: { axes: [0], keepdims: 0 },
      },
      { op: 'Mul', inputs: ['mean', 'count'], outputs: ['durations'] },
      {
        op: 'ReduceMean',
        inputs: ['style'],
        outputs: ['last_hidden_state'],
        attributes: { axes: [1, 2], keepdims: 1 },
      },
    ],
  });
}

/** Every step takes half of the noise away. */
function denoiser(): Uint8Array {
  const latents: Value = {
    name: 'noisy_latents',
    type: 'float',
    shape: ['batch_size', CHANNELS, 'latent_length'],
  };
  return onnxFile({
    inputs: [
      STYLES,
      latents,
      { name: 'latent_mask', type: 'int64', shape: ['batch_size', 'latent_length'] },
      { name: 'encoder_outputs', type: 'float', shape: ['batch_size', 1, 1] },
      MASK,
      { name: 'timestep', type: 'float', shape: ['batch_size'] },
      { name: 'num_inference_steps', type: 'float', shape: ['batch_size'] },
    ],
    outputs: [{ ...latents, name: 'denoised_latents' }],
    constants: [{ name: 'half', type: 'float', shape: [1], data: [0.5] }],
    nodes: [
      { op: 'Mul', inputs: ['noisy_latents', 'half'], outputs: ['less'] },
      { op: 'Mul', inputs: ['encoder_outputs', 'half'], outputs: ['more'] },
      { op: 'Add', inputs: ['less', 'more'], outputs: ['denoised_latents'] },
    ],
  });
}

function voiceDecoder(): Uint8Array {
  const tone = Float32Array.from(
    { length: CHANNELS * CHUNK },
    (_, at) => Math.sin(((at % CHUNK) / CHUNK) * 2 * Math.PI * 4) / CHANNELS,
  );
  return onnxFile({
    inputs: [{ name: 'latents', type: 'float', shape: ['batch_size', CHANNELS, 'latent_length'] }],
    outputs: [{ name: 'waveform', type: 'float', shape: ['batch_size', 'num_samples'] }],
    constants: [
      { name: 'tone', type: 'float', shape: [CHANNELS, CHUNK], data: tone },
      { name: 'row', type: 'int64', shape: [2], data: [1, -1] },
    ],
    nodes: [
      {
        op: 'Transpose',
        inputs: ['latents'],
        outputs: ['frames'],
        attributes: { perm: [0, 2, 1] },
      },
      { op: 'MatMul', inputs: ['frames', 'tone'], outputs: ['chunks'] },
      { op: 'Reshape', inputs: ['chunks', 'row'], outputs: ['waveform'] },
    ],
  });
}
