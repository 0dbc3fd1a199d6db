import type { Language } from '../../src-preload/contract/words.ts';

const LANGUAGES: Readonly<Record<string, Language>> = {
  ko: 'ko',
  kor: 'ko',
  korean: 'ko',
  en: 'en',
  eng: 'en',
  english: 'en',
};

/** A vendor's word for a language (`ko`, `kor`, `ko-KR`, `Korean`) as one of ours; null for another or none. */
export function heardLanguage(word: string | null | undefined): Language | null {
  const first = (word ?? '').toLowerCase().split(/[-_]/)[0] ?? '';
  return Object.hasOwn(LANGUAGES, first) ? (LANGUAGES[first] ?? null) : null;
}
