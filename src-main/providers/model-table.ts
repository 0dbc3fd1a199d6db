/**
 * What is known about models: window, price, and what a request to them may hold. The only place
 * that names models. Facts from the vendors' own model and pricing pages, September 2026.
 * Any other id works too, with what is safe to assume of its vendor.
 */
import type { Slot, Vendor } from '../../src-preload/contract/words.ts';
import { CATALOGUE } from './local/catalogue.ts';

/** US dollars per million tokens. */
export interface Price {
  readonly input: number;
  readonly output: number;
}

/** How to keep a model from thinking before it speaks: in talk, a second of silence costs more than it gains. */
export type Quick =
  | null
  /** Anthropic `thinking`. */
  | { readonly thinking: 'disabled' | 'between_tools' }
  /** Anthropic `output_config.effort`, OpenAI `reasoning_effort`. */
  | { readonly effort: 'none' | 'minimal' | 'low' }
  /** Gemini `thinkingConfig`. */
  | { readonly budget: number }
  | { readonly level: 'MINIMAL' | 'LOW' };

export interface ChatModelFacts {
  /** Tokens. */
  readonly contextWindow: number;
  readonly maxOutput: number;
  /** Null where it is not known: a local server, a new model. */
  readonly price: Price | null;
  /** Null where the model forbids it. */
  readonly temperature: readonly [min: number, max: number] | null;
  /** Whether a trailing assistant message is continued from where it stops. */
  readonly prefill: boolean;
  readonly quick: Quick;
  /** Tokens it may think in spite of `quick`; they count against the output limit. */
  readonly thinkingAllowance: number;
}

type Row = readonly [id: RegExp, facts: ChatModelFacts];

const K = 1_000;
const M = 1_000_000;

const chat = (
  contextWindow: number,
  maxOutput: number,
  price: readonly [number, number] | null,
  more: Partial<ChatModelFacts>,
): ChatModelFacts => ({
  contextWindow,
  maxOutput,
  price: price && { input: price[0], output: price[1] },
  temperature: null,
  prefill: false,
  quick: null,
  thinkingAllowance: 0,
  ...more,
});

const CLASSIC = { temperature: [0, 1], prefill: true } as const;
const LOW = { quick: { effort: 'low' }, thinkingAllowance: 2_000 } as const;

const ANTHROPIC: readonly Row[] = [
  [/^claude-sonnet-4-5/, chat(200 * K, 64 * K, [3, 15], CLASSIC)],
  [/^claude-haiku-4-5/, chat(200 * K, 64 * K, [1, 5], CLASSIC)],
  [/^claude-opus-4-5/, chat(200 * K, 64 * K, [5, 25], CLASSIC)],
  // From 4.6 on a trailing assistant message is refused; from 4.7 on so is a temperature.
  [/^claude-opus-4-6/, chat(M, 128 * K, [5, 25], { temperature: [0, 1] })],
  [/^claude-sonnet-4-6/, chat(M, 128 * K, [3, 15], { temperature: [0, 1] })],
  [/^claude-opus-4-[78]/, chat(M, 128 * K, [5, 25], {})],
  // From 5 on models think unless told otherwise, and differ in what they may be told.
  [/^claude-sonnet-5-5/, chat(M, 128 * K, [2, 10], { quick: { thinking: 'between_tools' } })],
  [/^claude-sonnet-5/, chat(M, 128 * K, [2, 10], { quick: { thinking: 'disabled' } })],
  [/^claude-haiku-5-5/, chat(M, 128 * K, [0.1, 0.5], LOW)],
  [/^claude-opus-5-5/, chat(M, 128 * K, [4, 20], LOW)],
  [/^claude-opus-5/, chat(M, 128 * K, [5, 25], LOW)],
  [/^claude-fable-5-2/, chat(M, 128 * K, [8, 40], LOW)],
  [/^claude-(fable|mythos)-5/, chat(M, 128 * K, [10, 50], LOW)],
  [/^claude-(3|sonnet-4|opus-4)/, chat(200 * K, 8 * K, null, CLASSIC)],
];

