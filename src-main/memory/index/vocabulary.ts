/** Every word there is, in the reader's memory: what can be searched by letters. */
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { stemsOf } from './analysis.ts';
import { grown } from './growing.ts';
import { blockOf, openBlock } from './lexicon-block.ts';

export interface Vocabulary {
  /** By number. A word that is gone is empty. */
  readonly words: readonly string[];
  /** Of a word of the lexicon, by its row there; -1 where it is not there. */
  numberOf(lexiconId: number): number;
  /** Of a word, which is added where it is not there (titles are not in the lexicon). */
  numberOfWord(word: string): number;
  /** Of a word that may be there; -1 where it is not. */
  find(word: string): number;
  /** Calls with every word from `from` on that has one of the stems. */
  withStems(stems: readonly string[], from: number, found: (number: number) => void): void;
  /** Conjoining letters of a word, for comparing Korean letter by letter. */
  letters(number: number): string;
  /** Takes so many words apart into letters, ahead of a search for one that is mistyped. True when all are. */
  spell(mostWords: number): boolean;
  /** Reads what was added to the lexicon, so many blocks at most. False where there is more to read. */
  refresh(mostBlocks: number): boolean;
  /** Whether words have left the lexicon. */
  hasUnused(): boolean;
  /** Empties every word that is neither in the lexicon any more nor among `others`. */
  forgetUnused(others: ReadonlySet<number>): void;
}

export function createVocabulary(db: Database, cipher: Cipher): Vocabulary {
  const blocksFrom = db.prepare<[number], { block: number; words: Uint8Array }>(
    'SELECT block, words FROM lexicon_blocks WHERE block >= ? ORDER BY block',
  );
  const count = db.prepare<[], number>('SELECT count(*) FROM lexicon').pluck();
  const newest = db.prepare<[], number | null>('SELECT max(id) FROM lexicon').pluck();
  const allIds = db.prepare<[], number>('SELECT id FROM lexicon').pluck();

  const words: string[] = [];
  const numbers = new Map<string, number>();
  const letters: string[] = [];
  let spelled = 0;
  /** Numbers by row of the lexicon, plus one. */
  let byId = new Uint32Array(4096);
  let highest = 0;
  let known = 0;
  let stems = new Int32Array(8192);
  /** Where the stems of each word begin; one more than there are words. */
  let stemStarts = new Uint32Array(4096);

  function add(word: string, stemsOfWord: readonly string[]): number {
    const there = numbers.get(word);
    if (there !== undefined) return there;
    const number = words.push(word) - 1;
    numbers.set(word, number);
    let end = stemStarts[number] ?? 0;
    stems = grown(stems, end + stemsOfWord.length);
    for (const stem of stemsOfWord) stems[end++] = hashOf(stem);
    stemStarts = grown(stemStarts, number + 2);
    stemStarts[number + 1] = end;
    return number;
  }

  function lettersOf(number: number): string {
    const known = letters[number];
    if (known !== undefined) return known;
    const made = (words[number] ?? '').normalize('NFD');
    letters[number] = made;
    return made;
  }

  return {
    words,
    numberOf: (id) => (byId[id] ?? 0) - 1,
    numberOfWord: (word) => numbers.get(word) ?? add(word, stemsOf(word)),
    find: (word) => numbers.get(word) ?? -1,

    withStems(wanted, from, found) {
      const hashes = wanted.map(hashOf);
      let at = stemStarts[from] ?? 0;
      for (let number = from; number < words.length; number++) {
        const end = stemStarts[number + 1] as number;
        let isMet = false;
        for (; at < end; at++) {
          const stem = stems[at] as number;
          for (let i = 0; i < hashes.length; i++) if (hashes[i] === stem) isMet = true;
        }
        if (isMet) found(number);
      }
    },

    letters: lettersOf,
    spell(mostWords) {
      const end = Math.min(words.length, spelled + mostWords);
      for (; spelled < end; spelled++) lettersOf(spelled);
      return spelled === words.length;
    },

    refresh(mostBlocks) {
      const last = newest.get() ?? 0;
      let left = mostBlocks;
      for (const { block, words: sealed } of blocksFrom.iterate(blockOf(highest + 1))) {
        if (last <= highest) return true;
        if (left-- <= 0) return false;
        for (const entry of openBlock(cipher, block, sealed)) {
          if (entry.id <= highest) continue;
          byId = grown(byId, entry.id + 1);
          byId[entry.id] = add(entry.word, entry.stems) + 1;
          highest = entry.id;
          known += 1;
        }
      }
      highest = Math.max(highest, last);
      return true;
    },

    hasUnused: () => count.get() !== known,

    forgetUnused(others) {
      const used = new Set(others);
      const ids = new Set(allIds.all());
      known = ids.size;
      for (let id = 0; id <= highest; id++) {
        if (ids.has(id)) used.add((byId[id] ?? 0) - 1);
        else byId[id] = 0;
      }
      for (const [number, word] of words.entries()) {
        if (word === '' || used.has(number)) continue;
        numbers.delete(word);
        words[number] = '';
        letters[number] = '';
        stems.fill(0, stemStarts[number], stemStarts[number + 1]);
      }
    },
  };
}

/** FNV-1a. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) {
    hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  }
  return hash | 0;
}
