const ALIGN = 4;
const JSON_CHUNK = 0x4e4f534a;
const BIN_CHUNK = 0x004e4942;

/** Pieces of binary data one after the other, each aligned as glTF wants it. */
export class BinaryChunk {
  readonly #pieces: { readonly offset: number; readonly bytes: Uint8Array }[] = [];
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Returns the piece's offset. */
  append(bytes: Uint8Array): number {
    const offset = this.#length;
    this.#pieces.push({ offset, bytes });
    this.#length += Math.ceil(bytes.length / ALIGN) * ALIGN;
    return offset;
  }

  toBytes(): Uint8Array {
    const all = new Uint8Array(this.#length);
    for (const { offset, bytes } of this.#pieces) all.set(bytes, offset);
    return all;
  }
}

/** A binary glTF 2.0 file. */
export function packGlb(json: unknown, binary: Uint8Array): Uint8Array {
  const text = new TextEncoder().encode(JSON.stringify(json));
  const textLength = Math.ceil(text.length / ALIGN) * ALIGN;
  const file = new Uint8Array(12 + 8 + textLength + 8 + binary.length);
  const view = new DataView(file.buffer);
  file.set(new TextEncoder().encode('glTF'), 0);
  view.setUint32(4, 2, true);
  view.setUint32(8, file.length, true);
  view.setUint32(12, textLength, true);
  view.setUint32(16, JSON_CHUNK, true);
  file.fill(0x20, 20, 20 + textLength);
  file.set(text, 20);
  const start = 20 + textLength;
  view.setUint32(start, binary.length, true);
  view.setUint32(start + 4, BIN_CHUNK, true);
  file.set(binary, start + 8);
  return file;
}
