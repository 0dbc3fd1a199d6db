import { zlibSync } from 'three/examples/jsm/libs/fflate.module.js';

/** What stands behind a node's name: whole numbers and texts as they are, the rest by its kind. */
export type FbxValue =
  | number
  | string
  | { readonly id: number }
  | { readonly double: number }
  | { readonly name: string; readonly kind: string }
  | { readonly longs: readonly number[] }
  | { readonly floats: readonly number[] }
  | { readonly zeros: number; readonly said: number };

export interface FbxNode {
  readonly name: string;
  readonly values: readonly FbxValue[];
  readonly inside: readonly FbxNode[];
}

export function fbxNode(
  name: string,
  values: readonly FbxValue[],
  inside: readonly FbxNode[] = [],
): FbxNode {
  return { name, values, inside };
}

/** The text form of FBX 7.4. */
export function fbxText(tree: readonly FbxNode[]): ArrayBuffer {
  const lines = ['; FBX 7.4.0 project file'];
  const write = (node: FbxNode, indent: string): void => {
    const list = node.values.map(listOf).find(Boolean);
    if (list) {
      lines.push(
        `${indent}${node.name}: *${list.length} {`,
        `${indent}\ta: ${list.join(',')}`,
        `${indent}}`,
      );
      return;
    }
    const values = node.values
      .map(textOf)
      .join(', ')
      .replace(/, (?=[\d-])/g, ',');
    const isSingle =
      node.inside.length === 0 &&
      /^(P|C|Version|FBXVersion|FileName|RelativeFilename|ShadingModel)$/.test(node.name);
    if (isSingle) lines.push(`${indent}${node.name}: ${values}`);
    else {
      lines.push(`${indent}${node.name}: ${values} {`);
      for (const each of node.inside) write(each, `${indent}\t`);
      lines.push(`${indent}}`);
    }
  };
  for (const node of tree) write(node, '');
  return new TextEncoder().encode(`${lines.join('\n')}\n`).buffer as ArrayBuffer;
}

function listOf(value: FbxValue): readonly number[] | null {
  if (typeof value !== 'object') return null;
  if ('longs' in value) return value.longs;
  return 'floats' in value ? value.floats : null;
}

function textOf(value: FbxValue): string {
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') return `"${value}"`;
  if ('id' in value) return String(value.id);
  if ('double' in value) return String(value.double);
  return 'name' in value ? `"${value.kind}::${value.name}"` : '';
}

/** The binary form; from 7500 on its places are 64 bits wide. Arrays are packed. */
export function fbxBinary(tree: readonly FbxNode[], version: number): ArrayBuffer {
  const wide = version >= 7500;
  const word = wide ? 8 : 4;
  const bytes: number[] = [...'Kaydara FBX Binary  \0\x1a\0'].map((each) => each.charCodeAt(0));
  const number = (value: number, size: number): void => {
    for (let i = 0; i < size; i += 1) bytes.push(Math.floor(value / 2 ** (8 * i)) % 256);
  };
  const place = (at: number, value: number): void => {
    for (let i = 0; i < word; i += 1) bytes[at + i] = Math.floor(value / 2 ** (8 * i)) % 256;
  };
  number(version, 4);
  const write = (node: FbxNode): void => {
    const begin = bytes.length;
    for (let i = 0; i < word * 3; i += 1) bytes.push(0);
    const name = new TextEncoder().encode(node.name);
    bytes.push(name.length, ...name);
    const first = bytes.length;
    for (const value of node.values) bytes.push(...valueBytes(value));
    place(begin + word, node.values.length);
    place(begin + word * 2, bytes.length - first);
    for (const each of node.inside) write(each);
    if (node.inside.length > 0) number(0, word * 3 + 1);
    place(begin, bytes.length);
  };
  for (const node of tree) write(node);
  number(0, word * 3 + 1);
  // The footer: nothing in it is read but its length.
  number(0, 176 + (16 - ((bytes.length + 176) % 16)));
  return Uint8Array.from(bytes).buffer;
}

function valueBytes(value: FbxValue): Uint8Array {
  if (typeof value === 'number') return tagged('I', Int32Array.of(value));
  if (typeof value === 'string') return text(value);
  if ('id' in value) return tagged('L', BigInt64Array.of(BigInt(value.id)));
  if ('double' in value) return tagged('D', Float64Array.of(value.double));
  if ('name' in value) return text(`${value.name}\0\x01${value.kind}`);
  if ('zeros' in value) return zeros(value.zeros, value.said);
  if ('longs' in value) return packed('l', BigInt64Array.from(value.longs, BigInt));
  return packed('f', Float32Array.from(value.floats));
}

function tagged(kind: string, values: ArrayBufferView): Uint8Array {
  return Uint8Array.of(kind.charCodeAt(0), ...bytesOf(values));
}

function text(words: string): Uint8Array {
  const bytes = new TextEncoder().encode(words);
  return Uint8Array.of(0x53, ...bytesOf(Uint32Array.of(bytes.length)), ...bytes);
}

function packed(kind: string, values: BigInt64Array | Float32Array): Uint8Array {
  const bytes: Uint8Array = zlibSync(bytesOf(values));
  const head = Uint32Array.of(values.length, 1, bytes.length);
  return Uint8Array.of(kind.charCodeAt(0), ...bytesOf(head), ...bytes);
}

/** So many zeros, packed very small, of which only `said` are spoken of. */
function zeros(count: number, said: number): Uint8Array {
  const bytes: Uint8Array = zlibSync(new Uint8Array(count * 4));
  return Uint8Array.of(0x66, ...bytesOf(Uint32Array.of(said, 1, bytes.length)), ...bytes);
}

function bytesOf(values: ArrayBufferView): Uint8Array {
  return new Uint8Array(values.buffer, values.byteOffset, values.byteLength);
}
