/** Korean syllables as the letters they are written with, so that a stem is the beginning of its forms: 가 of 갔. */

const FIRST = 0xac00;
const LAST = 0xd7a3;
const INITIALS = [...'ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ'];
const VOWELS = [...'ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ'];
const FINALS = ['', ...'ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ'];

/** What is not a syllable stays as it is. */
export function toJamo(text: string): string {
  let jamo = '';
  for (const character of text) {
    const code = character.charCodeAt(0);
    if (code < FIRST || code > LAST) {
      jamo += character;
      continue;
    }
    const at = code - FIRST;
    jamo += INITIALS[Math.floor(at / 588)] ?? '';
    jamo += VOWELS[Math.floor((at % 588) / 28)] ?? '';
    jamo += FINALS[at % 28] ?? '';
  }
  return jamo;
}

export const isVowel = (jamo: string): boolean => VOWELS.includes(jamo);
