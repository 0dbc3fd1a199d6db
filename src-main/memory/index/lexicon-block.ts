import type { Cipher } from '../cipher.ts';
import { ANALYSIS_VERSION, stemsOf } from './analysis.ts';

/** Words that are sealed together: opening one costs as much as opening them all. */
const WORDS_A_BLOCK = 256;

export interface LexiconWord {
  readonly id: number;
  readonly word: string;
  readonly stems: readonly string[];
}

export const blockOf = (id: number): number => Math.floor(id / WORDS_A_BLOCK);

const label = (block: number): string => `lexicon_blocks.words/${block}`;

/** A line each: its row, the word, its stems; before them the version they were made by. */
export function sealBlock(
  cipher: Cipher,
  block: number,
  words: readonly LexiconWord[],
): Uint8Array {
  const lines = words.map(({ id, word, stems }) => [id, word, ...stems].join(' '));
  return cipher.seal([ANALYSIS_VERSION, ...lines].join('\n'), label(block));
}

/** Throws AppError('store/damaged'). */
export function openBlock(cipher: Cipher, block: number, sealed: Uint8Array): LexiconWord[] {
  const [version, ...lines] = cipher.open(sealed, label(block)).split('\n');
  const isOld = Number(version) !== ANALYSIS_VERSION;
  return lines.map((line) => {
    const [id, word = '', ...stems] = line.split(' ');
    return { id: Number(id), word, stems: isOld ? stemsOf(word) : stems };
  });
}
