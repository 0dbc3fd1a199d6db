/** What a person's words can be about. Order in a lexicon is priority: the first that matches is the topic. */
export const TOPICS = [
  'grief',
  'shame',
  'anger',
  'anxiety',
  'loneliness',
  'sleep',
  'sadness',
  'good-news',
  'work',
  'relationships',
] as const;
export type Topic = (typeof TOPICS)[number];

/** Turns that are about the talk itself, or that need care before anything else. */
export const MOVES = [
  'human',
  'abilities',
  'dal',
  'joke',
  'fond',
  'upset',
  'quiet',
  'diagnosis',
  'medicine',
  'goodbye',
  'greeting',
  'thanks',
  'yes',
  'no',
  'unsure',
] as const;
export type Move = (typeof MOVES)[number];

/** A word for a feeling and how it is said back; only matched where it is not denied. */
export interface Feeling {
  readonly topic: Topic;
  readonly when: RegExp;
  /** Fills the slot {feeling}. */
  readonly said: string;
}

export interface Lexicon {
  readonly moves: Readonly<Record<Move, RegExp>>;
  readonly topics: Readonly<Record<Topic, RegExp>>;
  readonly feelings: readonly Feeling[];
  /** Plain things and people worth naming back; the first group is what fills the slot {subject}. */
  readonly subjects: RegExp;
  /** Words for a question about the world that this counsellor knows nothing of. */
  readonly question: RegExp;
  /** Somebody else may be in danger: the person worries about them. */
  readonly someoneElse: RegExp;
  /** Somebody has hurt or threatens the person. */
  readonly hurtBySomeone: RegExp;
  /** What somebody else feels or does with feeling; the first group is who. It is not the person's own feeling. */
  readonly othersFeel: RegExp;
  /** Asks an interrupted companion for the rest of what she was saying; the whole message. */
  readonly goOn: RegExp;
  /** At most this many characters is a one-word answer. */
  readonly shortest: number;
}
