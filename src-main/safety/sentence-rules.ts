import type { Language } from '../../src-preload/contract/words.ts';
import { type Disorder, disordersIn } from './turn/disorders.ts';
import { ENGLISH } from './turn/hard-en.ts';
import { KOREAN } from './turn/hard-ko.ts';
import { BREACHES, type Breach, type HardRule, type HardRules } from './turn/hard-rule.ts';
import { namesUnknownNumber } from './turn/phone-numbers.ts';

const RULES: Readonly<Record<Language, HardRules>> = { ko: KOREAN, en: ENGLISH };

/** A rule never looks further than this at once, so that a text without full stops costs no more. */
const LONGEST_LOOK = 600;
/** As much of what stands before a finding, and behind it, can excuse it. */
const LOOK_AROUND = 90;

const QUOTED =
  /"[^"]{1,160}"|“[^”]{1,160}”|‘[^’]{1,160}’|[「『][^」』]{1,160}[」』]|(?<![\p{L}\p{N}])'(?:[^']|(?<=\p{L})'(?=\p{L})){2,160}'(?!\p{L})/gu;
const CLAUSE_END = /[.!?;:…]\s+|,\s+(?:but|so|and then|however)\s+|(?:지만|는데|니까),?\s+/g;

/** A breach and the words that are one. */
export interface Found {
  readonly breach: Breach;
  readonly words: string;
}

/** As the rules want it: one spelling of apostrophes and spaces, no marks of layout, lower case. */
export function plainFor(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\u200b-\u200f\u2060\ufeff*_`]/g, '')
    .replace(/(?<=\p{L})[’ʼ`](?=\p{L})/gu, "'")
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST_LOOK);
}

function wordsThatBreak(rule: HardRule, plain: string, unquoted: string): string | null {
  const text = rule.evenQuoted ? plain : unquoted;
  const every = new RegExp(rule.when.source, 'gu');
  for (const match of text.matchAll(every)) {
    const before = text.slice(Math.max(0, match.index - LOOK_AROUND), match.index);
    const clause = before.slice(lastEnd(before));
    if (rule.unlessAfter?.test(clause.trimStart())) continue;
    const end = match.index + match[0].length;
    if (rule.unlessNext?.test(text.slice(end, end + LOOK_AROUND))) continue;
    return match[0].trim();
  }
  return null;
}

function lastEnd(before: string): number {
  let end = 0;
  for (const match of before.matchAll(CLAUSE_END)) end = match.index + match[0].length;
  return end;
}

/** Which rule sets look: a reply that slips into the other language is held to that one's rules too. */
function languagesOf(plain: string, language: Language): readonly Language[] {
  if (language === 'ko') return /[a-z]{2,} [a-z]{2,}/.test(plain) ? ['ko', 'en'] : ['ko'];
  return /[가-힣]/.test(plain) ? ['en', 'ko'] : ['en'];
}

/**
 * Every hard rule that a sentence breaks, in the order of `BREACHES`. A refusal only counts where somebody may
 * be in danger (`mayBeInDanger`). With `named`, a disorder that the person did not name first counts as well.
 */
export function findBreaches(
  sentence: string,
  language: Language,
  mayBeInDanger: boolean,
  named: readonly Disorder[] | null,
): readonly Found[] {
  const plain = plainFor(sentence);
  const unquoted = plain.replace(QUOTED, (quoted) => `“${'·'.repeat(Math.min(3, quoted.length))}”`);
  const found: Found[] = [];
  for (const each of languagesOf(plain, language)) {
    for (const breach of BREACHES) {
      if (breach === 'number') {
        if (namesUnknownNumber(plain, each)) found.push({ breach, words: plain });
        continue;
      }
      if (breach === 'refusal' && !mayBeInDanger) continue;
      const words = RULES[each][breach]
        .map((rule) => wordsThatBreak(rule, plain, unquoted))
        .find((one) => one !== null);
      if (words) found.push({ breach, words });
    }
  }
  const isFirst = named && disordersIn(unquoted).find((one) => !named.includes(one));
  if (isFirst && !found.some(({ breach }) => breach === 'diagnosis')) {
    found.push({ breach: 'diagnosis', words: isFirst });
  }
  return found;
}
