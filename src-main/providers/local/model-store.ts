/** The models on this computer, in `<dataDir>/models/`: which there are, and bringing and removing them. */
import { mkdir, statfs } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, type Fault, toFault } from '../../../src-preload/contract/faults.ts';
import type { LocalModel } from '../../../src-preload/contract/words.ts';
import { errorCode, type Log } from '../../platform.ts';
import { CATALOGUE, type CatalogueModel } from './catalogue.ts';
import { downloadModel } from './download-model.ts';
import {
  allBytesHere,
  begunModel,
  type FileSizes,
  removeModel,
  wholeModel,
} from './model-folder.ts';
import { modelSource } from './model-source.ts';

/** At most four times a second. */
const ANNOUNCE_MS = 250;

export interface ModelStore {
  list(): readonly LocalModel[];
  /** Begins or goes on. Nothing while it runs already or is ready. Throws AppError('input/not-found'). */
  get(id: string): void;
  /** Stops for now; what came stays, over a restart too. */
  pause(id: string): void;
  /** Ends a download of it and removes all that is here. */
  remove(id: string): Promise<void>;
  isReady(id: string): boolean;
  /** The folder that has the models' folders. */
  readonly folder: string;
  /** Ends what runs; what came stays. */
  close(): Promise<void>;
}

export interface ModelStoreOptions {
  readonly dataDir: string;
  /** The preference, as it now is. */
  readonly source: () => string;
  readonly changed: (models: readonly LocalModel[]) => void;
  /** Somebody may have its files open; they are let go of when this settles. */
  readonly release: (id: string) => Promise<void>;
  readonly log: Log;
  readonly freeBytes?: (folder: string) => Promise<number>;
  readonly firstWaitMs?: number;
}

interface Entry {
  readonly model: CatalogueModel;
  state: LocalModel['state'];
  sizeBytes: number;
  doneBytes: number;
  fault: Fault | null;
  /** The newest of what is done to it; each begins when the one before is over. */
  running: { readonly controller: AbortController; readonly over: Promise<void> } | null;
}

