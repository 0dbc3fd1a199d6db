import { inflateSync } from 'fflate';

/** How English words sound, from the packed dictionary. */
export interface EnglishWords {
  /**
   * Sounds of a word in small letters (see `sounds.ts`), `[ab]` where people differ and `?` after
   * what some leave out; null when the dictionary does not have it.
   */
  lookup(word: string): string | null;
}

/** `BMW1`. */
export const MAGIC = 0x31574d42;

/**
 * Opens the dictionary that `scripts/words-en` packs: a little-endian header (magic, number of
 * blocks as uint32, then per block its length as uint32, the length of its first word as uint8
 * and that word), then the blocks, each deflated. A block is lines of words in order, front-coded
 * (a character for the length shared with the word before, from `0`, then the rest), an empty line,
 * and as many lines of sounds. Blocks are unpacked when a word of theirs is asked for first.
 *
 * @throws RangeError when the bytes are not such a dictionary.
 */
export function readEnglishWords(bytes: Uint8Array): EnglishWords {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0, true) !== MAGIC) throw new RangeError('not a dictionary of words');
  const count = view.getUint32(4, true);
  const text = new TextDecoder();
  const firsts: string[] = [];
  const lengths: number[] = [];
  let at = 8;
  for (let i = 0; i < count; i += 1) {
    lengths.push(view.getUint32(at, true));
    const length = view.getUint8(at + 4);
    firsts.push(text.decode(bytes.subarray(at + 5, at + 5 + length)));
    at += 5 + length;
  }
  const starts = lengths.map((length) => {
    at += length;
    return at - length;
  });
  if (at !== bytes.length) throw new RangeError('the dictionary of words is cut off');
  const blocks = new Map<number, string>();

  function block(index: number): string {
    const known = blocks.get(index);
    if (known !== undefined) return known;
    const start = starts[index] as number;
    const opened = text.decode(
      inflateSync(bytes.subarray(start, start + (lengths[index] as number))),
    );
    blocks.set(index, opened);
    return opened;
  }

  return {
    lookup(word) {
      const index = lastNotAfter(firsts, word);
      return index < 0 ? null : find(block(index), word);
    },
  };
}

/** The last of the sorted words that is not after `word`, or -1. */
function lastNotAfter(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] as string) <= word) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Walks the front-coded words: only what is shared with the one sought needs a look. */
function find(block: string, word: string): string | null {
  let at = 0;
  let line = 0;
  let matched = 0;
  while (block[at] !== '\n') {
    const end = block.indexOf('\n', at);
    const shared = block.charCodeAt(at) - 48;
    if (shared < matched) return null;
    if (shared === matched) {
      const rest = end - at - 1;
      let same = 0;
      while (same < rest && block[at + 1 + same] === word[matched + same]) same += 1;
      matched += same;
      if (same === rest && matched === word.length) return soundsAt(block, line);
    }
    at = end + 1;
    line += 1;
  }
  return null;
}

function soundsAt(block: string, line: number): string | null {
  let at = block.indexOf('\n\n') + 2;
  for (let i = 0; i < line; i += 1) at = block.indexOf('\n', at) + 1;
  const end = block.indexOf('\n', at);
  return at > 1 && end > at ? block.slice(at, end) : null;
}
