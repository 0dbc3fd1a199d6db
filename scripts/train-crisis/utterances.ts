import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Language, RiskLevel } from '../../src-preload/contract/words.ts';

/** Written for this; no one's real words. */
export interface Utterance {
  readonly level: RiskLevel;
  /** `explicit`, `implicit`, `hard` or `plain`. */
  readonly kind: string;
  readonly text: string;
  /** Each file is one author's; the file's name without language and ending. */
  readonly author: string;
}

const FOLDER = fileURLToPath(new URL('./utterances/', import.meta.url));

/** The files of a language, in the order of their names. */
export function utteranceFiles(language: Language): readonly string[] {
  return readdirSync(FOLDER)
    .filter((name) => name.startsWith(`${language}-`) && name.endsWith('.tsv'))
    .sort()
    .map((name) => `${FOLDER}${name}`);
}

/** Throws where a line is not level, kind and text with tabs between. */
export function readUtterances(file: string): readonly Utterance[] {
  const author = basename(file, '.tsv').slice(3);
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [level, kind, text] = line.split('\t');
      if (level !== 'none' && level !== 'concern' && level !== 'acute')
        throw new Error(`level of: ${line}`);
      if (!kind || !text) throw new Error(`no kind or no text: ${line}`);
      return { level, kind, text, author };
    });
}

/** Each text once. */
export function allUtterances(language: Language): readonly Utterance[] {
  const once = new Map<string, Utterance>();
  for (const file of utteranceFiles(language)) {
    for (const one of readUtterances(file)) once.set(one.text, one);
  }
  return [...once.values()];
}
