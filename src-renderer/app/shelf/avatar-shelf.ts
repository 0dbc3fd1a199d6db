import {
  AppError,
  type Fault,
  isCancellation,
  toFault,
} from '../../../src-preload/contract/faults.ts';
import type { AvatarView, Preferences } from '../../../src-preload/contract/preferences.ts';
import type { MotionUse, ShelfItem } from '../../../src-preload/contract/words.ts';
import type { Client } from '../../../src-preload/wire/connect.ts';
import type { Stage } from '../../avatar/stage.ts';
import { usePreferences } from '../stores/preferences.ts';
import { type Bringing, useShelf } from '../stores/shelf.ts';
import { useTalk } from '../stores/talk.ts';
import { type Brought, bringFile } from './bring-file.ts';
import { readShelfFile } from './read-shelf-file.ts';

/** Who is seen, and what can be. The screens ask; what comes of it stands in the shelf's store. */
export interface AvatarShelf {
  /** Shows the avatar of the preferences, or Dal where it cannot be had; then reads the shelf. */
  start(): Promise<Started>;
  /** Reads the shelf anew; how that went stands in the store. */
  refresh(): Promise<void>;
  /** Shows this one, and keeps the choice once it is seen. Throws AppError; the one before stays. */
  choose(id: string): Promise<void>;
  /**
   * Checks and keeps files, one after the other, and shows the last avatar among them. Those brought
   * meanwhile come after. What is refused is told in the store. Answers with what was kept.
   */
  bring(files: readonly File[]): Promise<readonly ShelfItem[]>;
  /** Ends bringing; what is kept by now stays. */
  cancel(): void;
  rename(id: string, name: string): Promise<void>;
  setUse(id: string, use: MotionUse): Promise<void>;
  remove(id: string): Promise<void>;
  dispose(): void;
}

/** How the first picture came about. `replaced`: Dal stands in for an avatar that is gone or damaged. */
export type Started =
  | { readonly outcome: 'shown' | 'replaced' | 'overtaken' }
  | { readonly outcome: 'none'; readonly fault: Fault };

export type ShelfStage = Pick<Stage, 'show' | 'inspect' | 'useMotions'>;

export const USUAL_VIEW: AvatarView = { zoom: 1, height: 0 };

export function viewOf({ avatarViews }: Preferences, id: string): AvatarView {
  return avatarViews[id] ?? USUAL_VIEW;
}

