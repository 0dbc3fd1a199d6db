import type {
  LedgerLine,
  LocalModel,
  TurnMarks,
  Usage,
} from '../../../src-preload/contract/words.ts';

const MB = 1_000_000;

/** Models of a made-up computer, one in every state. */
export const LOCAL_MODELS: readonly LocalModel[] = [
  {
    id: 'whisper-base',
    slot: 'hearing',
    name: 'Whisper base',
    languages: ['ko', 'en'],
    licence: 'MIT',
    source: 'huggingface.co/onnx-community/whisper-base',
    sizeBytes: 77 * MB,
    doneBytes: 0,
    state: 'absent',
    fault: null,
  },
  {
    id: 'whisper-small',
    slot: 'hearing',
    name: 'Whisper small',
    languages: ['ko', 'en'],
    licence: 'MIT',
    source: 'huggingface.co/onnx-community/whisper-small',
    sizeBytes: 249 * MB,
    doneBytes: 107 * MB,
    state: 'downloading',
    fault: null,
  },
  {
    id: 'supertonic-2',
    slot: 'voice',
    name: 'Supertonic 2',
    languages: ['ko', 'en'],
    licence: 'OpenRAIL-M',
    source: 'huggingface.co/Supertone/supertonic-2',
    sizeBytes: 263 * MB,
    doneBytes: 263 * MB,
    state: 'ready',
    fault: null,
  },
  {
    id: 'kokoro-82m',
    slot: 'voice',
    name: 'Kokoro 82M',
    languages: ['en'],
    licence: 'Apache-2.0',
    source: 'huggingface.co/onnx-community/Kokoro-82M-v1.0-ONNX',
    sizeBytes: 92 * MB,
    doneBytes: 31 * MB,
    state: 'failed',
    fault: { code: 'model/unreachable' },
  },
  {
    id: 'multilingual-e5-small',
    slot: 'embedding',
    name: 'Multilingual E5 small',
    languages: ['ko', 'en'],
    licence: 'MIT',
    source: 'huggingface.co/Xenova/multilingual-e5-small',
    sizeBytes: 135 * MB,
    doneBytes: 0,
    state: 'absent',
    fault: null,
  },
];

/** Forty spoken turns that grow slower, one that never sounded, and a typed one. */
export const TURNS: readonly TurnMarks[] = Array.from({ length: 42 }, (_, index): TurnMarks => {
  const silent = index === 40;
  return {
    at: index,
    kind: index === 41 ? 'typed' : 'spoken',
    outcome: silent ? 'failed' : 'complete',
    ending: 'decided',
    heardMs: 320 + index * 4,
    endedMs: 410 + index * 12,
    firstWordMs: silent ? null : 620 + index * 9,
    firstSoundMs: silent ? null : 880 + index * 11,
    soundedMs: silent ? null : 930 + index * 11,
    discarded: index % 8 === 0 ? 1 : 0,
    decision: null,
  };
});

const usage = (some: Partial<Usage>): Usage => ({
  calls: 0,
  inputTokens: 0,
  outputTokens: 0,
  characters: 0,
  audioMs: 0,
  ...some,
});

export const LEDGER: readonly LedgerLine[] = [
  {
    slot: 'chat',
    vendor: 'anthropic',
    model: 'claude-sonnet-4-5',
    all: usage({ calls: 64, inputTokens: 123_456, outputTokens: 8_214 }),
    discarded: usage({ calls: 9, inputTokens: 14_000, outputTokens: 420 }),
    cost: 0.494,
    discardedCost: 0.048,
  },
  {
    slot: 'hearing',
    vendor: 'elevenlabs',
    model: 'scribe_v1',
    all: usage({ calls: 71, audioMs: 754_000 }),
    discarded: usage({}),
    cost: 0.0838,
    discardedCost: 0,
  },
  {
    slot: 'voice',
    vendor: 'elevenlabs',
    model: 'eleven_flash_v2_5',
    all: usage({ calls: 190, characters: 11_420 }),
    discarded: usage({ calls: 3, characters: 96 }),
    cost: null,
    discardedCost: null,
  },
  {
    slot: 'voice',
    vendor: 'local',
    model: 'supertonic-2',
    all: usage({ calls: 12, characters: 640 }),
    discarded: usage({ calls: 1, characters: 20 }),
    cost: null,
    discardedCost: null,
  },
];
