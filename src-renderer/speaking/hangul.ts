const FIRST = 0xac00;
const LAST = 0xd7a3;
const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

export interface HangulSyllable {
  readonly initial: string;
  readonly vowel: string;
  /** Empty for an open syllable. */
  readonly final: string;
}

/** The letters of a Hangul syllable block; null for any other character. */
export function hangulOf(character: string): HangulSyllable | null {
  const code = character.codePointAt(0) ?? 0;
  if (code < FIRST || code > LAST) return null;
  const index = code - FIRST;
  return {
    initial: INITIALS[Math.floor(index / 588)] as string,
    vowel: VOWELS[Math.floor((index % 588) / 28)] as string,
    final: FINALS[index % 28] as string,
  };
}
