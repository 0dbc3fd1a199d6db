import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createImports } from '../../../../src-main/memory/archive/imports.ts';
import { createPassageIndex } from '../../../../src-main/memory/index/passage-index.ts';
import { createRemoving } from '../../../../src-main/memory/removing.ts';
import { cipher } from '../open-store.ts';
import { buildChild, expectSaid, expectWhole, seeded, workThenKill } from './kill-harness.ts';
import { storeFolder } from './store-folder.ts';

/** With kill-changing.test.ts two hundred moments in all. */
const [WRITES, IMPORTS] = [70, 50];
/** As long as the slowest machine may need for all of them. */
const PATIENCE_MS = 420_000;

let folder = '';
let child = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bemore-kill-'));
  child = await buildChild(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  `keeps all that was confirmed, killed at ${WRITES} moments of writing, deleting and backing up [A7]`,
  async () => {
    const random = seeded(1);
    const { dataDir, open } = storeFolder();
    const confirmed = new Map<string, string>();
    let count = 0;
    for (let round = 0; round < WRITES; round += 1) {
      const afterMs = Math.floor(random() * 60);
      const killed = await workThenKill(child, {
        dataDir,
        work: 'write',
        round,
        from: round % 4 === 0 ? 'ready' : 'open',
        afterMs,
      });
      count += killed.said.size;
      for (const [id, text] of killed.said) confirmed.set(id, text);
      const { db, restoredFrom } = await open();
      expect(restoredFrom).toBeNull();
      expectWhole(db);
      const conversationOf = db.prepare('SELECT 1 FROM conversations WHERE id = ?').pluck();
      for (const id of killed.removed) expect(conversationOf.get(id)).toBeUndefined();
      // What was being removed at that moment is seen whole or not at all, and the rest of it goes now.
      const isSeen = db
        .prepare('SELECT 1 FROM conversations WHERE id = ? AND staged IS NULL')
        .pluck();
      const seen = new Set(killed.going.filter((id) => isSeen.get(id) !== undefined));
      await createRemoving(db, createPassageIndex(db, cipher)).rest();
      const messages = db
        .prepare('SELECT count(*) FROM messages WHERE conversation_id = ?')
        .pluck();
      for (const id of killed.going) {
        expect(messages.get(id)).toBe(seen.has(id) ? 6 : 0);
        expect(conversationOf.get(id)).toBe(seen.has(id) ? 1 : undefined);
      }
      const whereabouts = db.prepare('SELECT 1 FROM messages WHERE id = ?').pluck();
      const gone = new Set(killed.going);
      if (gone.size > 0) {
        for (const id of killed.said.keys()) {
          if (whereabouts.get(id) === undefined) confirmed.delete(id);
        }
        expect(
          killed.said.size - [...killed.said.keys()].filter((id) => whereabouts.get(id)).length,
        ).toBeLessThanOrEqual(gone.size * 6);
      }
      expectSaid(db, confirmed);
      db.close();
    }
    // It was in the middle of work that they were killed.
    expect(count).toBeGreaterThan(WRITES);
  },
  PATIENCE_MS,
);

test(
  `shows all of an import or nothing, killed at ${IMPORTS} moments of importing`,
  async () => {
    const random = seeded(2);
    const { dataDir, open, log } = storeFolder();
    const documents = { bringBack: async () => null, sweep: async () => undefined };
    const whole = new Set<string>();
    let halves = 0;
    let wholeMs = 0;
    for (let round = 0; round < IMPORTS; round += 1) {
      const killed = await workThenKill(child, {
        dataDir,
        work: 'import',
        round,
        // The first one is let be, to see how long one takes here.
        from: round === 0 ? 'brought 0-0' : 'open',
        afterMs: Math.floor(random() * 1.5 * wholeMs),
      });
      if (round === 0) wholeMs = killed.dueAfterMs;
      for (const name of killed.brought) whole.add(name);
      const { db } = await open();
      expectWhole(db);
      const unseen = db
        .prepare<[], number>('SELECT count(*) FROM conversations WHERE staged IS NOT NULL')
        .pluck();
      if ((unseen.get() ?? 0) > 0) halves += 1;
      await createImports({
        db,
        cipher: cipher,
        documents,
        log,
      }).sweep();
      expect(unseen.get()).toBe(0);
      // Six conversations of twelve messages each time, or none of them.
      const conversations =
        db.prepare<[], number>('SELECT count(*) FROM conversations').pluck().get() ?? 0;
      const messages = db.prepare<[], number>('SELECT count(*) FROM messages').pluck().get() ?? 0;
      expect(conversations % 6).toBe(0);
      expect(messages).toBe(conversations * 12);
      expect(conversations / 6).toBeGreaterThanOrEqual(whole.size);
      db.close();
    }
    expect(whole.size).toBeGreaterThan(2);
    expect(halves).toBeGreaterThan(2);
  },
  PATIENCE_MS,
);
