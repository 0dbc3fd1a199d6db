/** Our own export, version 1, as docs/export-format.md tells it. */
import { z } from 'zod';
import { exerciseRecord, safetyPlan } from '../../../src-preload/contract/counsel.ts';
import { reflection } from '../../../src-preload/contract/insights.ts';
import {
  DOCUMENT_KINDS,
  FACT_KINDS,
  MAX_NOTE,
  MAX_STATEMENT,
  TOPICS,
} from '../../../src-preload/contract/memory.ts';
import { MAX_REMINDER } from '../../../src-preload/contract/tools.ts';
import {
  EMOTIONS,
  FACE_EMOTIONS,
  LANGUAGES,
  ROLES,
  VENDORS,
  voiceMetrics,
} from '../../../src-preload/contract/words.ts';
import { MAX_PERSON } from '../facts/known-fact.ts';
import { readTools } from '../message-body.ts';

export const FORMAT = 'bemore-export';
export const FORMAT_VERSION = 1;

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);
/** Milliseconds since 1970, within what a date can be. */
const time = z.number().int().min(-8.64e15).max(8.64e15);
const mark = z.number().nullable();
/** A word of a later version reads as null. */
const known = <T extends readonly string[]>(words: T) =>
  z
    .enum(words as unknown as readonly [T[number], ...T[number][]])
    .nullable()
    .catch(null);

export const archivedMessage = z.object({
  id,
  role: z.enum(ROLES),
  state: z.enum(['complete', 'interrupted']),
  at: time,
  text: z.string(),
  emotion: known(EMOTIONS),
  vendor: known(VENDORS),
  model: z.string().nullable(),
  timings: z
    .object({ heardMs: mark, firstWordMs: mark, firstSoundMs: mark, endMs: z.number() })
    .nullable()
    .catch(null),
  voice: voiceMetrics.nullable().catch(null),
  /** What the camera guessed of the turn; absent where it was not kept. */
  seen: z
    .object({ emotion: z.enum(FACE_EMOTIONS), confidence: z.number().min(0).max(1) })
    .optional()
    .catch(undefined),
  /** What was done for a reply; absent where nothing was. */
  tools: z.unknown().transform(readTools).optional(),
  /** It stays in its conversation, and is neither found nor recalled. */
  forgotten: z.boolean().default(false),
});
export type ArchivedMessage = z.infer<typeof archivedMessage>;

/** Its messages are looked at one by one, there may be thousands. */
export const archivedConversation = z.object({
  id,
  title: z.string().nullable(),
  titledBy: z.enum(['first-words', 'content', 'person']).catch('first-words'),
  type: z.string().max(100),
  language: z.enum(LANGUAGES),
  startedAt: time,
  lastAt: time,
  pinned: z.boolean(),
  archived: z.boolean(),
  /** Of the first `summarised` messages. */
  summary: z.string().nullable(),
  summarised: z.number().int().nonnegative(),
  /** Facts were drawn from so many of the first messages. */
  drawn: z.number().int().nonnegative(),
  messages: z.array(z.unknown()),
});
export type ArchivedConversation = Omit<z.infer<typeof archivedConversation>, 'messages'> & {
  readonly messages: readonly ArchivedMessage[];
};

export const archivedFact = z.object({
  id,
  kind: z.enum(FACT_KINDS),
  person: z.string().max(MAX_PERSON),
  topic: z.enum(TOPICS),
  statement: z.string().max(MAX_STATEMENT * 2),
  slot: z.string().max(200).nullable(),
  language: z.enum(LANGUAGES),
  pinned: z.boolean(),
  edited: z.boolean(),
  since: time,
  until: time.nullable(),
  replacedBy: id.nullable(),
  /** Ids of messages. */
  sources: z.array(id),
});
export type ArchivedFact = z.infer<typeof archivedFact>;

export const archivedDisclosure = z.object({ at: time, level: z.enum(['concern', 'acute']) });
export type ArchivedDisclosure = z.infer<typeof archivedDisclosure>;

/** What counsel keeps: exercises that ended, how a session stood, the safety plan, and weeks looked back on. */
export const archivedCounsel = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('exercise'), conversation: id.nullable(), record: exerciseRecord }),
  /** `state` is read by the version that wrote it. */
  z.object({
    kind: z.literal('session'),
    conversation: id,
    at: time,
    state: z.record(z.string(), z.unknown()),
  }),
  z.object({ kind: z.literal('plan'), plan: safetyPlan }),
  z.object({ kind: z.literal('reflection'), from: time, until: time, reflection }),
]);
export type ArchivedCounsel = z.infer<typeof archivedCounsel>;

/** What is put away is in no export; `isDue`: it was told already. */
export const archivedReminder = z.object({
  id,
  at: time,
  text: z.string().max(MAX_REMINDER),
  isDue: z.boolean(),
});
export type ArchivedReminder = z.infer<typeof archivedReminder>;

export const archivedDocument = z.object({
  id,
  name: z.string().min(1).max(255),
  kind: z.enum(DOCUMENT_KINDS),
  sizeBytes: z.number().int().nonnegative(),
  pages: z.number().int().positive(),
  addedAt: time,
  note: z.string().max(MAX_NOTE),
  described: z
    .object({ text: z.string(), vendor: z.enum(VENDORS) })
    .nullable()
    .catch(null),
  /** Base64; null where the file was gone. */
  original: z.string().nullable(),
});
export type ArchivedDocument = z.infer<typeof archivedDocument>;
