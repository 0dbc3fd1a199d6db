/** All files of a model from a source into its folder, checked. */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { CatalogueModel } from './catalogue.ts';
import { checksumOf } from './checksum.ts';
import { downloadFile } from './download-file.ts';
import { bytesHere, wholeSize, writeBegun, writeManifest } from './model-folder.ts';
import type { ModelSource, SourceFile } from './model-source.ts';

/** Left free on the disk, for conversations. */
const SPARE_BYTES = 64 * 1024 * 1024;

export interface DownloadOptions {
  readonly model: CatalogueModel;
  readonly source: ModelSource;
  /** Of this model. */
  readonly folder: string;
  /** Room on the disk of this folder. */
  readonly freeBytes: (folder: string) => Promise<number>;
  readonly onSize: (sizeBytes: number, doneBytes: number) => void;
  readonly onDone: (doneBytes: number) => void;
  readonly onChecking: () => void;
  readonly firstWaitMs?: number;
}

/** Goes on from what is there. Throws AppError('model/...' | 'store/full'), what the disk threw, or the abort reason. */
export async function downloadModel(options: DownloadOptions, signal: AbortSignal): Promise<void> {
  const { model, source, folder } = options;
  const files = await filesOf(model, source, signal);
  const sizes = Object.fromEntries(files.map(([path, file]) => [path, file.sizeBytes]));
  const total = files.reduce((sum, [, file]) => sum + file.sizeBytes, 0);
  await writeBegun(folder, sizes);

  const here = new Map<string, number>();
  for (const [path] of files) here.set(path, bytesHere(folder, path));
  const done = (): number => [...here.values()].reduce((sum, bytes) => sum + bytes, 0);
  options.onSize(total, done());
  if ((await options.freeBytes(folder)) < total - done() + SPARE_BYTES) {
    throw new AppError('store/full');
  }

  for (const [path, file] of files) {
    signal.throwIfAborted();
    const target = join(folder, path);
    if (wholeSize(target) === file.sizeBytes) continue;
    // Whole, and of another size: of another time.
    await rm(target, { force: true });
    await downloadFile(
      {
        source,
        repository: model.repository,
        path,
        file,
        target,
        onBytes(bytes) {
          here.set(path, bytes);
          options.onDone(done());
        },
        ...(options.firstWaitMs === undefined ? {} : { firstWaitMs: options.firstWaitMs }),
      },
      signal,
    );
    here.set(path, file.sizeBytes);
  }

  options.onChecking();
  await checkAll(files, folder, signal);
  await writeManifest(folder, sizes);
}

async function filesOf(
  model: CatalogueModel,
  source: ModelSource,
  signal: AbortSignal,
): Promise<readonly (readonly [path: string, file: SourceFile])[]> {
  const wanted = [...model.files, ...model.optionalFiles];
  const listed = await source.list(model.repository, wanted, signal);
  if (!model.files.every((path) => listed.has(path))) throw new AppError('model/wrong-source');
  return wanted.flatMap((path) => {
    const file = listed.get(path);
    return file ? [[path, file] as const] : [];
  });
}

/** What is wrong is removed, all of it, so that the next try brings it anew. */
async function checkAll(
  files: readonly (readonly [path: string, file: SourceFile])[],
  folder: string,
  signal: AbortSignal,
): Promise<void> {
  let wrong = 0;
  for (const [path, { sizeBytes, checksum }] of files) {
    if (!checksum) continue;
    const target = join(folder, path);
    const found = await checksumOf(target, sizeBytes, checksum.algorithm, signal);
    if (found === checksum.hex) continue;
    wrong += 1;
    await rm(target, { force: true });
  }
  if (wrong > 0) throw new AppError('model/incomplete', { files: wrong });
}
