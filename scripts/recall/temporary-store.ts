/** The memory room on a store of its own, filled with turns of any origin. */
import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createCipher } from '../../src-main/memory/cipher.ts';
import { createConversationStore } from '../../src-main/memory/conversation-store.ts';
import { openDatabase } from '../../src-main/memory/database.ts';
import { createFactReader } from '../../src-main/memory/facts/fact-reader.ts';
import { createFactStore } from '../../src-main/memory/facts/fact-store.ts';
import { createRemembering } from '../../src-main/memory/facts/remembering.ts';
import { createPassageIndex } from '../../src-main/memory/index/passage-index.ts';
import { createPassageReader } from '../../src-main/memory/index/passage-text.ts';
import { createTermSearch } from '../../src-main/memory/index/term-search.ts';
import { sealBody } from '../../src-main/memory/message-body.ts';
import { createRecall } from '../../src-main/memory/recall/create-recall.ts';
import { storedText } from '../../src-main/memory/stored-text.ts';
import { createVectorSearch } from '../../src-main/memory/vectors/vector-search.ts';
import { createVectorStore } from '../../src-main/memory/vectors/vector-store.ts';
import { createBuiltinEmbedder } from '../../src-main/providers/builtin-embedder.ts';
import { judge } from '../../src-main/safety/crisis.ts';
import type { Role } from '../../src-preload/contract/words.ts';
import type { AddRequest, GivenId, QueryRequest } from './requests.ts';

const PERSON = /^(?:person|user|human|client|me|self|speaker|사람|나|사용자|본인|내담자)$/iu;
const COMPANION =
  /^(?:companion|assistant|ai|bot|model|system|counsell?or|therapist|agent|동반자|상담사|도우미|친구봇)$/iu;
/** More than any context has room for: the ids are what counts here. */
const ROOM = 1_000_000;
const EMBEDDED_AT_ONCE = 256;

export interface Answer {
  readonly ids: readonly GivenId[];
  readonly facts: readonly {
    readonly statement: string;
    readonly ids: readonly GivenId[];
    readonly since: string;
    readonly until: string | null;
  }[];
}

export interface TemporaryStore {
  /** @throws Error for an id that is there already. */
  add(turn: AddRequest): void;
  query(asked: QueryRequest): Promise<Answer>;
  /** Nothing of it is left. */
  close(): void;
}

