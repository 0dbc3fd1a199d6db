import { randomUUID } from 'node:crypto';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { type Fact, MAX_STATEMENT } from '../../../src-preload/contract/memory.ts';
import type { Cipher } from '../cipher.ts';
import { type Database, emptyLog as emptyLogOf } from '../database.ts';
import type { PassageIndex } from '../index/passages.ts';
import { inStore } from '../store-faults.ts';
import { storedText } from '../stored-text.ts';
import { bodyLabel, createFactLoader, createSourceReader, toFact } from './fact-rows.ts';
import { createForgetting, type Forgotten } from './forgetting.ts';
import { createForgottenTurns } from './forgotten-turns.ts';
import { createHiddenFacts } from './hidden-facts.ts';
import type { DrawnFact, FactBody, FactChange, KnownFact } from './known-fact.ts';

/**
 * What is known of the person, on the connection of the one writer. Every call is on disk when it
 * returns and throws AppError('store/...') where the database cannot be used.
 */
export interface FactStore {
  /** As they are shown: those that hold and those of the past, the newest first. */
  list(): readonly Fact[];
  /** Those that hold, to compare with. */
  current(): readonly KnownFact[];
  /**
   * All of it or nothing, in order. What is gone meanwhile is passed over: a change of a fact that is
   * no longer there, a fact whose every source is no longer there. Returns whether anything changed.
   */
  apply(changes: readonly FactChange[]): boolean;
  /** Changed by hand: no drawing overwrites it from now on. Throws AppError('input/not-found' | 'input/empty' | 'input/too-long'). */
  edit(id: string, statement: string): Fact;
  /** Throws AppError('input/not-found'). */
  pin(id: string, pinned: boolean): void;
  /**
   * Gone from disk at once, with what it replaced: its words, its terms and vectors, and those of the
   * turns it was said in (they stay in their conversation, and are neither found, recalled, summarised
   * nor drawn from again). For UNDO_MS it is held in memory. Returns the conversations whose
   * title or summary have to be made anew. Throws AppError('input/not-found').
   */
  forget(id: string): readonly string[];
  /** Takes back what was forgotten a moment ago. Throws AppError('input/not-found') after that. */
  restore(id: string): Fact;
  /**
   * As `forget`, for good: everything known, without the turns. Nothing leads to it from here on, and
   * `removeHidden` takes it away.
   */
  forgetAll(): void;
  /** In pieces, so that nothing else waits for it. What a kill left of it goes with `reindex`. */
  removeHidden(): Promise<void>;
  /** As `forget`: these turns, and the facts that were drawn from them. */
  forgetTurns(messageIds: readonly string[]): readonly string[];
  /** Facts that were said in one of these messages. */
  drawnFrom(messageIds: readonly string[]): ReadonlySet<string>;
  /** Of these messages, those that are to be left alone. */
  forgottenAmong(messageIds: readonly string[]): ReadonlySet<string>;
  /**
   * Call before the conversation's rows go, in the same transaction: facts that were said nowhere else
   * go with it, the others lose it as a source. What these replaced does not hold again.
   */
  conversationRemoved(conversationId: string): void;
  /** Puts up to `limit` facts into the index that are not in it in its version; returns how many are left. */
  reindex(limit: number): number;
  /** Forgets what is held for taking back. */
  close(): void;
}