const WIDE = { temperature: [0, 2] } as const;

const GEMINI: readonly Row[] = [
  [/^gemini-2\.5-flash-lite/, chat(M, 65_535, [0.1, 0.4], { ...WIDE, quick: { budget: 0 } })],
  [/^gemini-2\.5-flash/, chat(M, 65_535, [0.3, 2.5], { ...WIDE, quick: { budget: 0 } })],
  // Pro cannot be kept from thinking; 128 is its least.
  [
    /^gemini-2\.5-pro/,
    chat(M, 65_535, [1.25, 10], { ...WIDE, quick: { budget: 128 }, thinkingAllowance: 256 }),
  ],
  [
    /^gemini-3[\d.]*-flash/,
    chat(M, 65_535, null, { ...WIDE, quick: { level: 'MINIMAL' }, thinkingAllowance: 1_000 }),
  ],
  [
    /^gemini-3/,
    chat(M, 65_535, null, { ...WIDE, quick: { level: 'LOW' }, thinkingAllowance: 2_000 }),
  ],
];

const OPENAI: readonly Row[] = [
  [/^gpt-5(\.\d)?-chat/, chat(128 * K, 16 * K, [1.25, 10], {})],
  [
    /^gpt-5-mini/,
    chat(400 * K, 128 * K, [0.25, 2], { quick: { effort: 'minimal' }, thinkingAllowance: 500 }),
  ],
  [
    /^gpt-5-nano/,
    chat(400 * K, 128 * K, [0.05, 0.4], { quick: { effort: 'minimal' }, thinkingAllowance: 500 }),
  ],
  [
    /^gpt-5(-\d{4}|$)/,
    chat(400 * K, 128 * K, [1.25, 10], { quick: { effort: 'minimal' }, thinkingAllowance: 500 }),
  ],
  [/^gpt-5\.1/, chat(400 * K, 128 * K, [1.25, 10], { quick: { effort: 'none' } })],
  [/^gpt-5\.4-mini/, chat(400 * K, 128 * K, [0.75, 4.5], { quick: { effort: 'none' } })],
  [/^gpt-5\.[24]/, chat(400 * K, 128 * K, null, { quick: { effort: 'none' } })],
  [/^gpt-[5-9]/, chat(400 * K, 128 * K, null, LOW)],
  [/^o[134](-|$)/, chat(200 * K, 100 * K, null, LOW)],
  [/^gpt-4\.1-mini/, chat(M, 32_768, [0.4, 1.6], WIDE)],
  [/^gpt-4\.1-nano/, chat(M, 32_768, [0.1, 0.4], WIDE)],
  [/^gpt-4\.1/, chat(M, 32_768, [2, 8], WIDE)],
  [/^gpt-4o-mini/, chat(128 * K, 16_384, [0.15, 0.6], WIDE)],
  [/^gpt-4o/, chat(128 * K, 16_384, [2.5, 10], WIDE)],
];

const NOTHING_KNOWN: Readonly<Partial<Record<Vendor, ChatModelFacts>>> = {
  // New models refuse what old ones allowed: send nothing that could be refused.
  anthropic: chat(200 * K, 64 * K, null, { thinkingAllowance: 2_000 }),
  gemini: chat(M, 65_535, null, { ...WIDE, thinkingAllowance: 2_000 }),
  // Mostly local servers. Their windows are small, and 4,096 is what they load a model with.
  openai: chat(4_096, 4_096, null, WIDE),
};

const KNOWN: Readonly<Partial<Record<Vendor, readonly Row[]>>> = {
  anthropic: ANTHROPIC,
  gemini: GEMINI,
  openai: OPENAI,
};

/** `model` as typed by a person; a gateway's prefix (`openai/gpt-5-mini`, `models/gemini-...`) is seen through. */
export function chatModelFacts(vendor: Vendor, model: string): ChatModelFacts {
  const id = bareId(model);
  return (
    KNOWN[vendor]?.find(([pattern]) => pattern.test(id))?.[1] ??
    NOTHING_KNOWN[vendor] ??
    chat(4_096, 4_096, null, {})
  );
}

