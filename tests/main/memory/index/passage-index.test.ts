import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from '../../../../src-main/memory/index/analysis.ts';
import { leaveNoTermBehind } from '../../../../src-main/memory/index/lexicon.ts';
import { openBlock } from '../../../../src-main/memory/index/lexicon-block.ts';
import { packTerms } from '../../../../src-main/memory/index/packing.ts';
import { createPassageIndex } from '../../../../src-main/memory/index/passage-index.ts';
import type { Passage } from '../../../../src-main/memory/index/passages.ts';
import { createTermSearch } from '../../../../src-main/memory/index/term-search.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { cipher, openTestDatabase } from '../open-store.ts';

const passage = (id: string, text: string, more: Partial<Passage> = {}): Passage => ({
  kind: 'message',
  id,
  group: 'c',
  text,
  at: 1,
  role: 'person',
  emotion: null,
  ...more,
});

const bytesOf = (folder: string): readonly Buffer[] =>
  readdirSync(folder).map((file) => readFileSync(join(folder, file)));

function rig() {
  const dataDir = temporaryFolder();
  const db = openTestDatabase(dataDir);
  const index = createPassageIndex(db, cipher);
  const terms = createTermSearch(db, cipher);
  const rowOf = (id: string) => db.prepare('SELECT seq FROM passages WHERE id = ?').pluck().get(id);
  const finds = (term: string, field: 'words' | 'stems' | 'grams' | 'marks' = 'words') =>
    terms.rank([{ field, term, weight: 1 }], 10).map(({ seq }) => seq);
  const words = () =>
    db
      .prepare<[], { block: number; words: Uint8Array }>('SELECT * FROM lexicon_blocks')
      .all()
      .flatMap(({ block, words: sealed }) => openBlock(cipher, block, sealed))
      .map(({ word }) => word);
  /** Those of them that are in any file: their ends (FTS5 shares beginnings), or packed. */
  const leftOf = (hashes: readonly string[]): readonly string[] => {
    const files = bytesOf(dataDir);
    return hashes.filter((hash) =>
      [Buffer.from(hash.slice(5)), Buffer.from(packTerms([[hash]]).subarray(2))].some((bytes) =>
        files.some((file) => file.includes(bytes)),
      ),
    );
  };
  const inFiles = (text: string): boolean => bytesOf(dataDir).some((bytes) => bytes.includes(text));
  return { db, index, rowOf, finds, words, inFiles, leftOf };
}

/** Every term of a text as it stands in the index. */
const hashesOf = (text: string): readonly string[] => {
  const { words, stems, grams } = analyse(text);
  return [...new Set([...words, ...stems, ...grams])].map((term) => cipher.term(term));
};

const SECRET = '비밀번호를 잊었어요 marked Zanzibar';

test('finds a passage by its words, stems, syllable pairs and marks, and knows how many there are', () => {
  const { index, rowOf, finds } = rig();
  index.put(passage('a', '어제 잠을 못 잤어요', { emotion: 'sad' }));
  index.put(passage('b', 'I slept', { role: 'companion' }));
  expect(finds('잠을')).toEqual([rowOf('a')]);
  expect(finds('자다', 'stems')).toEqual([rowOf('a')]);
  expect(finds('sleep', 'stems')).toEqual([rowOf('b')]);
  expect(finds('어제', 'grams')).toEqual([rowOf('a')]);
  expect(finds('feeling:sad', 'marks')).toEqual([rowOf('a')]);
  expect(finds('role:companion', 'marks')).toEqual([rowOf('b')]);
  expect(finds('kind:message', 'marks')).toHaveLength(2);
  expect(finds('자다', 'words')).toEqual([]);
});

test('no word lies open in any file, its hashes do [S4]', () => {
  const { db, index, inFiles } = rig();
  index.put(passage('a', SECRET));
  db.pragma('wal_checkpoint(PASSIVE)');
  for (const word of analyse(SECRET).words) expect(inFiles(word), word).toBe(false);
  expect(inFiles('zanzibar')).toBe(false);
  expect(inFiles(cipher.term('zanzibar'))).toBe(true);
});

