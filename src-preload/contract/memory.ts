/** The words of what is remembered: history, facts, documents, and how all of it is kept. */
import { z } from 'zod';
import { EMOTIONS, fault, ROLES, VENDORS } from './words.ts';

/** What a fact is about. `about` is anything else a person told of themselves or someone. */
export const FACT_KINDS = [
  'person',
  'event',
  'plan',
  'preference',
  'helps',
  'hurts',
  'about',
] as const;
export type FactKind = (typeof FACT_KINDS)[number];

export const TOPICS = [
  'sleep',
  'work',
  'study',
  'family',
  'love',
  'friends',
  'health',
  'mood',
  'food',
  'movement',
  'home',
  'money',
  'leisure',
  'past',
  'other',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Where a fact was said. */
export const factSource = z.object({
  conversationId: z.string(),
  messageId: z.string(),
  at: z.number(),
  /** The words of that turn, shortened. */
  quote: z.string(),
});
export type FactSource = z.infer<typeof factSource>;

export const fact = z.object({
  id: z.string(),
  kind: z.enum(FACT_KINDS),
  /** Whom it is about, as the person calls them; empty is the person themself. */
  person: z.string(),
  topic: z.enum(TOPICS),
  /** One sentence, in the language it was said in. */
  statement: z.string(),
  pinned: z.boolean(),
  /** Changed by hand: nothing drawn out later overwrites it. */
  edited: z.boolean(),
  /** Milliseconds since 1970: from when it is known, and until when it held; null while it holds. */
  since: z.number(),
  until: z.number().nullable(),
  /** The fact that took its place; null while it holds, and where it only ended. */
  replacedBy: z.string().nullable(),
  sources: z.array(factSource).readonly(),
});
export type Fact = z.infer<typeof fact>;

/** Longest statement, characters. */
export const MAX_STATEMENT = 300;

/** For so long what was forgotten can be taken back, milliseconds. */
export const UNDO_MS = 8_000;

/** What a search may be narrowed to; null is no limit. `archived` true looks among the archived alone. */
export const historyFilter = z.object({
  /** Milliseconds since 1970: said at or after, and before. */
  from: z.number().nullable(),
  to: z.number().nullable(),
  role: z.enum(ROLES).nullable(),
  emotion: z.enum(EMOTIONS).nullable(),
  archived: z.boolean(),
});
export type HistoryFilter = z.infer<typeof historyFilter>;
export const NO_FILTER: HistoryFilter = {
  from: null,
  to: null,
  role: null,
  emotion: null,
  archived: false,
};

/** [from, to) in UTF-16 units of the text it belongs to. */
export const mark = z.object({ from: z.number().int(), to: z.number().int() });
export type Mark = z.infer<typeof mark>;

/** One conversation in a list. */
export const conversationSummary = z.object({
  id: z.string(),
  title: z.string(),
  titleMarks: z.array(mark).readonly(),
  /** First words of the last thing said, or the words around the newest hit. */
  snippet: z.string(),
  snippetMarks: z.array(mark).readonly(),
  /** Messages in it that match; 0 where nothing was searched for. */
  hits: z.number().int().nonnegative(),
  startedAt: z.number(),
  lastAt: z.number(),
  messageCount: z.number().int(),
  /** The person's first and last feeling that was not neutral; null where none was noticed. */
  feelings: z.object({
    first: z.enum(EMOTIONS).nullable(),
    last: z.enum(EMOTIONS).nullable(),
  }),
  pinned: z.boolean(),
  archived: z.boolean(),
});
export type ConversationSummary = z.infer<typeof conversationSummary>;

/** A message that matches, with what in it does. */
export const historyHit = z.object({ messageId: z.string(), marks: z.array(mark).readonly() });
export type HistoryHit = z.infer<typeof historyHit>;

export const DOCUMENT_KINDS = ['pdf', 'docx', 'markdown', 'text', 'html', 'png', 'jpeg'] as const;
export type DocumentKind = (typeof DOCUMENT_KINDS)[number];

/** Largest document, bytes (A12). */
export const MAX_DOCUMENT_BYTES = 10 * 1024 * 1024;
/** Largest file of conversations brought in from elsewhere, bytes. */
export const MAX_IMPORT_BYTES = 512 * 1024 * 1024;
/** Bytes of a file that travel in one message. */
export const FILE_PIECE_BYTES = 4 * 1024 * 1024;
/** Largest picture that is shown to a vision model, bytes; the strictest vendor takes a third more. */
export const MAX_SHOWN_BYTES = 3 * 1024 * 1024;
/** Longest note on a document, characters. */
export const MAX_NOTE = 2000;

export const keptDocument = z.object({
  id: z.string(),
  name: z.string(),
  kind: z.enum(DOCUMENT_KINDS),
  sizeBytes: z.number().int().nonnegative(),
  /** 1 for what has no pages. */
  pages: z.number().int().positive(),
  addedAt: z.number(),
  /** The person's own words about it. */
  note: z.string(),
  /** Of a picture: what a vision model saw, and whose; null where none was asked. */
  described: z.object({ text: z.string(), vendor: z.enum(VENDORS) }).nullable(),
});
export type KeptDocument = z.infer<typeof keptDocument>;

/** A place in a document that matches. */
export const documentHit = z.object({
  documentId: z.string(),
  page: z.number().int().positive(),
  snippet: z.string(),
  marks: z.array(mark).readonly(),
});
export type DocumentHit = z.infer<typeof documentHit>;

/** How what is said is kept. */
export const storeState = z.object({
  /** `memory`: the disk refuses; what is said is held in memory and lost with the program unless it is saved. */
  keeps: z.enum(['disk', 'memory']),
  /** Why, where the disk refuses. */
  fault: fault.nullable(),
  /** Messages held in memory that are not on disk. */
  unsaved: z.number().int().nonnegative(),
  /** A damaged file was set aside and this time's backup stands in its place; null otherwise. 0: there was none. */
  restoredFrom: z.number().nullable(),
});
export type StoreState = z.infer<typeof storeState>;

/** Whether a passphrase guards what is kept. */
export const lockState = z.object({ isSet: z.boolean(), isLocked: z.boolean() });
export type LockState = z.infer<typeof lockState>;

/** Shortest passphrase, characters. */
export const MIN_PASSPHRASE = 8;
export const passphrase = z.string().max(1000);

/** How far the vectors are, for the model that makes them now. */
export const embeddingState = z.object({
  vendor: z.enum(VENDORS),
  model: z.string(),
  done: z.number().int().nonnegative(),
  total: z.number().int().nonnegative(),
  /** Why it rests; null while it works or is done. */
  fault: fault.nullable(),
});
export type EmbeddingState = z.infer<typeof embeddingState>;

/** What an export holds. */
export const exportWanted = z.discriminatedUnion('kind', [
  /** Everything, as versioned JSON. */
  z.object({ kind: z.literal('everything') }),
  /** Everything, sealed under a passphrase. */
  z.object({ kind: z.literal('backup'), passphrase }),
  z.object({
    kind: z.literal('conversation'),
    id: z.string().max(64),
    format: z.enum(['markdown', 'pdf']),
  }),
  /** What a conversation came to: feeling, exercises, plan, in the person's own words. */
  z.object({
    kind: z.literal('session-note'),
    id: z.string().max(64),
    format: z.enum(['markdown', 'pdf']),
  }),
  /** Moods, exercises, sleep and self-checks of a span: numbers as CSV, or a report on paper for a clinician. */
  z.object({
    kind: z.literal('insights'),
    from: z.iso.date(),
    until: z.iso.date(),
    format: z.enum(['csv', 'pdf']),
    /** Also what the camera guessed, where it is kept. */
    withSeen: z.boolean(),
  }),
]);
export type ExportWanted = z.infer<typeof exportWanted>;

/** What an import brought. What was here already is not counted. */
export const imported = z.object({
  from: z.enum(['bemore', 'backup', 'chatgpt', 'claude']),
  conversations: z.number().int().nonnegative(),
  messages: z.number().int().nonnegative(),
  facts: z.number().int().nonnegative(),
  documents: z.number().int().nonnegative(),
});
export type Imported = z.infer<typeof imported>;
