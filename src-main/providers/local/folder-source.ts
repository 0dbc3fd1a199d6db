/**
 * A folder on disk: `{folder}/{repository}/{path}`, as a clone or a copy of the hub's files lies there.
 * With the hub's own listing beside them, saved as `tree.json`, they are checked against it;
 * without it sizes alone can be.
 */
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { errorCode } from '../../platform.ts';
import { entriesOf } from './hub-listing.ts';
import type { ModelSource, SourceFile } from './model-source.ts';

export function folderSource(root: string): ModelSource {
  const at = (repository: string, path: string): string =>
    join(root, ...repository.split('/'), ...path.split('/'));

  return {
    placeOf: (repository) => at(repository, ''),

    async list(repository, wanted, signal) {
      const listed = await listing(at(repository, 'tree.json'));
      const files = new Map<string, SourceFile>();
      for (const path of wanted) {
        signal.throwIfAborted();
        const found = await stat(at(repository, path)).catch(() => null);
        if (!found?.isFile()) continue;
        files.set(path, listed.get(path) ?? { sizeBytes: found.size, checksum: null });
      }
      return files;
    },

    async open(repository, path, file, { from, etag }, signal) {
      const place = at(repository, path);
      const found = await stat(place).catch(() => null);
      if (!found) throw new AppError('model/wrong-source');
      if (found.size !== file.sizeBytes) throw new AppError('model/incomplete');
      const now = `${found.size}-${found.mtimeMs}`;
      const begins = etag === now ? from : 0;
      return { from: begins, etag: now, bytes: piecesOf(place, begins, signal) };
    },
  };
}

async function* piecesOf(
  place: string,
  from: number,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of createReadStream(place, { start: from, signal })) {
      yield piece as Buffer;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw new AppError('model/unreachable', undefined, { cause: error });
  }
}

async function listing(path: string): Promise<ReadonlyMap<string, SourceFile>> {
  try {
    return new Map(entriesOf(JSON.parse(await readFile(path, 'utf8'))));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return new Map();
    throw new AppError('model/wrong-source', undefined, { cause: error });
  }
}
