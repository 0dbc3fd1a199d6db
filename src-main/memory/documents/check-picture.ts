/** Whether a picture is whole, without unpacking it. */
import { AppError } from '../../../src-preload/contract/faults.ts';
import { MOST_PIXELS, tooMuch } from './limits.ts';

/** Throws AppError('document/broken') for one that ends in the middle, AppError('document/too-much') for one beyond any screen. */
export function checkPicture(bytes: Uint8Array, kind: 'png' | 'jpeg'): void {
  const size = kind === 'png' ? sizeOfPng(bytes) : sizeOfJpeg(bytes);
  if (size === null || size.width === 0 || size.height === 0) throw new AppError('document/broken');
  if (size.width * size.height > MOST_PIXELS) throw tooMuch();
}

interface Size {
  readonly width: number;
  readonly height: number;
}

const view = (bytes: Uint8Array): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);

/** Null where the chunks do not come to their end. */
function sizeOfPng(bytes: Uint8Array): Size | null {
  const data = view(bytes);
  let size: Size | null = null;
  let hasData = false;
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = data.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (type === 'IHDR' && length >= 13 && at + 20 <= bytes.length) {
      size = { width: data.getUint32(at + 8), height: data.getUint32(at + 12) };
    }
    if (type === 'IDAT') hasData = true;
    at += 12 + length;
    if (type === 'IEND') return hasData && at <= bytes.length ? size : null;
  }
  return null;
}

/** Null where there is no frame, or no end after its data. */
function sizeOfJpeg(bytes: Uint8Array): Size | null {
  const data = view(bytes);
  let size: Size | null = null;
  for (let at = 2; at + 4 <= bytes.length; ) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at++;
      continue;
    }
    const length = data.getUint16(at + 2);
    if (isFrame(marker) && at + 9 <= bytes.length) {
      size = { height: data.getUint16(at + 5), width: data.getUint16(at + 7) };
    }
    at += 2 + length;
    if (marker === 0xda) return endsAfter(bytes, at) ? size : null;
  }
  return null;
}

/** Start of frame; C4, C8 and CC are other things. */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

/** Some cameras write more after the end. */
function endsAfter(bytes: Uint8Array, from: number): boolean {
  for (let at = bytes.length - 2; at >= from; at--) {
    if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return true;
  }
  return false;
}
