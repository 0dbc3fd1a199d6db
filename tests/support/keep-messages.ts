import type { Cipher } from '../../src-main/memory/cipher.ts';
import type { Database } from '../../src-main/memory/database.ts';
import { createPassageIndex } from '../../src-main/memory/index/passage-index.ts';
import { sealBody } from '../../src-main/memory/message-body.ts';
import type { MadeMessage } from './many-messages.ts';

const MESSAGES_A_TRANSACTION = 500;

/** Conversations and messages as the stores keep them, in the index too, many at once. Synchronous. */
export function keepMessages(db: Database, cipher: Cipher, messages: Iterable<MadeMessage>): void {
  const index = createPassageIndex(db, cipher);
  const addConversation = db.prepare(
    `INSERT OR IGNORE INTO conversations (id, title, type, language, started_at, last_at)
      VALUES (?, ?, 'talk', 'ko', ?, ?)`,
  );
  const touch = db.prepare('UPDATE conversations SET last_at = ? WHERE id = ?');
  const addMessage = db.prepare(
    `INSERT INTO messages (id, conversation_id, ordinal, role, state, at, body, indexed)
      VALUES (?, ?, ?, ?, 'complete', ?, ?, ?)`,
  );
  const keep = db.transaction((batch: readonly MadeMessage[]) => {
    for (const { conversation, ordinal, role, text, at, emotion } of batch) {
      const group = `c${conversation}`;
      const id = `m${conversation}-${ordinal}`;
      if (ordinal === 0) {
        const title = cipher.seal(text.slice(0, 22), `conversations.title/${group}`);
        addConversation.run(group, title, at, at);
      }
      const body = { text, emotion, vendor: null, model: null, timings: null, voice: null };
      addMessage.run(id, group, ordinal, role, at, sealBody(body, id, cipher), index.version);
      index.put({ kind: 'message', id, group, text, at, role, emotion });
      touch.run(at, group);
    }
  });
  let batch: MadeMessage[] = [];
  for (const message of messages) {
    batch.push(message);
    if (batch.length < MESSAGES_A_TRANSACTION) continue;
    keep.immediate(batch);
    batch = [];
  }
  if (batch.length > 0) keep.immediate(batch);
}
