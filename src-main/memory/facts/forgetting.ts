/** What was forgotten a moment ago: in memory alone, and gone from there as well after a while. */
import { UNDO_MS } from '../../../src-preload/contract/memory.ts';
import type { ForgottenTurn } from './forgotten-turns.ts';
import type { KnownFact } from './known-fact.ts';

/** Whoever presses at the last moment is still in time. */
const GRACE_MS = 2_000;
const KEPT_MS = UNDO_MS + GRACE_MS;

export interface Forgotten {
  readonly facts: readonly { readonly fact: KnownFact; readonly sources: readonly string[] }[];
  readonly turns: readonly ForgottenTurn[];
  /** Whose title or summary have to be made anew. */
  readonly conversations: readonly string[];
}

export interface Forgetting {
  hold(id: string, forgotten: Forgotten): void;
  /** Null where it is too late. */
  take(id: string): Forgotten | null;
  clear(): void;
}

export function createForgetting(now: () => number): Forgetting {
  const held = new Map<string, { readonly forgotten: Forgotten; readonly until: number }>();
  const timers = new Map<string, NodeJS.Timeout>();
  const drop = (id: string): void => {
    held.delete(id);
    clearTimeout(timers.get(id));
    timers.delete(id);
  };

  return {
    hold(id, forgotten) {
      held.set(id, { forgotten, until: now() + KEPT_MS });
      timers.set(id, setTimeout(() => drop(id), KEPT_MS).unref());
    },
    take(id) {
      const found = held.get(id);
      drop(id);
      return found !== undefined && now() <= found.until ? found.forgotten : null;
    },
    clear() {
      for (const id of [...held.keys()]) drop(id);
    },
  };
}
