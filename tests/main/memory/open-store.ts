import { onTestFinished } from 'vitest';
import { createCipher } from '../../../src-main/memory/cipher.ts';
import { createConversationStore } from '../../../src-main/memory/conversation-store.ts';
import { type Database, openDatabase } from '../../../src-main/memory/database.ts';
import { createPassageIndex } from '../../../src-main/memory/index/passage-index.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Of every test's data. */
export const TEST_KEY = new Uint8Array(32).fill(11);
export const cipher = createCipher(TEST_KEY);

/** A real database in a folder of its own, closed with the test. */
export function openTestDatabase(dataDir: string = temporaryFolder()): Database {
  const db = openDatabase({ dataDir, cipher });
  onTestFinished(() => {
    db.close();
  });
  return db;
}

export const storeOn = (db: Database) =>
  createConversationStore(db, cipher, createPassageIndex(db, cipher));

export function openTestStore(db: Database = openTestDatabase()) {
  const store = storeOn(db);
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

  return { db, store, say, answer, conversation };
}

export const TIMINGS = { heardMs: 120, firstWordMs: 300, firstSoundMs: null, endMs: 4_000 };
