import type { Language } from '../../src-preload/contract/words.ts';
import { type Lexicon, type Move, TOPICS, type Topic } from './lexicon.ts';
import { ENGLISH_WORDS } from './words-en.ts';
import { KOREAN_WORDS } from './words-ko.ts';

export const LEXICONS: Readonly<Record<Language, Lexicon>> = {
  ko: KOREAN_WORDS,
  en: ENGLISH_WORDS,
};

export interface Understood {
  readonly move: Move | null;
  readonly topic: Topic | null;
  /** How a feeling the person named is said back. */
  readonly feeling: string | null;
  /** A thing or person they named, in their own word. */
  readonly subject: string | null;
  /** A question about the world, which this counsellor cannot answer. */
  readonly question: boolean;
}

/** Moves that count however much else is said. */
const ANYWHERE: readonly Move[] = [
  'human',
  'abilities',
  'diagnosis',
  'medicine',
  'upset',
  'quiet',
  'fond',
  'joke',
  'dal',
];
/** Moves that only count when little else is said. */
const SHORT: readonly Move[] = ['goodbye', 'greeting', 'thanks', 'yes', 'no', 'unsure'];

/** What one message is about, as far as words alone can tell. Pure. */
export function understand(text: string, language: Language): Understood {
  const lexicon = LEXICONS[language];
  const said = text.normalize('NFC').replaceAll('’', "'").trim();
  const own = said.replace(lexicon.othersFeel, '$1');
  const felt = lexicon.feelings.filter((one) => one.when.test(own));
  const topic = TOPICS.find((one) => lexicon.topics[one].test(own)) ?? felt[0]?.topic ?? null;
  const isShort = said.length <= lexicon.shortest * 6;
  const move =
    ANYWHERE.find((one) => lexicon.moves[one].test(said)) ??
    (isShort && (topic === null || topic === 'good-news' || topic === 'sleep')
      ? SHORT.find((one) => lexicon.moves[one].test(said))
      : undefined) ??
    (said.length <= lexicon.shortest && topic === null ? 'unsure' : null);
  return {
    move,
    topic,
    // Only a feeling of the topic itself may stand in the topic's sentences.
    feeling: felt.find((one) => one.topic === topic)?.said ?? null,
    subject: lexicon.subjects.exec(said)?.[1]?.toLowerCase() ?? null,
    question: lexicon.question.test(said),
  };
}
