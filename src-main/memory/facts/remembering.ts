/** The background work of memory: facts, titles and summaries, made in pauses and when a conversation is left. */
import { setImmediate as pause } from 'node:timers/promises';
import type { Announce } from '../../../src-preload/contract/events.ts';
import { toFault } from '../../../src-preload/contract/faults.ts';
import type { Language, RiskLevel } from '../../../src-preload/contract/words.ts';
import type { Log } from '../../platform.ts';
import { corrected, correctionIn } from './corrections.ts';
import { drawing } from './draw-by-model.ts';
import { drawByRules } from './draw-by-rules.ts';
import { DRAW_PROMPTS } from './draw-prompts.ts';
import type { FactStore } from './fact-store.ts';
import type { FactChange, KnownFact } from './known-fact.ts';
import { createNaming } from './name-and-sum-up.ts';
import { reconcile } from './reconcile.ts';
import type { ConversationMeta, RemembersIn, StoredTurn } from './remembers-in.ts';

/** A question to a cheap model; null where there is none, an error where it failed. */
export type Ask = (
  request: { readonly system: string; readonly text: string; readonly maxTokens: number },
  signal: AbortSignal,
) => Promise<{ readonly text: string } | null>;

export type Judge = (text: string, language: Language) => RiskLevel;

/** Nothing of it throws; what is not done when it is closed or killed is done next time. */
export interface Remembering {
  /** A turn was stored: work begins once nothing was said for a while. */
  said(conversationId: string): void;
  /** It was left: work begins now. Also after forgetting, for the conversations that touched. */
  left(conversationId: string): void;
  /** At the start of the program: what was not done last time. */
  catchUp(): void;
  /** When nothing waits and nothing runs. */
  settled(): Promise<void>;
  /** Ends what runs. */
  close(): Promise<void>;
}

export interface RememberingOptions {
  readonly store: RemembersIn;
  readonly facts: FactStore;
  readonly ask: Ask;
  readonly judge: Judge;
  /** Stretches of a conversation that were exercises: answers to a step are no facts, and no model is asked about them (R14). */
  readonly exercisesIn: (
    conversationId: string,
  ) => readonly { readonly from: number; readonly until: number }[];
  readonly preferences: () => { readonly remembers: boolean };
  readonly announce: Announce;
  readonly log: Log;
  now(): number;
  /** How long nothing has to be said before work begins, milliseconds; for tests. */
  readonly pauseMs?: number;
}

/** A pause in talk long enough that no turn is about to come, milliseconds. */
const PAUSE_MS = 20_000;
/** Turns before the new ones that a model sees. */
const CONTEXT = 6;
/** Turns a model is asked about at once. */
const BATCH = 24;
/** More than this, or older, is an import or a long absence: rules alone draw from it, without asking anyone. */
const MOST_ASKED = 60;
const OLDEST_ASKED_MS = 3 * 24 * 60 * 60 * 1000;
/** Turns after which one may be put right. */
const CORRECTED_WITHIN = 6;

