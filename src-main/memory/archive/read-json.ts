/** JSON of any length, read piece by piece: only the values that are asked for are ever whole in memory. */
import { AppError } from '../../../src-preload/contract/faults.ts';

/** Keys from the root on; `*` stands for every place in a list. */
export type JsonPath = readonly string[];

export interface Shape {
  /** Whether what lies here is gone into; everything else is parsed as a whole. */
  opens(path: JsonPath): boolean;
  /** Whether it is handed out as soon as it is whole, instead of as a part of what it lies in. */
  yields(path: JsonPath): boolean;
}

export interface Found {
  readonly path: JsonPath;
  readonly value: unknown;
}

/** A document's original, and more than any conversation's message. */
const MOST_VALUE_BYTES = 64 * 1024 * 1024;

interface Frame {
  readonly path: JsonPath;
  readonly container: unknown[] | Record<string, unknown>;
  key: string;
}

type State = 'value' | 'first-value' | 'key' | 'first-key' | 'colon' | 'after';

const [QUOTE, BACKSLASH, COMMA, COLON] = [0x22, 0x5c, 0x2c, 0x3a];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [0x5b, 0x5d, 0x7b, 0x7d];
const isSpace = (byte: number): boolean =>
  byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09;

/** Also of several values in a row (JSON lines). Throws AppError('import/broken'). */
export async function* readJson(
  pieces: AsyncIterable<Uint8Array>,
  shape: Shape,
): AsyncGenerator<Found> {
  const reader = createReader(shape);
  for await (const piece of pieces) {
    yield* reader.push(piece);
  }
  yield* reader.end();
}

function createReader(shape: Shape) {
  const frames: Frame[] = [];
  let state: State = 'value';
  let found: Found[] = [];

  // A string, number, word, or whole list or object that is on its way in.
  let isCapturing = false;
  let isKey = false;
  let isScalar = false;
  let depth = 0;
  let isInString = false;
  let isEscaped = false;
  let captured: Uint8Array[] = [];
  let capturedBytes = 0;

  const top = (): Frame | undefined => frames.at(-1);
  const here = (): JsonPath => {
    const frame = top();
    if (frame === undefined) return [];
    return [...frame.path, Array.isArray(frame.container) ? '*' : frame.key];
  };

  const place = (path: JsonPath, value: unknown): void => {
    const frame = top();
    state = frame === undefined ? 'value' : 'after';
    if (frame === undefined || shape.yields(path)) found.push({ path, value });
    else if (Array.isArray(frame.container)) frame.container.push(value);
    else frame.container[frame.key] = value;
  };

  const keep = (piece: Uint8Array, from: number, to: number): void => {
    capturedBytes += to - from;
    if (capturedBytes > MOST_VALUE_BYTES) throw new AppError('import/broken');
    // A copy: what the piece lies in may be used again.
    if (to > from) captured.push(piece.slice(from, to));
  };

  const finish = (): void => {
    const text = Buffer.concat(captured).toString('utf8');
    captured = [];
    capturedBytes = 0;
    isCapturing = false;
    let value: unknown;
    try {
      value = JSON.parse(text);
    } catch {
      throw new AppError('import/broken');
    }
    const frame = top();
    if (isKey && frame !== undefined) {
      frame.key = String(value);
      state = 'colon';
    } else place(here(), value);
  };

  /** Where what is captured ends in this piece; -1 where it does not. */
  const captureEnd = (piece: Uint8Array, from: number): number => {
    // In variables of its own: this loop sees every byte.
    let [inString, escaped, deep] = [isInString, isEscaped, depth];
    for (let i = from; i < piece.length; i += 1) {
      const byte = piece[i] as number;
      if (inString) {
        if (escaped) escaped = false;
        else if (byte === BACKSLASH) escaped = true;
        else if (byte === QUOTE) {
          inString = false;
          if (deep === 0) return i + 1;
        }
      } else if (isScalar) {
        if (isSpace(byte) || byte === COMMA || byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
          return i;
        }
      } else if (byte === QUOTE) inString = true;
      else if (byte === OPEN_LIST || byte === OPEN_OBJECT) deep += 1;
      else if (byte === CLOSE_LIST || byte === CLOSE_OBJECT) {
        deep -= 1;
        if (deep === 0) return i + 1;
      }
    }
    [isInString, isEscaped, depth] = [inString, escaped, deep];
    return -1;
  };

  const begin = (byte: number, asKey: boolean): void => {
    isCapturing = true;
    isKey = asKey;
    isEscaped = false;
    isInString = byte === QUOTE;
    depth = byte === OPEN_LIST || byte === OPEN_OBJECT ? 1 : 0;
    isScalar = !isInString && depth === 0;
  };

  const close = (): void => {
    const frame = frames.pop();
    if (frame === undefined) throw new AppError('import/broken');
    place(frame.path, frame.container);
  };

  /** One byte outside of what is captured. True where it begins something that is captured. */
  const step = (byte: number): boolean => {
    switch (state) {
      case 'value':
      case 'first-value': {
        if (byte === CLOSE_LIST && state === 'first-value') {
          close();
          return false;
        }
        const path = here();
        if ((byte === OPEN_LIST || byte === OPEN_OBJECT) && shape.opens(path)) {
          const isList = byte === OPEN_LIST;
          frames.push({ path, container: isList ? [] : Object.create(null), key: '' });
          state = isList ? 'first-value' : 'first-key';
          return false;
        }
        begin(byte, false);
        return true;
      }
      case 'key':
      case 'first-key':
        if (byte === CLOSE_OBJECT && state === 'first-key') close();
        else if (byte === QUOTE) {
          begin(byte, true);
          return true;
        } else throw new AppError('import/broken');
        return false;
      case 'colon':
        if (byte !== COLON) throw new AppError('import/broken');
        state = 'value';
        return false;
      case 'after': {
        const isList = Array.isArray(top()?.container);
        if (byte === COMMA) state = isList ? 'value' : 'key';
        else if (byte === (isList ? CLOSE_LIST : CLOSE_OBJECT)) close();
        else throw new AppError('import/broken');
        return false;
      }
    }
  };

  return {
    *push(piece: Uint8Array): Generator<Found> {
      let i = 0;
      let from = 0;
      while (i < piece.length) {
        if (isCapturing) {
          const end = captureEnd(piece, i);
          keep(piece, from, end < 0 ? piece.length : end);
          if (end < 0) break;
          i = end;
          finish();
          continue;
        }
        const byte = piece[i] as number;
        if (!isSpace(byte) && step(byte)) from = i;
        i += 1;
        if (isCapturing && i === piece.length) keep(piece, from, i);
      }
      // The next piece goes on where this one ended.
      yield* found;
      found = [];
    },
    *end(): Generator<Found> {
      if (isCapturing && isScalar) finish();
      if (isCapturing || frames.length > 0) throw new AppError('import/broken');
      yield* found;
      found = [];
    },
  };
}
