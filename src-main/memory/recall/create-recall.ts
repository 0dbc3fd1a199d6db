import type { Cipher } from '../cipher.ts';
import type { Database } from '../database.ts';
import type { FactReader } from '../facts/fact-reader.ts';
import type { PassageReader, StoredPassage } from '../index/passage-text.ts';
import type { TermSearch, WantedTerm } from '../index/term-search.ts';
import type { VectorSearch } from '../vectors/vector-search.ts';
import { withAliases } from './aliases.ts';
import { choose } from './choose.ts';
import { asRead, type Rarity, type Read, speakerOf } from './features.ts';
import { type Question, understandQuestion } from './question.ts';
import { rankFacts } from './rank-facts.ts';
import type { Recalled, RecallQuery } from './recall-query.ts';
import { type Scored, scorePassages, type Weights } from './score.ts';
import { DAY_MS } from './when/calendar.ts';

export interface RecallParts {
  readonly terms: TermSearch;
  readonly passages: PassageReader;
  readonly vectors: VectorSearch;
  readonly facts: FactReader;
  /** Whether a passage may be brought up unasked; all may where this is not given. */
  readonly isFree?: (passage: { readonly id: string; readonly text: string }) => boolean;
  readonly weights?: Weights;
}

/** Found by their words, by meaning, by time; and how many are looked at whole. */
const BY_WORDS = 240;
const BY_MEANING = 120;
const BY_TIME = 60;
/** People tell of a day within about a week. */
const TOLD_WITHIN = 8 * DAY_MS;
const IN_TIME = 0.6;
const LOOKED_AT = 130;
/** The best by words alone, looked at for names of what is asked for. */
const NAMING = 40;
/** Around the best of these, the two turns before and after are looked at as well. */
const SEEDS = 25;
const REACH = 2;
/** Of the score of a turn whose facts ended. */
const ENDED = 0.7;
const GRAM_WEIGHT = 0.3;
const EXACT_WEIGHT = 0.2;

/**
 * What belongs to what was just said: found by words, meaning, time and neighbourhood, and rarity
 * together. Synchronous; throws AppError('store/...').
 */