test('leaves not one term of what was removed in any file, and what remains is found [S4]', () => {
  const { db, index, rowOf, finds, words, leftOf } = rig();
  const kept = Array.from({ length: 250 }, (_, n) => `plain${n} 평범${n}한 tea`);
  const secret = Array.from({ length: 250 }, (_, n) => `hidden${n} 비밀${n}을 tea`);
  // Enough for the index to be in several pieces of several pages, some of them merged.
  db.transaction(() => {
    for (let n = 0; n < 230; n++) {
      index.put(passage(`k${n}`, kept[n] ?? ''));
      index.put(passage(`s${n}`, secret[n] ?? ''));
    }
  })();
  for (let n = 230; n < 250; n++) {
    index.put(passage(`k${n}`, kept[n] ?? ''));
    index.put(passage(`s${n}`, secret[n] ?? ''));
  }
  const known = new Set(kept.flatMap(hashesOf));
  const hashes = secret.flatMap(hashesOf).filter((hash) => !known.has(hash));
  expect(hashes.length).toBeGreaterThan(500);
  expect(leftOf(hashes)).toHaveLength(hashes.length);

  index.remove(
    'message',
    secret.map((_, n) => `s${n}`),
  );
  index.remove('message', ['nobody']);
  leaveNoTermBehind(db);
  db.pragma('wal_checkpoint(TRUNCATE)');

  expect(leftOf(hashes)).toEqual([]);
  expect(words().sort()).toEqual([...new Set(kept.flatMap((text) => analyse(text).words))].sort());
  expect(finds('plain7')).toEqual([rowOf('k7')]);
  expect(finds('hidden7')).toEqual([]);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  expect(db.prepare('SELECT count(*) FROM term_rows').pluck().get()).toBe(250);
});

test('a word leaves the lexicon with the last passage that has it', () => {
  const { index, words } = rig();
  index.put(passage('a', 'tea and rain'));
  index.put(passage('b', 'rain'));
  index.remove('message', ['a']);
  expect(words()).toEqual(['rain']);
  index.remove('message', ['b']);
  expect(words()).toEqual([]);
});

test('what is put again takes the place of what was there, with the words of both told apart', () => {
  const { index, rowOf, finds, words } = rig();
  index.put(passage('a', 'tea and rain'));
  const before = rowOf('a');
  index.put(passage('a', 'tea and snow'));
  expect(rowOf('a')).not.toBe(before);
  expect(finds('rain')).toEqual([]);
  expect(finds('snow')).toEqual([rowOf('a')]);
  expect(words().sort()).toEqual(['and', 'snow', 'tea']);
});

test('the same words put again keep their row and their vectors; others take the vectors along', () => {
  const { db, index, rowOf } = rig();
  index.put(passage('a', 'tea and rain'));
  db.exec(
    `INSERT INTO spaces (id, name, dimensions, covered_from, covered_to) VALUES (1, 's', 1, 0, 0)`,
  );
  const vectors = () => db.prepare('SELECT seq FROM vectors').pluck().all();
  db.prepare(`INSERT INTO vectors (space, seq, vector) VALUES (1, ?, x'01')`).run(rowOf('a'));
  const before = rowOf('a');
  index.put(passage('a', 'tea and rain'));
  expect(rowOf('a')).toBe(before);
  expect(vectors()).toEqual([before]);
  index.put(passage('a', 'tea and snow'));
  expect(vectors()).toEqual([]);
});

test('what the caller takes back was never there', () => {
  const { db, index, finds, words } = rig();
  index.put(passage('a', 'tea'));
  expect(() =>
    db.transaction(() => {
      index.put(passage('b', 'rain'));
      index.remove('message', ['a']);
      throw new Error('no');
    })(),
  ).toThrow('no');
  expect(finds('tea')).toHaveLength(1);
  expect(finds('rain')).toEqual([]);
  expect(words()).toEqual(['tea']);
  index.put(passage('b', 'rain'));
  expect(finds('rain')).toHaveLength(1);
});

test('puts texts without words, and texts of any length', () => {
  const { index, rowOf, words } = rig();
  index.put(passage('none', '… 🙂'));
  index.put(passage('long', Array.from({ length: 5_000 }, (_, n) => `낱말${n}`).join(' ')));
  expect(rowOf('none')).toBeDefined();
  expect(words()).toHaveLength(5_000);
  index.remove('message', ['long', 'none']);
  expect(words()).toEqual([]);
});

test('ranks the rarer word and the shorter passage higher, and counts what was put and removed since', () => {
  const { db, index, rowOf } = rig();
  const terms = createTermSearch(db, cipher);
  for (let n = 0; n < 30; n++) index.put(passage(`n${n}`, 'rain again and again'));
  index.put(passage('rare', 'rain and thunder all over the hills and the valley'));
  index.put(passage('short', 'thunder'));
  const wanted = ['rain', 'thunder'].map((term) => ({ field: 'words', term, weight: 1 }) as const);
  const ranked = terms.rank(wanted, 40);
  expect(ranked.slice(0, 2).map(({ seq }) => seq)).toEqual([rowOf('short'), rowOf('rare')]);
  expect(ranked).toHaveLength(32);
  expect(terms.documentFrequency('words', 'thunder')).toBe(2);
  expect(terms.passages()).toBe(32);
  index.put(passage('later', 'thunder thunder'));
  expect(terms.documentFrequency('words', 'thunder')).toBe(3);
  expect(terms.rank(wanted, 40)).toHaveLength(33);
  index.remove('message', ['short', 'later']);
  expect(terms.documentFrequency('words', 'thunder')).toBe(1);
  expect(terms.rank(wanted, 1).map(({ seq }) => seq)).toEqual([rowOf('rare')]);
  expect(terms.passages()).toBe(31);
});
