/** Hangul syllables as Unicode composes them: 19 initial consonants by 21 vowels by 28 finals (none is the first). */
const FIRST = 0xac00;
const LAST = 0xd7a3;
const FINALS = 28;
/** Syllables that share an initial consonant. */
const PER_INITIAL = 21 * FINALS;

/** The initial consonants, as a keyboard types them, in the order of the syllables. */
const INITIALS = 'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ';
/** Conjoining finals (Unicode block Hangul Jamo) begin after this one. */
const BEFORE_FINALS = 0x11a7;
const KEYBOARD_FINALS = 'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ';

/** What a keyboard makes of two consonants typed one after the other. */
const JOINED: Readonly<Record<string, string>> = {
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

export const isSyllable = (code: number): boolean => code >= FIRST && code <= LAST;

export function hasSyllable(text: string): boolean {
  for (let at = 0; at < text.length; at++) if (isSyllable(text.charCodeAt(at))) return true;
  return false;
}

/** Whether the last syllable of a composed text ends in a consonant; null where it ends in no syllable. */
export function endsInConsonant(text: string): boolean | null {
  const code = text.charCodeAt(text.length - 1);
  return isSyllable(code) ? (code - FIRST) % FINALS !== 0 : null;
}

/** The conjoining final of a consonant as a keyboard types it. */
export function finalOf(consonant: string): string {
  return String.fromCharCode(BEFORE_FINALS + 1 + KEYBOARD_FINALS.indexOf(consonant));
}

/** Lone consonants stand for every syllable that begins with them (ㅈㄷ for 잠도). */
export const hasLoneConsonant = (text: string): boolean => /[ㄱ-ㅎ]/u.test(text);

/** A pattern of a word in which lone consonants stand for the syllables they begin. */
export function consonantPattern(word: string): RegExp {
  return new RegExp(Array.from(word, consonantSource).join(''), 'u');
}

function consonantSource(character: string): string {
  const apart = JOINED[character];
  if (apart) return `(?:${character}|${Array.from(apart, consonantSource).join('')})`;
  const initial = INITIALS.indexOf(character);
  if (initial < 0) return character.replace(/[\\^$.*+?()[\]{}|/-]/u, '\\$&');
  const first = FIRST + initial * PER_INITIAL;
  const last = first + PER_INITIAL - 1;
  return `[${character}${String.fromCharCode(first)}-${String.fromCharCode(last)}]`;
}
