/** What lies in a model's folder: its files, or parts of them, and a manifest once all of it is there and was checked. */
import { existsSync, readFileSync, statSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { CatalogueModel } from './catalogue.ts';

const MANIFEST = 'manifest.json';
/** Says how large the whole will be, while it is on its way. */
const BEGUN = 'download.json';

/** Sizes by path. */
export type FileSizes = Readonly<Record<string, number>>;

/** Of a model that is whole; null while it is not. */
export function wholeModel(folder: string, model: CatalogueModel): FileSizes | null {
  const sizes = readSizes(join(folder, MANIFEST));
  if (!sizes || !model.files.every((path) => path in sizes)) return null;
  return Object.entries(sizes).every(([path, size]) => wholeSize(join(folder, path)) === size)
    ? sizes
    : null;
}

/** Of a download that was begun; null where none was. */
export function begunModel(folder: string): FileSizes | null {
  return existsSync(folder) ? (readSizes(join(folder, BEGUN)) ?? {}) : null;
}

export async function writeBegun(folder: string, sizes: FileSizes): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  for (const path of Object.keys(sizes)) {
    await mkdir(dirname(join(folder, path)), { recursive: true, mode: 0o700 });
  }
  await writeFile(join(folder, BEGUN), JSON.stringify(sizes), { mode: 0o600 });
}

/** The last thing that is written: a model with it is whole. */
export async function writeManifest(folder: string, sizes: FileSizes): Promise<void> {
  const path = join(folder, MANIFEST);
  await writeFile(`${path}.new`, JSON.stringify(sizes), { mode: 0o600, flush: true });
  await rename(`${path}.new`, path);
  await rm(join(folder, BEGUN), { force: true });
}

/** The manifest goes first: what is left half removed is no model. */
export async function removeModel(folder: string): Promise<void> {
  await rm(join(folder, MANIFEST), { force: true });
  await rm(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** Bytes of a file that are here, whole or in part. */
export function bytesHere(folder: string, path: string): number {
  const target = join(folder, path);
  return wholeSize(target) ?? wholeSize(`${target}.part`) ?? 0;
}

/** The same for all of a begun model. */
export function allBytesHere(folder: string, sizes: FileSizes): number {
  return Object.keys(sizes).reduce((sum, path) => sum + bytesHere(folder, path), 0);
}

/** Of a file that is whole, though perhaps unchecked; null where it is not there. */
export function wholeSize(path: string): number | null {
  return statSync(path, { throwIfNoEntry: false })?.size ?? null;
}

function readSizes(path: string): FileSizes | null {
  try {
    const value: unknown = JSON.parse(readFileSync(path, 'utf8'));
    const isSizes =
      typeof value === 'object' &&
      value !== null &&
      Object.values(value).every((size) => typeof size === 'number');
    return isSizes ? (value as FileSizes) : null;
  } catch {
    return null;
  }
}
