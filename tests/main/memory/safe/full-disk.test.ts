import { expect, test } from 'vitest';
import type { Database } from '../../../../src-main/memory/database.ts';
import { AppError } from '../../../../src-preload/contract/faults.ts';
import { archiveRig, livedIn, NOTHING } from '../archive/archive-rig.ts';
import { openTestDatabase, storeOn } from '../open-store.ts';

/** The file may not grow any more: the driver says of its own accord that there is no room. */
function fill(db: Database, spare = 0): void {
  const pages = db.pragma('page_count', { simple: true }) as number;
  db.pragma(`max_page_count = ${pages + spare}`);
}
const makeRoom = (db: Database): unknown => db.pragma('max_page_count = 1000000');

test('says that the disk is full, keeps what was said before, and goes on when there is room [A8]', () => {
  const db = openTestDatabase();
  const store = storeOn(db);
  const conversationId = store.begin('ko', 1);
  const entry = { conversationId, emotion: null, voice: null } as const;
  store.addPersonMessage({ ...entry, text: 'before', at: 2 });
  fill(db);
  const long = '아주 긴 이야기예요. '.repeat(2000);
  expect(() => store.addPersonMessage({ ...entry, text: long, at: 3 })).toThrow(
    new AppError('store/full'),
  );
  expect(store.open(conversationId).messages.map(({ text }) => text)).toEqual(['before']);
  expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
  makeRoom(db);
  store.addPersonMessage({ ...entry, text: long, at: 4 });
  expect(store.open(conversationId).messages).toHaveLength(2);
});

test('leaves nothing of an import that the disk has no room for', async () => {
  const exported = await (await livedIn()).everything();
  const fresh = archiveRig();
  for (const spare of [0, 1, 2]) {
    fill(fresh.db, spare);
    const large = exported.replace('조금 허전해요', '조금 허전해요 '.repeat(4000));
    await expect(fresh.bring(large)).rejects.toEqual(new AppError('store/full'));
    makeRoom(fresh.db);
    await fresh.imports.sweep();
    expect(fresh.counts()).toEqual(NOTHING);
  }
  expect(await fresh.bring(exported)).toMatchObject({ messages: 4 });
});

test('says that nothing can be written, and still reads', () => {
  const db = openTestDatabase();
  const store = storeOn(db);
  const conversationId = store.begin('en', 1);
  const entry = { conversationId, emotion: null, voice: null, at: 2 } as const;
  store.addPersonMessage({ ...entry, text: 'said' });
  // The driver refuses as it does on a read-only file.
  db.pragma('query_only = ON');
  expect(() => store.addPersonMessage({ ...entry, text: 'more' })).toThrow(
    new AppError('store/read-only'),
  );
  expect(store.open(conversationId).messages).toHaveLength(1);
});
