import { phonesBySpelling } from './letters.ts';

/** Pronunciation of a word in small letters as the CMU dictionary writes it, or null. */
export type Lookup = (word: string) => string | null;

/** Words the dictionary is too old for, or has in another way than the voice learned them. */
const OURS: Readonly<Record<string, string>> = {
  and: 'AE1 N D',
  was: 'W AH1 Z',
  dal: 'D AA1 L',
  sori: 'S AO1 R IY0',
  bemore: 'B IY0 M AO1 R',
  mindfulness: 'M AY1 N D F AH0 L N AH0 S',
  okay: 'OW2 K EY1',
  ok: 'OW2 K EY1',
  hmm: 'HH AH1 M',
  mm: 'M',
  covid: 'K OW1 V IH0 D',
  wifi: 'W AY1 F AY2',
  online: 'AO1 N L AY1 N',
  app: 'AE1 P',
  apps: 'AE1 P S',
};

/** ARPABET of an English word as written: from the dictionary, its stem, its letters' names or its spelling. */
export function phonesOfWord(written: string, lookup: Lookup): string {
  const word = written.toLowerCase().replaceAll('’', "'");
  const find: Lookup = (key) => (Object.hasOwn(OURS, key) ? (OURS[key] ?? null) : lookup(key));
  const known = find(word) ?? inflected(word, find);
  if (known !== null) return known;
  const bare = word.replace(/[^a-z]/g, '');
  if (bare === '') return '';
  // CBT, GPT, and what has no vowel to be read with.
  if (/^[A-Z]{2,5}$/.test(written) || !/[aeiouy]/.test(bare)) return lettersOf(bare, lookup);
  return find(bare) ?? inflected(bare, find) ?? compound(bare, find) ?? phonesBySpelling(bare);
}

/** The dictionary has the name of each letter as the letter and a full stop. */
function lettersOf(letters: string, lookup: Lookup): string {
  return [...letters].map((letter) => lookup(`${letter}.`) ?? '').join(' ');
}

const ENDINGS: readonly (readonly [ending: string, phones: string])[] = [
  ["n't", 'AH0 N T'],
  ["'ll", 'AH0 L'],
  ["'ve", 'AH0 V'],
  ["'re", 'ER0'],
  ["'d", 'D'],
  ['fulness', 'F AH0 L N AH0 S'],
  ['ness', 'N AH0 S'],
  ['less', 'L AH0 S'],
  ['ment', 'M AH0 N T'],
  ['able', 'AH0 B AH0 L'],
  ['ful', 'F AH0 L'],
  ['ship', 'SH IH0 P'],
  ['ing', 'IH0 NG'],
  ['est', 'AH0 S T'],
  ['ish', 'IH0 SH'],
  ['er', 'ER0'],
  ['ly', 'L IY0'],
];

function inflected(word: string, find: Lookup): string | null {
  if (/s'$/.test(word)) return find(word.slice(0, -1));
  const s = /^(.{2,}?)(?:'s|es|s)$/.exec(word);
  if (s && !word.endsWith('ss')) {
    for (const stem of [s[1] as string, word.slice(0, -1), word.replace(/ies$/, 'y')]) {
      const phones = stem === word ? null : find(stem);
      if (phones !== null) return `${phones} ${pluralAfter(phones)}`;
    }
  }
  if (word.endsWith('ed')) {
    const phones = stemOf(word.slice(0, -2), find);
    if (phones !== null) return `${phones} ${pastAfter(phones)}`;
  }
  for (const [ending, added] of ENDINGS) {
    if (!word.endsWith(ending) || word.length < ending.length + 2) continue;
    const phones = stemOf(word.slice(0, -ending.length), find);
    if (phones !== null) return `${phones} ${added}`;
  }
  return null;
}

/** walk-ed, hop(p)-ed, hop(e)-ed, carri(y)-ed. */
function stemOf(stem: string, find: Lookup): string | null {
  const doubled = /([bdfglmnprtvz])\1$/.test(stem) ? find(stem.slice(0, -1)) : null;
  const fromY = stem.endsWith('i') ? find(`${stem.slice(0, -1)}y`) : null;
  return find(stem) ?? doubled ?? fromY ?? find(`${stem}e`);
}

function pluralAfter(phones: string): string {
  if (/(^| )(S|Z|SH|ZH|CH|JH)$/.test(phones)) return 'IH0 Z';
  return /(^| )(P|T|K|F|TH)$/.test(phones) ? 'S' : 'Z';
}

function pastAfter(phones: string): string {
  if (/(^| )[TD]$/.test(phones)) return 'IH0 D';
  return /(^| )(P|K|F|TH|S|SH|CH)$/.test(phones) ? 'T' : 'D';
}

/** Two words written as one, the evener the likelier; the second loses half its stress. */
function compound(word: string, find: Lookup): string | null {
  const cuts = Array.from({ length: Math.max(0, word.length - 5) }, (_, i) => i + 3).sort(
    (a, b) => Math.abs(a - word.length / 2) - Math.abs(b - word.length / 2),
  );
  for (const cut of cuts) {
    const first = find(word.slice(0, cut));
    const second = first === null ? null : find(word.slice(cut));
    if (first !== null && second !== null) return `${first} ${second.replaceAll('1', '2')}`;
  }
  return null;
}