export function createModelStore(options: ModelStoreOptions): ModelStore {
  const { log, freeBytes = freeBytesAt } = options;
  const root = join(options.dataDir, 'models');
  const folderOf = (model: CatalogueModel): string => join(root, model.id);
  const entries = new Map(CATALOGUE.map((model) => [model.id, found(model, folderOf(model))]));

  let announcing: NodeJS.Timeout | null = null;
  let lastAnnounced = 0;
  function announce(): void {
    if (announcing) clearTimeout(announcing);
    announcing = null;
    lastAnnounced = performance.now();
    options.changed(list());
  }
  function announceSoon(): void {
    if (announcing) return;
    const wait = Math.max(0, lastAnnounced + ANNOUNCE_MS - performance.now());
    announcing = setTimeout(announce, wait);
    announcing.unref();
  }

  function list(): readonly LocalModel[] {
    return [...entries.values()].map(({ model, state, sizeBytes, doneBytes, fault }) => ({
      id: model.id,
      slot: model.slot,
      name: model.name,
      languages: [...model.languages],
      licence: model.licence,
      source: placeOf(model),
      sizeBytes,
      doneBytes,
      state,
      fault,
    }));
  }

  function placeOf(model: CatalogueModel): string {
    try {
      return modelSource(options.source()).placeOf(model.repository);
    } catch {
      return options.source();
    }
  }

  function entryOf(id: string): Entry {
    const entry = entries.get(id);
    if (!entry) throw new AppError('input/not-found');
    return entry;
  }

  /** Stops what runs and does this after it. */
  function follow(entry: Entry, work: (signal: AbortSignal) => Promise<void>): Promise<void> {
    const before = entry.running?.over ?? Promise.resolve();
    entry.running?.controller.abort();
    const controller = new AbortController();
    const over = before.then(() => work(controller.signal));
    entry.running = { controller, over };
    return over;
  }

  async function download(entry: Entry, signal: AbortSignal): Promise<void> {
    const { model } = entry;
    try {
      signal.throwIfAborted();
      await mkdir(root, { recursive: true, mode: 0o700 });
      await downloadModel(
        {
          model,
          source: modelSource(options.source()),
          folder: folderOf(model),
          freeBytes,
          onSize(sizeBytes, doneBytes) {
            entry.sizeBytes = sizeBytes;
            entry.doneBytes = doneBytes;
            announceSoon();
          },
          onDone(doneBytes) {
            entry.doneBytes = doneBytes;
            announceSoon();
          },
          onChecking() {
            if (signal.aborted) return;
            entry.state = 'checking';
            announce();
          },
          ...(options.firstWaitMs === undefined ? {} : { firstWaitMs: options.firstWaitMs }),
        },
        signal,
      );
      // A pause that came with the last byte came too late.
      entry.state = 'ready';
      entry.doneBytes = entry.sizeBytes;
      entry.fault = null;
      log.info('a model was downloaded', { model: model.id });
    } catch (error) {
      refresh(entry);
      if (signal.aborted) return;
      entry.state = 'failed';
      entry.fault = faultOf(error);
      log.warn('a model could not be downloaded', {
        model: model.id,
        code: entry.fault.code,
        error: errorCode(error),
      });
    }
    announce();
  }

  /** What is on disk is what counts: a wrong file was removed, an aborted one may have grown. */
  function refresh(entry: Entry): void {
    const folder = folderOf(entry.model);
    const sizes = begunModel(folder);
    if (sizes) entry.doneBytes = allBytesHere(folder, sizes);
  }

  return {
    folder: root,
    list,
    isReady: (id) => entries.get(id)?.state === 'ready',
    get(id) {
      const entry = entryOf(id);
      if (['ready', 'downloading', 'checking'].includes(entry.state)) return;
      entry.state = 'downloading';
      entry.fault = null;
      void follow(entry, (signal) => download(entry, signal));
      announce();
    },
    pause(id) {
      const entry = entryOf(id);
      if (entry.state !== 'downloading' && entry.state !== 'checking') return;
      entry.running?.controller.abort();
      entry.state = 'paused';
      announce();
    },
    async remove(id) {
      const entry = entryOf(id);
      // From now on nobody is to begin with it.
      entry.state = 'absent';
      entry.fault = null;
      announce();
      await follow(entry, async () => {
        try {
          await options.release(id);
          await removeModel(folderOf(entry.model));
        } catch (error) {
          throw new AppError('store/unavailable', undefined, { cause: error });
        } finally {
          const now = found(entry.model, folderOf(entry.model));
          // `get` may have been asked for meanwhile, and waits.
          if (entry.state === 'absent') entry.state = now.state;
          entry.sizeBytes = now.sizeBytes;
          entry.doneBytes = now.doneBytes;
          announce();
        }
      });
    },
    async close() {
      const running = [...entries.values()].flatMap((entry) => entry.running ?? []);
      for (const { controller } of running) controller.abort();
      await Promise.allSettled(running.map(({ over }) => over));
      if (announcing) clearTimeout(announcing);
      announcing = null;
    },
  };
}

function found(model: CatalogueModel, folder: string): Entry {
  const entry: Entry = {
    model,
    state: 'absent',
    sizeBytes: model.roughBytes,
    doneBytes: 0,
    fault: null,
    running: null,
  };
  const whole = wholeModel(folder, model);
  const sizes = whole ?? begunModel(folder);
  if (!sizes) return entry;
  entry.state = whole ? 'ready' : 'paused';
  entry.sizeBytes = sum(sizes) || model.roughBytes;
  entry.doneBytes = whole ? entry.sizeBytes : allBytesHere(folder, sizes);
  return entry;
}

function sum(sizes: FileSizes): number {
  return Object.values(sizes).reduce((total, size) => total + size, 0);
}

function faultOf(error: unknown): Fault {
  if (error instanceof AppError) return toFault(error);
  const isFull = ['ENOSPC', 'EDQUOT'].includes(errorCode(error));
  return { code: isFull ? 'store/full' : 'store/unavailable' };
}

async function freeBytesAt(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}
