/** Longest edge of what is shown to a vision model, px: larger ones are made smaller there as well. */
const EDGE = 1568;
const QUALITY = 0.85;

/**
 * The picture drawn anew, smaller, as a JPEG: where and with what it was taken stays here. Null where it
 * cannot be drawn.
 */
export async function shownPicture(
  picture: Uint8Array,
  type: string,
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const bitmap = await createImageBitmap(new Blob([picture.slice()], { type }));
    const scale = Math.min(1, EDGE / Math.max(bitmap.width, bitmap.height));
    const width = Math.max(1, Math.round(bitmap.width * scale));
    const height = Math.max(1, Math.round(bitmap.height * scale));
    const canvas = new OffscreenCanvas(width, height);
    const brush = canvas.getContext('2d');
    if (!brush) return null;
    // What a picture lets through is white on paper.
    brush.fillStyle = 'white';
    brush.fillRect(0, 0, width, height);
    brush.drawImage(bitmap, 0, 0, width, height);
    bitmap.close();
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality: QUALITY });
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    return null;
  }
}