export function createRecall(
  db: Database,
  _cipher: Cipher,
  { terms, passages, vectors, facts, isFree = () => true, weights }: RecallParts,
): (query: RecallQuery) => Recalled {
  // The plus keeps SQLite to the index of times: nearly all passages are messages.
  const saidBetween = db
    .prepare<[number, number, number], number>(
      `SELECT seq FROM passages WHERE at >= ? AND at < ? AND +kind = 'message' ORDER BY at DESC LIMIT ?`,
    )
    .pluck();

  const factsFrom = db
    .prepare<[string], string>('SELECT fact_id FROM fact_sources WHERE message_id = ?')
    .pluck();

  /** Turns all of whose facts ceased to hold come after those that hold, unless the past is asked for. */
  function heldBack(scored: readonly Scored[], question: Question, at: number): readonly Scored[] {
    const ended = new Set(
      facts
        .known()
        .filter(({ until }) => until !== null && until <= at)
        .map(({ id }) => id),
    );
    if (question.tense === 'past' || ended.size === 0) return scored;
    return scored
      .map(({ passage, score }) => {
        const own = factsFrom.all(passage.id);
        const isOver = own.length > 0 && own.every((id) => ended.has(id));
        return { passage, score: isOver ? score * ENDED : score };
      })
      .sort((a, b) => b.score - a.score);
  }

  /** As long as the reader keeps a passage, what was made of it is kept. */
  const reads = new WeakMap<StoredPassage, Read>();
  function readOf(passage: StoredPassage): Read {
    const read = reads.get(passage) ?? asRead(passage);
    reads.set(passage, read);
    return read;
  }

  /** Within one query; nothing is written meanwhile. */
  function rarityNow(): Rarity {
    const known = new Map<string, number>();
    const size = terms.passages();
    return (field, term) => {
      const key = `${field}:${term}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const frequency = terms.documentFrequency(field, term);
      const rarity =
        frequency === 0 ? 0 : Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
      known.set(key, rarity);
      return rarity;
    };
  }

  function candidates(
    question: Question,
    worded: Ranked,
    query: RecallQuery,
  ): { readonly seqs: readonly number[]; readonly near: ReadonlyMap<number, number> } {
    const meant = query.vector;
    const near = new Map(
      (meant === null ? [] : vectors.search(meant.space, meant.values, BY_MEANING)).map(
        ({ seq, score }) => [seq, score],
      ),
    );
    const fused = new Map<number, number>();
    const bestWorded = worded[0]?.score ?? 1;
    for (const { seq, score } of worded) fused.set(seq, score / bestWorded);
    const bestNear = Math.max(0.1, ...near.values());
    for (const [seq, score] of near) fused.set(seq, (fused.get(seq) ?? 0) + score / bestNear);
    for (const { from, to } of question.spans) {
      const soonAfter = to + TOLD_WITHIN;
      const then = saidBetween.all(from, Math.min(to, query.at), BY_TIME);
      const after = saidBetween.all(to, Math.min(soonAfter, query.at), BY_TIME / 2);
      for (const seq of [...then, ...after]) fused.set(seq, (fused.get(seq) ?? 0) + IN_TIME);
    }
    const ranked = [...fused].sort((a, b) => b[1] - a[1]).map(([seq]) => seq);
    const wanted = new Set(ranked.slice(0, LOOKED_AT));
    for (const seq of ranked.slice(0, SEEDS)) {
      for (let step = -REACH; step <= REACH; step++) wanted.add(seq + step);
    }
    return { seqs: [...wanted].sort((a, b) => a - b), near };
  }

  return (query) => {
    const plain = understandQuestion(query.text, query.at);
    const rarity = rarityNow();
    const known = new Map<number, Read | null>();
    const look = (seqs: readonly number[]): readonly Read[] => {
      const missing = seqs.filter((seq) => !known.has(seq));
      for (const seq of missing) known.set(seq, null);
      for (const passage of passages.read(missing)) known.set(passage.seq, readOf(passage));
      return seqs.flatMap((seq) => {
        const read = known.get(seq);
        return read && mayBeRecalled(read, query) ? [read] : [];
      });
    };
    const byOwnWords = terms.rank(wantedTerms(plain), BY_WORDS);
    const naming = byOwnWords.slice(0, NAMING).map(({ seq }) => seq);
    const question = withAliases(plain, look(naming));
    const isPlain = question.words.every((asked, i) => asked === plain.words[i]);
    const byWords = isPlain ? byOwnWords : terms.rank(wantedTerms(question), BY_WORDS);
    const { seqs, near } = candidates(question, byWords, query);
    const read = look(seqs).map((passage) => ({
      ...passage,
      vector: near.get(passage.seq) ?? null,
    }));
    const named = new Set(
      read
        .map(({ text }) => speakerOf(text))
        .filter((name) => name !== null)
        .filter((name) =>
          new RegExp(`(?<!\\p{L})${escaped(name)}(?!\\p{L})`, 'iu').test(query.text),
        ),
    );
    const scored = scorePassages(question, read, rarity, named, weights).filter(({ passage }) =>
      isFree(passage),
    );
    return choose(
      heldBack(scored, question, query.at),
      rankFacts(question, facts, rarity, query),
      query,
    );
  };
}

type Ranked = ReturnType<TermSearch['rank']>;

function mayBeRecalled({ at, kind, group }: Read, { at: now, open }: RecallQuery): boolean {
  if (at > now || kind === 'fact') return false;
  return group !== open?.conversationId || at < open.verbatimFrom;
}

function wantedTerms({ words }: Question): readonly WantedTerm[] {
  const wanted: WantedTerm[] = [];
  const known = new Set<string>();
  const add = (field: WantedTerm['field'], term: string, weight: number): void => {
    if (known.has(`${field}:${term}`)) return;
    known.add(`${field}:${term}`);
    wanted.push({ field, term, weight });
  };
  for (const { word, stems, grams, weight } of words) {
    add('words', word, EXACT_WEIGHT * weight);
    for (const stem of stems) add('stems', stem, weight);
    for (const gram of grams) add('grams', gram, GRAM_WEIGHT * weight);
  }
  for (const { related, weight } of words) {
    for (const [stem, share] of related) add('stems', stem, share * weight);
  }
  return wanted;
}

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
