/** Many small things in few bytes. */

/** Characters of a term's hash (cipher.term), and the bytes they are packed into: 5 bits a character. */
const TERM_CHARACTERS = 12;
const HALF = 6;
const TERM_BYTES = 8;
const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567';

/** Whole numbers, small ones in one byte (7 bits a byte, the lowest first). */
export function packNumbers(numbers: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  for (const number of numbers) {
    let rest = number;
    while (rest > 127) {
      bytes.push((rest & 127) | 128);
      rest = Math.floor(rest / 128);
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

export function unpackNumbers(packed: Uint8Array): number[] {
  const numbers: number[] = [];
  let number = 0;
  let unit = 1;
  for (const byte of packed) {
    number += (byte & 127) * unit;
    if (byte > 127) unit *= 128;
    else {
      numbers.push(number);
      number = 0;
      unit = 1;
    }
  }
  return numbers;
}

/** Lists of hashed terms; the lengths of the lists come first, two bytes each. */
export function packTerms(lists: readonly (readonly string[])[]): Uint8Array {
  const count = lists.reduce((sum, list) => sum + list.length, 0);
  const packed = Buffer.alloc(lists.length * 2 + count * TERM_BYTES);
  lists.forEach((list, index) => {
    packed.writeUInt16LE(list.length, index * 2);
  });
  let at = lists.length * 2;
  for (const term of lists.flat()) {
    packed.writeUInt32LE(bitsOf(term, 0), at);
    packed.writeUInt32LE(bitsOf(term, HALF), at + 4);
    at += TERM_BYTES;
  }
  return packed;
}

export function unpackTerms(packed: Uint8Array, listCount: number): string[][] {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength);
  let at = listCount * 2;
  return Array.from({ length: listCount }, (_, index) =>
    Array.from({ length: bytes.readUInt16LE(index * 2) }, () => {
      const term = charactersOf(bytes.readUInt32LE(at)) + charactersOf(bytes.readUInt32LE(at + 4));
      at += TERM_BYTES;
      return term;
    }),
  );
}

function bitsOf(term: string, from: number): number {
  if (term.length !== TERM_CHARACTERS) throw new RangeError('a term has 12 characters');
  let bits = 0;
  for (let index = from; index < from + HALF; index++) {
    bits = (bits << 5) | ALPHABET.indexOf(term.charAt(index));
  }
  return bits >>> 0;
}

function charactersOf(bits: number): string {
  let characters = '';
  for (let shift = (HALF - 1) * 5; shift >= 0; shift -= 5)
    characters += ALPHABET[(bits >>> shift) & 31];
  return characters;
}
