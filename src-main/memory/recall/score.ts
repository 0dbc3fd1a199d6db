/** How well passages answer a question, each beside those around it. Pure. */
import {
  answersKind,
  isQuestion,
  type Rarity,
  type Read,
  tellsOfChange,
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
  readonly now: number;
  readonly present: number;
  readonly past: number;
  readonly change: number;
  readonly lastNow: number;
  readonly lastPresent: number;
  readonly lastPast: number;
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
  now: 0.26,
  present: 0.15,
  past: 0.2,
  change: 0.1,
  lastNow: 1,
  lastPresent: 0.5,
  lastPast: 0.5,
};

export interface Scored {
  readonly passage: Read;
  readonly score: number;
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
  const own = passages.map(
    (passage, i) => wordScore(question, passage, rarity) + weights.vector * (meanings[i] ?? 0),
  );
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

  const scores = passages.map((passage, i) => {
    const before = around(i, -1);
    const after = around(i, 1);
    const asked = passages[before];
    const share =
      asked !== undefined && isQuestion(asked.text) ? weights.beforeQuestion : weights.before;
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
    return score;
  });
  const ranked = byTense(question, passages, scores, weights)
    .map((score, i) => ({ passage: passages[i] as Read, score }))
    .sort(byScore);
  return currentFirst(question, ranked, weights);
}

const byScore = (a: Scored, b: Scored): number => b.score - a.score || b.passage.at - a.passage.at;

/** How many of the best are put into the order of their time, as far as the question asks for it. */
const REORDERED = 10;

/** Of the best, the newer before the older that answers as well: what is said last holds. */
function currentFirst(
  { tense }: Question,
  ranked: readonly Scored[],
  weights: Weights,
): readonly Scored[] {
  if (tense === 'open') return ranked;
  const strength = { now: weights.lastNow, present: weights.lastPresent, past: weights.lastPast }[
    tense
  ];
  const head = ranked.slice(0, REORDERED);
  const byTime = head.toSorted((a, b) => a.passage.at - b.passage.at);
  const newness = new Map(
    byTime.map(({ passage }, i) => [passage, i / Math.max(1, head.length - 1)]),
  );
  const reordered = head
    .map(({ passage, score }) => {
      const late = newness.get(passage) ?? 0;
      return { passage, score: score * (1 + strength * (tense === 'past' ? 1 - late : late)) };
    })
    .sort(byScore);
  return [...reordered, ...ranked.slice(REORDERED)];
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

/** Among what is about the same, the newest for what holds now, the oldest for what held before. */
function byTense(
  { tense }: Question,
  passages: readonly Read[],
  scores: readonly number[],
  weights: Weights,
): readonly number[] {
  if (tense === 'open') return scores;
  const best = Math.max(...scores);
  const times = passages.filter((_, i) => (scores[i] ?? 0) > best * 0.35).map(({ at }) => at);
  const from = Math.min(...times);
  const width = Math.max(1, Math.max(...times) - from);
  const strength =
    tense === 'now' ? weights.now : tense === 'present' ? weights.present : weights.past;
  return scores.map((score, i) => {
    const passage = passages[i];
    if (passage === undefined) return score;
    const newness = Math.min(1, Math.max(0, (passage.at - from) / width));
    const wanted = tense === 'past' ? 1 - newness : newness;
    const change = tense === 'now' && tellsOfChange(passage.text) ? weights.change : 0;
    return score * (1 + strength * wanted + change);
  });
}