export function createAvatarShelf(
  client: Pick<Client, 'request' | 'on'>,
  stage: ShelfStage,
): AvatarShelf {
  const set = useShelf.setState;
  const get = useShelf.getState;
  const preferences = () => usePreferences.getState().preferences;
  let loading: AbortController | null = null;
  let bringing: AbortController | null = null;
  let queue: readonly File[] = [];
  let running: Promise<readonly ShelfItem[]> | null = null;
  let refreshes = 0;
  /** Which motions the stage moves by, in words. */
  let moving = '';

  /** Loads, and shows if nothing newer was wished for meanwhile. */
  async function put(id: string, content?: ArrayBuffer): Promise<'shown' | 'overtaken'> {
    loading?.abort();
    const mine = new AbortController();
    loading = mine;
    set({ choosing: id });
    try {
      const file = content ?? (await readShelfFile(client, id, mine.signal));
      if ((await stage.show(file, viewOf(preferences(), id), mine.signal)) === 'overtaken') {
        return 'overtaken';
      }
      set({ shown: id });
      // A first picture that failed does not hide one that came after it.
      useTalk.setState({ pictureMissing: false });
      return 'shown';
    } catch (error) {
      if (mine.signal.aborted || isCancellation(error)) return 'overtaken';
      throw error;
    } finally {
      if (loading === mine) {
        loading = null;
        set({ choosing: null });
      }
    }
  }

  async function save(patch: Partial<Preferences>): Promise<void> {
    usePreferences.setState({ preferences: await client.request('preferences/change', patch) });
  }

  /** Shows it; where nothing can be drawn nothing can be tried, and it counts as seen. */
  async function see(id: string, content?: ArrayBuffer): Promise<'shown' | 'overtaken'> {
    try {
      return await put(id, content);
    } catch (error) {
      if (!(error instanceof AppError) || error.code !== 'avatar/no-graphics') throw error;
      set({ shown: id });
      return 'shown';
    }
  }

  async function choose(id: string, content?: ArrayBuffer): Promise<void> {
    const outcome = await see(id, content);
    if (outcome === 'shown' && preferences().avatar !== id) await save({ avatar: id });
  }

  async function refresh(): Promise<void> {
    refreshes += 1;
    const mine = refreshes;
    try {
      const { items } = await client.request('shelf/list', {});
      // A list that was asked for later knows more.
      if (mine !== refreshes) return;
      set({ items, fault: null });
      await applyMotions(items);
    } catch (error) {
      if (!isCancellation(error)) set({ fault: toFault(error) });
    }
  }

  async function applyMotions(items: readonly ShelfItem[]): Promise<void> {
    const motions = items.flatMap(({ id, use }) => (use === null ? [] : [{ id, use }]));
    const wanted = motions.map(({ id, use }) => `${id} ${use}`).join('\n');
    if (wanted === moving) return;
    moving = wanted;
    const read = await Promise.all(
      motions.map(async ({ id, use }) => {
        const file = await readShelfFile(client, id).catch(() => null);
        return file ? [{ file, use }] : [];
      }),
    );
    // biome-ignore lint/correctness/useHookAtTopLevel: a deed of the stage, no hook
    if (moving === wanted) await stage.useMotions(read.flat());
  }

  async function bringOne(file: File, signal: AbortSignal): Promise<Brought | null> {
    const step = (change: Partial<Bringing>): void => {
      const now = get().bringing;
      if (now) set({ bringing: { ...now, ...change } });
    };
    step({ fileName: file.name, step: 'checking', done: 0 });
    try {
      const onKeeping = (done: number): void => step({ step: 'keeping', done });
      return await bringFile(file, { client, stage, onKeeping }, signal);
    } catch (error) {
      if (!signal.aborted && !isCancellation(error)) refuse(file.name, toFault(error));
      return null;
    }
  }

  function refuse(fileName: string, why: Fault): void {
    set(({ refused }) => ({ refused: [...refused, { fileName, why }] }));
  }

  async function bringAll(): Promise<readonly ShelfItem[]> {
    const cancel = new AbortController();
    bringing = cancel;
    const kept: ShelfItem[] = [];
    let avatar: Brought | null = null;
    set({ bringing: { fileName: '', number: 0, count: 0, step: 'checking', done: 0 } });
    for (let number = 1; !cancel.signal.aborted; number += 1) {
      const [file, ...rest] = queue;
      if (!file) break;
      queue = rest;
      set(({ bringing: now }) => ({
        bringing: now && { ...now, number, count: number + rest.length },
      }));
      const brought = await bringOne(file, cancel.signal);
      if (!brought) continue;
      kept.push(brought.item);
      if (brought.item.kind === 'avatar') avatar = brought;
    }
    queue = [];
    running = null;
    bringing = null;
    set({ bringing: null });
    if (avatar) {
      const { id, name } = avatar.item;
      await choose(id, avatar.content).catch((error) => refuse(name, toFault(error)));
    }
    return kept;
  }

  const off = client.on('shelf/changed', () => void refresh());

  return {
    async start() {
      const wanted = preferences().avatar;
      const first = await put(wanted).then(
        (outcome) => ({ outcome }) as const,
        (error) => ({ outcome: 'none', fault: toFault(error) }) as const,
      );
      const started = first.outcome === 'none' ? await instead(wanted, first.fault) : first;
      await refresh();
      return started;
    },
    refresh,
    choose: (id) => choose(id),
    bring(files) {
      queue = [...queue, ...files];
      set(({ bringing: now }) => ({
        bringing: now && { ...now, count: now.number + queue.length },
      }));
      running ??= bringAll();
      return running;
    },
    cancel() {
      queue = [];
      bringing?.abort();
    },
    async rename(id, name) {
      await client.request('shelf/rename', { id, name });
    },
    async setUse(id, use) {
      await client.request('shelf/use', { id, use });
    },
    async remove(id) {
      await client.request('shelf/remove', { id });
      // It is gone from the shelf whatever becomes of the picture.
      if (get().shown === id || get().choosing === id) await see('dal').catch(() => undefined);
    },
    dispose() {
      off();
      loading?.abort();
      bringing?.abort();
      queue = [];
    },
  };

  async function instead(wanted: string, fault: Fault): Promise<Started> {
    if (wanted === 'dal' || fault.code === 'avatar/no-graphics') {
      if (fault.code === 'avatar/no-graphics') set({ shown: wanted });
      return { outcome: 'none', fault };
    }
    try {
      if ((await put('dal')) === 'overtaken') return { outcome: 'overtaken' };
      // Told once: the next start begins with Dal.
      if (fault.code.startsWith('avatar/')) await save({ avatar: 'dal' }).catch(() => undefined);
      return { outcome: 'replaced' };
    } catch (error) {
      return { outcome: 'none', fault: toFault(error) };
    }
  }
}
