/** One file from a source to disk, from wherever it stopped the last time. */
import { open, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { AppError, toFault } from '../../../src-preload/contract/faults.ts';
import { sleep } from '../retry.ts';
import type { ModelSource, SourceFile } from './model-source.ts';

/** Tries in a row that bring nothing before the source counts as out of reach. */
const TRIES = 3;
const FIRST_WAIT_MS = 500;

export interface FileToDownload {
  readonly source: ModelSource;
  readonly repository: string;
  readonly path: string;
  readonly file: SourceFile;
  /** Where it is to lie. While it is not whole it is called `{target}.part`. */
  readonly target: string;
  /** How much of it is on disk. */
  readonly onBytes: (bytes: number) => void;
  readonly firstWaitMs?: number;
}

/** What a part was a part of: of anything else it is thrown away. */
interface PartOf {
  readonly etag: string | null;
  readonly sizeBytes: number;
  readonly hex: string | null;
}

/**
 * Leaves the whole file at its target, unchecked. Throws AppError('model/...') or what the disk
 * threw, and keeps what came.
 */
export async function downloadFile(wanted: FileToDownload, signal: AbortSignal): Promise<void> {
  let failed = 0;
  for (;;) {
    const before = await partSize(wanted.target);
    try {
      await oneTry(wanted, signal);
      await rename(`${wanted.target}.part`, wanted.target);
      await rm(`${wanted.target}.part.json`, { force: true });
      return;
    } catch (error) {
      signal.throwIfAborted();
      const { code } = toFault(error);
      // What is there is part of something else: once more, from the beginning.
      if (code === 'model/incomplete' && before > 0 && failed === 0) {
        await forgetPart(wanted.target);
      } else if (code !== 'model/unreachable') throw error;
      failed = (await partSize(wanted.target)) > before ? 1 : failed + 1;
      if (failed >= TRIES) throw error;
      await sleep((wanted.firstWaitMs ?? FIRST_WAIT_MS) * 2 ** (failed - 1), signal);
    }
  }
}

async function partSize(target: string): Promise<number> {
  return (await stat(`${target}.part`).catch(() => null))?.size ?? 0;
}

async function forgetPart(target: string): Promise<void> {
  await rm(`${target}.part`, { force: true });
  await rm(`${target}.part.json`, { force: true });
}

async function oneTry(wanted: FileToDownload, signal: AbortSignal): Promise<void> {
  const { source, repository, path, file, target } = wanted;
  const known = await partOf(target);
  const isSame = known?.sizeBytes === file.sizeBytes && known.hex === (file.checksum?.hex ?? null);
  if (!isSame) await forgetPart(target);
  const have = isSame ? await partSize(target) : 0;
  if (have === file.sizeBytes && isSame) return;
  const opened = await source.open(
    repository,
    path,
    file,
    { from: Math.min(have, file.sizeBytes), etag: known?.etag ?? null },
    signal,
  );
  const part = await open(`${target}.part`, opened.from > 0 ? 'r+' : 'w', 0o600);
  try {
    const of: PartOf = {
      etag: opened.etag,
      sizeBytes: file.sizeBytes,
      hex: file.checksum?.hex ?? null,
    };
    await writeFile(`${target}.part.json`, JSON.stringify(of), { mode: 0o600 });
    await part.truncate(opened.from);
    let at = opened.from;
    wanted.onBytes(at);
    for await (const bytes of opened.bytes) {
      signal.throwIfAborted();
      // More than it should be: not that file.
      if (at + bytes.length > file.sizeBytes) throw new AppError('model/incomplete');
      await part.write(bytes, 0, bytes.length, at);
      at += bytes.length;
      wanted.onBytes(at);
    }
    if (at < file.sizeBytes) throw new AppError('model/unreachable');
    await part.sync();
  } finally {
    await part.close();
  }
}

async function partOf(target: string): Promise<PartOf | null> {
  try {
    return JSON.parse(await readFile(`${target}.part.json`, 'utf8')) as PartOf;
  } catch {
    return null;
  }
}
