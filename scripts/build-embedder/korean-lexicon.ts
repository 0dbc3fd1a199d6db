import { readdirSync, readFileSync } from 'node:fs';
import { verbForms } from './verb-forms.ts';

const FOLDER = new URL('./korean/', import.meta.url);
/** They end like verbs. */
const NOUNS = new Set(['바다', '캐나다']);

export interface KoreanLexicon {
  /** What each key of the table stands beside: English words. Nouns are `n` and the word, verbs `v` and jamo. */
  readonly keys: ReadonlyMap<string, readonly string[]>;
  /** The English words of each topic. */
  readonly topics: ReadonlyMap<string, ReadonlySet<string>>;
  /** For each English word, those it stands together with. */
  readonly companions: ReadonlyMap<string, ReadonlySet<string>>;
}

export function koreanLexicon(): KoreanLexicon {
  const keys = new Map<string, Set<string>>();
  const topics = new Map<string, Set<string>>();
  const companions = new Map<string, Set<string>>();
  for (const file of readdirSync(FOLDER).sort()) {
    let topic: string | null = null;
    for (const line of readFileSync(new URL(file, FOLDER), 'utf8').split('\n')) {
      if (line.startsWith('## ')) topic = /^## topic: (.+)$/.exec(line)?.[1] ?? null;
      if (line.trim() === '' || line.startsWith('#')) continue;
      const [korean, meaning, ...more] = line.split('=');
      if (korean === undefined || meaning === undefined || more.length > 0) {
        throw new Error(`${file}: ${line}`);
      }
      const english = meaning.split(/[\s-]+/).filter((word) => word !== '');
      for (const key of korean.split(',').flatMap((word) => keysOf(word.trim()))) {
        for (const word of english) addTo(keys, key, word);
      }
      for (const word of english) {
        if (topic !== null) addTo(topics, topic, word);
        for (const other of english) if (other !== word) addTo(companions, word, other);
      }
    }
  }
  return {
    keys: new Map([...keys].map(([key, words]) => [key, [...words]])),
    topics,
    companions,
  };
}

function keysOf(word: string): readonly string[] {
  if (!word.endsWith('다') || word.length < 2 || NOUNS.has(word)) return [`n${word}`];
  const keys = verbForms(word).map((form) => `v${form}`);
  // 공부하다 is a noun made a verb, and stands without 하다 as well.
  if (word.endsWith('하다') && word.length > 3) keys.push(`n${word.slice(0, -2)}`);
  return keys;
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const known = sets.get(key);
  if (known) known.add(value);
  else sets.set(key, new Set([value]));
}
