/** Initial consonants in the order of Unicode's Hangul syllables. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
/** Keyboards join two consonants typed one after the other where a syllable could end in both. */
const CLUSTERS: Readonly<Record<string, string>> = {
  ㄳ: 'ㄱㅅ',
  ㄵ: 'ㄴㅈ',
  ㄶ: 'ㄴㅎ',
  ㄺ: 'ㄹㄱ',
  ㄻ: 'ㄹㅁ',
  ㄼ: 'ㄹㅂ',
  ㄽ: 'ㄹㅅ',
  ㄾ: 'ㄹㅌ',
  ㄿ: 'ㄹㅍ',
  ㅀ: 'ㄹㅎ',
  ㅄ: 'ㅂㅅ',
};

const FIRST_SYLLABLE = 0xac00;
/** Syllables that share an initial consonant: 21 vowels, 28 endings. */
const SYLLABLES_PER_INITIAL = 21 * 28;

/**
 * What a person typed into the search box, as a pattern over NFC text. Case does not matter, any
 * white space matches any other, a consonant matches every syllable that begins with it (ㅈㄷ finds
 * 잠도), and nothing typed has a special meaning. `null` when there is nothing to look for.
 */
export function searchPattern(query: string): RegExp | null {
  const wanted = query.toWellFormed().normalize('NFC').trim();
  if (wanted === '') return null;
  const source = wanted
    .split(/\s+/u)
    .map((word) => Array.from(word, characterPattern).join(''))
    .join('\\s+');
  return new RegExp(source, 'iu');
}

function characterPattern(character: string): string {
  const cluster = CLUSTERS[character];
  if (cluster) return `(?:${character}|${Array.from(cluster, characterPattern).join('')})`;
  const initial = INITIALS.indexOf(character);
  if (initial < 0) return character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
  const first = FIRST_SYLLABLE + initial * SYLLABLES_PER_INITIAL;
  const last = first + SYLLABLES_PER_INITIAL - 1;
  return `[${character}${String.fromCharCode(first)}-${String.fromCharCode(last)}]`;
}
