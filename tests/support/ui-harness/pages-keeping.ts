import type { EventName, EventPayload } from '../../../src-preload/contract/events.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import {
  type ExportWanted,
  type LockState,
  MIN_PASSPHRASE,
  type StoreState,
} from '../../../src-preload/contract/memory.ts';
import type { Handlers } from '../../../src-preload/contract/requests.ts';

type KeepingRequest =
  | 'upload/begin'
  | 'upload/piece'
  | 'upload/discard'
  | 'export/begin'
  | 'export/next'
  | 'export/end'
  | 'import/run'
  | 'store/save'
  | 'lock/open'
  | 'lock/set'
  | 'lock/remove'
  | 'lock/close'
  | 'lock/begin-anew';

export interface KeepingOptions {
  readonly store: StoreState;
  readonly lock: LockState;
  /** Pieces of an export; each waits this long, milliseconds. */
  readonly pieces: number;
  readonly pieceMs: number;
}

/** The passphrase of everything here. */
export const PASSPHRASE = 'a quiet house by the sea';

const NAMES = {
  everything: ['bemore-2026-11-21.json', 'application/json'],
  backup: ['bemore-2026-11-21.bemore', 'application/octet-stream'],
  'session-note': ['session-2026-11-20.md', 'text/markdown'],
  conversation: ['conversation-2026-11-20.md', 'text/markdown'],
  insights: ['bemore-insights-2026-11-20.csv', 'text/csv'],
} as const satisfies Record<ExportWanted['kind'], readonly [string, string]>;

const wait = (ms: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve, reject) => {
    const timer = setTimeout(resolve, ms);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(signal.reason);
    });
  });

/** What keeps, carries and locks, in the page: exports of a few letters, imports that say what their name says. */
export function keepingHandlers(
  options: KeepingOptions,
  announce: <N extends EventName>(name: N, payload: EventPayload<N>) => void,
): Pick<Handlers, KeepingRequest> {
  let { store, lock } = options;
  let pulled = 0;
  let upload = new Uint8Array();
  const setLock = (next: LockState): LockState => {
    lock = next;
    announce('lock/changed', { lock });
    return lock;
  };
  const check = (passphrase: string | null): void => {
    if (passphrase !== PASSPHRASE) throw new AppError('lock/wrong-passphrase');
  };

  return {
    'upload/begin': ({ sizeBytes }) => {
      upload = new Uint8Array(sizeBytes);
      return { upload: 'u1' };
    },
    'upload/piece': ({ offset, piece }) => {
      upload.set(piece, offset);
      return {};
    },
    'upload/discard': () => ({}),
    'export/begin': ({ wanted }) => {
      pulled = 0;
      const [name, mime] = NAMES[wanted.kind];
      return { export: 'e1', name, mime };
    },
    'export/next': async (_, signal) => {
      await wait(options.pieceMs, signal);
      pulled += 1;
      const piece = new TextEncoder().encode(`piece ${pulled}\n`);
      return { piece, done: pulled >= options.pieces, progress: pulled / options.pieces };
    },
    'export/end': () => ({}),
    'import/run': async ({ passphrase }, signal) => {
      const text = new TextDecoder().decode(upload);
      if (text.startsWith('sealed') && passphrase !== PASSPHRASE) {
        throw new AppError('import/wrong-passphrase');
      }
      if (text.startsWith('broken')) throw new AppError('import/broken');
      for (const done of [1, 2, 3, 4]) {
        announce('upload/progress', { upload: 'u1', done, total: 4 });
        await wait(options.pieceMs, signal);
      }
      const isNew = !text.startsWith('known');
      announce('history/changed', {});
      return {
        from: text.startsWith('sealed') ? 'backup' : 'bemore',
        conversations: isNew ? 3 : 0,
        messages: isNew ? 120 : 0,
        facts: 0,
        documents: isNew ? 1 : 0,
      };
    },
    'store/save': () => {
      store = { ...store, keeps: 'disk', fault: null, unsaved: 0 };
      announce('store/changed', { store });
      return store;
    },
    'lock/open': ({ passphrase }) => {
      check(passphrase);
      return setLock({ isSet: true, isLocked: false });
    },
    'lock/set': ({ passphrase, former }) => {
      if (lock.isSet) check(former);
      if (passphrase.length < MIN_PASSPHRASE) {
        throw new AppError('lock/too-short', { shortest: MIN_PASSPHRASE });
      }
      return setLock({ isSet: true, isLocked: false });
    },
    'lock/remove': ({ passphrase }) => {
      check(passphrase);
      return setLock({ isSet: false, isLocked: false });
    },
    'lock/close': () => setLock({ isSet: true, isLocked: true }),
    'lock/begin-anew': () => setLock({ isSet: false, isLocked: false }),
  };
}
