/** English text as Kokoro takes it. Numbers, signs and abbreviations have become words before. */
import { kokoroSounds } from './kokoro-sounds.ts';
import { type Lookup, phonesOfWord } from './words.ts';

/** Small words that are said without stress inside a sentence. */
const UNSTRESSED = new Set(
  "and as at be been but by can could did do does for from had has have he her him his i'd i'll i'm i've if in is it it's its me my of on or our shall she should so than that them their they they're this us was we we're were what when which will with would you you're your".split(
    ' ',
  ),
);

/** Signs Kokoro knows, and what others become. */
const SIGNS: Readonly<Record<string, string>> = {
  '.': '.',
  ',': ',',
  '!': '!',
  '?': '?',
  ';': ';',
  ':': ':',
  '—': '—',
  '–': '—',
  '…': '…',
  '(': '(',
  ')': ')',
  '“': '“',
  '”': '”',
  '"': '"',
};

type Part =
  | { readonly kind: 'word'; readonly written: string }
  | { readonly kind: 'sign'; readonly sign: string };

/** Words in other scripts are left out. Empty where nothing can be said. */
export function phonemesOf(text: string, lookup: Lookup): string {
  const parts = partsOf(text);
  let out = '';
  let hasWord = false;
  for (const [at, part] of parts.entries()) {
    if (part.kind === 'sign') {
      out += `${/[(“—]/.test(part.sign) && out !== '' ? ' ' : ''}${part.sign}`;
      continue;
    }
    const next = parts[at + 1];
    const sounds = wordSounds(part.written, next ?? null, lookup);
    if (sounds === '') continue;
    hasWord = true;
    out += `${/[\s(“]$/.test(out) || out === '' ? '' : ' '}${sounds}`;
  }
  return hasWord ? out.trim() : '';
}

function partsOf(text: string): readonly Part[] {
  const plain = text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .replace(/\.{2,}/g, '…')
    .replace(/\s-+\s|--+/g, ' — ');
  return [...plain.matchAll(/[A-Za-z]+(?:['’][A-Za-z]+)*['’]?|\d|[.,!?;:—–…()“”"]/g)].map(
    ([found]): Part => {
      const sign = SIGNS[found];
      return sign === undefined ? { kind: 'word', written: found } : { kind: 'sign', sign };
    },
  );
}

const DIGITS = 'zero one two three four five six seven eight nine'.split(' ');

function wordSounds(written: string, next: Part | null, lookup: Lookup): string {
  const word = DIGITS[Number(written)] ?? written;
  const small = word.toLowerCase();
  const isLast = next === null || next.kind === 'sign';
  const nextVowel = next?.kind === 'word' && beginsWithVowel(next.written, lookup);
  if (small === 'the') return nextVowel ? 'ði' : 'ðə';
  if (small === 'a' && written === small && !isLast) return 'ɐ';
  if (small === 'an') return 'ɐn';
  if (small === 'to') return isLast ? 'tˌu' : nextVowel ? 'tʊ' : 'tə';
  if (small === 'i') return isLast ? 'ˈI' : 'ˌI';
  const phones = phonesOfWord(word, lookup);
  if (!UNSTRESSED.has(small.replaceAll('’', "'"))) return kokoroSounds(phones);
  // At the end of a phrase even a small word is heard: "what for?"
  return kokoroSounds(phones, isLast ? 'weak' : 'none');
}

function beginsWithVowel(word: string, lookup: Lookup): boolean {
  return /^[AEIOU][A-Z]\d/.test(phonesOfWord(DIGITS[Number(word)] ?? word, lookup));
}
