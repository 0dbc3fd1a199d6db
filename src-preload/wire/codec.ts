/**
 * One message as bytes: u32 little-endian length of the header, the header as UTF-8 JSON, then the
 * raw bytes. Every Uint8Array anywhere in the value is lifted out of the JSON and put back in its
 * place by `decode`, so audio crosses as it is, without base64.
 */
import { AppError } from '../contract/faults.ts';

/** Largest message in either direction: four times the longest utterance a person may send. */
export const MAX_MESSAGE_BYTES = 16 * 1024 * 1024;

const LENGTH_BYTES = 4;
/** Deepest value that is read or written; the contract's own nest less than ten deep. */
const MAX_DEPTH = 64;

type Step = string | number;
/** Where in the value a piece of the raw bytes belongs, and how long it is. Pieces follow each other. */
interface Lifted {
  readonly path: readonly Step[];
  readonly length: number;
}

/** Throws AppError('wire/too-large'). What JSON cannot carry (a BigInt, a circle) is wire/malformed. */
export function encode(value: unknown): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  const lifted: Lifted[] = [];
  const header = new TextEncoder().encode(
    toJson({ value: lift(value, [], pieces, lifted), lifted }),
  );
  const size = pieces.reduce((sum, piece) => sum + piece.byteLength, LENGTH_BYTES + header.length);
  if (size > MAX_MESSAGE_BYTES) throw new AppError('wire/too-large');

  const message = new Uint8Array(size);
  new DataView(message.buffer).setUint32(0, header.length, true);
  message.set(header, LENGTH_BYTES);
  let offset = LENGTH_BYTES + header.length;
  for (const piece of pieces) {
    message.set(piece, offset);
    offset += piece.byteLength;
  }
  return message;
}

/**
 * The value of a message. Bytes come back as copies with a buffer of their own, so they may be read
 * as samples at any alignment and do not keep the message alive.
 * Throws AppError('wire/too-large') or AppError('wire/malformed').
 */
export function decode(message: Uint8Array): unknown {
  if (message.byteLength > MAX_MESSAGE_BYTES) throw new AppError('wire/too-large');
  const { value, lifted, end } = readHeader(message);
  const root = { value };
  let offset = end;
  for (const piece of lifted) {
    const after = offset + piece.length;
    if (after > message.byteLength) throw malformed();
    putBack(root, ['value', ...piece.path], new Uint8Array(message.subarray(offset, after)));
    offset = after;
  }
  if (offset !== message.byteLength) throw malformed();
  return root.value;
}

/**
 * The request id of a message that `decode` refused, if its header can still be read, so that whoever
 * waits for an answer gets one. Null when there is none.
 */
export function salvageId(message: Uint8Array): number | null {
  try {
    const { value } = readHeader(message);
    const id = (value as { readonly id?: unknown } | null)?.id;
    return typeof id === 'number' && Number.isSafeInteger(id) ? id : null;
  } catch {
    return null;
  }
}

function malformed(): AppError {
  return new AppError('wire/malformed');
}

function toJson(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (cause) {
    throw new AppError('wire/malformed', undefined, { cause });
  }
}

/** A copy of the value with null where bytes were. */
function lift(value: unknown, path: readonly Step[], pieces: Uint8Array[], out: Lifted[]): unknown {
  if (path.length > MAX_DEPTH) throw malformed();
  if (value instanceof Uint8Array) {
    pieces.push(value);
    out.push({ path, length: value.byteLength });
    return null;
  }
  if (Array.isArray(value)) {
    return value.map((item, index) => lift(item, [...path, index], pieces, out));
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, item]) => [key, lift(item, [...path, key], pieces, out)]),
  );
}

function putBack(root: object, path: readonly Step[], bytes: Uint8Array): void {
  let holder: unknown = root;
  for (const [depth, step] of path.entries()) {
    // Only what the JSON itself holds: a path can reach neither a prototype nor add a member.
    if (typeof holder !== 'object' || holder === null || !Object.hasOwn(holder, step)) {
      throw malformed();
    }
    const members = holder as Record<Step, unknown>;
    if (depth < path.length - 1) {
      holder = members[step];
    } else if (members[step] === null) {
      members[step] = bytes;
    } else {
      throw malformed();
    }
  }
}

function readHeader(message: Uint8Array): {
  readonly value: unknown;
  readonly lifted: readonly Lifted[];
  /** Where the raw bytes begin. */
  readonly end: number;
} {
  if (message.byteLength < LENGTH_BYTES) throw malformed();
  const view = new DataView(message.buffer, message.byteOffset, message.byteLength);
  const end = LENGTH_BYTES + view.getUint32(0, true);
  if (end > message.byteLength) throw malformed();
  let header: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(
      message.subarray(LENGTH_BYTES, end),
    );
    header = JSON.parse(text);
  } catch (cause) {
    throw new AppError('wire/malformed', undefined, { cause });
  }
  if (typeof header !== 'object' || header === null) throw malformed();
  const { value, lifted } = header as { readonly value?: unknown; readonly lifted?: unknown };
  if (!Array.isArray(lifted) || !lifted.every(isLifted)) throw malformed();
  return { value, lifted, end };
}

function isLifted(entry: unknown): entry is Lifted {
  if (typeof entry !== 'object' || entry === null) return false;
  const { path, length } = entry as { readonly path?: unknown; readonly length?: unknown };
  return (
    typeof length === 'number' &&
    Number.isSafeInteger(length) &&
    length >= 0 &&
    Array.isArray(path) &&
    path.length <= MAX_DEPTH &&
    path.every((step) => typeof step === 'string' || typeof step === 'number')
  );
}
