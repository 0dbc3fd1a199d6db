import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createCipher } from '../../../../src-main/memory/cipher.ts';
import { createConversationStore } from '../../../../src-main/memory/conversation-store.ts';
import { openDatabase } from '../../../../src-main/memory/database.ts';
import { createFactStore } from '../../../../src-main/memory/facts/fact-store.ts';
import type { DrawnFact } from '../../../../src-main/memory/facts/known-fact.ts';
import { createPassageIndex } from '../../../../src-main/memory/index/passage-index.ts';
import type { Language } from '../../../../src-preload/contract/words.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

/** A Wednesday evening. */
export const EVENING = new Date(2026, 10, 18, 20, 0).getTime();

/** A real database with everything facts touch in it. */
export function factRig(language: Language = 'en') {
  const dataDir = temporaryFolder();
  const cipher = createCipher(new Uint8Array(32).fill(7));
  const db = openDatabase({ dataDir, cipher });
  const index = createPassageIndex(db, cipher);
  const store = createConversationStore(db, cipher, index);
  let clock = EVENING;
  const facts = createFactStore(db, cipher, index, () => clock);
  onTestFinished(() => {
    facts.close();
    db.close();
  });
  const conversation = store.begin(language, clock);

  return {
    dataDir,
    db,
    cipher,
    index,
    store,
    facts,
    conversation,
    pass(ms: number) {
      clock += ms;
    },
    now: () => clock,
    say(text: string, conversationId = conversation): string {
      clock += 1_000;
      return store.addPersonMessage({ conversationId, text, emotion: null, voice: null, at: clock })
        .id;
    },
    answer(text: string, conversationId = conversation): string {
      clock += 1_000;
      const id = store.beginReply({
        ...{ conversationId, text, emotion: 'neutral', vendor: 'builtin', model: '', at: clock },
      });
      store.endReply(id, 'complete', {
        heardMs: null,
        firstWordMs: null,
        firstSoundMs: null,
        endMs: 1,
      });
      return id;
    },
    /** Statements of what holds, sorted. */
    holds: () =>
      facts
        .current()
        .map(({ statement }) => statement)
        .toSorted(),
    /** Every byte of the folder. */
    bytes: () =>
      Buffer.concat(readdirSync(dataDir).map((name) => readFileSync(join(dataDir, name)))),
  };
}

export const drawnFact = (
  statement: string,
  sources: readonly string[],
  more: Partial<DrawnFact> = {},
): DrawnFact => ({
  ...{ kind: 'about', person: '', topic: 'other', statement, slot: null, language: 'en' },
  ...{ sources, at: EVENING },
  ...more,
});
