/**
 * What the camera guessed of the person's turns, where they keep it. It lies apart from the messages, so
 * that nothing which reads words comes across it, and goes with the conversation it belongs to.
 */
import { FACE_EMOTIONS, type FaceEmotion } from '../../src-preload/contract/words.ts';
import type { Cipher } from './cipher.ts';
import type { Database } from './database.ts';

export interface SeenLabel {
  readonly emotion: FaceEmotion;
  /** 0..1, to two places. */
  readonly confidence: number;
}

/** Of a message of the person's, said at `at`, milliseconds since 1970. */
export interface SeenTurn extends SeenLabel {
  readonly messageId: string;
  readonly at: number;
}

/** Whatever writes is within the caller's transaction. */
export interface SeenStore {
  add(conversationId: string, turns: readonly SeenTurn[]): void;
  of(conversationId: string): readonly SeenTurn[];
  /** Of all conversations that are seen, from `from` up to, not with, `until`; oldest first. */
  between(from: number, until: number): readonly SeenTurn[];
  /** Of all conversations. */
  forgetAll(): void;
}

/** As it is sealed: message, time, label, confidence. */
type Sealed = readonly (readonly [string, number, string, number])[];

const FACES: ReadonlySet<string> = new Set(FACE_EMOTIONS);
const labelOf = (conversationId: string): string => `seen.body/${conversationId}`;

export function createSeenStore(db: Database, cipher: Cipher): SeenStore {
  const find = db
    .prepare<[string], Uint8Array>('SELECT body FROM seen WHERE conversation_id = ?')
    .pluck();
  const put = db.prepare<[string, Uint8Array]>(
    `INSERT INTO seen (conversation_id, body) VALUES (?, ?)
      ON CONFLICT (conversation_id) DO UPDATE SET body = excluded.body`,
  );
  const all = db.prepare<[], { readonly id: string; readonly body: Uint8Array }>(
    `SELECT c.id, seen.body FROM seen JOIN conversations c ON c.id = conversation_id
      WHERE c.staged IS NULL`,
  );

  const drop = db.prepare('DELETE FROM seen');

  /** A label that this version has no word for is left out. */
  const opened = (body: Uint8Array, id: string): readonly SeenTurn[] =>
    (JSON.parse(cipher.open(body, labelOf(id))) as Sealed).flatMap(
      ([messageId, at, emotion, confidence]) =>
        FACES.has(emotion) ? [{ messageId, at, emotion: emotion as FaceEmotion, confidence }] : [],
    );
  const of = (id: string): readonly SeenTurn[] => {
    const body = find.get(id);
    return body === undefined ? [] : opened(body, id);
  };

  return {
    of,
    add(id, turns) {
      if (turns.length === 0) return;
      const sealed: Sealed = [...of(id), ...turns].map(({ messageId, at, emotion, confidence }) => [
        messageId,
        at,
        emotion,
        Math.round(confidence * 100) / 100,
      ]);
      put.run(id, cipher.seal(JSON.stringify(sealed), labelOf(id)));
    },
    between: (from, until) =>
      all
        .all()
        .flatMap(({ id, body }) => opened(body, id))
        .filter(({ at }) => at >= from && at < until)
        .sort((a, b) => a.at - b.at),
    forgetAll() {
      drop.run();
    },
  };
}
