/**
 * Vectors as bits: the signs after a rotation that is the same everywhere and always. How many bits
 * two codes differ in says how wide the angle between their vectors is, for a thousandth of the work.
 */

/** Fewer say too little: a short vector is looked at from more directions than it has dimensions. */
const FEWEST_BITS = 512;
/** More cost memory and time and hardly find more, since the best are looked at again. */
const MOST_BITS = 1024;
/** Signs and a Hadamard transform, three times over, come close to a random rotation. */
const ROUNDS = 3;

export interface SignCoder {
  readonly bits: number;
  /** 32 bits each. */
  readonly words: number;
  /** Writes the code of a vector at a place of an array of codes. */
  code(vector: Float32Array, into: Uint32Array, at: number): void;
}

export function createSignCoder(dimensions: number): SignCoder {
  let size = FEWEST_BITS;
  while (size < dimensions) size *= 2;
  const bits = Math.min(size, MOST_BITS);
  const words = bits / 32;
  const signs = fixedSigns(size * ROUNDS);
  const rotated = new Float64Array(size);

  return {
    bits,
    words,
    code(vector, into, at) {
      rotated.fill(0);
      rotated.set(vector);
      for (let round = 0; round < ROUNDS; round += 1) {
        const from = round * size;
        for (let i = 0; i < size; i += 1) {
          rotated[i] = (rotated[i] as number) * (signs[from + i] as number);
        }
        hadamard(rotated);
      }
      for (let word = 0; word < words; word += 1) {
        let value = 0;
        for (let bit = 0; bit < 32; bit += 1) {
          if ((rotated[word * 32 + bit] as number) > 0) value |= 1 << bit;
        }
        into[at + word] = value;
      }
    },
  };
}

/** In place; the length is a power of two. Lengths grow by its root, which signs do not mind. */
function hadamard(values: Float64Array): void {
  for (let half = 1; half < values.length; half *= 2) {
    for (let from = 0; from < values.length; from += half * 2) {
      for (let i = from; i < from + half; i += 1) {
        const a = values[i] as number;
        const b = values[i + half] as number;
        values[i] = a + b;
        values[i + half] = a - b;
      }
    }
  }
}

/** The codes on disk were made with these: another seed is another format. xorshift32. */
function fixedSigns(count: number): Int8Array {
  const signs = new Int8Array(count);
  let state = 0x9e3779b9;
  for (let i = 0; i < count; i += 1) {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    signs[i] = state & 0x40000 ? 1 : -1;
  }
  return signs;
}
