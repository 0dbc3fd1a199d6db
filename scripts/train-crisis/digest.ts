import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Language } from '../../src-preload/contract/words.ts';
import { utteranceFiles } from './utterances.ts';

/** Says whether weights belong to these utterances. Line ends do not count. */
export function digestOf(language: Language): string {
  const digest = createHash('sha256');
  for (const file of utteranceFiles(language)) {
    digest.update(readFileSync(file, 'utf8').replaceAll('\r\n', '\n'));
  }
  return digest.digest('hex');
}
