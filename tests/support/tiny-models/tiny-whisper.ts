/**
 * A Whisper in every name and shape that matters, with next to nothing inside. It takes deep sounds
 * for Korean and high ones for English, and in the language it is asked for says what it was made to say.
 */
import { type Constant, type Node, onnxFile, type Value } from './onnx-writer.ts';
import { byteLevel, json, type ModelFiles } from './tokenizer-file.ts';

const MELS = 80;
const FRAMES = 3000;

export interface Transcripts {
  readonly ko: string;
  readonly en: string;
}

const SPECIAL = [
  '<|endoftext|>',
  '<|startoftranscript|>',
  '<|en|>',
  '<|ko|>',
  '<|translate|>',
  '<|transcribe|>',
  '<|startoflm|>',
  '<|startofprev|>',
  '<|nospeech|>',
  '<|notimestamps|>',
] as const;

export function tinyWhisper(says: Transcripts): ModelFiles {
  const ko = words(says.ko);
  const en = words(says.en);
  // A place in the vocabulary for every word of both, so that one always follows another.
  const spoken = [...ko, ...en];
  const id = (special: (typeof SPECIAL)[number]): number =>
    spoken.length + SPECIAL.indexOf(special);
  const size = spoken.length + SPECIAL.length;

  /** The word after each word; the first after `<|notimestamps|>`, the end after the last. */
  const follows = (from: number, count: number): Float32Array => {
    const table = new Float32Array(size * size);
    const link = (before: number, after: number): void => {
      table[before * size + after] = 100;
    };
    let before = id('<|notimestamps|>');
    for (let at = from; at < from + count; at += 1) {
      link(before, at);
      before = at;
    }
    link(before, id('<|endoftext|>'));
    return table;
  };
  const isKorean = new Float32Array(size);
  isKorean[id('<|ko|>')] = 1;
  const leaning = new Float32Array(size);
  leaning[id('<|ko|>')] = 1;
  leaning[id('<|en|>')] = -1;

  return {
    'config.json': json({
      model_type: 'whisper',
      architectures: ['WhisperForConditionalGeneration'],
      is_encoder_decoder: true,
      d_model: 1,
      encoder_layers: 1,
      encoder_attention_heads: 1,
      decoder_layers: 1,
      decoder_attention_heads: 1,
      max_source_positions: FRAMES / 2,
      max_target_positions: 448,
      num_mel_bins: MELS,
      vocab_size: size,
      decoder_start_token_id: id('<|startoftranscript|>'),
      eos_token_id: id('<|endoftext|>'),
      pad_token_id: id('<|endoftext|>'),
    }),
    'generation_config.json': json({
      is_multilingual: true,
      decoder_start_token_id: id('<|startoftranscript|>'),
      eos_token_id: id('<|endoftext|>'),
      pad_token_id: id('<|endoftext|>'),
      no_timestamps_token_id: id('<|notimestamps|>'),
      lang_to_id: { '<|en|>': id('<|en|>'), '<|ko|>': id('<|ko|>') },
      task_to_id: { translate: id('<|translate|>'), transcribe: id('<|transcribe|>') },
      max_length: 448,
    }),
    'preprocessor_config.json': json({
      feature_extractor_type: 'WhisperFeatureExtractor',
      processor_class: 'WhisperProcessor',
      feature_size: MELS,
      sampling_rate: 16_000,
      hop_length: 160,
      chunk_length: 30,
      n_fft: 400,
      n_samples: 480_000,
      nb_max_frames: FRAMES,
      padding_side: 'right',
      padding_value: 0,
      return_attention_mask: false,
    }),
    'tokenizer.json': json({
      version: '1.0',
      truncation: null,
      padding: null,
      added_tokens: SPECIAL.map((content) => ({
        id: id(content),
        content,
        single_word: false,
        lstrip: false,
        rstrip: false,
        normalized: false,
        special: true,
      })),
      normalizer: null,
      pre_tokenizer: { type: 'ByteLevel', add_prefix_space: false, trim_offsets: true },
      post_processor: null,
      decoder: { type: 'ByteLevel', add_prefix_space: true, trim_offsets: true },
      model: {
        type: 'BPE',
        dropout: null,
        unk_token: null,
        continuing_subword_prefix: '',
        end_of_word_suffix: '',
        fuse_unk: false,
        // A word said twice is two tokens; the second is made different by nothing that is heard.
        vocab: Object.fromEntries(unique(spoken.map((word) => byteLevel(` ${word}`)))),
        merges: [],
      },
    }),
    'tokenizer_config.json': json({
      tokenizer_class: 'WhisperTokenizer',
      processor_class: 'WhisperProcessor',
      eos_token: '<|endoftext|>',
      bos_token: '<|endoftext|>',
      unk_token: '<|endoftext|>',
      pad_token: '<|endoftext|>',
      model_max_length: 1024,
    }),
    'onnx/encoder_model.onnx': encoder(),
    'onnx/decoder_model_merged_quantized.onnx': decoder(
      size,
      { ko: follows(0, ko.length), en: follows(ko.length, en.length) },
      isKorean,
      leaning,
    ),
  };
}

