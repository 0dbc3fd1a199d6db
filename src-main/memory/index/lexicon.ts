/** Every word there is, once: its number, its hash, and sealed. The writing side, in the caller's transaction. */
import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { stemsOf } from './analysis.ts';
import { blockOf, type LexiconWord, openBlock, sealBlock } from './lexicon-block.ts';

/** Words whose index is built anew in some tens of milliseconds. */
const MOST_TO_REBUILD = 60_000;

export interface Lexicon {
  /** Their numbers, in order; words not known yet get one. */
  numbersOf(words: readonly string[]): number[];
  /** Their hashes, in order. */
  termsOf(numbers: readonly number[]): string[];
  /** Removes those of them that no passage has any more. */
  removeUnused(numbers: readonly number[]): void;
}

export function createLexicon(db: Database, cipher: Cipher): Lexicon {
  const numberOf = db.prepare<[string], number>('SELECT id FROM lexicon WHERE term = ?').pluck();
  const termOf = db.prepare<[number], string>('SELECT term FROM lexicon WHERE id = ?').pluck();
  const insert = db.prepare<[string]>('INSERT INTO lexicon (term) VALUES (?)');
  const erase = db.prepare<[number]>('DELETE FROM lexicon WHERE id = ?');
  const isUsed = db
    .prepare<[string], number>('SELECT 1 FROM terms WHERE terms MATCH ? LIMIT 1')
    .pluck();
  const sealedBlock = db
    .prepare<[number], Uint8Array>('SELECT words FROM lexicon_blocks WHERE block = ?')
    .pluck();
  const writeBlock = db.prepare<[number, Uint8Array]>(
    'INSERT OR REPLACE INTO lexicon_blocks (block, words) VALUES (?, ?)',
  );
  const eraseBlock = db.prepare<[number]>('DELETE FROM lexicon_blocks WHERE block = ?');

  function change(block: number, changed: (words: LexiconWord[]) => LexiconWord[]): void {
    const sealed = sealedBlock.get(block);
    const words = changed(sealed === undefined ? [] : openBlock(cipher, block, sealed));
    if (words.length === 0) eraseBlock.run(block);
    else writeBlock.run(block, sealBlock(cipher, block, words));
  }

  return {
    numbersOf(words) {
      const added = new Map<number, LexiconWord[]>();
      const numbers = words.map((word) => {
        const term = cipher.term(word);
        const known = numberOf.get(term);
        if (known !== undefined) return known;
        const id = Number(insert.run(term).lastInsertRowid);
        const inBlock = added.get(blockOf(id)) ?? [];
        inBlock.push({ id, word, stems: stemsOf(word) });
        added.set(blockOf(id), inBlock);
        return id;
      });
      for (const [block, fresh] of added) change(block, (there) => [...there, ...fresh]);
      return numbers;
    },

    termsOf: (numbers) => numbers.map((id) => termOf.get(id) ?? ''),

    removeUnused(numbers) {
      const removed = new Map<number, Set<number>>();
      for (const id of new Set(numbers)) {
        const term = termOf.get(id);
        if (term === undefined || isUsed.get(`words:${term}`) !== undefined) continue;
        erase.run(id);
        const inBlock = removed.get(blockOf(id)) ?? new Set();
        removed.set(blockOf(id), inBlock.add(id));
      }
      for (const [block, gone] of removed) {
        change(block, (there) => there.filter(({ id }) => !gone.has(id)));
      }
    },
  };
}

/**
 * SQLite overwrites what is deleted, but not what it moved to another page before that. Building the index of
 * hashes anew leaves nothing of them, in some 20 ms; where that is too long, the database has to be vacuumed.
 */
export function leaveNoTermBehind(db: Database): void {
  const count = db.prepare<[], number>('SELECT count(*) FROM lexicon').pluck().get() ?? 0;
  if (count <= MOST_TO_REBUILD) db.exec('REINDEX lexicon');
}
