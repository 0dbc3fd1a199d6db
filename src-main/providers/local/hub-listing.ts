import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Checksum } from './checksum.ts';
import type { SourceFile } from './model-source.ts';

/** Files of a listing, as the hub answers it and as `tree.json` keeps it. Throws AppError('model/wrong-source'). */
export function* entriesOf(tree: unknown): Generator<readonly [path: string, file: SourceFile]> {
  if (!Array.isArray(tree)) throw new AppError('model/wrong-source');
  for (const entry of tree as readonly Record<string, unknown>[]) {
    if (entry?.type !== 'file') continue;
    const { path, size, oid } = entry;
    const lfs = entry.lfs as { readonly oid?: unknown; readonly size?: unknown } | undefined;
    if (typeof path !== 'string' || typeof size !== 'number') continue;
    yield [path, { sizeBytes: size, checksum: lfs ? sha256(lfs.oid) : gitSha1(oid) }];
  }
}

function sha256(oid: unknown): Checksum | null {
  const hex = /^(?:sha256:)?([0-9a-f]{64})$/.exec(String(oid))?.[1];
  return hex === undefined ? null : { algorithm: 'sha256', hex };
}

function gitSha1(oid: unknown): Checksum | null {
  return typeof oid === 'string' && /^[0-9a-f]{40}$/.test(oid)
    ? { algorithm: 'git-sha1', hex: oid }
    : null;
}
