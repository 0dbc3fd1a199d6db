import { zlibSync } from 'fflate';
import { at, clamp } from './vector.ts';

const SIGNATURE = [137, 80, 78, 71, 13, 10, 26, 10];

/**
 * A picture as a PNG file. `paint` gives sRGB 0..1 for a texel, three numbers or, with alpha, four.
 * The deflate is pure JavaScript, so that the bytes do not depend on a machine's zlib.
 */
export function paintPng(
  width: number,
  height: number,
  paint: (x: number, y: number) => readonly number[],
): Uint8Array {
  const channels = paint(0, 0).length;
  const stride = width * channels + 1;
  const rows = new Uint8Array(stride * height);
  for (let y = 0; y < height; y += 1) {
    // Filter 1 of the format: each texel as its difference from the one to its left.
    rows[y * stride] = 1;
    for (let x = 0; x < width; x += 1) {
      const colour = paint(x, y);
      for (let k = 0; k < channels; k += 1) {
        rows[y * stride + 1 + x * channels + k] = Math.round(clamp(at(colour, k)) * 255);
      }
    }
    for (let i = y * stride + stride - 1; i > y * stride + channels; i -= 1) {
      rows[i] = at(rows, i) - at(rows, i - channels);
    }
  }
  const header = new Uint8Array(13);
  const view = new DataView(header.buffer);
  view.setUint32(0, width);
  view.setUint32(4, height);
  header[8] = 8;
  header[9] = channels === 4 ? 6 : 2;
  const chunks = [
    Uint8Array.from(SIGNATURE),
    chunk('IHDR', header),
    chunk('IDAT', zlibSync(rows, { level: 6 })),
    chunk('IEND', new Uint8Array()),
  ];
  const file = new Uint8Array(chunks.reduce((sum, { length }) => sum + length, 0));
  let offset = 0;
  for (const part of chunks) {
    file.set(part, offset);
    offset += part.length;
  }
  return file;
}

const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, n) => {
  let c = n;
  for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  return c;
});

function chunk(type: string, data: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(12 + data.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, data.length);
  for (let i = 0; i < 4; i += 1) bytes[4 + i] = type.charCodeAt(i);
  bytes.set(data, 8);
  let crc = 0xffffffff;
  for (let i = 4; i < 8 + data.length; i += 1) {
    crc = at(CRC_TABLE, (crc ^ at(bytes, i)) & 255) ^ (crc >>> 8);
  }
  view.setUint32(8 + data.length, ~crc >>> 0);
  return bytes;
}
