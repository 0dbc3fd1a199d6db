import type { Language, RiskLevel } from '../../src-preload/contract/words.ts';
import { KNOWN_NUMBERS } from './helplines.ts';
import { BREACHES, type Breach, FORBIDDEN, INSTEAD } from './sentence-rules.ts';

/** Groups of digits with the separators phone numbers have. */
const LONG_NUMBER = /\+?\d(?:[\d]|[ ().-]{1,2}(?=[\d(])){5,}\d/g;
const YEARS = /^(?:19|20)\d\d\s?[-.]\s?(?:(?:19|20)\d\d|\d{1,2}(?:[-.]\d{1,2})?)$/;
/** A short number only counts as one to dial beside a word for dialling. */
const SHORT_NUMBER: Readonly<Record<Language, RegExp>> = {
  ko: /(?:번호(?:는|가)?|국번\s?없이|상담\s?전화(?:는)?|전화(?:는)?)\s?(\d{3,4})(?!\d|\s?(?:년|월|일|분|시|명|원|%))|(?<!\d)(\d{3,4})\s?(?:번)?(?:으로|로|에|을|를|이나)?\s?(?:전화|연락|문자|거시|걸어|상담)/g,
  en: /\b(?:call|calling|dial|dialling|text|texting|ring|phone|number is|line at|line on|reach them (?:at|on))\s+(?:the )?(\d{3,4})\b(?!\s?(?:times|minutes|people|years|days|am|pm|%))/g,
};
const DIGIT_WORDS = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)';
/** Spelled out: "nine eight eight". Only beside a word for dialling, since breathing is counted too. */
const SPELLED: Readonly<Record<Language, RegExp>> = {
  ko: /(?:[공영일이삼사오육칠팔구]\s?){3,12}(?:번)?(?:으로|로|에)?\s?(?:전화|연락|문자|걸어|거시)/g,
  en: new RegExp(
    `\\b(?:call|dial|text|ring|phone|number is)\\s+(${DIGIT_WORDS}(?:[\\s-]+${DIGIT_WORDS}){2,14})\\b`,
    'g',
  ),
};
const DIGIT_OF: Readonly<Record<string, string>> = {
  zero: '0',
  oh: '0',
  one: '1',
  two: '2',
  three: '3',
  four: '4',
  five: '5',
  six: '6',
  seven: '7',
  eight: '8',
  nine: '9',
  공: '0',
  영: '0',
  일: '1',
  이: '2',
  삼: '3',
  사: '4',
  오: '5',
  육: '6',
  칠: '7',
  팔: '8',
  구: '9',
};

function known(digits: string): boolean {
  return KNOWN_NUMBERS.has(digits);
}

function namesUnknownNumber(sentence: string, language: Language): boolean {
  for (const [found] of sentence.matchAll(LONG_NUMBER)) {
    const text = found.trim();
    const digits = text.replace(/\D/g, '');
    if (digits.length >= 7 && !YEARS.test(text) && !known(digits)) return true;
  }
  for (const match of sentence.matchAll(SHORT_NUMBER[language])) {
    if (!known(match[1] ?? match[2] ?? '')) return true;
  }
  for (const match of sentence.matchAll(SPELLED[language])) {
    const said = match[1]?.split(/[\s-]+/) ?? [...match[0].replace(/(?:전화|연락|문자|번).*/, '')];
    const digits = said.map((word) => DIGIT_OF[word] ?? '').join('');
    if (digits.length >= 3 && !known(digits)) return true;
  }
  return false;
}

/** The first hard rule a sentence breaks, or null. `refusal` only counts where somebody may be in danger. */
export function breachOf(sentence: string, language: Language, level: RiskLevel): Breach | null {
  const plain = sentence.normalize('NFC').toLowerCase().replaceAll('’', "'");
  if (namesUnknownNumber(plain, language)) return 'number';
  for (const breach of BREACHES) {
    if (breach === 'refusal' && level === 'none') continue;
    if (FORBIDDEN[language][breach]?.test(plain)) return breach;
  }
  return null;
}

/**
 * The output filter: every sentence passes here before it is spoken or shown as said.
 * Returns it unchanged, or a safe sentence instead, or null to leave it out. Pure; never throws.
 * It works by wording alone, so it is a net with holes, not a guarantee.
 */
export function checkSentence(
  sentence: string,
  language: Language,
  level: RiskLevel,
): string | null {
  const breach = breachOf(sentence, language, level);
  return breach === null ? sentence : INSTEAD[language][breach];
}
