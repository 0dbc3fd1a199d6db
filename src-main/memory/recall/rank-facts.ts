import type { Fact } from '../../../src-preload/contract/memory.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import { analyse } from '../index/analysis.ts';
import { type Rarity, wordScore } from './features.ts';
import type { Question } from './question.ts';
import type { RecallQuery } from './recall-query.ts';

const MOST_FACTS = 12;
const LEAST = 0.12;
/** What ceased to hold comes after all that holds, and only where the past is asked for. */
const PAST_FACTOR = 0.9;

/** Facts that bear on a question, those that hold first of all. */
export function rankFacts(
  question: Question,
  facts: FactReader,
  rarity: Rarity,
  { at }: Pick<RecallQuery, 'at'>,
): readonly Fact[] {
  const ranked = facts
    .known()
    .filter(
      ({ since, until }) =>
        since <= at && (until === null || until > at || question.tense === 'past'),
    )
    .map(({ id, statement, until }) => ({
      id,
      score:
        wordScore(question, { analysis: analyse(statement) }, rarity) *
        (until === null ? 1 : PAST_FACTOR),
    }))
    .filter(({ score }) => score > LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_FACTS);
  return facts.facts(ranked.map(({ id }) => id));
}
