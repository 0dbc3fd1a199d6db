import type { Fact } from '../../../src-preload/contract/memory.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import { analyse } from '../index/analysis.ts';
import { slotAnswers } from './attributes.ts';
import { type Rarity, wordScore } from './features.ts';
import type { Question } from './question.ts';
import type { RecallQuery } from './recall-query.ts';

const MOST_FACTS = 12;
const LEAST = 0.12;
/** For what answers the question by its slot: "You live in Busan" shares no word with "어디 살아?". */
const ANSWERS = 0.4;
/** Said of somebody the question does not name. */
const OF_ANOTHER = 0.1;

/** Facts that bear on a question: those that hold, then, where the past is asked for, those that held. */
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
    .map(({ id, statement, slot, person, until }) => {
      const words = wordScore(question, { analysis: analyse(statement) }, rarity);
      const isNamed = person === '' || words > LEAST;
      const answers = slotAnswers(slot, question.attributes) ? (isNamed ? ANSWERS : OF_ANOTHER) : 0;
      return { id, isOver: until !== null && until <= at, score: words + answers };
    })
    .filter(({ score }) => score > LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_FACTS)
    .sort((a, b) => Number(a.isOver) - Number(b.isOver));
  return facts.facts(ranked.map(({ id }) => id));
}
