import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';

/** What a file must come to: SHA-256 of its bytes, or git's name for them as a blob (small files). */
export interface Checksum {
  readonly algorithm: 'sha256' | 'git-sha1';
  /** Small letters. */
  readonly hex: string;
}

/** Reads the file piece by piece. `sizeBytes` is the file's own. */
export async function checksumOf(
  path: string,
  sizeBytes: number,
  algorithm: Checksum['algorithm'],
  signal: AbortSignal,
): Promise<string> {
  const hash = createHash(algorithm === 'sha256' ? 'sha256' : 'sha1');
  // Git hashes a blob with its kind and length in front.
  if (algorithm === 'git-sha1') hash.update(`blob ${sizeBytes}\0`);
  for await (const piece of createReadStream(path, { signal })) hash.update(piece as Buffer);
  return hash.digest('hex');
}
