export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** The initial consonants in the order Unicode composes Hangul syllables with them. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
const FIRST_SYLLABLE = 0xac00;
/** Syllables that share an initial consonant: 21 vowels by 28 endings. */
const PER_INITIAL = 588;
/** What a keyboard makes of two consonants typed one after the other, taken apart again. */
const JOINED = new Map([
  ['ㄳ', 'ㄱㅅ'],
  ['ㄵ', 'ㄴㅈ'],
  ['ㄶ', 'ㄴㅎ'],
  ['ㄺ', 'ㄹㄱ'],
  ['ㄻ', 'ㄹㅁ'],
  ['ㄼ', 'ㄹㅂ'],
  ['ㄽ', 'ㄹㅅ'],
  ['ㄾ', 'ㄹㅌ'],
  ['ㄿ', 'ㄹㅍ'],
  ['ㅀ', 'ㄹㅎ'],
  ['ㅄ', 'ㅂㅅ'],
]);

function sourceOf(character: string): string {
  const apart = JOINED.get(character);
  if (apart) return `(?:${character}|${[...apart].map(sourceOf).join('')})`;
  const initial = INITIALS.indexOf(character);
  if (initial === -1) return character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
  const first = FIRST_SYLLABLE + initial * PER_INITIAL;
  const last = first + PER_INITIAL - 1;
  return `[${character}${String.fromCharCode(first)}-${String.fromCharCode(last)}]`;
}

/** The same meaning as the search in main has (a test holds the two together). */
function patternOf(query: string): RegExp | null {
  const words = query.toWellFormed().normalize('NFC').trim();
  if (words === '') return null;
  const source = words
    .split(/\s+/u)
    .map((word) => [...word].map(sourceOf).join(''))
    .join('\\s+');
  return new RegExp(source, 'giu');
}

/**
 * Cuts a text where a search hits it. Case does not matter, any white space stands for any other, and a
 * lone consonant stands for every syllable that begins with it (ㅈ marks 잠).
 */
export function markHits(text: string, query: string): readonly Piece[] {
  const pattern = patternOf(query);
  const pieces: Piece[] = [];
  let from = 0;
  for (const match of pattern ? text.matchAll(pattern) : []) {
    if (match.index > from) pieces.push({ text: text.slice(from, match.index), hit: false });
    pieces.push({ text: match[0], hit: true });
    from = match.index + match[0].length;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false });
  return pieces;
}

/** How many marks a text would carry. */
export function countHits(text: string, query: string): number {
  return markHits(text, query).filter((piece) => piece.hit).length;
}
