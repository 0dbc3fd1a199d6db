/** Titles and summaries without a model: the person's own words, the most telling ones. Pure. */
import type { Language } from '../../../src-preload/contract/words.ts';
import { firstWords, oneLine, TITLE_COLUMNS } from '../excerpt.ts';
import { contentWords } from './content-words.ts';
import type { SaidTurn } from './known-fact.ts';
import { ownWords, QUOTE_MARK } from './own-words.ts';
import { likeness } from './reconcile.ts';
import { topicOf } from './topic-of.ts';

/** Longest summary, characters. */
export const MAX_SUMMARY = 1_200;
/** Of a sentence that stands in a summary. */
const SENTENCE_COLUMNS = 160;
/** Two lines this much alike say the same. */
const ALIKE = 0.6;
/** Of a conversation whose words do not belong in a title. */
const PLAIN_TITLE: Readonly<Record<Language, string>> = { ko: '나눈 이야기', en: 'A talk' };

const SENTENCES = /(?<=[.!?。？！…])\s+|\n+/u;
const OPENING =
  /^(?:so|well|um+|uh+|oh|hi|hello|hey|and|but|yes|yeah|no|ok(?:ay)?|actually|honestly|i mean|you know|i think|i feel like|anyway|안녕(?:하세요)?|음+|어+|네|응|아니|그냥|사실(?:은)?|솔직히|그래서|그리고|근데|그런데|있잖아(?:요)?|저기(?:요)?|뭐랄까|오늘은|나는|저는|난|전|내가|제가)[,.!~\s]+/iu;
const EMPTY =
  /^(?:hi|hello|hey|thanks?|thank you|yes|no|ok(?:ay)?|bye|good (?:night|morning)|i don'?t know|not sure|안녕(?:하세요)?|고마워(?:요)?|감사(?:해요|합니다)|네|응|아니(?:요)?|글쎄(?:요)?|몰라(?:요)?|모르겠어(?:요)?|잘\s?자(?:요)?)[.!~\s]*$/iu;

interface Telling {
  readonly text: string;
  readonly at: number;
  readonly score: number;
}

/** @param turns without those of a crisis */
export function titleFrom(turns: readonly SaidTurn[], language: Language): string {
  const best = tellingSentences(turns.slice(0, 40))
    .flatMap((sentence) => clauses(sentence.text).map((text) => ({ text, score: score(text) })))
    .sort((a, b) => b.score - a.score)[0];
  if (best === undefined || best.score <= 0) return PLAIN_TITLE[language];
  return firstWords(best.text.replace(/[.!?,~…\s]+$/u, ''), TITLE_COLUMNS);
}

/** Whether enough was said for a title that tells what it was about. */
export function isEnoughForTitle(turns: readonly SaidTurn[]): boolean {
  const own = turns.filter(({ role }) => role === 'person');
  return own.length >= 2 && own.reduce((sum, { text }) => sum + contentWords(text).size, 0) >= 6;
}

/**
 * The summary so far, and of these turns the person's most telling sentences in order, each with its
 * day; what no longer fits goes, the least telling first.
 */
export function summaryFrom(
  former: string,
  turns: readonly SaidTurn[],
  language: Language,
): string {
  const kept = former
    .split('\n')
    .filter((line) => line !== '')
    .map((line, order) => ({ line, order, score: score(line) * 0.8 }));
  const fresh = tellingSentences(turns).map(({ text, at, score: value }, order) => ({
    line: `- ${dayOf(at, language)}: ${firstWords(text, SENTENCE_COLUMNS)}`,
    order: kept.length + order,
    score: value,
  }));
  const all = [...kept, ...fresh];
  const chosen: string[] = [];
  let room = MAX_SUMMARY;
  const fitting = all
    .toSorted((a, b) => b.score - a.score || b.order - a.order)
    .filter(({ line }) => {
      // What is said again and again is told once.
      if (line.length + 1 > room || chosen.some((other) => likeness(other, line) >= ALIKE)) {
        return false;
      }
      chosen.push(line);
      room -= line.length + 1;
      return true;
    });
  return fitting
    .sort((a, b) => a.order - b.order)
    .map(({ line }) => line)
    .join('\n');
}

function tellingSentences(turns: readonly SaidTurn[]): readonly Telling[] {
  return turns
    .filter(({ role }) => role === 'person')
    .flatMap(({ text, at }) =>
      ownWords(text)
        .split(SENTENCES)
        .map((part) => stripped(oneLine(part)))
        .filter((part) => part !== '' && !EMPTY.test(part) && !part.includes(QUOTE_MARK))
        .map((part) => ({ text: part, at, score: score(part) })),
    )
    .filter(({ score: value }) => value > 0);
}

function stripped(sentence: string): string {
  let text = sentence;
  for (let i = 0; i < 3; i++) text = text.replace(OPENING, '');
  return text.charAt(0).toUpperCase() + text.slice(1);
}

const clauses = (sentence: string): readonly string[] => [
  sentence,
  ...sentence
    .split(/,\s+|(?<=(?:는데|지만|해서|라서|고|니까))\s+|\s+(?=(?:but|because|so|and) )/u)
    .map((part) => part.replace(/^(?:but|because|so|and) /iu, '')),
];

/** What it tells: content words, more where it has a subject of the world, less the longer it is. */
function score(text: string): number {
  const words = contentWords(text).size;
  if (words === 0 || (words === 1 && topicOf(text) === 'other')) return 0;
  const topic = topicOf(text) === 'other' ? 0 : 1.5;
  const tooLong = Math.max(0, text.length - (/\p{Script=Hangul}/u.test(text) ? 24 : 50)) / 20;
  const question = /\?\s*$/u.test(text) ? 1 : 0;
  return Math.min(words, 5) + topic - tooLong - question;
}

function dayOf(at: number, language: Language): string {
  const date = new Date(at);
  return language === 'ko'
    ? `${date.getFullYear()}년 ${date.getMonth() + 1}월 ${date.getDate()}일`
    : date.toLocaleDateString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
