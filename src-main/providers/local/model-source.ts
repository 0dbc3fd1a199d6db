/** Where models come from: Hugging Face, a mirror that is laid out like it, or a folder. */
import { isAbsolute } from 'node:path';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Checksum } from './checksum.ts';
import { folderSource } from './folder-source.ts';
import { hubSource } from './hub-source.ts';

export interface SourceFile {
  readonly sizeBytes: number;
  /** Null where the source does not say. */
  readonly checksum: Checksum | null;
}

export interface OpenedFile {
  /** Where the bytes begin: what was asked for, or 0 when the source has another file by now. */
  readonly from: number;
  /** Names this very content at this source; null where it has no name. */
  readonly etag: string | null;
  readonly bytes: AsyncIterable<Uint8Array>;
}

/** All throw AppError('model/unreachable' | 'model/wrong-source' | 'model/incomplete'), or the abort reason. */
export interface ModelSource {
  /** The place a repository has there, for a person to read. */
  placeOf(repository: string): string;
  /** Those of the wanted files that are there. */
  list(
    repository: string,
    wanted: readonly string[],
    signal: AbortSignal,
  ): Promise<ReadonlyMap<string, SourceFile>>;
  /** The bytes of a file, from `from` on if its content still has that etag. */
  open(
    repository: string,
    path: string,
    file: SourceFile,
    resume: { readonly from: number; readonly etag: string | null },
    signal: AbortSignal,
  ): Promise<OpenedFile>;
}

const USUAL = 'https://huggingface.co';

/** The source a preference names. Throws AppError('model/wrong-source') where it is neither an address nor a folder. */
export function modelSource(preference: string): ModelSource {
  const text = preference.trim() || USUAL;
  if (/^https?:\/\//i.test(text) && URL.canParse(text)) return hubSource(text.replace(/\/+$/, ''));
  if (isAbsolute(text)) return folderSource(text);
  throw new AppError('model/wrong-source');
}
