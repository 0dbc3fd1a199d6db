import type { Language } from '../../../src-preload/contract/words.ts';
import { KNOWN_NUMBERS } from '../helplines.ts';

/** Groups of seven digits or more, with the separators phone numbers have. */
const LONG_NUMBER = /\+?\d(?:[\d]|[ ().-]{1,2}(?=[\d(])){5,}\d/g;
const YEARS = /^(?:19|20)\d\d\s?[-.~]\s?(?:(?:19|20)\d\d|\d{1,2}(?:[-.]\d{1,2})?)$/;
/** Shorter ones only count as numbers to dial in a sentence about dialling. */
const SHORT_NUMBER =
  /(?<![\d.,:])\d(?:\d|[ -](?=\d)){2,7}(?![\d,:]|\.\d|\s?(?:년|월|일|분|시간|시|명|원|번째|번\s?(?:이나|씩|넘|정도)|점|%|통|times|minutes?|people|years?|days?|hours?|calls?|texts?|messages?|am\b|pm\b|percent|pounds|dollars|won|metres|meters|steps|words))/g;
const DIALLING: Readonly<Record<Language, RegExp>> = {
  ko: /전화|번호|국번|연락|문자|상담|핫라인|콜센터|걸어|거시|거세/,
  en: /\b(?:call|calls|calling|dial|dialling|text|texting|ring|phone|number|line|helpline|hotline|lifeline|reach)\b/,
};
const DIGIT_WORDS = '(?:zero|oh|one|two|three|four|five|six|seven|eight|nine)';
/** Spelled out: "nine eight eight". Only beside a word for dialling, since breathing is counted too. */
const SPELLED: Readonly<Record<Language, RegExp>> = {
  ko: /(?:[공영일이삼사오육칠팔구]\s?){3,12}(?:번)?(?:으로|로|에)?\s?(?:전화|연락|문자|걸어|거시)/g,
  en: new RegExp(
    `\\b(?:call|dial|text|ring|phone|number is|line (?:at|on|is))\\s+(${DIGIT_WORDS}(?:[\\s-]+${DIGIT_WORDS}){2,14})\\b`,
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

/** Whether a sentence, in lower case, says a number to dial that the shipped table does not have (H8). */
export function namesUnknownNumber(sentence: string, language: Language): boolean {
  for (const [found] of sentence.matchAll(LONG_NUMBER)) {
    const text = found.trim();
    const digits = text.replace(/\D/g, '');
    if (digits.length >= 7 && !YEARS.test(text) && !KNOWN_NUMBERS.has(digits)) return true;
  }
  if (DIALLING[language].test(sentence)) {
    for (const [found] of sentence.matchAll(SHORT_NUMBER)) {
      const digits = found.replace(/\D/g, '');
      const isYear = /^(?:19|20)\d\d$/.test(found.trim());
      if (!isYear && !KNOWN_NUMBERS.has(digits)) return true;
    }
  }
  for (const match of sentence.matchAll(SPELLED[language])) {
    const said = match[1]?.split(/[\s-]+/) ?? [...match[0].replace(/(?:전화|연락|문자|번).*/, '')];
    const digits = said.map((word) => DIGIT_OF[word] ?? '').join('');
    if (digits.length >= 3 && !KNOWN_NUMBERS.has(digits)) return true;
  }
  return false;
}
