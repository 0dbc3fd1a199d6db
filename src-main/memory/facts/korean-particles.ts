/** Korean particles follow how the word before them ends. */

const isHangul = (letter: string | undefined): boolean =>
  letter !== undefined && /[가-힣]/u.test(letter);

/** Whether the last syllable ends in a consonant; words in other letters are taken to end in a vowel. */
export function endsInConsonant(word: string): boolean {
  const last = word.at(-1);
  if (last === undefined || !isHangul(last)) return /[0136-8lmnr]$/iu.test(word);
  return (last.charCodeAt(0) - 0xac00) % 28 !== 0;
}

const PAIRS = {
  은: ['은', '는'],
  이: ['이', '가'],
  을: ['을', '를'],
  과: ['과', '와'],
  이에요: ['이에요', '예요'],
  이라는: ['이라는', '라는'],
} as const;

/** The word with the particle that fits it. */
export function withParticle(word: string, particle: keyof typeof PAIRS): string {
  const [afterConsonant, afterVowel] = PAIRS[particle];
  return word + (endsInConsonant(word) ? afterConsonant : afterVowel);
}

/** 으로 after a consonant other than ㄹ, else 로. */
export function toward(word: string): string {
  const last = word.at(-1);
  const final = last !== undefined && isHangul(last) ? (last.charCodeAt(0) - 0xac00) % 28 : 0;
  return word + (final === 0 || final === 8 ? '로' : '으로');
}