function words(text: string): readonly string[] {
  return text.split(' ');
}

function unique(tokens: readonly string[]): readonly (readonly [string, number])[] {
  if (new Set(tokens).size !== tokens.length) throw new Error('say each word once');
  return tokens.map((token, at) => [token, at]);
}

/** How much deeper than high it sounds, as one number. */
function encoder(): Uint8Array {
  const slope = Float32Array.from({ length: MELS }, (_, mel) => (mel < MELS / 2 ? 1 : -1));
  return onnxFile({
    inputs: [{ name: 'input_features', type: 'float', shape: ['batch_size', MELS, FRAMES] }],
    outputs: [{ name: 'last_hidden_state', type: 'float', shape: ['batch_size', 1, 1] }],
    constants: [{ name: 'slope', type: 'float', shape: [1, MELS], data: slope }],
    nodes: [
      { op: 'MatMul', inputs: ['slope', 'input_features'], outputs: ['leaning'] },
      {
        op: 'ReduceMean',
        inputs: ['leaning'],
        outputs: ['last_hidden_state'],
        attributes: { axes: [2], keepdims: 1 },
      },
    ],
  });
}

/** Keeps the ids it has seen in its cache, as the real one keeps its keys, and so knows its language. */
function decoder(
  size: number,
  follows: Readonly<Record<'ko' | 'en', Float32Array>>,
  isKorean: Float32Array,
  leaning: Float32Array,
): Uint8Array {
  const cache = (name: string, length: string): Value => ({
    name,
    type: 'float',
    shape: ['batch_size', 1, length, 1],
  });
  const parts = ['decoder.key', 'decoder.value', 'encoder.key', 'encoder.value'];
  const inputs: Value[] = [
    { name: 'input_ids', type: 'int64', shape: ['batch_size', 'decoder_sequence_length'] },
    { name: 'encoder_hidden_states', type: 'float', shape: ['batch_size', 1, 1] },
    ...parts.map((part) => cache(`past_key_values.0.${part}`, `past_${part}_length`)),
    { name: 'use_cache_branch', type: 'bool', shape: [1] },
  ];
  const outputs: Value[] = [
    { name: 'logits', type: 'float', shape: ['batch_size', 'decoder_sequence_length', size] },
    ...parts.map((part) => cache(`present.0.${part}`, `present_${part}_length`)),
  ];
  const constants: Constant[] = [
    { name: 'after_ko', type: 'float', shape: [size, size], data: follows.ko },
    { name: 'after_en', type: 'float', shape: [size, size], data: follows.en },
    { name: 'is_korean', type: 'float', shape: [size], data: isKorean },
    { name: 'leaning', type: 'float', shape: [1, 1, size], data: leaning },
    { name: 'as_cache', type: 'int64', shape: [4], data: [0, 1, -1, 1] },
    { name: 'one', type: 'float', shape: [1], data: [1] },
  ];
  const nodes: Node[] = [
    { op: 'Cast', inputs: ['input_ids'], outputs: ['numbers'], attributes: { to: 1 } },
    { op: 'Reshape', inputs: ['numbers', 'as_cache'], outputs: ['fresh'] },
    {
      op: 'Concat',
      inputs: ['past_key_values.0.decoder.key', 'fresh'],
      outputs: ['present.0.decoder.key'],
      attributes: { axis: 2 },
    },
    {
      op: 'Identity',
      inputs: ['present.0.decoder.key'],
      outputs: ['present.0.decoder.value'],
    },
    {
      op: 'Identity',
      inputs: ['past_key_values.0.encoder.key'],
      outputs: ['present.0.encoder.key'],
    },
    {
      op: 'Identity',
      inputs: ['past_key_values.0.encoder.value'],
      outputs: ['present.0.encoder.value'],
    },
    {
      op: 'Cast',
      inputs: ['present.0.decoder.key'],
      outputs: ['seen'],
      attributes: { to: 7 },
    },
    { op: 'Gather', inputs: ['is_korean', 'seen'], outputs: ['seen_korean'] },
    {
      op: 'ReduceMax',
      inputs: ['seen_korean'],
      outputs: ['korean'],
      attributes: { axes: [0, 1, 2, 3], keepdims: 0 },
    },
    { op: 'Sub', inputs: ['one', 'korean'], outputs: ['english'] },
    { op: 'Gather', inputs: ['after_ko', 'input_ids'], outputs: ['next_ko'] },
    { op: 'Gather', inputs: ['after_en', 'input_ids'], outputs: ['next_en'] },
    { op: 'Mul', inputs: ['next_ko', 'korean'], outputs: ['from_ko'] },
    { op: 'Mul', inputs: ['next_en', 'english'], outputs: ['from_en'] },
    { op: 'Add', inputs: ['from_ko', 'from_en'], outputs: ['next'] },
    { op: 'Mul', inputs: ['encoder_hidden_states', 'leaning'], outputs: ['heard'] },
    { op: 'Add', inputs: ['next', 'heard'], outputs: ['logits'] },
  ];
  return onnxFile({ inputs, outputs, constants, nodes });
}