/** Whether the id is one of the vendor's own, and not some model behind a compatible server. */
export function isKnownModel(vendor: Vendor, model: string): boolean {
  const id = bareId(model);
  return KNOWN[vendor]?.some(([pattern]) => pattern.test(id)) ?? false;
}

/** For work in the background, where nobody waits and the bill should not be noticed. */
const CHEAPEST: Readonly<Partial<Record<Vendor, string>>> = {
  anthropic: 'claude-haiku-4-5',
  gemini: 'gemini-2.5-flash-lite',
  openai: 'gpt-5-nano',
};

/** The vendor's own cheapest model that follows a form reliably; null where it has none. */
export function cheapestModel(vendor: Vendor): string | null {
  return CHEAPEST[vendor] ?? null;
}

function bareId(model: string): string {
  return model.slice(model.lastIndexOf('/') + 1).toLowerCase();
}

/** The person's settings as this model takes them (B1): clamped, or left out where it forbids them. */
export function samplingFor(
  facts: ChatModelFacts,
  wanted: { readonly maxTokens: number; readonly temperature: number | null },
): { readonly maxTokens: number; readonly temperature: number | null } {
  const { temperature: range } = facts;
  return {
    maxTokens: Math.max(1, Math.min(wanted.maxTokens + facts.thinkingAllowance, facts.maxOutput)),
    temperature:
      range === null || wanted.temperature === null
        ? null
        : Math.min(Math.max(wanted.temperature, range[0]), range[1]),
  };
}

export interface EmbeddingModelFacts {
  /** Of the vectors asked for; null leaves it to the model and takes what comes. */
  readonly dimensions: number | null;
  /** US dollars per million tokens. */
  readonly price: number | null;
}

export function embeddingModelFacts(vendor: Vendor, model: string): EmbeddingModelFacts {
  const id = bareId(model);
  // 768 of 3,072: the vendor's own advice for storage, at next to no loss.
  if (vendor === 'gemini') return { dimensions: 768, price: id.includes('001') ? 0.15 : null };
  if (id === 'text-embedding-3-small') return { dimensions: 1536, price: 0.02 };
  if (id === 'text-embedding-3-large') return { dimensions: 3072, price: 0.13 };
  return { dimensions: null, price: null };
}

/** US dollars for what is heard, a minute, or for what is spoken, a million characters. */
interface SpeechPrice {
  readonly minute?: number;
  readonly millionCharacters?: number;
}

type SpeechRow = readonly [id: RegExp, price: SpeechPrice];

/** List prices as public price comparisons give them in autumn 2026: for an idea of the cost, not for accounting. */
const SPEECH_PRICES: Readonly<
  Record<'hearing' | 'voice', Readonly<Partial<Record<Vendor, readonly SpeechRow[]>>>>
> = {
  hearing: {
    // 0.22 an hour.
    elevenlabs: [[/^scribe_v[12]$/, { minute: 0.22 / 60 }]],
    openai: [
      [/^gpt-4o-mini-transcribe/, { minute: 0.003 }],
      [/^gpt-4o-transcribe/, { minute: 0.006 }],
      [/^whisper-1$/, { minute: 0.006 }],
    ],
    // 32 tokens a second of sound, at 0.3 and 1 dollar a million.
    gemini: [
      [/^gemini-2\.5-flash-lite/, { minute: (32 * 60 * 0.3) / M }],
      [/^gemini-2\.5-flash/, { minute: (32 * 60 * 1) / M }],
    ],
  },
  voice: {
    elevenlabs: [
      [/^eleven_(flash|turbo)_v2/, { millionCharacters: 50 }],
      [/^eleven_(multilingual_v2|v3)/, { millionCharacters: 100 }],
    ],
    openai: [
      [/^tts-1-hd/, { millionCharacters: 30 }],
      [/^tts-1/, { millionCharacters: 15 }],
      // Paid by the minute, about 0.015, which is some 920 characters of English.
      [/^gpt-4o-mini-tts/, { millionCharacters: 16 }],
    ],
  },
};

