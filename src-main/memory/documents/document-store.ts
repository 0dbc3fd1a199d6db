/** The documents a person brought. */
import type { KeptDocument } from '../../../src-preload/contract/memory.ts';
import type { Language, Vendor } from '../../../src-preload/contract/words.ts';

export interface OpenDocument {
  readonly document: KeptDocument;
  readonly pages: readonly string[];
  /** Of a picture, its bytes; null for everything else. */
  readonly picture: Uint8Array | null;
}

/** Every call throws AppError('store/...') when the disk or the database cannot be used, and `input/not-found`. */
export interface DocumentStore {
  /** The newest first. */
  list(): readonly KeptDocument[];
  /**
   * Reads, indexes and keeps. Throws AppError('document/...' | 'file/too-large') or the abort reason;
   * nothing is left of one that fails.
   */
  keep(
    brought: { readonly name: string; readonly bytes: Uint8Array },
    progress: (done: number, total: number) => void,
    signal: AbortSignal,
  ): Promise<KeptDocument>;
  /**
   * As `keep`, for an import: what was kept elsewhere comes back as it was, seen by nobody until the
   * import's rows are unstaged. One that is here already is left as it is, and is null.
   */
  bringBack(
    former: Pick<KeptDocument, 'id' | 'name' | 'note' | 'addedAt' | 'described'> & {
      readonly bytes: Uint8Array;
    },
    staged: string,
    signal: AbortSignal,
  ): Promise<KeptDocument | null>;
  open(id: string): Promise<OpenDocument>;
  /** The bytes as they were brought; null where the file is gone. */
  original(id: string): Promise<Uint8Array | null>;
  note(id: string, note: string): KeptDocument;
  /** Shows a picture to a vision model. Throws AppError('provider/...' | 'provider/unavailable'). */
  describe(id: string, language: Language, signal: AbortSignal): Promise<KeptDocument>;
  /** Nothing is left of it: rows, index, vectors, file. */
  remove(id: string): Promise<void>;
  /** Puts into the index what is there under an older analysis, up to `limit`; returns how many it was. */
  indexSome(limit: number): number;
  /** Ends what a crash left half done. Once, at the start. */
  sweep(): Promise<void>;
  close(): Promise<void>;
}

/** What a vision model sees; null where nobody can be asked. */
export type Describe = (
  picture: { readonly bytes: Uint8Array; readonly mime: 'image/png' | 'image/jpeg' },
  language: Language,
  signal: AbortSignal,
) => Promise<{ readonly text: string; readonly vendor: Vendor } | null>;
