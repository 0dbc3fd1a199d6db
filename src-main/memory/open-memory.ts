/**
 * The room as a whole: the store on disk and all that works on it, or, where the disk refuses, the same
 * in memory. Plain calls in dependency order.
 */
import { randomBytes } from 'node:crypto';
import {
  AppError,
  type Fault,
  type FaultCode,
  toFault,
} from '../../src-preload/contract/faults.ts';
import {
  type ExportWanted,
  NO_FILTER,
  type StoreState,
} from '../../src-preload/contract/memory.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import { createExports, type Exports } from './archive/exports.ts';
import { createCipher } from './cipher.ts';
import { type CounselStore, createCounselStore } from './counsel/counsel-store.ts';
import { createLookingBack, type LookingBack } from './counsel/looking-back.ts';
import { createReflectionStore, type ReflectionStore } from './counsel/reflection-store.ts';
import { type Database, openInMemory } from './database.ts';
import { createHeldStore, type HeldStore, type KeptIn } from './held-store.ts';
import { noteDamage } from './safe/damage.ts';
import { openStore } from './safe/open-or-restore.ts';
import { createSeenStore, type SeenTurn } from './seen-store.ts';
import { inStore } from './store-faults.ts';
import { storeOf, type Works, type WorksNeeds, worksOn } from './works.ts';

export interface MemoryNeeds extends WorksNeeds {
  /** Of all that is sealed; null where it cannot be had: then nothing is on disk, and `keyFault` says why. */
  readonly key: Uint8Array | null;
  readonly keyFault: FaultCode | null;
}

export interface Memory
  extends Omit<
    Works,
    'db' | 'store' | 'close' | 'backups' | 'rewriting' | 'remembering' | 'exports'
  > {
  /** Where conversations are kept. */
  readonly held: HeldStore;
  /** Past conversations, on disk where there is one. */
  readonly history: KeptIn['store'];
  /** As `Exports.begin`, also of a conversation that is not on disk. */
  beginExport(wanted: ExportWanted): ReturnType<Exports['begin']>;
  /** Those that one with this id was begun in. */
  exportsOf(id: string): Exports;
  /** A conversation, and what was drawn out of it alone. Throws AppError('input/not-found'). */
  remove(conversationId: string): void;
  /** Messages of the person that hold these words, in any conversation that is not archived. */
  mentions(words: string): Promise<readonly string[]>;
  /** As `facts.forget`; those that went with another are passed over. */
  forgetFacts(ids: readonly string[]): void;
  /** Of conversations in which something was forgotten, what was made of their words is made anew. */
  forget(touched: readonly string[]): void;
  /** Of the conversation of this id, where it is kept; null: of all. */
  counsel(conversationId: string | null): CounselStore;
  /** What is on disk, to look back on; never what is private. */
  lookingBack(): { readonly rows: LookingBack; readonly reflections: ReflectionStore };
  /**
   * What the camera guessed of the person's turns from `from` up to, not with, `until` (milliseconds since
   * 1970), oldest first; empty where none was kept. Throws AppError('store/...').
   */
  seenLabels(from: number, until: number): readonly SeenTurn[];
  /** Deletes all of them. Throws AppError('store/...'). */
  forgetSeen(): void;
  state(): StoreState;
  /** Tries to put on disk what is held in memory. */
  save(): Promise<StoreState>;
  /** A turn of it has ended, or it was left: what is worth keeping is drawn out in a pause, or now. */
  ended(conversationId: string): void;
  left(conversationId: string): void;
  /** Something was deleted: it is not to be in any file. */
  forgot(): void;
  close(): Promise<void>;
}

