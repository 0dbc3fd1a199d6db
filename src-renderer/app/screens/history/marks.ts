export interface Piece {
  readonly text: string;
  readonly hit: boolean;
}

const FIRST_SYLLABLE = 0xac00;
const LAST_SYLLABLE = 0xd7a3;
/** Syllables that share an initial consonant: 21 vowels by 28 endings. */
const PER_INITIAL = 588;
/** The 19 initial consonants in the order Unicode composes syllables with them. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';

/** The initial consonant of a Hangul syllable, or null for anything else. */
export function initialOf(character: string): string | null {
  const code = character.charCodeAt(0);
  if (code < FIRST_SYLLABLE || code > LAST_SYLLABLE) return null;
  return INITIALS[Math.floor((code - FIRST_SYLLABLE) / PER_INITIAL)] ?? null;
}

function sameCharacter(wanted: string, found: string): boolean {
  return (
    wanted === found ||
    wanted.toLowerCase() === found.toLowerCase() ||
    (INITIALS.includes(wanted) && initialOf(found) === wanted)
  );
}

function hitsOf(text: string, term: string): readonly (readonly [number, number])[] {
  const hits: [number, number][] = [];
  for (let at = 0; at + term.length <= text.length; at += 1) {
    let matched = 0;
    while (matched < term.length && sameCharacter(term[matched] ?? '', text[at + matched] ?? ''))
      matched += 1;
    if (matched === term.length) {
      hits.push([at, at + term.length]);
      at += term.length - 1;
    }
  }
  return hits;
}

function joined(hits: readonly (readonly [number, number])[]): readonly [number, number][] {
  const sorted = [...hits].sort((a, b) => a[0] - b[0]);
  const runs: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = runs.at(-1);
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else runs.push([start, end]);
  }
  return runs;
}

/**
 * Cuts a text where a search hits it. Case does not matter, and a lone consonant stands for every syllable
 * that begins with it (ㅈ marks 잠). The words are looked for together first, then one by one.
 */
export function markHits(text: string, query: string): readonly Piece[] {
  const wanted = query.trim().normalize('NFC');
  if (wanted === '') return text === '' ? [] : [{ text, hit: false }];
  const whole = hitsOf(text, wanted);
  const hits = whole.length > 0 ? whole : wanted.split(/\s+/).flatMap((term) => hitsOf(text, term));
  const pieces: Piece[] = [];
  let from = 0;
  for (const [start, end] of joined(hits)) {
    if (start > from) pieces.push({ text: text.slice(from, start), hit: false });
    pieces.push({ text: text.slice(start, end), hit: true });
    from = end;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), hit: false });
  return pieces;
}

/** How many marks a text would carry. */
export function countHits(text: string, query: string): number {
  return markHits(text, query).filter((piece) => piece.hit).length;
}
