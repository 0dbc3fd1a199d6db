/** A vector as it is kept: its scale (float32, little-endian), and one signed byte a dimension. */

const SCALE_BYTES = 4;
const LARGEST = 127;

export function toSignedBytes(vector: Float32Array): Uint8Array {
  let largest = 0;
  for (const value of vector) largest = Math.max(largest, Math.abs(value));
  const scale = largest / LARGEST;
  const bytes = new Uint8Array(SCALE_BYTES + vector.length);
  new DataView(bytes.buffer).setFloat32(0, scale, true);
  if (scale === 0) return bytes;
  // A negative number in an array of unsigned bytes is its two's complement.
  for (let i = 0; i < vector.length; i += 1) {
    bytes[SCALE_BYTES + i] = Math.round((vector[i] ?? 0) / scale);
  }
  return bytes;
}

export function fromSignedBytes(bytes: Uint8Array): Float32Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const scale = view.getFloat32(0, true);
  const vector = new Float32Array(bytes.length - SCALE_BYTES);
  for (let i = 0; i < vector.length; i += 1) vector[i] = view.getInt8(SCALE_BYTES + i) * scale;
  return vector;
}

/** The dot product with a vector that is kept so, without unpacking it. */
export function dotSignedBytes(vector: Float32Array, bytes: Uint8Array): number {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const size = Math.min(vector.length, bytes.length - SCALE_BYTES);
  let sum = 0;
  for (let i = 0; i < size; i += 1) {
    sum += (vector[i] as number) * (((bytes[SCALE_BYTES + i] as number) << 24) >> 24);
  }
  return sum * view.getFloat32(0, true);
}
