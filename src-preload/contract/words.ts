/**
 * The words both processes use. Times are milliseconds unless the name says otherwise,
 * audio is PCM signed 16-bit little-endian mono, mouth weights are 0..1.
 */
import { z } from 'zod';
import { FAULT_CODES, type Fault } from './faults.ts';
import { MOST_TOOL_USES, toolUse } from './tools.ts';

// Compiled parsers need eval, which the page's content security policy refuses with an error in the console.
z.config({ jitless: true });

export const LANGUAGES = ['ko', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** The eight emotions of the counselling document (V2). */
export const EMOTIONS = [
  'happy',
  'sad',
  'angry',
  'anxious',
  'neutral',
  'surprised',
  'disgusted',
  'fearful',
] as const;
export type Emotion = (typeof EMOTIONS)[number];

export const PHASES = ['idle', 'hearing', 'thinking', 'speaking'] as const;
export type Phase = (typeof PHASES)[number];

export const REGIONS = ['KR', 'US', 'GB', 'IE', 'EU', 'other'] as const;
export type Region = (typeof REGIONS)[number];

/**
 * Who can stand behind a slot. `local` is a model that was downloaded onto this computer; it,
 * `builtin`, `system` and `captions` need neither key nor network.
 */
export const VENDORS = [
  'anthropic',
  'gemini',
  'openai',
  'elevenlabs',
  'local',
  'system',
  'captions',
  'builtin',
] as const;
export type Vendor = (typeof VENDORS)[number];

/** Vendors that take a key. A vendor's key serves every slot the vendor has. */
export const KEYED_VENDORS = ['anthropic', 'gemini', 'openai', 'elevenlabs'] as const;
export type KeyedVendor = (typeof KEYED_VENDORS)[number];

export const SLOTS = ['chat', 'hearing', 'voice', 'embedding'] as const;
export type Slot = (typeof SLOTS)[number];

/** Where a key came from: the vault, or an environment variable of the main process. */
export const KEY_SOURCES = ['vault', 'environment'] as const;

/**
 * What protects keys at rest: the operating system's keychain; Electron's `basic_text` on Linux,
 * which is obfuscation and not protection; or a file only this account can read (0600).
 */
export const KEY_PROTECTIONS = ['keychain', 'basic-text', 'file'] as const;
export type KeyProtection = (typeof KEY_PROTECTIONS)[number];

export const ROLES = ['person', 'companion'] as const;
export type Role = (typeof ROLES)[number];

/** How a reply ended. `interrupted` keeps only what was heard; `in-flight` exists only while it runs. */
export const MESSAGE_STATES = ['complete', 'in-flight', 'interrupted'] as const;
export type MessageState = (typeof MESSAGE_STATES)[number];

/** VRM mouth weights, each 0..1. All zero is a closed mouth. */
export interface Mouth {
  aa: number;
  ih: number;
  ou: number;
  ee: number;
  oh: number;
}

/** Raw bytes: they travel beside the JSON, not in it. */
export const bytes: z.ZodType<Uint8Array> = z.instanceof(Uint8Array);

export const fault = z.object({
  code: z.enum(FAULT_CODES),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
}) as unknown as z.ZodType<Fault>;

/** A stretch of a shown text, [from, to) in characters, and what is said for it, [spokenFrom, spokenTo). */
export const textDifference = z.object({
  from: z.number().int(),
  to: z.number().int(),
  spokenFrom: z.number().int(),
  spokenTo: z.number().int(),
});
export type TextDifference = z.infer<typeof textDifference>;

/**
 * When each character of a sentence is spoken, as the vendor reports it; characters are those of the
 * spoken text. Parallel arrays; `starts[i]` and `ends[i]` are milliseconds from the first sample of the sentence.
 */
export const speechTiming = z.object({
  characters: z.array(z.string()).readonly(),
  starts: z.array(z.number()).readonly(),
  ends: z.array(z.number()).readonly(),
});
export type SpeechTiming = z.infer<typeof speechTiming>;

export const message = z.object({
  id: z.string(),
  role: z.enum(ROLES),
  text: z.string(),
  emotion: z.enum(EMOTIONS).nullable(),
  /** `null` for a person's message. */
  vendor: z.enum(VENDORS).nullable(),
  model: z.string().nullable(),
  state: z.enum(MESSAGE_STATES),
  /** Milliseconds since 1970. */
  at: z.number(),
  /** What was done for this reply, in order; absent where nothing was. */
  tools: z.array(toolUse).max(MOST_TOOL_USES).readonly().optional(),
});
export type Message = z.infer<typeof message>;

/** What a camera's models tell apart; `anxious` is not among them, it needs words (section 4). */
export const FACE_EMOTIONS = [
  'happy',
  'sad',
  'angry',
  'neutral',
  'surprised',
  'disgusted',
  'fearful',
] as const satisfies readonly Emotion[];
export type FaceEmotion = (typeof FACE_EMOTIONS)[number];

/** What the face seemed to show over one turn: a weak hint that no word of the person ever yields to (section 4). */
export const faceHint = z.object({
  emotion: z.enum(FACE_EMOTIONS),
  /** Time-weighted mean over the turn, 0..1; at least 0.60, or there is no hint. */
  confidence: z.number().min(0).max(1),
  /** Share of the turn in which it could be told, 0..1. */
  coverage: z.number().min(0).max(1),
  /** The longest stretch of this label, milliseconds. */
  longestMs: z.number().nonnegative(),
});
export type FaceHint = z.infer<typeof faceHint>;

/** Voice-activity measures of one spoken turn (V10). Durations in milliseconds, ratio and loudness 0..1. */
export const voiceMetrics = z.object({
  durationMs: z.number().nonnegative(),
  speechRatio: z.number().min(0).max(1),
  loudness: z.number().min(0).max(1),
  pauses: z.number().int().nonnegative(),
  /** Syllables a second while speaking, counted as peaks of loudness. Null where it could not be measured. */
  rate: z.number().nonnegative().nullable().default(null),
  /** Median pitch, Hz; null where nothing was voiced. */
  pitchHz: z.number().nonnegative().nullable().default(null),
  /** From the 10th to the 90th percentile of pitch, semitones. */
  pitchRange: z.number().nonnegative().nullable().default(null),
});
export type VoiceMetrics = z.infer<typeof voiceMetrics>;

/** How the voice was when the person fell silent: what the ear knows of whether they are done. */
export const pauseFacts = z.object({
  /** Silence so far when this was sent, from the last sound of speech, milliseconds. */
  silenceMs: z.number().nonnegative(),
  /** From the first to the last sound of the utterance so far, pauses included, milliseconds. */
  spokenMs: z.number().nonnegative(),
  /** Sounding speech since the pause before, milliseconds. */
  sinceLastPauseMs: z.number().nonnegative(),
  /** Pitch at the end against the utterance's median, semitones; null where the end was not voiced. */
  finalPitch: z.number().nullable(),
  /** Movement of pitch over the last 300 ms of voice, semitones; negative falls. */
  pitchSlope: z.number().nullable(),
  /** Loudness of the last 200 ms of voice against the utterance's median, dB; negative fades. */
  finalLoudness: z.number().nullable(),
  /** Length of the last stretch of voice without a break: a drawn-out end is long, milliseconds. */
  finalVoicedMs: z.number().nonnegative(),
});
export type PauseFacts = z.infer<typeof pauseFacts>;

/** What spoke for or against a turn being over. */
export const END_OF_TURN_REASONS = [
  'words-complete',
  'words-open',
  'words-unknown',
  'short-answer',
  'filler',
  'pitch-final',
  'pitch-open',
  'voice-drawn-out',
  'usual-pauses',
  'after-deep-question',
  'patient',
  'brisk',
  'nothing-understood',
] as const;
export type EndOfTurnReason = (typeof END_OF_TURN_REASONS)[number];

/** How long a silence may last before it is taken for the end; `patient` gives time. */
export const PATIENCES = ['brisk', 'natural', 'patient'] as const;

/** What the companion said last, as far as it matters for waiting. */
export const MOMENTS = ['start', 'after-question', 'after-deep-question', 'other'] as const;

/** How long silence has to last for the turn to be over, from what, and why. Carries no words. */
export const endOfTurn = z.object({
  /** Silence, from the last sound of speech, after which the turn is over, milliseconds. */
  waitMs: z.number().nonnegative(),
  /** How finished it sounds, 0..1. */
  finished: z.number().min(0).max(1),
  reasons: z.array(z.enum(END_OF_TURN_REASONS)).readonly(),
  /** What it was decided from. */
  weighed: z.object({
    words: z.enum(['unknown', 'none', 'some']),
    pause: pauseFacts,
    usualPauseMs: z.number().nullable(),
    patience: z.enum(PATIENCES),
    moment: z.enum(MOMENTS),
  }),
});
export type EndOfTurn = z.infer<typeof endOfTurn>;

/** What ended a spoken turn: the decision above, a press or a released key, or the longest utterance. */
export const TURN_ENDINGS = ['decided', 'button', 'push-to-talk', 'limit'] as const;
export type TurnEnding = (typeof TURN_ENDINGS)[number];

/**
 * Stage marks of one turn, milliseconds; no words. Of a spoken turn they count from the last sound of
 * the person's speech, of a typed one from its acceptance; null where a stage did not happen.
 */
export const turnMarks = z.object({
  /** Milliseconds since 1970. */
  at: z.number(),
  kind: z.enum(['spoken', 'typed']),
  outcome: z.enum(['complete', 'interrupted', 'failed']),
  ending: z.enum(TURN_ENDINGS).nullable(),
  /** The words were understood. */
  heardMs: z.number().nullable(),
  /** The turn was taken to be over. */
  endedMs: z.number().nullable(),
  firstWordMs: z.number().nullable(),
  /** The first sound left for the loudspeaker. */
  firstSoundMs: z.number().nullable(),
  /** The first sound was at the ear, as the player saw it. */
  soundedMs: z.number().nullable(),
  /** Beginnings that were thrown away because the person went on. */
  discarded: z.number().int().nonnegative(),
  decision: endOfTurn.nullable(),
});
export type TurnMarks = z.infer<typeof turnMarks>;

/** What calls to one provider used, summed. Estimated where the vendor did not say. */
export const usage = z.object({
  calls: z.number().int().nonnegative(),
  inputTokens: z.number().nonnegative(),
  outputTokens: z.number().nonnegative(),
  /** Characters spoken. */
  characters: z.number().nonnegative(),
  /** Sound transcribed, milliseconds. */
  audioMs: z.number().nonnegative(),
});
export type Usage = z.infer<typeof usage>;

/** One line of the ledger. */
export const ledgerLine = z.object({
  slot: z.enum(SLOTS),
  vendor: z.enum(VENDORS),
  model: z.string(),
  /** All that was used, what was thrown away included. */
  all: usage,
  /** Of it, what was begun while the person paused and thrown away because they went on. */
  discarded: usage,
  /** US dollars by list price; null where no price is known. */
  cost: z.number().nonnegative().nullable(),
  discardedCost: z.number().nonnegative().nullable(),
});
export type LedgerLine = z.infer<typeof ledgerLine>;

/** A model that can be downloaded onto this computer. */
export const localModel = z.object({
  id: z.string(),
  slot: z.enum(['hearing', 'voice', 'embedding']),
  name: z.string(),
  languages: z.array(z.enum(LANGUAGES)).readonly(),
  licence: z.string(),
  /** Where it comes from, for a person to read. */
  source: z.string(),
  /** Of the whole download; an estimate until the source was asked. */
  sizeBytes: z.number().int().nonnegative(),
  doneBytes: z.number().int().nonnegative(),
  state: z.enum(['absent', 'downloading', 'paused', 'checking', 'ready', 'failed']),
  fault: fault.nullable(),
});
export type LocalModel = z.infer<typeof localModel>;

/** How far the person heard a reply when it stopped: whole sentences before `index`, and `playedMs` of that one. */
export const heardUpTo = z.object({
  turnId: z.string(),
  index: z.number().int().nonnegative(),
  playedMs: z.number().nonnegative(),
  /** Length of that sentence's audio so far known, for cutting its text in proportion. */
  durationMs: z.number().nonnegative(),
});
export type HeardUpTo = z.infer<typeof heardUpTo>;

/** One row of the settings' fallback order. */
export const providerStatus = z.object({
  slot: z.enum(SLOTS),
  vendor: z.enum(VENDORS),
  /** Empty where a vendor has no models to choose from. */
  model: z.string(),
  /** `ready`; `no-key`: would work with one; `resting`: failed repeatedly and is skipped for now; `absent`: not on this computer. */
  state: z.enum(['ready', 'no-key', 'resting', 'absent']),
  /** True where words or voice would leave this computer. */
  remote: z.boolean(),
});
export type ProviderStatus = z.infer<typeof providerStatus>;

export const keyStatus = z.object({
  vendor: z.enum(KEYED_VENDORS),
  source: z.enum(KEY_SOURCES).nullable(),
  /** The last four characters, for recognising a key; empty when none is set. */
  tail: z.string().max(4),
});
export type KeyStatus = z.infer<typeof keyStatus>;

/** What lies on the shelf: who is seen, and how they move. */
export const SHELF_KINDS = ['avatar', 'motion'] as const;

export const SHELF_FORMATS = ['vrm1', 'vrm0', 'glb', 'vrma', 'fbx'] as const;
export type ShelfFormat = (typeof SHELF_FORMATS)[number];

/** When a motion is played: under everything while nothing else happens, or as a gesture while speaking. */
export const MOTION_USES = ['idle', 'gesture'] as const;
export type MotionUse = (typeof MOTION_USES)[number];

/** Avatars that come with the app, by the name of their file in `avatars/`. */
export const BUILTIN_AVATARS = ['dal', 'sori'] as const;

/** Largest avatar or motion file, bytes. */
export const MAX_SHELF_FILE_BYTES = 128 * 1024 * 1024;
/** Bytes of a file that travel in one message. */
export const SHELF_PIECE_BYTES = 4 * 1024 * 1024;
/** Largest thumbnail, bytes: a small PNG or WebP. */
export const MAX_THUMBNAIL_BYTES = 256 * 1024;

/** What is known of a file before it is kept: read from the file itself by whoever loaded it. */
export const shelfFacts = z.object({
  kind: z.enum(SHELF_KINDS),
  format: z.enum(SHELF_FORMATS),
  name: z.string().trim().min(1).max(120),
  /** From the file's own meta; empty where it says nothing. */
  author: z.string().max(300),
  licence: z.string().max(500),
  thumbnail: bytes.nullable(),
  /** Of a motion; null for an avatar. */
  use: z.enum(MOTION_USES).nullable(),
});
export type ShelfFacts = z.infer<typeof shelfFacts>;

export const shelfItem = shelfFacts.extend({
  /** One of BUILTIN_AVATARS, or made when the file was kept. */
  id: z.string(),
  builtin: z.boolean(),
  sizeBytes: z.number().int().nonnegative(),
  /** Milliseconds since 1970; 0 for what comes with the app. */
  addedAt: z.number(),
});
export type ShelfItem = z.infer<typeof shelfItem>;

/** What stands behind the avatar. `clear` is nothing at all, for a window without ground. */
export const BACKDROPS = ['home', 'garden', 'study', 'plain', 'clear'] as const;
export type BackdropName = (typeof BACKDROPS)[number];

/** What the safety room thinks of words a person said. */
export const RISK_LEVELS = ['none', 'concern', 'acute'] as const;
export type RiskLevel = (typeof RISK_LEVELS)[number];

export { HEARING_RATE, MAX_MESSAGE_CHARACTERS, MAX_UTTERANCE_SECONDS } from './limits.ts';
