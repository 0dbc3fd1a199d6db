import { z } from 'zod';
import { AGE_BANDS } from './counsel.ts';
import { BACKDROPS, KEYED_VENDORS, LANGUAGES, PATIENCES, REGIONS, VENDORS } from './words.ts';

const chainEntry = z.object({
  vendor: z.enum(VENDORS),
  /** A vendor's model id; any may be typed. Empty where there is nothing to choose. */
  model: z.string().max(200),
});
export type ChainEntry = z.infer<typeof chainEntry>;

/** `zoom` is a factor; `height` moves the picture's middle up, as a share of the head's height. */
const avatarView = z.object({
  zoom: z.number().min(0.5).max(2),
  height: z.number().min(-1).max(1),
});
export type AvatarView = z.infer<typeof avatarView>;

/** An http(s) address, or empty for the vendor's own. */
const baseUrl = z
  .string()
  .max(500)
  .refine((text) => text === '' || /^https?:\/\/[^\s/]+/.test(text));

/**
 * Everything a person can set, with its default (A1, B1). Stored by settings/, edited by the settings screen.
 * Chains are fallback orders: the first that is ready answers, the next takes over when it fails (S1).
 */
export const preferences = z.object({
  /** Of buttons and notes. */
  language: z.enum(LANGUAGES).default('en'),
  /** Of the conversation; `auto` follows what the person speaks or types. */
  spokenLanguage: z.enum(['auto', ...LANGUAGES]).default('auto'),
  /** Chooses the helplines. From the operating system at first, never from the language. */
  region: z.enum(REGIONS).default('other'),
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  textScale: z.union([z.literal(100), z.literal(115), z.literal(130)]).default(100),
  captions: z.boolean().default(true),
  captionsInSans: z.boolean().default(false),
  motion: z.enum(['system', 'reduced']).default('system'),
  /** `auto` follows the time a frame takes. */
  avatarQuality: z.enum(['auto', 'high', 'low']).default('auto'),
  /** An id on the shelf. */
  avatar: z.string().max(64).default('dal'),
  /** How each avatar is framed, by its id: 1 and 0 are what its skeleton suggests. */
  avatarViews: z.record(z.string().max(64), avatarView).default({}),
  backdrop: z.enum(BACKDROPS).default('home'),
  /** Whom the avatar looks at: who sits before the screen, or the pointer. */
  looksAt: z.enum(['viewer', 'pointer']).default('viewer'),
  firstRunDone: z.boolean().default(false),
  /** Asked once; nothing else of an age is kept (R6). Null: not said yet, treated as adult. */
  ageBand: z.enum(AGE_BANDS).nullable().default(null),
  /** When Dal last said aloud that she is an AI (R5), milliseconds since 1970; null: never. */
  toldAiAt: z.number().nullable().default(null),
  /** False: the stage shows its room and nobody in it ("hide yourself"). */
  showsAvatar: z.boolean().default(true),
  /** Keep how serious a moment was judged, and when; never its words (R16). */
  keepsCrisisRecords: z.boolean().default(true),
  /** A model may lead exercises and is given their answers; false: the built-in counsellor leads them. */
  sharesExercises: z.boolean().default(false),
  /** Answers of PHQ-9 and GAD-7 may go to a model too (R14). */
  sharesSelfChecks: z.boolean().default(false),

  /** When the person read what the camera is for and agreed, milliseconds since 1970; null: never. It is off at every start. */
  cameraAgreedAt: z.number().nullable().default(null),
  /** `null` is the system's default camera. */
  cameraId: z.string().max(300).nullable().default(null),
  /** A model is told what a face may show: one line, with low confidence (R14). */
  sharesSeen: z.boolean().default(false),
  /** She may ask about a look, at most once a session, and as a question. */
  remarksOnLooks: z.boolean().default(false),
  /** What the camera guessed of a turn is kept with it, for a chart of its own. */
  keepsSeen: z.boolean().default(false),

  /** A model may ask for things to be done on this computer. */
  usesTools: z.boolean().default(true),
  /** Those that send something elsewhere are off until they are allowed. */
  allowsWeather: z.boolean().default(false),
  allowsWebSearch: z.boolean().default(false),
  /** A SearXNG or compatible address that is asked in place of the vendor's own search; empty for the vendor's. */
  searchEndpoint: baseUrl.default(''),

  chatChain: z
    .array(chainEntry)
    .max(20)
    .default([
      { vendor: 'anthropic', model: 'claude-sonnet-4-6' },
      { vendor: 'anthropic', model: 'claude-haiku-4-5' },
      { vendor: 'gemini', model: 'gemini-2.5-flash' },
      { vendor: 'openai', model: 'gpt-5-mini' },
      { vendor: 'builtin', model: '' },
    ]),
  hearingChain: z
    .array(chainEntry)
    .max(20)
    .default([
      { vendor: 'elevenlabs', model: 'scribe_v1' },
      { vendor: 'openai', model: 'gpt-4o-mini-transcribe' },
      { vendor: 'gemini', model: 'gemini-2.5-flash' },
      { vendor: 'local', model: 'whisper-base' },
    ]),
  voiceChain: z
    .array(chainEntry)
    .max(20)
    .default([
      { vendor: 'elevenlabs', model: 'eleven_flash_v2_5' },
      { vendor: 'openai', model: 'gpt-4o-mini-tts' },
      { vendor: 'local', model: 'supertonic-2' },
      { vendor: 'local', model: 'kokoro-82m' },
      { vendor: 'system', model: '' },
      { vendor: 'captions', model: '' },
    ]),
  /** Whose vectors memory searches by. One, not a chain: vectors of different models cannot be compared. */
  embedder: chainEntry.default({ vendor: 'builtin', model: '' }),
  /** Draw out and use what is worth keeping of conversations. */
  remembers: z.boolean().default(true),
  baseUrls: z.partialRecord(z.enum(KEYED_VENDORS), baseUrl).default({}),
  /** `null` leaves the choice to the vendor. */
  temperature: z.number().min(0).max(2).nullable().default(null),
  maxTokens: z.number().int().min(64).max(8192).default(600),
  streaming: z.boolean().default(true),

  /** Per vendor, the voice's id; absent means the vendor's default for the language. */
  voices: z.partialRecord(z.enum(VENDORS), z.string().max(200)).default({}),
  /** 1 is the voice's own pace. */
  pace: z.number().min(0.7).max(1.3).default(0.95),
  /** How ElevenLabs' voices speak, each 0..1. */
  elevenLabsVoice: z
    .object({
      stability: z.number().min(0).max(1),
      similarity: z.number().min(0).max(1),
      style: z.number().min(0).max(1),
    })
    .default({ stability: 0.6, similarity: 0.75, style: 0 }),
  /** False: captions alone, nothing sounds. */
  speaksAloud: z.boolean().default(true),
  /** Of everything that sounds, 0..1. */
  volume: z.number().min(0).max(1).default(1),
  /** `null` is the system's default loudspeaker. */
  outputId: z.string().max(300).nullable().default(null),

  /** Speaking over Dal interrupts her. */
  bargeIn: z.boolean().default(true),
  /** `push-to-talk`: what is said while the key or the disc is held is a turn. */
  turnTaking: z.enum(['automatic', 'push-to-talk']).default('automatic'),
  /** How long a silence may last before it is taken for the end; `patient` gives time. */
  patience: z.enum(PATIENCES).default('natural'),
  /** Begin to think in a pause, before it is certain that the turn is over. */
  thinksAhead: z.boolean().default(true),
  /** A soft sound of attention now and then while the person talks at length. */
  murmurs: z.boolean().default(true),
  /** Learned: nine in ten of the person's pauses within a turn are shorter, milliseconds. Null before enough is known. */
  usualPauseMs: z.number().min(0).max(10_000).nullable().default(null),
  /** `null` is the system's default microphone. */
  microphoneId: z.string().max(300).nullable().default(null),

  /** Where models for this computer come from: an http(s) address, an absolute folder, or empty for the usual place. */
  modelSource: z.string().max(500).default(''),
});

export type Preferences = z.infer<typeof preferences>;

/** A change of some preferences; what is absent stays. */
export const preferencesPatch = z
  .object(
    Object.fromEntries(
      Object.entries(preferences.shape).map(([key, schema]) => [key, schema.unwrap().optional()]),
    ) as {
      [K in keyof typeof preferences.shape]: z.ZodOptional<
        ReturnType<(typeof preferences.shape)[K]['unwrap']>
      >;
    },
  )
  .strict();
export type PreferencesPatch = z.infer<typeof preferencesPatch>;

export const DEFAULT_PREFERENCES: Preferences = preferences.parse({});
