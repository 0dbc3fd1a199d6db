/** Files that come and go, documents, and what guards all that is kept. */
import { z } from 'zod';
import {
  documentHit,
  exportWanted,
  FILE_PIECE_BYTES,
  imported,
  keptDocument,
  lockState,
  MAX_IMPORT_BYTES,
  MAX_NOTE,
  MAX_SHOWN_BYTES,
  passphrase,
  storeState,
} from './memory.ts';
import { id, nothing, type RequestTable } from './request-parts.ts';
import { bytes } from './words.ts';

export const keepingRequests = {
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
} as const satisfies RequestTable;
