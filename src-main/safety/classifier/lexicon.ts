import type { Language } from '../../../src-preload/contract/words.ts';
import { ENGLISH_HINTS } from './lexicon-en.ts';
import { KOREAN_HINTS } from './lexicon-ko.ts';
import { plainWords } from './plain-words.ts';

/** What a word hints at. One hint says little; two together often say what no single word does. */
export const HINTS = [
  'pills',
  'height',
  'rope',
  'blade',
  'gun',
  'water',
  'traffic',
  'now',
  'soon',
  'farewell',
  'note',
  'given-away',
  'last',
  'calm',
  'death',
  'suicide',
  'self-harm',
  'attack',
  'hiding',
  'voice',
  'body',
  'no-answer',
  'past',
  'not-acting',
  'holding-on',
  'hopeless',
  'burden',
  'vanish',
  'wish',
  'someone',
  'me',
  'plan',
  'care',
  'media',
  'game',
  'study',
  'work',
  'laugh',
  'food',
  'errand',
  'grief',
  'thing',
  'denial',
  'question',
] as const;
export type Hint = (typeof HINTS)[number];

const LEXICON: Readonly<Record<Language, Readonly<Record<Hint, RegExp>>>> = {
  ko: KOREAN_HINTS,
  en: ENGLISH_HINTS,
};

/** What a text hints at, in the order of the list. */
export function hintsOf(text: string, language: Language): readonly Hint[] {
  const words = plainWords(text, language);
  const tidy = language === 'ko' ? words.join('') : ` ${words.join(' ')} `;
  const lexicon = LEXICON[language];
  return HINTS.filter((hint) => lexicon[hint].test(tidy));
}
