/**
 * A file sealed under a passphrase, in chunks: none can be changed, left out, doubled or moved, and the
 * end cannot be cut off.
 */
import { randomBytes } from 'node:crypto';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { PASSPHRASE_COST, PASSPHRASE_SALT_BYTES, passphraseKey } from '../passphrase-key.ts';
import { seal, unseal } from '../sealed.ts';

const MAGIC = Buffer.from('BEMOREBK', 'latin1');
const VERSION = 1;
/** Magic, version, log2 N, r, p, salt. */
const HEAD_BYTES = MAGIC.length + 4 + PASSPHRASE_SALT_BYTES;
/** What sealing adds to nothing: what is opened first, to tell a wrong passphrase from a broken file. */
const CHECK_BYTES = 29;
/** Of what is sealed, in one chunk: a millisecond's work. */
const CHUNK_BYTES = 512 * 1024;
/** Bounds, so that a changed file cannot ask for all of the memory. */
const MOST_LOG_N = Math.log2(PASSPHRASE_COST.N);
const MOST_R = PASSPHRASE_COST.r;
const MOST_P = 4;

export const isSealedFile = (bytes: Uint8Array): boolean =>
  bytes.length >= MAGIC.length && MAGIC.equals(bytes.subarray(0, MAGIC.length));

/** Head and place are bound in; `isLast` of the end alone. */
const labelOf = (head: Uint8Array, index: number, isLast: boolean): string =>
  `backup/${Buffer.from(head).toString('hex')}/${index}/${isLast ? 'last' : 'more'}`;

export async function* sealFile(
  pieces: AsyncIterable<Uint8Array>,
  passphrase: string,
): AsyncGenerator<Uint8Array> {
  const salt = randomBytes(PASSPHRASE_SALT_BYTES);
  const { N, r, p } = PASSPHRASE_COST;
  const head = Buffer.concat([MAGIC, Buffer.of(VERSION, Math.log2(N), r, p), salt]);
  const key = await passphraseKey(passphrase, salt);
  yield Buffer.concat([head, seal(Buffer.alloc(0), key, labelOf(head, -1, false))]);

  let index = 0;
  let held: Uint8Array[] = [];
  let size = 0;
  const chunk = (bytes: Uint8Array, isLast: boolean): Uint8Array => {
    const sealed = seal(bytes, key, labelOf(head, index, isLast));
    index += 1;
    const length = Buffer.alloc(4);
    length.writeUInt32BE(sealed.length);
    return Buffer.concat([length, sealed]);
  };
  for await (const piece of pieces) {
    held.push(piece);
    size += piece.length;
    if (size < CHUNK_BYTES) continue;
    let whole: Uint8Array = Buffer.concat(held);
    while (whole.length >= CHUNK_BYTES) {
      yield chunk(whole.subarray(0, CHUNK_BYTES), false);
      whole = whole.subarray(CHUNK_BYTES);
    }
    held = [whole];
    size = whole.length;
  }
  yield chunk(Buffer.concat(held), true);
}

/**
 * Throws AppError: `import/wrong-passphrase`, `import/newer` for a later layout, `import/broken` for
 * what was changed or cut.
 */
export async function* openFile(
  bytes: Uint8Array,
  passphrase: string | null,
): AsyncGenerator<Uint8Array> {
  const version = bytes[MAGIC.length];
  if (version === undefined) throw new AppError('import/broken');
  if (version > VERSION) throw new AppError('import/newer');
  let at = HEAD_BYTES + CHECK_BYTES;
  if (version !== VERSION || bytes.length < at) throw new AppError('import/broken');
  const head = bytes.subarray(0, HEAD_BYTES);
  const [logN = 0, r = 0, p = 0] = head.subarray(MAGIC.length + 1);
  const isBounded = logN >= 1 && logN <= MOST_LOG_N && r >= 1 && r <= MOST_R && p >= 1;
  if (!isBounded || p > MOST_P) throw new AppError('import/broken');
  if (passphrase === null) throw new AppError('import/wrong-passphrase');
  const salt = head.subarray(HEAD_BYTES - PASSPHRASE_SALT_BYTES);
  const key = await passphraseKey(passphrase, salt, { N: 2 ** logN, r, p });
  if (unseal(bytes.subarray(HEAD_BYTES, at), key, labelOf(head, -1, false)) === null) {
    throw new AppError('import/wrong-passphrase');
  }
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let index = 0, isLast = false; !isLast; index += 1) {
    if (at + 4 > bytes.length) throw new AppError('import/broken');
    const end = at + 4 + view.getUint32(at);
    if (end > bytes.length) throw new AppError('import/broken');
    isLast = end === bytes.length;
    const opened = unseal(bytes.subarray(at + 4, end), key, labelOf(head, index, isLast));
    if (opened === null) throw new AppError('import/broken');
    at = end;
    yield opened;
  }
}
