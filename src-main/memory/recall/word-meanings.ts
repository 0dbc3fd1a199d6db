/**
 * What words mean, from the table the built-in embedder brings along (its format: providers/word-table.ts):
 * how near two stems are, in one language or across.
 */
import { stemsOf } from '../index/analysis.ts';

export interface WordMeanings {
  /** Of a stem as `analyse` gives it; -1 for what the table does not know. */
  rowOf(stem: string): number;
  /** Cosine of two rows. */
  nearness(one: number, other: number): number;
}

const HEAD_BYTES = 12;
const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** @throws RangeError for what is no such table. */
export function readWordMeanings(bytes: Uint8Array): WordMeanings {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = view.getUint32(0, true);
  const dimensions = view.getUint32(4, true);
  const weightsAt = HEAD_BYTES + view.getUint32(8, true);
  const vectors = new Int8Array(
    bytes.buffer,
    bytes.byteOffset + weightsAt + count,
    count * dimensions,
  );
  const rows = new Map<string, number>();
  const lines = new TextDecoder().decode(bytes.subarray(HEAD_BYTES, weightsAt)).split('\n');
  lines.forEach((line, row) => {
    for (const key of line.split(' ')) {
      // Of a stem with several words the most frequent, which stands first.
      const own = /^[a-z]/u.test(key) ? (/^[nv][^a-z]/u.test(key) ? [key] : stemsOf(key)) : [key];
      for (const stem of own) if (!rows.has(stem)) rows.set(stem, row);
    }
  });
  const lengths = new Float32Array(count);
  for (let row = 0; row < count; row++) {
    let sum = 0;
    for (let i = row * dimensions; i < (row + 1) * dimensions; i++) sum += (vectors[i] ?? 0) ** 2;
    lengths[row] = Math.sqrt(sum) || 1;
  }

  return {
    rowOf(stem) {
      if (/^[a-z]/u.test(stem)) return rows.get(stem) ?? -1;
      const noun = rows.get(`n${stem}`);
      if (noun !== undefined) return noun;
      return stem.endsWith('다') ? (rows.get(`v${toJamo(stem.slice(0, -1))}`) ?? -1) : -1;
    },
    nearness(one, other) {
      const a = one * dimensions;
      const b = other * dimensions;
      let sum = 0;
      for (let i = 0; i < dimensions; i++)
        sum += (vectors[a + i] as number) * (vectors[b + i] as number);
      return sum / ((lengths[one] as number) * (lengths[other] as number));
    },
  };
}

/** Syllables as the letters of the keyboard, as the table spells verbs. */
function toJamo(text: string): string {
  let jamo = '';
  for (const sign of text) {
    const code = sign.charCodeAt(0);
    if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) {
      jamo += sign;
      continue;
    }
    const at = code - FIRST_SYLLABLE;
    jamo += INITIALS[Math.floor(at / 588)] ?? '';
    jamo += VOWELS[Math.floor((at % 588) / 28)] ?? '';
    jamo += FINALS[at % 28] ?? '';
  }
  return jamo;
}
