/**
 * The models that can be had for this computer, where they come from, and what has to be downloaded
 * of each. Names of files and sizes as the repositories had them in 2026; a file the source
 * does not list is an error, except for those marked as optional.
 */
import type { Language } from '../../../src-preload/contract/words.ts';

export type Runner = 'whisper' | 'kokoro' | 'supertonic' | 'e5';

export interface CatalogueModel {
  readonly id: string;
  readonly slot: 'hearing' | 'voice' | 'embedding';
  readonly name: string;
  readonly languages: readonly Language[];
  /** Of the weights. Shown before anything is downloaded. */
  readonly licence: string;
  /** `owner/name` at Hugging Face and its mirrors. */
  readonly repository: string;
  readonly runner: Runner;
  readonly files: readonly string[];
  /** Taken along where the source has them: weights too large for their graph's own file. */
  readonly optionalFiles: readonly string[];
  /** Of the whole, until the source was asked. */
  readonly roughBytes: number;
  readonly voices: readonly LocalVoice[];
}

export interface LocalVoice {
  readonly id: string;
  readonly label: string;
}

const MB = 1_000_000;

const TOKENIZER = ['tokenizer.json', 'tokenizer_config.json'] as const;

const WHISPER = {
  slot: 'hearing',
  languages: ['ko', 'en'],
  // openai/whisper-*: "License: apache-2.0"; the code they came with is MIT.
  licence: 'Apache-2.0',
  runner: 'whisper',
  files: [
    'config.json',
    'generation_config.json',
    'preprocessor_config.json',
    ...TOKENIZER,
    // The encoder in full: Transformers.js' own guide to precisions warns against eight bits there.
    'onnx/encoder_model.onnx',
    'onnx/decoder_model_merged_quantized.onnx',
  ],
  optionalFiles: [],
  voices: [],
} as const satisfies Partial<CatalogueModel>;

const voices = (...list: (readonly [id: string, label: string])[]): readonly LocalVoice[] =>
  list.map(([id, label]) => ({ id, label }));

/** The first is the default. Grades are those of hexgrad/Kokoro-82M's VOICES.md; from C+ on. */
const KOKORO_VOICES = voices(
  ['af_heart', 'Heart'],
  ['af_bella', 'Bella'],
  ['af_nicole', 'Nicole (whispering)'],
  ['am_michael', 'Michael'],
  ['am_fenrir', 'Fenrir'],
  ['bf_emma', 'Emma (British)'],
  ['bm_george', 'George (British)'],
);

const SUPERTONIC_VOICES = voices(
  ['F1', 'F1'],
  ['F2', 'F2'],
  ['F3', 'F3'],
  ['F4', 'F4'],
  ['F5', 'F5'],
  ['M1', 'M1'],
  ['M2', 'M2'],
  ['M3', 'M3'],
  ['M4', 'M4'],
  ['M5', 'M5'],
);

const SUPERTONIC_GRAPHS = [
  'onnx/text_encoder.onnx',
  'onnx/latent_denoiser.onnx',
  'onnx/voice_decoder.onnx',
] as const;

const voiceFile = ({ id }: LocalVoice): string => `voices/${id}.bin`;

export const CATALOGUE: readonly CatalogueModel[] = [
  {
    ...WHISPER,
    id: 'whisper-base',
    name: 'Whisper base',
    repository: 'onnx-community/whisper-base',
    roughBytes: 139 * MB,
  },
  {
    ...WHISPER,
    id: 'whisper-small',
    name: 'Whisper small',
    repository: 'onnx-community/whisper-small',
    roughBytes: 513 * MB,
  },
  {
    id: 'supertonic-2',
    slot: 'voice',
    name: 'Supertonic 2',
    languages: ['ko', 'en'],
    // Supertone/supertonic-2: "License: openrail"; see docs/decisions/0013.
    licence: 'BigScience Open RAIL-M',
    repository: 'onnx-community/Supertonic-TTS-2-ONNX',
    runner: 'supertonic',
    files: ['config.json', ...TOKENIZER, ...SUPERTONIC_GRAPHS, ...SUPERTONIC_VOICES.map(voiceFile)],
    optionalFiles: SUPERTONIC_GRAPHS.map((graph) => `${graph}_data`),
    roughBytes: 263 * MB,
    voices: SUPERTONIC_VOICES,
  },
  {
    id: 'kokoro-82m',
    slot: 'voice',
    name: 'Kokoro 82M',
    languages: ['en'],
    licence: 'Apache-2.0',
    repository: 'onnx-community/Kokoro-82M-v1.0-ONNX',
    runner: 'kokoro',
    files: [
      'config.json',
      ...TOKENIZER,
      'onnx/model_quantized.onnx',
      ...KOKORO_VOICES.map(voiceFile),
    ],
    optionalFiles: [],
    roughBytes: 96 * MB,
    voices: KOKORO_VOICES,
  },
  {
    id: 'multilingual-e5-small',
    slot: 'embedding',
    name: 'Multilingual E5 small',
    languages: ['ko', 'en'],
    // intfloat/multilingual-e5-small: "License: mit".
    licence: 'MIT',
    repository: 'Xenova/multilingual-e5-small',
    runner: 'e5',
    files: ['config.json', ...TOKENIZER, 'onnx/model_quantized.onnx'],
    optionalFiles: ['special_tokens_map.json'],
    roughBytes: 136 * MB,
    voices: [],
  },
];

export function catalogueModel(id: string): CatalogueModel | null {
  return CATALOGUE.find((model) => model.id === id) ?? null;
}
