/**
 * All that the renderer may ask of main, on one page: name -> input and output.
 * Inputs are parsed in main before a handler sees them; outputs are checked by the compiler.
 */
import { z } from 'zod';
import {
  conversationSummary,
  documentHit,
  embeddingState,
  exportWanted,
  FILE_PIECE_BYTES,
  fact,
  historyFilter,
  historyHit,
  imported,
  keptDocument,
  lockState,
  MAX_IMPORT_BYTES,
  MAX_NOTE,
  MAX_SHOWN_BYTES,
  MAX_STATEMENT,
  passphrase,
  storeState,
} from './memory.ts';
import { preferences, preferencesPatch } from './preferences.ts';
import {
  bytes,
  EMOTIONS,
  fault,
  HEARING_RATE,
  heardUpTo,
  KEY_PROTECTIONS,
  KEYED_VENDORS,
  keyStatus,
  ledgerLine,
  localModel,
  MAX_SHELF_FILE_BYTES,
  MAX_THUMBNAIL_BYTES,
  MAX_UTTERANCE_SECONDS,
  MOTION_USES,
  message,
  PHASES,
  pauseFacts,
  providerStatus,
  SHELF_PIECE_BYTES,
  SLOTS,
  shelfFacts,
  shelfItem,
  turnMarks,
  VENDORS,
  voiceMetrics,
} from './words.ts';

const nothing = z.object({}).strict();
const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/);

const openConversation = z.object({
  id: z.string(),
  title: z.string(),
  startedAt: z.number(),
  pinned: z.boolean(),
  archived: z.boolean(),
  /** Nothing of it is kept on disk or remembered; it is gone when it is left. */
  isPrivate: z.boolean(),
  messages: z.array(message),
});

/** Signed 16-bit samples at HEARING_RATE; two bytes a sample. */
const samples = bytes.refine(
  (pcm) => pcm.byteLength % 2 === 0 && pcm.byteLength <= HEARING_RATE * 2 * MAX_UTTERANCE_SECONDS,
);

