/** What is worth keeping of turns, found by rules alone: less than a model finds, and nothing it was not told. */
import { MAX_STATEMENT } from '../../../src-preload/contract/memory.ts';
import { ENGLISH_CHANGES } from './english-changes.ts';
import { ENGLISH_LEANINGS } from './english-leanings.ts';
import { ENGLISH_LIFE } from './english-life.ts';
import { ENGLISH_PEOPLE, ENGLISH_PLACES } from './english-people.ts';
import { ENGLISH_HABITS, ENGLISH_PLANS } from './english-plans.ts';
import { ENGLISH_WORK } from './english-work.ts';
import { type DrawnFact, type KnownFact, MAX_PERSON, type SaidTurn } from './known-fact.ts';
import { KOREAN } from './korean-rules.ts';
import { ownSentences } from './own-words.ts';
import { createPeople } from './people.ts';
import type { Draft, Rule } from './rule.ts';
import { topicOf } from './topic-of.ts';

const ENGLISH: readonly Rule[] = [
  ...ENGLISH_PEOPLE,
  ...ENGLISH_PLACES,
  ...ENGLISH_WORK,
  ...ENGLISH_LIFE,
  ...ENGLISH_CHANGES,
  ...ENGLISH_PLANS,
  ...ENGLISH_HABITS,
  ...ENGLISH_LEANINGS,
];
/** A rule looks at no more of a sentence than this. */
const LONGEST_SENTENCE = { en: 300, ko: 200 } as const;
/** Nobody's word, and slow to look at. */
const ENDLESS_WORD = /\S{40,}/u;
const MOST_A_SENTENCE = 3;

/**
 * Of the person's turns, in order. Pure. Turns of a crisis have to be left out before.
 * @param known those that hold: they say who is who
 */
export function drawByRules(
  turns: readonly SaidTurn[],
  known: readonly KnownFact[],
): readonly DrawnFact[] {
  const people = createPeople(known);
  const drawn: DrawnFact[] = [];
  for (const { id, role, text, at } of turns) {
    if (role !== 'person') continue;
    people.mention(null);
    for (const sentence of ownSentences(text)) {
      if (sentence.text.length > LONGEST_SENTENCE[sentence.language]) continue;
      if (ENDLESS_WORD.test(sentence.text)) continue;
      const found: Draft[] = [];
      for (const rule of sentence.language === 'ko' ? KOREAN : ENGLISH) {
        const draft = rule({ text: sentence.text, at, people });
        if (draft === null || !isFit(draft) || found.some((other) => isSame(draft, other)))
          continue;
        // How often is said of what another rule has understood better.
        if (found.length > 0 && draft.slot?.includes('/habit:')) continue;
        found.push(draft);
        if (found.length === MOST_A_SENTENCE) break;
      }
      for (const draft of found) {
        const topic = draft.topic ?? topicOf(draft.statement);
        drawn.push({ ...draft, topic, language: sentence.language, sources: [id], at });
      }
    }
  }
  return drawn;
}

const isFit = ({ statement, person }: Draft): boolean =>
  statement.length <= MAX_STATEMENT && person.length <= MAX_PERSON;

const isSame = (one: Draft, other: Draft): boolean =>
  one.statement === other.statement ||
  (one.slot !== null && one.slot === other.slot) ||
  // One appointment is one plan.
  (one.kind === 'plan' && other.kind === 'plan') ||
  // "I love walking every morning" is said once.
  (one.person === other.person && overlaps(one.statement, other.statement));

function overlaps(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return long.includes(short.replace(/[.]$/u, ''));
}
