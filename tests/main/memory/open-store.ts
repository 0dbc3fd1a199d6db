import { onTestFinished } from 'vitest';
import { createConversationStore } from '../../../src-main/memory/conversation-store.ts';
import { type Database, openDatabase } from '../../../src-main/memory/database.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** A real database in a folder of its own, closed with the test. */
export function openTestDatabase(dataDir: string = temporaryFolder()): Database {
  const db = openDatabase({ dataDir });
  onTestFinished(() => {
    db.close();
  });
  return db;
}

export function openTestStore() {
  const store = createConversationStore(openTestDatabase());
  let clock = 1_000;

  /** A person's message a second after whatever came before. */
  function say(conversationId: string, text: string) {
    clock += 1_000;
    return store.addPersonMessage({
      conversationId,
      text,
      emotion: null,
      voice: null,
      at: clock,
    });
  }

  /** A finished reply. */
  function answer(conversationId: string, text: string) {
    clock += 1_000;
    const id = store.beginReply({
      conversationId,
      text,
      emotion: 'neutral',
      vendor: 'builtin',
      model: '',
      at: clock,
    });
    return store.endReply(id, 'complete', TIMINGS);
  }

  /** A conversation in which these things were said. */
  function conversation(...texts: readonly string[]): string {
    const id = store.begin('ko', clock);
    for (const text of texts) say(id, text);
    return id;
  }

  return { store, say, answer, conversation };
}

export const TIMINGS = { heardMs: 120, firstWordMs: 300, firstSoundMs: null, endMs: 4_000 };