export function createFactStore(
  db: Database,
  cipher: Cipher,
  index: PassageIndex,
  now: () => number = Date.now,
): FactStore {
  const load = createFactLoader(db, cipher);
  const sourcesOf = createSourceReader(db, cipher);
  const turns = createForgottenTurns(db, cipher, index);

  const insert = db.prepare<
    [string, Uint8Array, number, number, number, number | null, string | null, number]
  >(
    `INSERT INTO facts (id, body, pinned, edited, since, until, replaced_by, indexed)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const addSource = db.prepare<[string, string]>(
    'INSERT OR IGNORE INTO fact_sources SELECT ?, id FROM messages WHERE id = ?',
  );
  const sourceIds = db
    .prepare<[string], string>('SELECT message_id FROM fact_sources WHERE fact_id = ?')
    .pluck();
  const isThere = db.prepare<[string]>('SELECT 1 FROM messages WHERE id = ?');
  const setEnd = db.prepare<[number, string | null, string]>(
    'UPDATE facts SET until = ?, replaced_by = ? WHERE id = ?',
  );
  const setBody = db.prepare<[Uint8Array, number, string]>(
    'UPDATE facts SET body = ?, edited = ? WHERE id = ?',
  );
  const setPinned = db.prepare<[number, string]>(
    'UPDATE facts SET pinned = ? WHERE id = ? AND staged IS NULL',
  );
  const repoint = db.prepare<[string | null, string]>(
    'UPDATE facts SET replaced_by = ? WHERE replaced_by = ?',
  );
  const deleteOne = db.prepare<[string]>('DELETE FROM facts WHERE id = ?');
  const onlyHere = db
    .prepare<[string], string>(
      `SELECT fact_id FROM fact_sources s JOIN messages m ON m.id = s.message_id
        GROUP BY fact_id
        HAVING min(m.conversation_id) = max(m.conversation_id) AND min(m.conversation_id) = ?`,
    )
    .pluck();
  const factsIn = db
    .prepare<[string], string>('SELECT fact_id FROM fact_sources WHERE message_id = ?')
    .pluck();
  const unindexed = db
    .prepare<[number], string>('SELECT id FROM facts WHERE indexed <> ? AND staged IS NULL')
    .pluck();
  const setIndexed = db.prepare<[number, string]>('UPDATE facts SET indexed = ? WHERE id = ?');

  const hidden = createHiddenFacts(db, erase);
  const byId = (id: string): KnownFact | undefined => load().find((fact) => fact.id === id);
  const seal = (id: string, body: FactBody): Uint8Array =>
    cipher.seal(JSON.stringify(body), bodyLabel(id));

  function put({ id, statement, since }: Pick<KnownFact, 'id' | 'statement' | 'since'>): void {
    const at = since;
    index.put({ kind: 'fact', id, group: '', text: statement, at, role: null, emotion: null });
  }

  function write(fact: KnownFact, sources: readonly string[]): void {
    const { id, kind, person, topic, statement, slot, language } = fact;
    insert.run(
      id,
      seal(id, { kind, person, topic, statement, slot, language }),
      Number(fact.pinned),
      Number(fact.edited),
      fact.since,
      fact.until,
      fact.replacedBy,
      index.version,
    );
    for (const source of sources) addSource.run(id, source);
    put(fact);
  }

  /** Its row, sources and terms. */
  function erase(ids: readonly string[]): void {
    index.remove('fact', ids);
    for (const id of ids) {
      repoint.run(null, id);
      deleteOne.run(id);
    }
  }

  /** Null where nothing it was said in is there any more. */
  function add(drawn: DrawnFact, until: number | null, replacedBy: string | null): string | null {
    const sources = drawn.sources.filter((source) => isThere.get(source) !== undefined);
    if (sources.length === 0) return null;
    const { kind, person, topic, slot, language, at: since } = drawn;
    const statement = storedText(drawn.statement).slice(0, MAX_STATEMENT);
    const marks = { pinned: false, edited: false, since, until, replacedBy };
    const id = randomUUID();
    write({ id, kind, person, topic, statement, slot, language, ...marks }, sources);
    return id;
  }

  function applyOne(change: FactChange): boolean {
    if (change.type === 'add') return add(change.fact, null, null) !== null;
    const known = byId(change.id);
    if (known === undefined) return false;
    switch (change.type) {
      case 'change': {
        const id = add(change.fact, null, null);
        if (id === null) return false;
        setEnd.run(change.fact.at, id, known.id);
        return true;
      }
      case 'past':
        return add(change.fact, known.since, known.id) !== null;
      case 'correct': {
        const id = add(change.fact, null, null);
        if (id === null) return false;
        repoint.run(id, known.id);
        erase([known.id]);
        return true;
      }
      case 'confirm':
        return change.sources
          .map((source) => addSource.run(known.id, source).changes)
          .some(Boolean);
      case 'merge': {
        if (change.into === known.id || byId(change.into) === undefined) return false;
        for (const source of sourceIds.all(known.id)) addSource.run(change.into, source);
        repoint.run(change.into, known.id);
        erase([known.id]);
        return true;
      }
      case 'end':
        setEnd.run(change.at, null, known.id);
        return true;
      case 'drop':
        erase([known.id]);
        return true;
    }
  }

  /** It and all that it took the place of. */
  function withFormer(id: string): readonly KnownFact[] {
    const all = load();
    const found = all.filter((fact) => fact.id === id);
    for (const one of found) {
      found.push(...all.filter((fact) => fact.replacedBy === one.id && !found.includes(fact)));
    }
    return found;
  }

  const forgetting = createForgetting(now);

  function forgetNow(facts: readonly KnownFact[], messageIds: readonly string[]): Forgotten {
    const kept = facts.map((fact) => ({ fact, sources: sourceIds.all(fact.id) }));
    const all = [...new Set([...messageIds, ...kept.flatMap(({ sources }) => sources)])];
    const statements = facts.map(({ statement }) => statement);
    erase(facts.map(({ id }) => id));
    return { facts: kept, ...turns.forget(all, statements) };
  }

  const emptyLog = (): boolean => emptyLogOf(db);

  return {
    list: () => inStore(() => load().map((fact) => toFact(fact, sourcesOf(fact.id)))),
    current: () => inStore(() => load().filter(({ until }) => until === null)),

    apply: (changes) =>
      inStore(() => db.transaction(() => changes.map(applyOne).some(Boolean)).immediate()),

    edit(id, statement) {
      const text = storedText(statement).trim();
      if (text === '') throw new AppError('input/empty');
      if (text.length > MAX_STATEMENT) throw new AppError('input/too-long');
      const edited = inStore(() =>
        db
          .transaction(() => {
            const known = existing(byId(id));
            const { kind, person, topic, slot, language } = known;
            setBody.run(seal(id, { kind, person, topic, statement: text, slot, language }), 1, id);
            put({ ...known, statement: text });
            return toFact({ ...known, statement: text, edited: true }, sourcesOf(id));
          })
          .immediate(),
      );
      inStore(emptyLog);
      return edited;
    },

    pin(id, pinned) {
      const { changes } = inStore(() => setPinned.run(Number(pinned), id));
      if (changes === 0) throw new AppError('input/not-found');
    },

    forget(id) {
      const forgotten = inStore(() =>
        db
          .transaction(() => {
            const facts = withFormer(id);
            existing(facts[0]);
            return forgetNow(facts, []);
          })
          .immediate(),
      );
      forgetting.hold(id, forgotten);
      inStore(emptyLog);
      return forgotten.conversations;
    },

    restore(id) {
      const { facts, turns: forgottenTurns } = existing(forgetting.take(id) ?? undefined);
      return inStore(() =>
        db
          .transaction(() => {
            for (const { fact, sources } of facts) write(fact, sources);
            turns.restore(forgottenTurns);
            const restored = existing(byId(id));
            return toFact(restored, sourcesOf(id));
          })
          .immediate(),
      );
    },

    forgetAll() {
      forgetting.clear();
      inStore(() => {
        hidden.hideAll();
        emptyLog();
      });
    },
    async removeHidden() {
      await hidden.rest();
      inStore(emptyLog);
    },

    forgetTurns(messageIds) {
      const { conversations } = inStore(() =>
        db
          .transaction(() => {
            const ids = new Set(messageIds.flatMap((id) => factsIn.all(id)));
            return forgetNow(
              load().filter(({ id }) => ids.has(id)),
              messageIds,
            );
          })
          .immediate(),
      );
      inStore(emptyLog);
      return conversations;
    },

    drawnFrom: (messageIds) => inStore(() => new Set(messageIds.flatMap((id) => factsIn.all(id)))),
    forgottenAmong: (messageIds) => inStore(() => turns.among(messageIds)),

    conversationRemoved(conversationId) {
      inStore(() => db.transaction(() => erase(onlyHere.all(conversationId)))());
    },

    reindex: (limit) =>
      hidden.some() ||
      inStore(() =>
        db
          .transaction(() => {
            const ids = new Set(unindexed.all(index.version));
            const some = load()
              .filter(({ id }) => ids.has(id))
              .slice(0, limit);
            for (const fact of some) {
              put(fact);
              setIndexed.run(index.version, fact.id);
            }
            return ids.size - some.length;
          })
          .immediate(),
      ),

    close: forgetting.clear,
  };
}

function existing<T>(value: T | undefined): T {
  if (value === undefined) throw new AppError('input/not-found');
  return value;
}
