import type { Fact } from '../../../src-preload/contract/memory.ts';
import { RELATION as ENGLISH } from '../facts/english-subjects.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import type { KnownFact } from '../facts/known-fact.ts';
import { RELATION as KOREAN } from '../facts/korean-subjects.ts';
import { type Analysis, analyse } from '../index/analysis.ts';
import { attributeKeys, namesAttribute, slotAnswers } from './attributes.ts';
import { type Rarity, wordScore } from './features.ts';
import type { Question } from './question.ts';
import type { RecallQuery } from './recall-query.ts';

const RELATED = new RegExp(`^(?:${ENGLISH}|${KOREAN})$`, 'u');
const isRelation = (stem: string): boolean => RELATED.test(stem);

const MOST_FACTS = 12;
const LEAST = 0.12;
/** For what answers the question by its slot: "You live in Busan" shares no word with "어디 살아?". */
const ANSWERS = 0.4;
/** Of somebody or something else than the question is about. */
const UNMEANT = 0.5;

/** As long as the reader keeps a fact, what was made of it is kept. */
const reads = new WeakMap<KnownFact, { readonly analysis: Analysis; readonly name: Analysis }>();
function readOf(fact: KnownFact) {
  const read = reads.get(fact) ?? {
    analysis: analyse(fact.statement),
    name: analyse(fact.person),
  };
  reads.set(fact, read);
  return read;
}

/** Facts that bear on a question: those that hold, then, where the past is asked for, those that held. */
export function rankFacts(
  question: Question,
  facts: FactReader,
  rarity: Rarity,
  { at }: Pick<RecallQuery, 'at'>,
): readonly Fact[] {
  const keys = new Set(attributeKeys(question.attributes));
  /** What the question is about besides: whose home, which medicine. */
  const rest = question.words.filter(
    ({ word }) => !keys.has(word) && !namesAttribute(word, question.attributes),
  );
  const isOfAnother =
    question.about === 'self' ? rest.some(({ stems }) => stems.some(isRelation)) : rest.length > 0;
  const ranked = facts
    .known()
    .filter(
      ({ since, until }) =>
        since <= at && (until === null || until > at || question.tense === 'past'),
    )
    .map((fact) => {
      const { id, slot, person, until } = fact;
      const { analysis, name } = readOf(fact);
      const words = wordScore(question, { analysis }, rarity);
      const isOther = slot?.startsWith('person:') ?? person !== '';
      const isNamed = !isOther || wordScore(question, { analysis: name }, rarity) > 0;
      const isMeant =
        isNamed &&
        (!isOfAnother || wordScore({ ...question, words: rest }, { analysis }, rarity) > 0);
      const answers = isMeant && slotAnswers(slot, question.attributes) ? ANSWERS : 0;
      const score = isMeant ? words + answers : words * UNMEANT;
      return { id, isOver: until !== null && until <= at, score };
    })
    .filter(({ score }) => score > LEAST)
    .sort((a, b) => b.score - a.score)
    .slice(0, MOST_FACTS)
    .sort((a, b) => Number(a.isOver) - Number(b.isOver));
  return facts.facts(ranked.map(({ id }) => id));
}
