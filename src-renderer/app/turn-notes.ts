import type { EndOfTurn } from '../../src-preload/contract/words.ts';
import type { Client } from '../../src-preload/wire/connect.ts';
import { createRing } from './ring.ts';

/** How a spoken turn was taken and answered. No words. */
export interface TurnNote {
  readonly turnId: string;
  readonly utterance: string;
  /** Null where it ended for certain. */
  readonly decision: EndOfTurn | null;
  /** From the person's last sound to the reply's first at the ear; null before that. */
  readonly sinceSpeechMs: number | null;
}

/** Keeps when people fell silent, and tells main how long it was until the reply sounded. */
export interface TurnNotes {
  /** `lastSoundAt` as in `performance.now()`; null where it is not known. */
  accepted(turn: Omit<TurnNote, 'sinceSpeechMs'>, lastSoundAt: number | null): void;
  /** The first sound of a reply was at the ear. */
  sounded(turnId: string, at: number): void;
  /** The newest fifty, oldest first. */
  turns(): readonly TurnNote[];
}

export function createTurnNotes(client: Client): TurnNotes {
  const notes = createRing<TurnNote & { sinceSpeechMs: number | null; lastSoundAt: number | null }>(
    50,
  );
  const find = (turnId: string) => notes.all().findLast((note) => note.turnId === turnId);
  return {
    accepted(turn, lastSoundAt) {
      if (!find(turn.turnId)) notes.push({ ...turn, sinceSpeechMs: null, lastSoundAt });
    },
    sounded(turnId, at) {
      const note = find(turnId);
      if (!note || note.lastSoundAt === null || note.sinceSpeechMs !== null) return;
      const sinceSpeechMs = Math.max(0, at - note.lastSoundAt);
      note.sinceSpeechMs = sinceSpeechMs;
      // A mark that cannot be delivered means the host is gone, which is told elsewhere.
      client.request('conversation/sounded', { turnId, sinceSpeechMs }).catch(() => undefined);
    },
    turns: () => notes.all().map(({ lastSoundAt: _, ...note }) => note),
  };
}