export const requests = {
  /** First request of every page: what it needs to draw its first screen. */
  'app/hello': {
    input: nothing,
    output: z.object({
      host: z.enum(['electron', 'node']),
      version: z.string(),
      preferences,
      phase: z.enum(PHASES),
      /** The conversation that is open, if one has been begun or resumed. */
      conversation: openConversation.nullable(),
      store: storeState,
      lock: lockState,
    }),
  },

  'preferences/change': { input: preferencesPatch, output: preferences },

  'keys/list': {
    input: nothing,
    output: z.object({
      keys: z.array(keyStatus),
      protection: z.enum(KEY_PROTECTIONS),
    }),
  },
  /** Stores a key. It is never handed out again; its last four characters are. */
  'keys/set': {
    input: z.object({ vendor: z.enum(KEYED_VENDORS), key: z.string().trim().min(1).max(500) }),
    output: keyStatus,
  },
  'keys/remove': { input: z.object({ vendor: z.enum(KEYED_VENDORS) }), output: keyStatus },

  /** Every entry of every chain, in fallback order. */
  'providers/list': { input: nothing, output: z.array(providerStatus).readonly() },
  /** A real, small call to one vendor. A failed test is an answer, not a fault of the request. */
  'providers/test': {
    input: z.object({ slot: z.enum(SLOTS), vendor: z.enum(VENDORS), model: z.string().max(200) }),
    output: z.object({ ok: z.boolean(), ms: z.number(), fault: fault.nullable() }),
  },
  'providers/models': {
    input: z.object({ slot: z.enum(SLOTS), vendor: z.enum(VENDORS) }),
    output: z.object({
      models: z.array(z.object({ id: z.string(), label: z.string() })),
      /** False: the vendor could not be asked and these are the built-in suggestions. */
      fromVendor: z.boolean(),
    }),
  },
  'voices/list': {
    input: z.object({ vendor: z.enum(VENDORS) }),
    output: z.array(z.object({ id: z.string(), label: z.string() })),
  },
  /** Speaks one sample sentence in the given voice; audio comes back whole. */
  'voices/preview': {
    input: z.object({ vendor: z.enum(VENDORS), voice: z.string().max(200) }),
    output: z.object({ pcm: bytes, sampleRate: z.number() }),
  },

  /** Leaves the open conversation (it stays in history); the next turn begins a new one. */
  'conversation/new': {
    input: z.object({ private: z.boolean().default(false) }),
    output: nothing,
  },
  /** Continues a past conversation. */
  'conversation/resume': { input: z.object({ id }), output: openConversation },
  /**
   * Speech that lasts: interrupts whatever runs. `heard` says how much of a reply came through. Speech
   * while a reply sounds is announced only once it is longer than a back-channel.
   */
  'conversation/speech-started': {
    input: z.object({ heard: heardUpTo.nullable() }),
    output: nothing,
  },
  /**
   * The person has fallen silent in the middle of an utterance, or at its end. Main listens to what
   * it has, begins to think, and decides when the turn is over (`hearing/accepted`).
   */
  'conversation/paused': {
    input: z.object({
      utterance: id,
      /** What was said since the last time samples of this utterance were sent. */
      pcm: samples,
      pause: pauseFacts,
      voice: voiceMetrics,
      emotion: z.enum(EMOTIONS).nullable(),
      /** Spoken over a reply that is held and not yet interrupted: how much of it came through. */
      over: heardUpTo.nullable(),
    }),
    output: nothing,
  },
  /** The person goes on: what was begun in the pause is thrown away. */
  'conversation/resumed': { input: z.object({ utterance: id }), output: nothing },
  /** The utterance is not meant: muted, or the microphone went away. Its samples are forgotten. */
  'conversation/dropped': { input: z.object({ utterance: id }), output: nothing },
  /**
   * The utterance is finished for certain. Answers as soon as the turn is accepted; the rest arrives
   * as events. `input/empty` where no sample of it ever came.
   */
  'conversation/heard': {
    input: z.object({
      utterance: id,
      /** As in `conversation/paused`; empty where all of it was sent. */
      pcm: samples,
      /** Null where no pause was seen yet. */
      pause: pauseFacts.nullable(),
      voice: voiceMetrics.nullable(),
      emotion: z.enum(EMOTIONS).nullable(),
      ending: z.enum(['button', 'push-to-talk', 'limit']),
      over: heardUpTo.nullable(),
    }),
    output: z.object({ turnId: z.string() }),
  },
  /** The first sound of the reply is at the ear, this long after the person's last sound. */
  'conversation/sounded': {
    input: z.object({ turnId: z.string(), sinceSpeechMs: z.number().nonnegative() }),
    output: nothing,
  },
  /** Says a kept reply once more; its pieces arrive as events. Interrupts what runs. Throws input/not-found. */
  'conversation/replay': {
    input: z.object({ messageId: id, heard: heardUpTo.nullable() }),
    output: z.object({ turnId: z.string() }),
  },
  /** Typed text takes the same way as speech from here on. Interrupts a running reply. */
  'conversation/typed': {
    input: z.object({
      // Length is judged by the conversation, which answers with input/too-long or input/empty.
      text: z.string().max(100_000),
      emotion: z.enum(EMOTIONS).nullable(),
      heard: heardUpTo.nullable(),
    }),
    output: z.object({ turnId: z.string() }),
  },
  /** Receipt: this sentence was played to its end. What has no receipt is not stored as said. */
  'conversation/played': {
    input: z.object({ turnId: z.string(), index: z.number().int().nonnegative() }),
    output: nothing,
  },
  /** Silence at once: aborts thinking and speaking, returns to idle. */
  'conversation/stop': { input: z.object({ heard: heardUpTo.nullable() }), output: nothing },

  /**
   * Conversations, the pinned first, then the newest; with a query those that hold it, the newest hit
   * first. Search is forgiving: inflected forms, initial consonants, one wrong letter; words in
   * quotation marks are a phrase.
   */
  'history/list': {
    input: z.object({
      query: z.string().max(200),
      filter: historyFilter,
      /** How many to pass over; for paging. */
      offset: z.number().int().nonnegative(),
      limit: z.number().int().min(1).max(200),
    }),
    output: z.object({
      conversations: z.array(conversationSummary).readonly(),
      /** Conversations and messages that match in all. */
      total: z.number().int(),
      hits: z.number().int(),
    }),
  },
  'history/open': { input: z.object({ id }), output: openConversation },
  /** The messages of one conversation that match, in order. */
  'history/hits': {
    input: z.object({ id, query: z.string().max(200), filter: historyFilter }),
    output: z.object({ hits: z.array(historyHit).readonly() }),
  },
  'history/rename': {
    input: z.object({ id, title: z.string().trim().min(1).max(120) }),
    output: nothing,
  },
  'history/pin': { input: z.object({ id, pinned: z.boolean() }), output: nothing },
  'history/archive': { input: z.object({ id, archived: z.boolean() }), output: nothing },
  /** Also what was drawn out of it alone. */
  'history/delete': { input: z.object({ id }), output: nothing },

  /** Every fact, those that hold and those of the past. */
  'memory/list': { input: nothing, output: z.object({ facts: z.array(fact).readonly() }) },
  'memory/edit': {
    input: z.object({ id, statement: z.string().trim().min(1).max(MAX_STATEMENT) }),
    output: fact,
  },
  'memory/pin': { input: z.object({ id, pinned: z.boolean() }), output: nothing },
  /** At once, with what it replaced. For UNDO_MS it can be taken back. */
  'memory/forget': { input: z.object({ id }), output: nothing },
  /** Takes back what was forgotten a moment ago. Throws input/not-found after that. */
  'memory/restore': { input: z.object({ id }), output: fact },
  'memory/forget-all': { input: nothing, output: nothing },
  'memory/embedding': { input: nothing, output: embeddingState },

  /**
   * Bringing a file: begin, its pieces in order, then whoever uses it. It is held in memory and gone
   * when it is used, discarded or left behind. `file/too-large` above the limit of its use.
   */
  'upload/begin': {
    input: z.object({
      use: z.enum(['document', 'import']),
      sizeBytes: z
        .number()
        .int()
        .nonnegative()
        .max(MAX_IMPORT_BYTES * 16),
    }),
    output: z.object({ upload: z.string() }),
  },
  'upload/piece': {
    input: z.object({
      upload: id,
      offset: z.number().int().nonnegative().max(MAX_IMPORT_BYTES),
      piece: bytes.refine(({ byteLength }) => byteLength > 0 && byteLength <= FILE_PIECE_BYTES),
    }),
    output: nothing,
  },
  'upload/discard': { input: z.object({ upload: id }), output: nothing },

  'documents/list': {
    input: nothing,
    output: z.object({ documents: z.array(keptDocument).readonly() }),
  },
  /** Reads, indexes and keeps an upload; `upload/progress` tells how far. Nothing is left of one that fails. */
  'documents/keep': {
    input: z.object({ upload: id, name: z.string().trim().min(1).max(255) }),
    output: keptDocument,
  },
  'documents/note': {
    input: z.object({ id, note: z.string().max(MAX_NOTE) }),
    output: keptDocument,
  },
  /**
   * Shows a picture to the first vendor of the chat chain that can see, and keeps what it says. Only this
   * sends a picture anywhere: `picture` is a JPEG drawn anew from it, smaller and without what a camera
   * writes into its files. Throws AppError('provider/...'); `provider/unavailable` where nobody can see.
   */
  'documents/describe': {
    input: z.object({
      id,
      picture: bytes.refine(({ byteLength }) => byteLength > 0 && byteLength <= MAX_SHOWN_BYTES),
    }),
    output: keptDocument,
  },
  /** Its text by page, and for a picture its bytes. */
  'documents/open': {
    input: z.object({ id }),
    output: z.object({
      document: keptDocument,
      pages: z.array(z.string()).readonly(),
      picture: bytes.nullable(),
    }),
  },
  'documents/search': {
    input: z.object({ query: z.string().max(200), limit: z.number().int().min(1).max(100) }),
    output: z.object({ hits: z.array(documentHit).readonly() }),
  },
  'documents/remove': { input: z.object({ id }), output: nothing },

  /** Readies an export. It is pulled piece by piece; whoever stops pulling ends it. */
  'export/begin': {
    input: z.object({ wanted: exportWanted }),
    output: z.object({ export: z.string(), name: z.string(), mime: z.string() }),
  },
  'export/next': {
    input: z.object({ export: id }),
    output: z.object({ piece: bytes, done: z.boolean(), progress: z.number().min(0).max(1) }),
  },
  'export/end': { input: z.object({ export: id }), output: nothing },
  /**
   * Takes in an upload: our own export or backup, or an export of ChatGPT or Claude. All of it or
   * nothing. `import/wrong-passphrase` where it needs one, or another.
   */
  'import/run': {
    input: z.object({ upload: id, passphrase: passphrase.nullable() }),
    output: imported,
  },

  /** Tries to put on disk what is held in memory. */
  'store/save': { input: nothing, output: storeState },

  /** Opens what a passphrase guards. Throws lock/wrong-passphrase. */
  'lock/open': { input: z.object({ passphrase }), output: lockState },
  /** Sets a passphrase, or another (`former` is the one before). Throws lock/too-short. */
  'lock/set': { input: z.object({ passphrase, former: passphrase.nullable() }), output: lockState },
  'lock/remove': { input: z.object({ passphrase }), output: lockState },
  /** Locks at once; the conversation that is open is left. */
  'lock/close': { input: nothing, output: lockState },
  /** The passphrase is forgotten: what it guards is set aside, and all begins anew. */
  'lock/begin-anew': { input: nothing, output: lockState },

  /** Models for this computer, those that are here and those that could be. */
  'models/list': { input: nothing, output: z.object({ models: z.array(localModel).readonly() }) },
  /** Begins a download or goes on with one. Answers at once; the rest arrives as `models/changed`. */
  'models/get': { input: z.object({ id }), output: nothing },
  'models/pause': { input: z.object({ id }), output: nothing },
  /** Removes what is here of it; a download that runs ends. */
  'models/remove': { input: z.object({ id }), output: nothing },

  /** Stage marks of the newest spoken and typed turns, oldest first, and what calls cost. No words. */
  'observe/turns': {
    input: z.object({ limit: z.number().int().min(1).max(1000) }),
    output: z.object({ turns: z.array(turnMarks).readonly() }),
  },
  'observe/ledger': {
    input: z.object({ days: z.number().int().min(1).max(366) }),
    output: z.object({ lines: z.array(ledgerLine).readonly() }),
  },

  /** Everything on the shelf, what comes with the app first, then the oldest first. */
  'shelf/list': { input: nothing, output: z.object({ items: z.array(shelfItem) }) },
  /**
   * Bringing a file: begin, its pieces in order, keep. Nothing is on the shelf before `keep`; an
   * upload that is discarded, overtaken or left behind is removed. `avatar/too-large` above
   * MAX_SHELF_FILE_BYTES, `store/full` where the disk has no room.
   */
  'shelf/begin': {
    input: z.object({ sizeBytes: z.number().int().positive() }),
    output: z.object({ upload: z.string() }),
  },
  'shelf/piece': {
    input: z.object({
      upload: id,
      offset: z.number().int().nonnegative().max(MAX_SHELF_FILE_BYTES),
      piece: bytes.refine(({ byteLength }) => byteLength > 0 && byteLength <= SHELF_PIECE_BYTES),
    }),
    output: nothing,
  },
  'shelf/keep': {
    input: z.object({
      upload: id,
      facts: shelfFacts.refine(
        ({ thumbnail }) => thumbnail === null || thumbnail.byteLength <= MAX_THUMBNAIL_BYTES,
      ),
    }),
    output: shelfItem,
  },
  'shelf/discard': { input: z.object({ upload: id }), output: nothing },
  /** Up to SHELF_PIECE_BYTES of a kept file, from `offset` on. Throws input/not-found. */
  'shelf/read': {
    input: z.object({ id, offset: z.number().int().nonnegative() }),
    output: z.object({ piece: bytes, sizeBytes: z.number().int() }),
  },
  'shelf/rename': {
    input: z.object({ id, name: z.string().trim().min(1).max(120) }),
    output: nothing,
  },
  'shelf/use': { input: z.object({ id, use: z.enum(MOTION_USES) }), output: nothing },
  /** What comes with the app stays. Removing the avatar that is seen brings Dal back. */
  'shelf/remove': { input: z.object({ id }), output: nothing },
} as const satisfies Record<string, { input: z.ZodType; output: z.ZodType }>;

export type RequestName = keyof typeof requests;
/** What a caller passes. */
export type RequestInput<N extends RequestName> = z.input<(typeof requests)[N]['input']>;
/** What a handler receives, parsed. */
export type ParsedInput<N extends RequestName> = z.output<(typeof requests)[N]['input']>;
export type RequestOutput<N extends RequestName> = z.output<(typeof requests)[N]['output']>;

/** One handler per request, none missing, none extra. The signal aborts when the caller cancels or vanishes. */
export type Handlers = {
  readonly [N in RequestName]: (
    input: ParsedInput<N>,
    signal: AbortSignal,
  ) => RequestOutput<N> | Promise<RequestOutput<N>>;
};

export type OpenConversation = z.infer<typeof openConversation>;
