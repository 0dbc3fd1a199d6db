/** Of the best answers, what holds now before what held once. Pure. */
import { namesAttribute, tellsOf } from './attributes.ts';
import { isQuestion, type Rarity, type Read, tellsOfChange } from './features.ts';
import type { Question } from './question.ts';
import type { Weighed, Weights } from './score.ts';

/** How many of the best are compared. */
const COMPARED = 10;
/** What a passage that tells of what is asked for has in common with another that does, as a word's rarity. */
const ATTRIBUTE_WEIGHT = 4;
/** A hair above what it takes the place of. */
const ABOVE = 1.001;

const byScore = (a: Weighed, b: Weighed): number =>
  b.score - a.score || b.passage.at - a.passage.at;

/**
 * What was said last holds: a passage that speaks of the same as an older one, by the words of the
 * question, and answers nearly as well comes before it; where the past is asked for, after it.
 */
export function currentFirst(
  question: Question,
  ranked: readonly Weighed[],
  rarity: Rarity,
  weights: Weights,
): readonly Weighed[] {
  const { tense } = question;
  if (tense === 'open') return ranked;
  const rest = ranked.slice(COMPARED);
  if (tense === 'past') return [...byTime(ranked, weights.lastPast, true), ...rest];
  const strength = tense === 'now' ? weights.lastNow : weights.lastPresent;
  const least = tense === 'now' ? weights.rivalNow : weights.rivalPresent;
  const head = byTime(ranked, strength, false);
  const words = question.words.filter(({ word }) => !namesAttribute(word, question.attributes));
  const spoken = head.map(({ passage }) =>
    speaksOf({ words, attributes: question.attributes }, passage, rarity),
  );
  const lifted = head.map((newer, i) => {
    const { role, text, at } = newer.passage;
    if (role === 'companion' || isQuestion(text)) return newer;
    const enough = tellsOfChange(text) ? least * weights.changed : least;
    let score = newer.score;
    head.forEach((older, j) => {
      if (older.passage.at >= at || newer.score < older.score * enough) return;
      if (common(spoken[j], spoken[i]) >= weights.alike) {
        score = Math.max(score, older.score * ABOVE);
      }
    });
    return { ...newer, score };
  });
  return [...lifted.sort(byScore), ...rest];
}

/** The newer (or the older) the better, as far as each bears on the question by itself. */
function byTime(
  ranked: readonly Weighed[],
  strength: number,
  isOldFirst: boolean,
): readonly Weighed[] {
  const head = ranked.slice(0, COMPARED);
  const oldest = head.toSorted((a, b) => a.passage.at - b.passage.at);
  const place = new Map(oldest.map((one, i) => [one, i / Math.max(1, head.length - 1)]));
  return head
    .map((one) => {
      const late = place.get(one) ?? 0;
      const wanted = isOldFirst ? 1 - late : late * one.bearing;
      return { ...one, score: one.score * (1 + strength * wanted) };
    })
    .sort(byScore);
}

/** Which words of the question a passage holds, by their number, and how much each weighs. */
function speaksOf(
  { words, attributes }: Pick<Question, 'words' | 'attributes'>,
  { analysis, text }: Read,
  rarity: Rarity,
): ReadonlyMap<number, number> {
  const stems = new Set(analysis.stems);
  const found = new Map<number, number>();
  words.forEach((asked, i) => {
    let best = 0;
    for (const stem of asked.stems) {
      if (stems.has(stem)) best = Math.max(best, rarity('stems', stem));
    }
    for (const [stem, share] of asked.related) {
      if (stems.has(stem)) best = Math.max(best, share * rarity('stems', stem));
    }
    if (best > 0) found.set(i, best * asked.weight);
  });
  if (tellsOf(text, attributes)) found.set(-1, ATTRIBUTE_WEIGHT);
  return found;
}

/** Of what the older speaks of, the share the newer speaks of as well. */
function common(
  older: ReadonlyMap<number, number> | undefined,
  newer: ReadonlyMap<number, number> | undefined,
): number {
  if (older === undefined || newer === undefined || older.size === 0) return 0;
  let shared = 0;
  let all = 0;
  for (const [word, weight] of older) {
    all += weight;
    if (newer.has(word)) shared += weight;
  }
  return shared / all;
}
