import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import { ANALYSIS_VERSION, analyse, feelingMark, marksOf } from './analysis.ts';
import { createLexicon } from './lexicon.ts';
import { packNumbers, packTerms, unpackNumbers, unpackTerms } from './packing.ts';
import type { PassageIndex } from './passages.ts';

interface PassageRow {
  readonly seq: number;
  readonly group_id: string;
  readonly role: string | null;
  readonly feeling: string | null;
  readonly at: number;
  readonly words: Uint8Array;
}

/** Lists in a packed row: stems, grams, marks. */
const LISTS = 3;

/**
 * A passage that is put again with the same words, speaker, feeling and time keeps its row, and with it its
 * vectors; any other takes a new one, so that no vector stands for words it was not made from.
 */
export function createPassageIndex(db: Database, cipher: Cipher): PassageIndex {
  const lexicon = createLexicon(db, cipher);
  const find = db.prepare<[string, string], PassageRow>(
    'SELECT seq, group_id, role, feeling, at, words FROM passages WHERE kind = ? AND id = ?',
  );
  const insert = db.prepare(
    `INSERT INTO passages (kind, id, group_id, role, feeling, at, size, words)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const erase = db.prepare<[number]>('DELETE FROM passages WHERE seq = ?');
  const packedOf = db
    .prepare<[number], Uint8Array>('SELECT packed FROM term_rows WHERE seq = ?')
    .pluck();
  const keepPacked = db.prepare<[number, Uint8Array]>(
    'INSERT OR REPLACE INTO term_rows (seq, packed) VALUES (?, ?)',
  );
  const addTerms = db.prepare<[number, string, string, string, string]>(
    'INSERT INTO terms (rowid, words, stems, grams, marks) VALUES (?, ?, ?, ?, ?)',
  );
  const takeTerms = db.prepare<[number, string, string, string, string]>(
    `INSERT INTO terms (terms, rowid, words, stems, grams, marks)
      VALUES ('delete', ?, ?, ?, ?, ?)`,
  );
  const hashed = (terms: readonly string[]): string[] => terms.map((term) => cipher.term(term));

  /** Not a savepoint within the caller's: each would write out what FTS5 gathers until the commit. */
  const inTransaction = (work: () => void): void =>
    db.inTransaction ? work() : db.transaction(work).immediate();

  function forgetTerms(row: PassageRow): void {
    const packed = packedOf.get(row.seq);
    if (packed === undefined) return;
    const [stems = [], grams = [], marks = []] = unpackTerms(packed, LISTS);
    const words = lexicon.termsOf(unpackNumbers(row.words));
    takeTerms.run(row.seq, joined(words), joined(stems), joined(grams), joined(marks));
  }

  function forget(row: PassageRow): void {
    forgetTerms(row);
    erase.run(row.seq);
  }

  return {
    version: ANALYSIS_VERSION,

    put: (passage) =>
      inTransaction(() => {
        const { kind, id, group, role, emotion, at } = passage;
        const { words, stems, grams } = analyse(passage.text);
        const numbers = lexicon.numbersOf(words);
        const said = packNumbers(numbers);
        const lists = [hashed(stems), hashed(grams), hashed(marksOf(passage))] as const;
        const packed = packTerms(lists);
        const feeling = emotion && cipher.term(feelingMark(emotion));

        const before = find.get(kind, id);
        const isSame =
          before !== undefined &&
          before.group_id === group &&
          before.role === role &&
          before.feeling === feeling &&
          before.at === at &&
          areEqual(before.words, said);
        if (isSame && areEqual(packedOf.get(before.seq) ?? new Uint8Array(), packed)) return;
        if (isSame) forgetTerms(before);
        else if (before !== undefined) forget(before);
        const seq = isSame
          ? before.seq
          : Number(
              insert.run(kind, id, group, role, feeling, at, words.length, said).lastInsertRowid,
            );
        keepPacked.run(seq, packed);
        addTerms.run(
          seq,
          joined(hashed(words)),
          joined(lists[0]),
          joined(lists[1]),
          joined(lists[2]),
        );
        if (!isSame && before !== undefined) lexicon.removeUnused(unpackNumbers(before.words));
      }),

    remove: (kind, ids) =>
      inTransaction(() => {
        const words = new Set<number>();
        for (const id of ids) {
          const row = find.get(kind, id);
          if (row === undefined) continue;
          forget(row);
          for (const word of unpackNumbers(row.words)) words.add(word);
        }
        lexicon.removeUnused([...words]);
      }),
  };
}

const joined = (terms: readonly string[]): string => terms.join(' ');

const areEqual = (one: Uint8Array, other: Uint8Array): boolean => Buffer.compare(one, other) === 0;
