/**
 * In how many bits a code differs from each of many: sixteen bytes at once, as no JavaScript can, for a
 * tenth of the time. WebAssembly as it is written by hand; the test holds it against counting bit by bit.
 */

/** As much of it as is used: main's types have none, though Node and Electron have it. */
declare const WebAssembly: {
  readonly Memory: new (pages: { readonly initial: number }) => CodeMemory;
  readonly Module: new (bytes: Uint8Array) => object;
  readonly Instance: new (
    module: object,
    imports: { readonly m: { readonly m: CodeMemory } },
  ) => { readonly exports: { readonly d: DifferingBits } };
};

export interface CodeMemory {
  /** Another one after it has grown. */
  readonly buffer: ArrayBuffer;
  grow(pages: number): number;
}

const I32 = 0x7f;
const V128 = 0x7b;
const get = (local: number): number[] => [0x20, local];
const set = (local: number): number[] => [0x21, local];
const constant = (small: number): number[] => [0x41, small];
const ADD = [0x6a];
const LOOP = [0x03, 0x40];
const END = [0x0b];
const LOAD_16_BYTES = [0xfd, 0x00, 0x00, 0x00];
const lane = (of: number): number[] => [0xfd, 0x1b, of];

const ASKED = 0;
const AT = 1;
const UNTIL = 2;
const ASKED_END = 3;
const OUT = 4;
const PART = 5;
const SUM = 6;

const BODY = [
  ...[2, 1, I32, 1, V128],
  ...LOOP,
  // At the end: return.
  ...[...get(AT), ...get(UNTIL), 0x4f, 0x04, 0x40, 0x0f, ...END],
  // No bits yet.
  ...[0xfd, 0x0c, ...Array<number>(16).fill(0), ...set(SUM)],
  ...[...get(ASKED), ...set(PART)],
  ...LOOP,
  ...[...get(SUM), ...get(AT), ...LOAD_16_BYTES, ...get(PART), ...LOAD_16_BYTES],
  // Those that differ, bits set in each byte, bytes added in pairs, to the sum.
  ...[0xfd, 0x51, 0xfd, 0x62, 0xfd, 0x7d, 0xfd, 0x8e, 0x01, ...set(SUM)],
  ...[...get(AT), ...constant(16), ...ADD, ...set(AT)],
  ...[...get(PART), ...constant(16), ...ADD, ...set(PART)],
  // The next part, if there is one.
  ...[...get(PART), ...get(ASKED_END), 0x49, 0x0d, 0x00],
  ...END,
  // Eight sums to four, and those to one, which is stored in two bytes.
  ...[...get(OUT), ...get(SUM), 0xfd, 0x7f, ...set(SUM), ...get(SUM), ...lane(0)],
  ...[1, 2, 3].flatMap((i) => [...get(SUM), ...lane(i), ...ADD]),
  ...[0x3b, 0x00, 0x00],
  ...[...get(OUT), ...constant(2), ...ADD, ...set(OUT)],
  ...[0x0c, 0x00],
  ...END,
  ...END,
];
const section = (id: number, content: readonly number[]): number[] => [id, ...sized(content)];

const MODULE = new WebAssembly.Module(
  Uint8Array.from([
    ...[0x00, 0x61, 0x73, 0x6d, 0x01, 0x00, 0x00, 0x00],
    ...section(1, [1, 0x60, 5, I32, I32, I32, I32, I32, 0]),
    // A memory m.m of at least a page; one function; it is called d.
    ...section(2, [1, 1, 0x6d, 1, 0x6d, 0x02, 0x00, 1]),
    ...section(3, [1, 0]),
    ...section(7, [1, 1, 0x64, 0, 0]),
    ...section(10, [1, ...sized(BODY)]),
  ]),
);

function sized(content: readonly number[]): number[] {
  return [(content.length & 127) | 128, content.length >> 7, ...content];
}

/** Places are in bytes of the memory; codes are of 16, 32, 48 ... bytes, one after the other. */
export type DifferingBits = (
  asked: number,
  codes: number,
  codesEnd: number,
  askedEnd: number,
  /** Two bytes for each code. */
  out: number,
) => void;

export const PAGE_BYTES = 65_536;

export function createCodeMemory(pages: number): CodeMemory {
  return new WebAssembly.Memory({ initial: pages });
}

export function createDifferingBits(memory: CodeMemory): DifferingBits {
  return new WebAssembly.Instance(MODULE, { m: { m: memory } }).exports.d;
}
