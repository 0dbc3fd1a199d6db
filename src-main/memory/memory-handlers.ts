/** What the renderer may ask of this room. */
import type { Announce } from '../../src-preload/contract/events.ts';
import type { Handlers } from '../../src-preload/contract/requests.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import type { Memory } from './open-memory.ts';
import type { Uploads } from './uploads.ts';

type Name =
  | `history/${string}`
  | `memory/${string}`
  | `upload/${string}`
  | `documents/${string}`
  | `export/${string}`
  | `import/${string}`
  | `store/${string}`;

export type MemoryHandlers = Pick<Handlers, Extract<keyof Handlers, Name>>;

export interface MemoryHandling {
  /** Throws AppError('store/locked') while it is. */
  readonly memory: () => Memory;
  readonly uploads: Uploads;
  readonly announce: Announce;
  readonly language: () => Language;
  /** This conversation is about to go: nobody may be in it. */
  leaving(conversationId: string): void;
  /** Something was deleted that may have been said aloud. */
  unsay(): Promise<void>;
}

export function memoryHandlers({
  memory,
  uploads,
  announce,
  language,
  leaving,
  unsay,
}: MemoryHandling): MemoryHandlers {
  const historyChanged = (): Record<string, never> => {
    announce('history/changed', {});
    return {};
  };
  /** Nothing deleted is left in the log, the backups or what was spoken. */
  const forgot = async (): Promise<Record<string, never>> => {
    memory().forgot();
    await unsay();
    return {};
  };

  return {
    'history/list': (wanted, signal) => memory().reader.list(wanted, signal),
    'history/open': ({ id }) => memory().held.open(id),
    'history/hits': async (wanted, signal) => ({
      hits: await memory().reader.hits(wanted, signal),
    }),
    'history/rename': ({ id, title }) => {
      memory().history.rename(id, title);
      return historyChanged();
    },
    'history/pin': ({ id, pinned }) => {
      memory().history.pin(id, pinned);
      return historyChanged();
    },
    'history/archive': ({ id, archived }) => {
      memory().history.archive(id, archived);
      return historyChanged();
    },
    'history/delete': async ({ id }) => {
      leaving(id);
      const { history, facts } = memory();
      history.hide(id, () => facts.conversationRemoved(id));
      announce('memory/changed', {});
      historyChanged();
      // Noted before the rest goes: a kill in between must not leave it in the backups.
      memory().forgot();
      await history.removeHidden();
      // Which of the kept sentences were said in it nobody knows.
      return forgot();
    },

    'memory/list': () => ({ facts: memory().facts.list() }),
    'memory/edit': ({ id, statement }) => {
      const fact = memory().facts.edit(id, statement);
      memory().index();
      announce('memory/changed', {});
      return fact;
    },
    'memory/pin': ({ id, pinned }) => {
      memory().facts.pin(id, pinned);
      announce('memory/changed', {});
      return {};
    },
    'memory/forget': async ({ id }) => {
      memory().forget(memory().facts.forget(id));
      return forgot();
    },
    'memory/restore': ({ id }) => {
      const fact = memory().facts.restore(id);
      memory().index();
      announce('memory/changed', {});
      return fact;
    },
    'memory/forget-all': async () => {
      const { facts } = memory();
      facts.forgetAll();
      announce('memory/changed', {});
      // Noted before the rest goes, as where a conversation is deleted.
      memory().forgot();
      await facts.removeHidden();
      return forgot();
    },
    'memory/embedding': () => memory().embedding.state(),

    'upload/begin': ({ use, sizeBytes }) => ({ upload: uploads.begin(use, sizeBytes) }),
    'upload/piece': ({ upload, offset, piece }) => {
      uploads.add(upload, offset, piece);
      return {};
    },
    'upload/discard': ({ upload }) => {
      uploads.discard(upload);
      return {};
    },

    'documents/list': () => ({ documents: memory().documents.list() }),
    'documents/keep': async ({ upload, name }, signal) => {
      const bytes = uploads.take(upload, 'document');
      const kept = await memory().documents.keep(
        { name, bytes },
        (done, total) => announce('upload/progress', { upload, done, total }),
        signal,
      );
      memory().index();
      announce('documents/changed', {});
      return kept;
    },
    'documents/note': ({ id, note }) => {
      const changed = memory().documents.note(id, note);
      memory().index();
      announce('documents/changed', {});
      return changed;
    },
    'documents/describe': async ({ id, picture }, signal) => {
      const described = await memory().documents.describe(id, picture, language(), signal);
      memory().index();
      announce('documents/changed', {});
      return described;
    },
    'documents/open': ({ id }) => memory().documents.open(id),
    'documents/search': async (wanted, signal) => ({
      hits: await memory().reader.documentHits(wanted, signal),
    }),
    'documents/remove': async ({ id }) => {
      await memory().documents.remove(id);
      announce('documents/changed', {});
      return forgot();
    },

    'export/begin': ({ wanted }) => memory().beginExport(wanted),
    'export/next': (pulled) => memory().exportsOf(pulled.export).next(pulled.export),
    'export/end': (ended) => {
      memory().exportsOf(ended.export).end(ended.export);
      return {};
    },
    'import/run': async ({ upload, passphrase }, signal) => {
      const brought = await memory().imports.run(
        uploads.take(upload, 'import'),
        passphrase,
        (done) => announce('upload/progress', { upload, done, total: 1 }),
        signal,
      );
      memory().index();
      announce('history/changed', {});
      announce('memory/changed', {});
      announce('documents/changed', {});
      announce('reminders/changed', {});
      return brought;
    },
    'store/save': () => memory().save(),
  };
}
