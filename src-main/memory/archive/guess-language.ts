import type { Language } from '../../../src-preload/contract/words.ts';

/** Letters that decide. */
const ENOUGH = 2000;

/** Korean where a fifth of the letters are Hangul: terms and names stand in Latin letters in Korean, too. */
export function guessLanguage(texts: Iterable<string>): Language {
  let hangul = 0;
  let letters = 0;
  for (const text of texts) {
    const start = text.slice(0, ENOUGH);
    hangul += start.match(/\p{Script=Hangul}/gu)?.length ?? 0;
    letters += start.match(/\p{L}/gu)?.length ?? 0;
    if (letters >= ENOUGH) break;
  }
  return letters > 0 && hangul * 5 >= letters ? 'ko' : 'en';
}