export async function openMemory(needs: MemoryNeeds): Promise<Memory> {
  const { dataDir, announce, log, now } = needs;
  const key = needs.key ?? new Uint8Array(randomBytes(32));
  const cipher = createCipher(key);
  const language = (): Language => needs.preferences().language;
  let restoredFrom: number | null = null;
  let diskFault: Fault | null = null;
  let disk: Works | null = null;

  const openDisk = async (): Promise<void> => {
    if (needs.key === null) {
      diskFault = { code: needs.keyFault ?? 'store/no-key' };
      return;
    }
    try {
      const opened = await openStore({ dataDir, cipher, log, now });
      disk = worksOn(storeOf(opened.db, cipher, needs.judge), key, needs);
      restoredFrom = opened.restoredFrom;
      diskFault = null;
      await disk.imports.sweep();
      disk.index();
      disk.remembering.catchUp();
    } catch (error) {
      diskFault = toFault(error);
      if (!diskFault.code.startsWith('store/')) throw error;
      log.error('What is kept could not be opened', { code: diskFault.code });
    }
  };

  /** Those of one conversation in memory, and which export was begun where. */
  const exportsOf = (db: Database): Exports =>
    createExports({
      db,
      cipher,
      documents: works().documents,
      language,
      noteOf: needs.noteOf,
      insightsOf: needs.insightsOf,
      now,
    });
  const running = new Map<string, Exports>();

  await openDisk();
  const spare = storeOf(openInMemory(cipher), cipher, needs.judge);
  const secret = storeOf(openInMemory(cipher), cipher, needs.judge);
  /** Where there is no disk, all works in memory. */
  let shelter: Works | null = disk === null ? worksOn(spare, null, needs) : null;
  const works = (): Works => {
    const found = disk ?? shelter;
    if (found === null) throw new AppError('store/unavailable');
    return found;
  };

  const state = (): StoreState => {
    const { fault, unsaved } = held.holding();
    return { keeps: fault === null ? 'disk' : 'memory', fault, unsaved, restoredFrom };
  };
  const forget = (touched: readonly string[]): void => {
    for (const id of touched) works().remembering.left(id);
    announce('memory/changed', {});
    announce('history/changed', {});
  };
  const changed = (): void => announce('store/changed', { store: state() });

  const held = createHeldStore({
    disk: () => disk,
    memory: spare,
    secret,
    diskFault: () => diskFault,
    changed() {
      if (held.holding().fault?.code === 'store/damaged') noteDamage(dataDir);
      changed();
    },
  });

  const counsels = new WeakMap<Database, CounselStore>();
  const counselOn = (db: Database): CounselStore => {
    const found = counsels.get(db) ?? createCounselStore(db, cipher);
    counsels.set(db, found);
    return found;
  };
  const lookingBacks = new WeakMap<Database, ReturnType<Memory['lookingBack']>>();
  const lookingBackOn = (db: Database): ReturnType<Memory['lookingBack']> => {
    const found = lookingBacks.get(db) ?? {
      rows: createLookingBack(db, cipher),
      reflections: createReflectionStore(db, cipher),
    };
    lookingBacks.set(db, found);
    return found;
  };

  return {
    held: {
      ...held,
      left(id) {
        if (held.isPrivate(id)) counselOn(secret.db).forgetConversation(id);
        held.left(id);
      },
    },
    counsel: (id) => counselOn(id === null ? works().db : held.keptIn(id).db),
    lookingBack: () => lookingBackOn(works().db),
    seenLabels: (from, until) =>
      inStore(() => createSeenStore(works().db, cipher).between(from, until)),
    forgetSeen: () => inStore(() => createSeenStore(works().db, cipher).forgetAll()),
    get history() {
      return works().store;
    },
    get facts() {
      return works().facts;
    },
    get documents() {
      return works().documents;
    },
    get reminders() {
      return works().reminders;
    },
    get reader() {
      return works().reader;
    },
    get embedding() {
      return works().embedding;
    },
    get queryVector() {
      return works().queryVector;
    },
    beginExport(wanted) {
      const from = wanted.kind === 'conversation' ? held.keptIn(wanted.id) : null;
      const exports =
        from === null || from.db === works().db ? works().exports : exportsOf(from.db);
      const begun = exports.begin(wanted);
      running.set(begun.export, exports);
      return begun;
    },
    exportsOf: (id) => running.get(id) ?? works().exports,
    get imports() {
      return works().imports;
    },
    index: () => works().index(),
    remove(id) {
      const { db, store, facts } = works();
      // Nested, so that both go or neither.
      db.transaction(() => {
        facts.conversationRemoved(id);
        store.remove(id);
      }).immediate();
    },
    async mentions(words) {
      const { reader } = works();
      const wanted = { query: words, filter: { ...NO_FILTER, role: 'person' as const } };
      const never = new AbortController().signal;
      const found: string[] = [];
      const { conversations } = await reader.list({ ...wanted, offset: 0, limit: 200 }, never);
      for (const { id } of conversations) {
        for (const hit of await reader.hits({ ...wanted, id }, never)) found.push(hit.messageId);
      }
      return found;
    },
    forgetFacts(ids) {
      const touched = ids.flatMap((id) => {
        try {
          return works().facts.forget(id);
        } catch (error) {
          if (toFault(error).code !== 'input/not-found') throw error;
          return [];
        }
      });
      forget(touched);
    },
    forget,
    state,
    async save() {
      if (disk === null) await openDisk();
      if (disk !== null && shelter !== null) {
        const former = shelter;
        shelter = null;
        // What is said goes over by itself; the shelter ends with all else that is in it.
        for (const one of former.reminders.list()) disk.reminders.bringBack(one);
        await former.close();
      }
      held.save();
      disk?.index();
      changed();
      return state();
    },
    ended(id) {
      if (held.isPrivate(id)) return;
      works().remembering.said(id);
      works().embedding.wake();
    },
    left(id) {
      if (!held.isPrivate(id)) works().remembering.left(id);
    },
    forgot() {
      if (!works().store.emptyLog()) log.warn('What was deleted is still being read');
      disk?.rewriting?.owe();
      disk?.backups?.forgot();
    },
    async close() {
      await disk?.close();
      await shelter?.close();
      spare.db.close();
      secret.db.close();
    },
  };
}
