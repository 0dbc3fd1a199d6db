import type { Language, RiskLevel, Role } from '../../src-preload/contract/words.ts';
import { errorCode, type Log } from '../platform.ts';
import { QUOTED_RULE, quoted } from './documents/quoted.ts';
import type { Judge } from './facts/remembering.ts';
import type { Memory } from './open-memory.ts';
import type { NOTHING_RECALLED } from './recall/recall-query.ts';

/** Passages and tokens that go along with a turn: some, not a second conversation. */
const MOST_PASSAGES = 8;
const BUDGET_TOKENS = 700;
/** The reply to the last words of an exercise comes after its end. */
const ANSWERED_IN_MS = 30_000;
/** A reply does not wait longer for what may belong to it. */
const WITHIN_MS = 600;

export interface RecalledForTurn {
  readonly facts: readonly { statement: string; since: number; until: number | null }[];
  readonly said: readonly { role: Role | null; text: string; at: number }[];
  readonly quoted: readonly string[];
}

const NOTHING: RecalledForTurn = { facts: [], said: [], quoted: [] };

/**
 * What belongs to words that are to be answered. Never rejects: what cannot be recalled in time is not.
 * A crisis that is past is not brought up by anything recalled, unless the words are of one now.
 */
export async function recallForTurn(
  asked: {
    readonly text: string;
    /** Of the reply. */
    readonly language: Language;
    readonly level: RiskLevel;
    readonly conversationId: string | null;
    readonly verbatimFrom: number;
  },
  {
    memory,
    remembers,
    judge,
    stays,
    log,
    now,
  }: {
    readonly memory: Pick<Memory, 'reader' | 'queryVector'>;
    /** False while remembering is paused: what was drawn out is not used either. */
    readonly remembers: boolean;
    readonly judge: Judge;
    /** Whether words of that time stay here, as those of an exercise may (R14). */
    stays(at: number): boolean;
    readonly log: Log;
    now(): number;
  },
  signal: AbortSignal,
): Promise<RecalledForTurn> {
  const inTime = AbortSignal.any([signal, AbortSignal.timeout(WITHIN_MS)]);
  const { text, conversationId, verbatimFrom } = asked;
  try {
    const vector = await memory.queryVector(text, inTime);
    const found = await Promise.race([
      memory.reader.recall(
        {
          text,
          at: now(),
          open: conversationId === null ? null : { conversationId, verbatimFrom },
          vector,
          k: MOST_PASSAGES,
          budget: BUDGET_TOKENS,
        },
        inTime,
      ),
      aborted(inTime),
    ]);
    const isSafe = (words: string): boolean =>
      asked.level !== 'none' || (judge(words, 'ko') === 'none' && judge(words, 'en') === 'none');
    const passages = found.passages.filter(({ kind, text }) => kind === 'document' || isSafe(text));
    const quotes = passages.flatMap(({ text, source }) =>
      source === null ? [] : [quoted({ text, source }, asked.language)],
    );
    return {
      facts: remembers ? found.facts.filter(({ statement }) => isSafe(statement)) : [],
      said: passages.filter(
        ({ kind, role, at }) =>
          kind === 'message' && !stays(at) && !(role === 'companion' && stays(at - ANSWERED_IN_MS)),
      ),
      quoted: quotes.length === 0 ? [] : [QUOTED_RULE[asked.language], ...quotes],
    };
  } catch (error) {
    if (!signal.aborted) log.warn('Nothing could be recalled', { error: errorCode(error) });
    return NOTHING;
  }
}

/** In time where the reader is busy: it answers to nobody then. */
function aborted(signal: AbortSignal): Promise<typeof NOTHING_RECALLED> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}
