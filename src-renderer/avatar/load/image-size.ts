/** What a picture's first bytes say; `unknown` is none of the kinds a browser decodes here. */
export interface PictureHead {
  readonly kind: 'png' | 'jpeg' | 'webp' | 'avif' | 'ktx2' | 'unknown';
  readonly width: number;
  readonly height: number;
}

const UNKNOWN: PictureHead = { kind: 'unknown', width: 0, height: 0 };

/** Reads how large a picture says it is, without decoding it. */
export function pictureHead(file: Uint8Array): PictureHead {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  if (says(file, 0, '\x89PNG\r\n\x1a\n') && file.length >= 24) {
    return { kind: 'png', width: view.getUint32(16), height: view.getUint32(20) };
  }
  if (file[0] === 0xff && file[1] === 0xd8) return jpeg(file, view);
  if (says(file, 0, 'RIFF') && says(file, 8, 'WEBP')) return webp(file, view);
  if (says(file, 4, 'ftypavif') || says(file, 4, 'ftypavis')) return avif(file, view);
  if (says(file, 0, '\xabKTX 20\xbb') && file.length >= 28) {
    return { kind: 'ktx2', width: view.getUint32(20, true), height: view.getUint32(24, true) };
  }
  return UNKNOWN;
}

/** The first frame header that is not a table (ITU T.81, B.2.2). */
function jpeg(file: Uint8Array, view: DataView): PictureHead {
  let at = 2;
  while (at + 9 < file.length) {
    if (file[at] !== 0xff) return UNKNOWN;
    const marker = file[at + 1] ?? 0;
    const isFrame =
      marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
    if (isFrame) {
      return { kind: 'jpeg', width: view.getUint16(at + 7), height: view.getUint16(at + 5) };
    }
    // Fill bytes and markers without a length.
    if (marker === 0xff) at += 1;
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8)) at += 2;
    else at += 2 + Math.max(2, view.getUint16(at + 2));
  }
  return UNKNOWN;
}

function webp(file: Uint8Array, view: DataView): PictureHead {
  if (file.length < 30) return UNKNOWN;
  if (says(file, 12, 'VP8X')) {
    const three = (at: number): number => view.getUint16(at, true) + ((file[at + 2] ?? 0) << 16);
    return { kind: 'webp', width: three(24) + 1, height: three(27) + 1 };
  }
  if (says(file, 12, 'VP8L')) {
    const bits = view.getUint32(21, true);
    return { kind: 'webp', width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 };
  }
  if (!says(file, 12, 'VP8 ')) return UNKNOWN;
  const part = (at: number): number => view.getUint16(at, true) & 0x3fff;
  return { kind: 'webp', width: part(26), height: part(28) };
}

/** The largest size any of its parts says it has (ISO 23008-12, `ispe`). */
function avif(file: Uint8Array, view: DataView): PictureHead {
  let width = 0;
  let height = 0;
  const end = Math.min(file.length - 16, 64 * 1024);
  for (let at = 0; at < end; at += 1) {
    if (!says(file, at, 'ispe')) continue;
    width = Math.max(width, view.getUint32(at + 8));
    height = Math.max(height, view.getUint32(at + 12));
  }
  return width > 0 && height > 0 ? { kind: 'avif', width, height } : UNKNOWN;
}

function says(file: Uint8Array, at: number, text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (file[at + i] !== text.charCodeAt(i)) return false;
  return true;
}
