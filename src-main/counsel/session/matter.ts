/** What a talk is about, in the person's own words. Pure. */
import type { Language } from '../../../src-preload/contract/words.ts';
import { understand } from '../understand.ts';

/** As much of it as is said back, in characters. */
const LONGEST: Readonly<Record<Language, number>> = { ko: 32, en: 70 };
const SHORTEST: Readonly<Record<Language, number>> = { ko: 6, en: 12 };

/** Their words cut to a sentence, without its end. Whole words are kept. */
export function inOwnWords(text: string, language: Language): string {
  const first =
    text
      .normalize('NFC')
      .replace(/["“”'‘’]/gu, (mark) => (mark === "'" || mark === '’' ? "'" : ''))
      .split(/(?<=[.?!…])\s+|\n/u)
      .find((one) => one.trim() !== '') ?? '';
  const plain = first
    .replace(/\s+/gu, ' ')
    .replace(/[\s,.!?…~]+$/gu, '')
    .trim();
  const most = LONGEST[language];
  if (plain.length <= most) return plain;
  const cut = plain.slice(0, most);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,]+$/u, '')}…`;
}

/** What these words bring, where they bring something; null for a greeting, a yes, a question. */
export function matterIn(text: string, language: Language): string | null {
  const { move, topic, question } = understand(text, language);
  const words = inOwnWords(text, language);
  const isMatter = topic !== null && move === null && !question;
  return isMatter && words.length >= SHORTEST[language] && !words.endsWith('…') ? words : null;
}
