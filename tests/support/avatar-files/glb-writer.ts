/** Writes binary glTF files of a few kilobytes, right ones and, where a test asks for it, wrong ones. */

/** Loose on purpose: tests write what no file should say. */
// biome-ignore lint/suspicious/noExplicitAny: wrong files are wrong in every way
export type Json = Record<string, any>;

export interface GlbWriter {
  readonly json: Json;
  /** Keeps numbers in the buffer; the index of their accessor. */
  floats(values: readonly number[], type: 'SCALAR' | 'VEC2' | 'VEC3' | 'VEC4' | 'MAT4'): number;
  indices(values: readonly number[]): number;
  joints(values: readonly number[]): number;
  /** Keeps bytes as they are; the index of their bufferView. */
  bytes(values: Uint8Array): number;
  write(): ArrayBuffer;
}

const SIZES = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT4: 16 } as const;
const FLOAT = 5126;
const UINT16 = 5123;
const UINT8 = 5121;

export function createGlbWriter(): GlbWriter {
  const json: Json = {
    asset: { version: '2.0' },
    scene: 0,
    scenes: [{ nodes: [] }],
    nodes: [],
    accessors: [],
    bufferViews: [],
    buffers: [{ byteLength: 0 }],
  };
  const parts: Uint8Array[] = [];
  let length = 0;

  function bytes(values: Uint8Array): number {
    json.bufferViews.push({ buffer: 0, byteOffset: length, byteLength: values.length });
    const padded = new Uint8Array(Math.ceil(values.length / 4) * 4);
    padded.set(values);
    parts.push(padded);
    length += padded.length;
    return json.bufferViews.length - 1;
  }

  function accessor(
    values: Float32Array | Uint16Array | Uint8Array,
    componentType: number,
    type: keyof typeof SIZES,
  ): number {
    const size = SIZES[type];
    const view = bytes(new Uint8Array(values.buffer, values.byteOffset, values.byteLength));
    const range = (pick: (...all: number[]) => number): number[] =>
      Array.from({ length: size }, (_, at) =>
        pick(...Array.from(values).filter((_each, index) => index % size === at)),
      );
    json.accessors.push({
      bufferView: view,
      componentType,
      count: values.length / size,
      type,
      ...(type === 'VEC3' || type === 'SCALAR'
        ? { min: range(Math.min), max: range(Math.max) }
        : {}),
    });
    return json.accessors.length - 1;
  }

  return {
    json,
    bytes,
    floats: (values, type) => accessor(Float32Array.from(values), FLOAT, type),
    indices: (values) => accessor(Uint16Array.from(values), UINT16, 'SCALAR'),
    joints: (values) => accessor(Uint8Array.from(values), UINT8, 'VEC4'),
    write() {
      json.buffers[0].byteLength = length;
      const binary = new Uint8Array(length);
      let at = 0;
      for (const part of parts) {
        binary.set(part, at);
        at += part.length;
      }
      return packGlb(json, binary);
    },
  };
}

/** A binary glTF of any JSON and any bytes. */
export function packGlb(json: unknown, binary: Uint8Array): ArrayBuffer {
  const text = new TextEncoder().encode(JSON.stringify(json));
  const textLength = Math.ceil(text.length / 4) * 4;
  const total = 12 + 8 + textLength + (binary.length > 0 ? 8 + binary.length : 0);
  const file = new ArrayBuffer(total);
  const view = new DataView(file);
  const all = new Uint8Array(file);
  view.setUint32(0, 0x46546c67, true);
  view.setUint32(4, 2, true);
  view.setUint32(8, total, true);
  view.setUint32(12, textLength, true);
  view.setUint32(16, 0x4e4f534a, true);
  all.fill(0x20, 20, 20 + textLength);
  all.set(text, 20);
  if (binary.length > 0) {
    view.setUint32(20 + textLength, binary.length, true);
    view.setUint32(24 + textLength, 0x004e4942, true);
    all.set(binary, 28 + textLength);
  }
  return file;
}

/** Takes a file apart, lets `change` at its JSON, and puts it together again. */
export function rewritten(file: ArrayBuffer, change: (json: Json) => void): ArrayBuffer {
  const view = new DataView(file);
  const textLength = view.getUint32(12, true);
  const json = JSON.parse(new TextDecoder().decode(new Uint8Array(file, 20, textLength)));
  change(json);
  return packGlb(json, new Uint8Array(file.slice(28 + textLength)));
}
