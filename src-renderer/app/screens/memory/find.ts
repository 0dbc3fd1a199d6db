/** The initial consonants in the order Unicode composes Hangul syllables with them. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
/** What may close a syllable, in Unicode's order; the first place is none. */
const FINALS = [
  ...[
    '',
    'ㄱ',
    'ㄲ',
    'ㄱㅅ',
    'ㄴ',
    'ㄴㅈ',
    'ㄴㅎ',
    'ㄷ',
    'ㄹ',
    'ㄹㄱ',
    'ㄹㅁ',
    'ㄹㅂ',
    'ㄹㅅ',
    'ㄹㅌ',
  ],
  ...['ㄹㅍ', 'ㄹㅎ', 'ㅁ', 'ㅂ', 'ㅂㅅ', 'ㅅ', 'ㅆ', 'ㅇ', 'ㅈ', 'ㅊ', 'ㅋ', 'ㅌ', 'ㅍ', 'ㅎ'],
];
/** What a keyboard makes of two consonants typed one after the other. */
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
const FIRST = 0xac00;
const LAST = 0xd7a3;
/** Syllables with one initial consonant, and with one initial and one vowel. */
const PER_INITIAL = 588;
const PER_VOWEL = 28;

const between = (from: number, to: number): string =>
  `${String.fromCharCode(from)}-${String.fromCharCode(to)}`;

function initial(letter: string): string {
  const first = FIRST + INITIALS.indexOf(letter) * PER_INITIAL;
  return `[${letter}${between(first, first + PER_INITIAL - 1)}]`;
}

function sourceOf(character: string): string {
  const joined = JOINED.get(character);
  if (joined) return `(?:${character}|${[...joined].map(initial).join('')})`;
  if (INITIALS.includes(character)) return initial(character);
  return character.replace(/[\\^$.*+?()[\]{}|/]/u, '\\$&');
}

/**
 * The syllable that is still being typed: an open one may yet be closed (바 finds 밤), and the end of a
 * closed one may yet begin the next (잗 finds 자다).
 */
function unfinished(character: string): string {
  const code = character.charCodeAt(0);
  if (code < FIRST || code > LAST) return sourceOf(character);
  const closing = (code - FIRST) % PER_VOWEL;
  const open = code - closing;
  if (closing === 0) return `[${between(open, open + PER_VOWEL - 1)}]`;
  const letters = [...(FINALS[closing] ?? '')];
  const next = letters.pop() ?? '';
  const rest = String.fromCharCode(open + Math.max(0, FINALS.indexOf(letters.join(''))));
  return `(?:${character}|${rest}${initial(next)})`;
}

/** What a search looks for: every word of it, wherever. Null where nothing is looked for. */
export type Wanted = readonly RegExp[] | null;

/** A lone consonant stands for every syllable that begins with it; case and the order of words do not matter. */
export function wantedOf(query: string): Wanted {
  const words = query.toWellFormed().normalize('NFC').split(/\s+/u).filter(Boolean);
  if (words.length === 0) return null;
  return words.map((word, index) => {
    const characters = [...word];
    const last = index === words.length - 1 ? characters.length - 1 : -1;
    return new RegExp(
      characters.map((one, at) => (at === last ? unfinished(one) : sourceOf(one))).join(''),
      'giu',
    );
  });
}

/** True where every wanted word stands in one of the texts. */
export function isFound(wanted: Wanted, texts: readonly string[]): boolean {
  if (wanted === null) return true;
  const said = texts.map((text) => text.normalize('NFC'));
  return wanted.every((word) => said.some((text) => text.search(word) !== -1));
}

/** True where any wanted word stands in the text. */
export function isHit(text: string, wanted: Wanted): boolean {
  return wanted?.some((word) => text.normalize('NFC').search(word) !== -1) ?? false;
}

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

/** Cuts a text where the search hits it. */
export function cut(text: string, wanted: Wanted): readonly Piece[] {
  if (wanted === null) return [{ text, hit: false }];
  const spans = wanted
    .flatMap((word) =>
      [...text.matchAll(word)].map((hit) => [hit.index, hit.index + hit[0].length]),
    )
    .sort(([a = 0], [b = 0]) => a - b);
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from = 0, to = 0] of spans) {
    if (to <= at) continue;
    const start = Math.max(from, at);
    if (start > at) pieces.push({ text: text.slice(at, start), hit: false });
    pieces.push({ text: text.slice(start, to), hit: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false });
  return pieces;
}