/** Null where no price is known. */
export function speechPrice(
  slot: 'hearing' | 'voice',
  vendor: Vendor,
  model: string,
): SpeechPrice | null {
  const id = bareId(model);
  return SPEECH_PRICES[slot][vendor]?.find(([pattern]) => pattern.test(id))?.[1] ?? null;
}

export interface ListedModel {
  readonly id: string;
  readonly label: string;
}

const listed = (...ids: (readonly [id: string, label: string])[]): readonly ListedModel[] =>
  ids.map(([id, label]) => ({ id, label }));

/** Offered where the vendor cannot be asked, best first. */
const SUGGESTED: Readonly<Record<Slot, Readonly<Partial<Record<Vendor, readonly ListedModel[]>>>>> =
  {
    chat: {
      anthropic: listed(
        ['claude-sonnet-4-5', 'Claude Sonnet 4.5'],
        ['claude-haiku-4-5', 'Claude Haiku 4.5'],
        ['claude-opus-4-6', 'Claude Opus 4.6'],
        ['claude-sonnet-5-5', 'Claude Sonnet 5.5'],
        ['claude-haiku-5-5', 'Claude Haiku 5.5'],
        ['claude-opus-5-5', 'Claude Opus 5.5'],
      ),
      gemini: listed(
        ['gemini-2.5-flash', 'Gemini 2.5 Flash'],
        ['gemini-2.5-flash-lite', 'Gemini 2.5 Flash-Lite'],
        ['gemini-2.5-pro', 'Gemini 2.5 Pro'],
        ['gemini-3.5-flash', 'Gemini 3.5 Flash'],
        ['gemini-flash-latest', 'Gemini Flash (latest)'],
      ),
      openai: listed(
        ['gpt-5-mini', 'GPT-5 mini'],
        ['gpt-5.4-mini', 'GPT-5.4 mini'],
        ['gpt-5.1', 'GPT-5.1'],
        ['gpt-4.1-mini', 'GPT-4.1 mini'],
        ['gpt-4o-mini', 'GPT-4o mini'],
      ),
    },
    hearing: {
      elevenlabs: listed(['scribe_v1', 'Scribe v1'], ['scribe_v2', 'Scribe v2']),
      openai: listed(
        ['gpt-4o-mini-transcribe', 'GPT-4o mini Transcribe'],
        ['gpt-4o-transcribe', 'GPT-4o Transcribe'],
        ['whisper-1', 'Whisper'],
      ),
      gemini: listed(
        ['gemini-2.5-flash', 'Gemini 2.5 Flash'],
        ['gemini-2.5-flash-lite', 'Gemini 2.5 Flash-Lite'],
      ),
    },
    voice: {
      elevenlabs: listed(
        ['eleven_flash_v2_5', 'Flash v2.5'],
        ['eleven_turbo_v2_5', 'Turbo v2.5'],
        ['eleven_multilingual_v2', 'Multilingual v2'],
      ),
      openai: listed(
        ['gpt-4o-mini-tts', 'GPT-4o mini TTS'],
        ['tts-1', 'TTS-1'],
        ['tts-1-hd', 'TTS-1 HD'],
      ),
    },
    embedding: {
      gemini: listed(['gemini-embedding-001', 'Gemini Embedding']),
      openai: listed(
        ['text-embedding-3-small', 'Embedding 3 small'],
        ['text-embedding-3-large', 'Embedding 3 large'],
      ),
    },
  };

export function suggestedModels(slot: Slot, vendor: Vendor): readonly ListedModel[] {
  if (vendor === 'local') {
    return CATALOGUE.filter((model) => model.slot === slot).map(({ id, name }) => ({
      id,
      label: name,
    }));
  }
  return SUGGESTED[slot][vendor] ?? [];
}
