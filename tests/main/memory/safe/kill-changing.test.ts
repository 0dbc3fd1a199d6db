import { copyFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createVectorSearch } from '../../../../src-main/memory/vectors/vector-search.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';
import { cipher } from '../open-store.ts';
import { buildChild, expectWhole, seeded, workThenKill } from './kill-harness.ts';
import { bytesBelow, storeFolder } from './store-folder.ts';
import { writeVersionOne } from './version-one.ts';

/** With kill-writing.test.ts two hundred moments in all. */
const [EMBEDDINGS, MIGRATIONS] = [40, 40];
const PATIENCE_MS = 420_000;

let folder = '';
let child = '';
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bemore-kill-'));
  child = await buildChild(folder);
}, 60_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test(
  `keeps words and index, killed at ${EMBEDDINGS} moments of embedding anew`,
  async () => {
    const random = seeded(3);
    const { dataDir, open } = storeFolder();
    let isWhole = false;
    for (let round = 0; round < EMBEDDINGS; round += 1) {
      const afterMs = Math.floor(random() * 120);
      // The first one is let be until everything is said.
      const given = round === 0 ? 4000 : afterMs;
      await workThenKill(child, { dataDir, work: 'vectors', round, from: 'open', afterMs: given });
      const { db } = await open();
      expectWhole(db);
      const count = (sql: string): number => db.prepare<[], number>(sql).pluck().get() ?? 0;
      expect(count('SELECT count(*) FROM messages')).toBe(300);
      expect(
        count(
          `SELECT count(*) FROM spaces s WHERE held <>
          (SELECT count(*) FROM vectors v WHERE v.space = s.id)`,
        ),
      ).toBe(0);
      // What is there opens and is found.
      const search = createVectorSearch(db, cipher);
      search.refresh();
      const names = db
        .prepare<[], string>('SELECT name FROM spaces WHERE NOT leaving')
        .pluck()
        .all();
      for (const name of names) {
        const held = db
          .prepare<[string], number>('SELECT held FROM spaces WHERE name = ?')
          .pluck()
          .get(name);
        const found = search.search(name, new Float32Array(64).fill(1), 400);
        expect(found.length).toBeLessThanOrEqual(held ?? 0);
        if (held === 300) isWhole = true;
      }
      db.close();
    }
    expect(isWhole).toBe(true);
  },
  PATIENCE_MS,
);

test(
  `has all that was said before, killed at ${MIGRATIONS} moments of bringing an old file up to date [S4]`,
  async () => {
    const random = seeded(4);
    const texts = Array.from(
      { length: 400 },
      (_, n) => `떠오른 생각 ${n}: plainly ${'words '.repeat(20)}`,
    );
    const template = temporaryFolder();
    writeVersionOne(template, texts);
    let stopped = 0;
    /** How long it takes here. */
    let wholeMs = 0;
    for (let round = 0; round < MIGRATIONS; round += 1) {
      const { dataDir, open, said } = storeFolder();
      copyFileSync(join(template, 'bemore.db'), join(dataDir, 'bemore.db'));
      const killed = await workThenKill(child, {
        dataDir,
        work: 'open',
        round,
        // The first one is let be, to see how long it takes here.
        from: round === 0 ? 'open' : 'ready',
        afterMs: Math.floor(random() * wholeMs),
      });
      if (round === 0) wholeMs = killed.dueAfterMs;
      if (!killed.lines.includes('open')) stopped += 1;
      const { db, restoredFrom } = await open();
      expect(restoredFrom).toBeNull();
      expectWhole(db);
      expect(said(db)).toEqual(texts);
      db.close();
      for (const [name, bytes] of bytesBelow(dataDir)) {
        expect(bytes.includes('떠오른'), name).toBe(false);
        expect(bytes.includes('plainly'), name).toBe(false);
      }
      rmSync(dataDir, { recursive: true, force: true });
    }
    expect(stopped).toBeGreaterThan(MIGRATIONS / 8);
  },
  PATIENCE_MS,
);
