/** How well passages answer a question, each beside those around it. Pure. */
import { tellsOf } from './attributes.ts';
import { currentFirst } from './current-first.ts';
import { isEmptyWord } from './empty-words.ts';
import {
  answersKind,
  isQuestion,
  type Rarity,
  type Read,
  timeScores,
  wordScore,
} from './features.ts';
import type { Question } from './question.ts';

export interface Weights {
  readonly vector: number;
  readonly before: number;
  readonly beforeQuestion: number;
  readonly after: number;
  readonly second: number;
  readonly session: number;
  readonly ownSpeaker: number;
  readonly otherSpeaker: number;
  readonly question: number;
  readonly kind: number;
  readonly said: number;
  readonly told: number;
  readonly noTime: number;
  /** How much the newest of the best gains; the oldest, where the past is asked for. */
  readonly lastNow: number;
  readonly lastPresent: number;
  readonly lastPast: number;
  /** For what tells of what is asked for (attributes.ts): by factor, and by words it need not share. */
  readonly attribute: number;
  readonly tells: number;
  /** Of the best passage's own score, what suffices to bear on the question. */
  readonly ownShare: number;
  /** What a newer passage needs of the score of an older one to come before it; less where it tells of a change. */
  readonly rivalNow: number;
  readonly rivalPresent: number;
  readonly changed: number;
  /** And of what the older one speaks of. */
  readonly alike: number;
  /** For what says nothing of its own. */
  readonly slight: number;
}

export const WEIGHTS: Weights = {
  vector: 0.22,
  before: 0.25,
  beforeQuestion: 0.45,
  after: 0.16,
  second: 0.08,
  session: 0.2,
  ownSpeaker: 1.3,
  otherSpeaker: 0.65,
  question: 0.75,
  kind: 0.12,
  said: 0.5,
  told: 0.7,
  noTime: 1,
  lastNow: 1,
  lastPresent: 0.5,
  lastPast: 0.5,
  attribute: 0.5,
  tells: 0.3,
  ownShare: 0.7,
  rivalNow: 0.5,
  rivalPresent: 0.75,
  alike: 0.7,
  changed: 0.5,
  slight: 0.75,
};

export interface Scored {
  readonly passage: Read;
  readonly score: number;
}

export interface Weighed extends Scored {
  /** How far it bears on the question by itself or by what it answers, 0..1, beside the best. */
  readonly bearing: number;
}

/** The best first. `passages` in the order they were said. */
export function scorePassages(
  question: Question,
  passages: readonly Read[],
  rarity: Rarity,
  askedNames: ReadonlySet<string>,
  weights: Weights = WEIGHTS,
): readonly Scored[] {
  const meanings = meaningScores(passages);
  const tells = passages.map(({ text, role }) =>
    role !== 'companion' && tellsOf(text, question.attributes) ? 1 : 0,
  );
  const own = passages.map(
    (passage, i) =>
      wordScore(question, passage, rarity) +
      weights.vector * (meanings[i] ?? 0) +
      weights.tells * (tells[i] ?? 0),
  );
  const bestOwn = Math.max(0.01, ...own);
  const sessions = new Map<string, number[]>();
  passages.forEach(({ group }, i) => {
    const all = sessions.get(group) ?? [];
    all.push(own[i] ?? 0);
    sessions.set(group, all);
  });
  const topic = new Map(
    [...sessions].map(([group, all]) => {
      const best = all.sort((a, b) => b - a).slice(0, 3);
      return [group, best.reduce((a, b) => a + b, 0) / 3];
    }),
  );
  const place = new Map(passages.map(({ seq }, i) => [seq, i]));
  const around = (i: number, step: number): number => {
    const here = passages[i];
    const j = here === undefined ? undefined : place.get(here.seq + step);
    return j !== undefined && passages[j]?.group === here?.group ? j : -1;
  };

  const bearing = [...own];
  const scores = passages.map((passage, i) => {
    const before = around(i, -1);
    const after = around(i, 1);
    const asked = passages[before];
    const isAnswer = asked !== undefined && isQuestion(asked.text);
    if (isAnswer) bearing[i] = Math.max(own[i] ?? 0, own[before] ?? 0);
    const share = isAnswer ? weights.beforeQuestion : weights.before;
    let score =
      (own[i] ?? 0) +
      share * (own[before] ?? 0) +
      weights.after * (own[after] ?? 0) +
      weights.second * ((own[around(i, -2)] ?? 0) + (own[around(i, 2)] ?? 0)) +
      weights.session * (topic.get(passage.group) ?? 0);
    if (question.spans.length > 0) {
      const { said, told } = timeScores(question.spans, passage);
      score = score * weights.noTime + Math.max(weights.said * said, weights.told * told);
      score *= said + told > 0.3 ? 1.3 : 1;
    }
    score *= 1 + weights.kind * answersKind(question, passage);
    score *= speakerFactor(question, passage, askedNames, weights);
    if (isQuestion(passage.text)) score *= weights.question;
    score *= 1 + weights.attribute * (tells[i] ?? 0);
    if (!isAnswer) score *= weights.slight + (1 - weights.slight) * substance(passage);
    return score;
  });
  const ranked = scores
    .map((score, i) => ({
      passage: passages[i] as Read,
      score,
      bearing: Math.min(1, (bearing[i] ?? 0) / bestOwn / weights.ownShare),
    }))
    .sort(byScore);
  return currentFirst(question, ranked, rarity, weights);
}

const byScore = (a: Scored, b: Scored): number => b.score - a.score || b.passage.at - a.passage.at;

/** "As one should.": 0 for what says nothing of its own, 1 from a handful of words. */
function substance({ analysis }: Read): number {
  let words = 0;
  for (const word of analysis.words) if (!isEmptyWord(word, [])) words += 1;
  return Math.min(1, words / 4);
}

/** Cosines, stretched so that what is usual counts nothing and the best counts 1. */
function meaningScores(passages: readonly Read[]): readonly number[] {
  const known = passages.map(({ vector }) => vector).filter((vector) => vector !== null);
  if (known.length === 0) return passages.map(() => 0);
  const sorted = known.toSorted((a, b) => a - b);
  const usual = sorted[Math.floor(sorted.length / 2)] ?? 0;
  const best = sorted.at(-1) ?? 1;
  const width = Math.max(best - usual, 0.1);
  return passages.map(({ vector }) =>
    vector === null ? 0 : Math.max(0, (vector - usual) / width) * Math.min(1, best / 0.5),
  );
}

function speakerFactor(
  { about }: Question,
  { speaker, role, kind }: Read,
  askedNames: ReadonlySet<string>,
  { ownSpeaker, otherSpeaker }: Weights,
): number {
  if (kind === 'document') return 1;
  if (speaker !== null) {
    if (askedNames.size === 0) return 1;
    return askedNames.has(speaker) ? ownSpeaker : askedNames.size === 1 ? otherSpeaker : 1;
  }
  const wanted = about === 'companion' ? 'companion' : 'person';
  return role === wanted ? ownSpeaker : otherSpeaker;
}
