import type { Language } from '../../src-preload/contract/words.ts';

/** The language of some words by their script: any Hangul is Korean, else Latin letters are English, else `fallback`. */
export function languageOf(text: string, fallback: Language): Language {
  if (/\p{Script=Hangul}/u.test(text)) return 'ko';
  if (/\p{Script=Latin}/u.test(text)) return 'en';
  return fallback;
}
