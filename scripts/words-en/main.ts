// Packs the CMU pronouncing dictionary into what the mouth needs of it: which words there are and
// how their sounds look. Run it again when the sounds or the inflections change.
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { dictionary } from 'cmu-pronouncing-dictionary';
import { packed, reduced } from './pack.ts';

const folder = new URL('../../assets/speech/', import.meta.url);
mkdirSync(folder, { recursive: true });
const words = reduced(dictionary);
const bytes = packed(words);
writeFileSync(new URL('words-en.bin', folder), bytes);
console.log(`${fileURLToPath(folder)}words-en.bin: ${words.size} words, ${bytes.length} bytes`);