/** Without vectors, words alone are compared. */
export function openTemporaryStore({ vectors = true } = {}): TemporaryStore {
  const dataDir = mkdtempSync(join(tmpdir(), 'bemore-recall-'));
  const cipher = createCipher(randomBytes(32));
  const db = openDatabase({ dataDir, cipher });
  const index = createPassageIndex(db, cipher);
  const vectorStore = createVectorStore(db, cipher);
  const passages = createPassageReader(db, cipher);
  const embedder = createBuiltinEmbedder();
  const space = `${embedder.vendor}/${embedder.model}`;
  const signal = new AbortController().signal;
  // It is gone with the program: nothing has to survive a power cut.
  db.pragma('synchronous = OFF');
  const facts = createFactStore(db, cipher, index);
  const conversations = createConversationStore(db, cipher, index);
  const remembering = createRemembering({
    store: conversations,
    facts,
    ask: async () => null,
    judge,
    exercisesIn: () => [],
    preferences: () => ({ remembers: true }),
    announce: () => undefined,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    now: Date.now,
    pauseMs: 0,
  });
  const recall = createRecall(db, cipher, {
    terms: createTermSearch(db, cipher),
    passages,
    vectors: createVectorSearch(db, cipher),
    facts: createFactReader(db, cipher),
  });
  const addConversation = db.prepare<[string, number, number]>(
    `INSERT INTO conversations (id, type, language, started_at, last_at) VALUES (?, 'talk', 'en', ?, ?)`,
  );
  const addMessage = db.prepare<[string, string, number, Role, number, Uint8Array, number]>(
    `INSERT INTO messages (id, conversation_id, ordinal, role, state, at, body, indexed)
      VALUES (?, ?, ?, ?, 'complete', ?, ?, ?)`,
  );

  /** By what stands in the store; and what is in there, by what was given. */
  const given = new Map<string, GivenId>();
  const there = new Set<GivenId>();
  const sessions = new Map<GivenId, { readonly id: string; turns: number }>();
  /** Who is neither the person nor the companion by name. */
  const names = new Set<string>();
  let pending: AddRequest[] = [];
  let isOpen = true;
  let newest = 0;

  function sessionOf(named: GivenId, at: number): { readonly id: string; turns: number } {
    const found = sessions.get(named);
    if (found !== undefined) return found;
    const session = { id: randomUUID(), turns: 0 };
    addConversation.run(session.id, at, at);
    sessions.set(named, session);
    return session;
  }

  function keep({ id, session: named, at, role: said, text: words }: AddRequest): void {
    const session = sessionOf(named, at);
    const role = COMPANION.test(said) ? 'companion' : 'person';
    // One name is the person's; where there are more, what is said begins with whose it is.
    const isOneOfMany = names.size > 1 && names.has(said);
    const text = storedText(isOneOfMany ? `${said}: ${words}` : words);
    const own = randomUUID();
    const body = { text, emotion: null, vendor: null, model: null, timings: null, voice: null };
    const sealed = sealBody(body, own, cipher);
    addMessage.run(own, session.id, session.turns, role, at, sealed, index.version);
    index.put({ kind: 'message', id: own, group: session.id, text, at, role, emotion: null });
    session.turns += 1;
    // Of several people nothing can be kept as the one person's.
    if (names.size > 1) conversations.setDrawn(session.id, session.turns);
    given.set(own, id);
  }

  /** All at once: a transaction for each turn would take most of the time. */
  const keepPending = db.transaction(() => {
    for (const turn of pending) keep(turn);
    pending = [];
  });

  async function embedNew(): Promise<void> {
    for (;;) {
      const seqs = vectorStore.backlog(space, EMBEDDED_AT_ONCE);
      if (seqs.length === 0) return;
      const read = passages.read(seqs).filter(({ text }) => text.trim() !== '');
      const texts = read.map(({ text }) => text);
      const vectors = await embedder.embed(texts, 'passage', signal);
      const bySeq = new Map<number, Float32Array>();
      read.forEach(({ seq }, i) => {
        const vector = vectors[i];
        if (vector !== undefined) bySeq.set(seq, vector);
      });
      vectorStore.put(space, seqs, bySeq);
    }
  }

  return {
    add(turn) {
      if (there.has(turn.id)) throw new Error(`id: ${JSON.stringify(turn.id)} is there already`);
      there.add(turn.id);
      const role = turn.role.trim();
      if (role !== '' && !COMPANION.test(role) && !PERSON.test(role)) names.add(role);
      pending.push({ ...turn, role });
      newest = Math.max(newest, turn.at);
    },

    async query({ text, at = newest, k }) {
      if (pending.length > 0) {
        keepPending();
        if (vectors) await embedNew();
        remembering.catchUp();
        await remembering.settled();
      }
      const [values] = vectors ? await embedder.embed([text], 'query', signal) : [];
      const vector = values === undefined ? null : { space, values };
      const found = recall({ text, at, open: null, vector, k, budget: ROOM });
      const idsOf = (own: readonly string[]): readonly GivenId[] =>
        own.map((id) => given.get(id)).filter((id) => id !== undefined);
      return {
        ids: idsOf(found.passages.map(({ id }) => id)),
        facts: found.facts.map(({ statement, sources, since, until }) => ({
          statement,
          ids: idsOf(sources.map(({ messageId }) => messageId)),
          since: new Date(since).toISOString(),
          until: until === null ? null : new Date(until).toISOString(),
        })),
      };
    },

    close() {
      if (!isOpen) return;
      isOpen = false;
      facts.close();
      db.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
