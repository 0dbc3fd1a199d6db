/** Edge of a thumbnail that had to be made smaller, px. */
const EDGE = 384;
const QUALITY = 0.85;
/** `String.fromCharCode` takes its characters as arguments, of which there may not be too many. */
const CHUNK = 0x8000;

const TYPES = [
  { type: 'image/png', first: [0x89, 0x50, 0x4e, 0x47] },
  { type: 'image/jpeg', first: [0xff, 0xd8, 0xff] },
  { type: 'image/webp', first: [0x52, 0x49, 0x46, 0x46] },
] as const;

/** A picture's type by its first bytes; null for anything else, which is not shown. */
function typeOf(picture: Uint8Array): string | null {
  return TYPES.find(({ first }) => first.every((byte, at) => picture[at] === byte))?.type ?? null;
}

/** An address for an <img>, or null for what is no picture. */
export function thumbnailAddress(picture: Uint8Array): string | null {
  const type = typeOf(picture);
  if (!type) return null;
  let binary = '';
  for (let at = 0; at < picture.length; at += CHUNK) {
    binary += String.fromCharCode(...picture.subarray(at, at + CHUNK));
  }
  return `data:${type};base64,${btoa(binary)}`;
}

/** The picture drawn anew at a size for a card, as WebP; null where it cannot be read. */
export async function smallThumbnail(picture: Uint8Array): Promise<Uint8Array<ArrayBuffer> | null> {
  const type = typeOf(picture);
  if (!type) return null;
  try {
    const bitmap = await createImageBitmap(new Blob([new Uint8Array(picture)], { type }));
    const scale = Math.min(1, EDGE / Math.max(bitmap.width, bitmap.height));
    const canvas = new OffscreenCanvas(
      Math.max(1, Math.round(bitmap.width * scale)),
      Math.max(1, Math.round(bitmap.height * scale)),
    );
    canvas.getContext('2d')?.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
    bitmap.close();
    const blob = await canvas.convertToBlob({ type: 'image/webp', quality: QUALITY });
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return null;
  }
}
