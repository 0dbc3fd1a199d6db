/** A PNG that says it is this large and holds nothing. */
export function pngHead(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(57);
  bytes.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
  const view = new DataView(bytes.buffer);
  view.setUint32(16, width);
  view.setUint32(20, height);
  bytes.set([8, 6, 0, 0, 0], 24);
  return bytes;
}

/** A JPEG of two tables and a frame header. */
export function jpegHead(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(40);
  bytes.set([
    0xff, 0xd8, 0xff, 0xe0, 0, 6, 1, 2, 3, 4, 0xff, 0xdb, 0, 4, 9, 9, 0xff, 0xc2, 0, 17, 8,
  ]);
  const view = new DataView(bytes.buffer);
  view.setUint16(21, height);
  view.setUint16(23, width);
  return bytes;
}

/** An extended WebP. */
export function webpHead(width: number, height: number): Uint8Array {
  const bytes = new Uint8Array(40);
  bytes.set(new TextEncoder().encode('RIFF\x20\0\0\0WEBPVP8X'));
  const view = new DataView(bytes.buffer);
  view.setUint16(24, (width - 1) & 0xffff, true);
  bytes[26] = (width - 1) >> 16;
  view.setUint16(27, (height - 1) & 0xffff, true);
  bytes[29] = (height - 1) >> 16;
  return bytes;
}