export function createRemembering(options: RememberingOptions): Remembering {
  const { store, facts, announce, log, now } = options;
  const pauseMs = options.pauseMs ?? PAUSE_MS;
  const ending = new AbortController();
  const { signal } = ending;
  const waiting = new Map<string, NodeJS.Timeout>();
  const queue = new Set<string>();
  let running: Promise<void> | null = null;

  function start(): void {
    if (running !== null || signal.aborted) return;
    running = (async () => {
      for (const id of queue) {
        queue.delete(id);
        try {
          await remember(id);
        } catch (error) {
          if (signal.aborted) return;
          // What was not done is found again by `undrawn` next time.
          log.warn('A conversation could not be remembered', { code: toFault(error).code });
        }
      }
    })().finally(() => {
      running = null;
      if (queue.size > 0) start();
    });
  }

  function enqueue(id: string): void {
    clearTimeout(waiting.get(id));
    waiting.delete(id);
    if (signal.aborted) return;
    queue.add(id);
    start();
  }

  async function remember(id: string): Promise<void> {
    const meta = store.meta(id);
    if (meta === null) return;
    const stored = store.since(id, 0);
    const inFlight = stored.findIndex(({ state }) => state === 'in-flight');
    const said = inFlight < 0 ? stored : stored.slice(0, inFlight);
    if (said.length === 0) return;
    const forgotten = facts.forgottenAmong(said.map((turn) => turn.id));
    const plain = withoutExercises(id, withoutGrave(said, meta.language)).filter(
      (turn) => !forgotten.has(turn.id),
    );
    await draw(id, meta, said, plain);
    await naming.title(id, meta, said, plain);
    await naming.summarise(id, meta, said, plain);
  }

  /** Turns without those that alarm, and without the answers to them. */
  function withoutGrave(said: readonly StoredTurn[], language: Language): readonly StoredTurn[] {
    let wasGrave = false;
    return said.filter((turn) => {
      if (turn.role === 'person') wasGrave = options.judge(turn.text, language) !== 'none';
      return !wasGrave;
    });
  }

  /** Turns without those of exercises, and without the replies to them. */
  function withoutExercises(id: string, said: readonly StoredTurn[]): readonly StoredTurn[] {
    const stretches = options.exercisesIn(id);
    if (stretches.length === 0) return said;
    let wasWithin = false;
    return said.filter(({ role, at }) => {
      const isWithin = stretches.some(({ from, until }) => at >= from && at <= until);
      if (role === 'person' || isWithin) wasWithin = isWithin;
      return !wasWithin;
    });
  }

  /** What is said to a person ("you ...") is judged as if they said it too: the rules know how people speak of themselves. */
  const isGraveIn = (language: Language) => (text: string) =>
    [text, asTold(text)].some((words) => options.judge(words, language) !== 'none');

  const naming = createNaming({ store, ask: tryAsk, isGraveIn, announce }, signal);

  async function draw(
    id: string,
    { language, drawnUntil }: ConversationMeta,
    said: readonly StoredTurn[],
    plain: readonly StoredTurn[],
  ): Promise<void> {
    const fresh = said.filter(({ ordinal }) => ordinal >= drawnUntil);
    if (fresh.length === 0) return;
    const asks = fresh.length <= MOST_ASKED && now() - (fresh.at(-1)?.at ?? 0) < OLDEST_ASKED_MS;
    for (let from = 0; from < fresh.length; from += BATCH) {
      signal.throwIfAborted();
      const batch = fresh.slice(from, from + BATCH);
      const first = batch[0]?.ordinal ?? 0;
      const until = (batch.at(-1)?.ordinal ?? 0) + 1;
      // What is said while remembering is paused is not drawn from later either.
      if (options.preferences().remembers) {
        const usable = plain.filter(({ ordinal }) => ordinal >= first && ordinal < until);
        const before = plain.filter(({ ordinal }) => ordinal < first).slice(-CONTEXT);
        const changed = await drawFrom(before, usable, language, asks);
        if (changed) announce('memory/changed', {});
      }
      store.setDrawn(id, until);
      await pause();
    }
  }

  /** Whether anything changed. */
  async function drawFrom(
    before: readonly StoredTurn[],
    turns: readonly StoredTurn[],
    language: Language,
    asks: boolean,
  ): Promise<boolean> {
    if (!turns.some(({ role }) => role === 'person')) return false;
    const asked = asks ? await byModel(before, turns, language) : null;
    signal.throwIfAborted();
    if (asked !== null && options.preferences().remembers) return facts.apply(asked);
    let changed = false;
    const all = [...before, ...turns];
    for (const turn of turns.filter(({ role }) => role === 'person')) {
      const known = facts.current();
      const at = all.indexOf(turn);
      const recent = all.slice(Math.max(0, at - CORRECTED_WITHIN), at);
      const corrections = correctionsFor(turn, recent, known);
      if (corrections.length > 0) {
        changed = facts.apply(corrections) || changed;
        continue;
      }
      for (const drawn of drawByRules([turn], known)) {
        changed = facts.apply([reconcile(drawn, facts.current())]) || changed;
      }
    }
    return changed;
  }

  /** What a correction changes: the newest fact that holds what was wrong, and all the others of the same person. */
  function correctionsFor(
    turn: StoredTurn,
    recent: readonly StoredTurn[],
    known: readonly KnownFact[],
  ): readonly FactChange[] {
    const correction = correctionIn(turn.text);
    if (correction === null) return [];
    const ids = facts.drawnFrom(recent.map(({ id }) => id));
    const wrong = known.flatMap((fact) => {
      const right = ids.has(fact.id) ? corrected(fact, correction, turn.at) : null;
      return right === null ? [] : [{ fact, right }];
    });
    const [first] = wrong;
    return wrong
      .filter(
        (one) =>
          one === first || (one.fact.person !== '' && one.fact.person === first?.fact.person),
      )
      .map(({ fact, right: { kind, person, topic, statement, slot, language } }) => {
        const body = { kind, person, topic, statement, slot, language };
        return { type: 'correct', id: fact.id, fact: { ...body, sources: [turn.id], at: turn.at } };
      });
  }

  async function byModel(
    before: readonly StoredTurn[],
    turns: readonly StoredTurn[],
    language: Language,
  ): Promise<readonly FactChange[] | null> {
    const given = drawing(before, turns, facts.current(), language, isGraveIn(language));
    const answered = await tryAsk(DRAW_PROMPTS[language], given.text, 1_500);
    return answered === null ? null : given.read(answered);
  }

  async function tryAsk(system: string, text: string, maxTokens: number): Promise<string | null> {
    try {
      const answered = await options.ask({ system, text, maxTokens }, signal);
      return answered?.text ?? null;
    } catch (error) {
      signal.throwIfAborted();
      log.info('A question in the background was not answered', { code: toFault(error).code });
      return null;
    }
  }

  return {
    said(id) {
      if (signal.aborted) return;
      clearTimeout(waiting.get(id));
      waiting.set(id, setTimeout(() => enqueue(id), pauseMs).unref());
    },
    left: enqueue,
    catchUp() {
      for (const id of store.undrawn()) enqueue(id);
    },
    async settled() {
      while (running !== null) await running;
    },
    async close() {
      ending.abort();
      for (const timer of waiting.values()) clearTimeout(timer);
      waiting.clear();
      queue.clear();
      await running;
    },
  };
}

const asTold = (text: string): string =>
  text
    .replace(/\byourself\b/giu, 'myself')
    .replace(/\byour\b/giu, 'my')
    .replace(/\byou are\b/giu, 'I am')
    .replace(/\byou\b/giu, 'I');
