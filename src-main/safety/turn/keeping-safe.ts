/** What a reply must hold where somebody may be in danger (H9). */
import type { Language, RiskLevel } from '../../../src-preload/contract/words.ts';
import { plainFor } from '../sentence-rules.ts';
import { CARD_OFFER, oneOf, SAFETY_QUESTION } from './instead.ts';
import { sentencesOf } from './sentences.ts';

const ASKS: Readonly<Record<Language, RegExp>> = {
  ko: /안전(?:한|하|해)|죽고\s?싶|죽을|죽음|자살|자해|목숨|해치|다치게|사라지고\s?싶|곁에\s?(?:누가|누군가|사람)|옆에\s?(?:누가|누군가|사람)|혼자\s?(?:있|계|인)|함께\s?있는\s?사람|위험한/,
  en: /\b(?:safe|suicid\w*|dying|die|dead|kill\w*|end(?:ing)? (?:your|his|her|their) life|end it all|not (?:be|being) (?:here|alive)|hurt(?:ing)? (?:yourself|himself|herself|themselves|anyone|someone|him|her|them)|harm(?:ing)? (?:yourself|anyone|someone|him|her|them)|(?:is|are) (?:he|she|they|anyone|someone|somebody|you) (?:alone|with (?:you|him|her|them))|alone (?:right )?now|in danger)\b/,
};
const OFFERS: Readonly<Record<Language, RegExp>> = {
  ko: /도움\s?카드|상담\s?전화|109|1577-0199|1388|1588-9191|1366|119|112/,
  en: /\b(?:help card|crisis line|helpline|lifeline|samaritans|988|116 123|911|999|112)\b/,
};

/** A question about danger now, asked straight. */
export function asksAboutSafety(sentence: string, language: Language): boolean {
  const plain = plainFor(sentence);
  return /[?？]/.test(plain) && ASKS[language].test(plain);
}

export function offersCard(text: string, language: Language): boolean {
  return OFFERS[language].test(plainFor(text));
}

function keepsSafe(text: string, language: Language): boolean {
  return (
    offersCard(text, language) ||
    sentencesOf(text).some((sentence) => asksAboutSafety(sentence, language))
  );
}

/** At concern what was asked or offered within so many of the companion's turns is not repeated (R10). */
const STILL_FRESH = 2;

/**
 * Whether a whole reply lacks a safety question and the offer of the card. At acute every reply holds one;
 * at concern it is enough that one of the last two did, since a person is not asked the same at every turn.
 * @param before the companion's earlier replies, oldest first
 */
export function lacksSafety(
  reply: string,
  language: Language,
  level: RiskLevel,
  before: readonly string[],
): boolean {
  if (level === 'none' || keepsSafe(reply, language)) return false;
  if (level === 'acute') return true;
  return !before.slice(-STILL_FRESH).some((earlier) => keepsSafe(earlier, language));
}

/** The sentence that mends it: a question, or the card where the reply has its question already. */
export function safetyToAdd(reply: string, language: Language, saidOfLate: string): string {
  const ways = /[?？]/.test(reply) ? CARD_OFFER : SAFETY_QUESTION;
  return oneOf(ways[language], reply, saidOfLate);
}
