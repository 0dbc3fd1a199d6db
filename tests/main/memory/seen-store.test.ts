import { expect, onTestFinished, test } from 'vitest';
import { openInMemory } from '../../../src-main/memory/database.ts';
import { createHeldStore } from '../../../src-main/memory/held-store.ts';
import { createSeenStore } from '../../../src-main/memory/seen-store.ts';
import { archiveRig, livedIn, NOON } from './archive/archive-rig.ts';
import { cipher, openTestDatabase, openTestStore, storeOn } from './open-store.ts';

const SAD = { emotion: 'sad', confidence: 0.7134 } as const;

/** A store in which one turn was seen and one was not. */
function aStore() {
  const { db, store } = openTestStore();
  const conversationId = store.begin('ko', 1_000);
  const entry = { conversationId, emotion: null, voice: null };
  const seen = store.addPersonMessage({ ...entry, text: '하나', seen: SAD, at: 2_000 });
  store.addPersonMessage({ ...entry, text: '둘', at: 3_000 });
  const labels = createSeenStore(db, cipher);
  return { db, store, conversationId, entry, seen, labels, all: () => labels.between(0, 1e15) };
}

test('a label is kept with its turn and time, and is no part of the message [C8]', () => {
  const { store, conversationId, seen, labels, entry } = aStore();
  const happy = { emotion: 'happy', confidence: 1 } as const;
  const third = store.addPersonMessage({ ...entry, text: '셋', seen: happy, at: 4_000 });
  expect(labels.between(2_000, 4_001)).toEqual([
    { emotion: 'sad', confidence: 0.71, messageId: seen.id, at: 2_000 },
    { ...happy, messageId: third.id, at: 4_000 },
  ]);
  expect(labels.between(2_001, 4_000)).toEqual([]);
  for (const message of [...store.recent(conversationId, 9), store.message(seen.id)]) {
    expect(Object.keys(message ?? {})).not.toContain('seen');
  }
  expect(JSON.stringify(store.since(conversationId, 0))).not.toContain('0.71');
});

test('on disk a label is sealed like every word [S4]', () => {
  const { db } = aStore();
  const [row] = db.prepare<[], { body: Uint8Array }>('SELECT body FROM seen').all();
  expect(Buffer.from(row?.body ?? []).toString('latin1')).not.toMatch(/sad|0\.71/);
});

test.each(['removed at once', 'removed in pieces'])('labels go with what is %s [C8]', (how) => {
  const { db, store, conversationId, all } = aStore();
  if (how === 'removed at once') store.remove(conversationId);
  else store.hide(conversationId, () => undefined);
  expect(all()).toEqual([]);
  // Also before the last of its words is gone.
  expect(db.prepare('SELECT count(*) FROM seen').pluck().get()).toBe(0);
});

test('all labels can go while the words stay [R13]', () => {
  const { labels, store, seen, all } = aStore();
  labels.forgetAll();
  expect(all()).toEqual([]);
  expect(store.message(seen.id)?.text).toBe('하나');
});

test('labels go to disk with the conversation that the disk refused at first', () => {
  const db = openTestDatabase();
  const memory = openInMemory(cipher);
  const secret = openInMemory(cipher);
  onTestFinished(() => {
    memory.close();
    secret.close();
  });
  const disk = { db, store: storeOn(db) };
  const held = createHeldStore({
    disk: () => disk,
    memory: { db: memory, store: storeOn(memory) },
    secret: { db: secret, store: storeOn(secret) },
    diskFault: () => null,
    changed() {},
  });
  const conversationId = held.begin('en', 1);
  const entry = { conversationId, emotion: null, voice: null, seen: SAD };
  held.addPersonMessage({ ...entry, text: 'one', at: 2 });
  db.pragma('query_only = ON');
  held.addPersonMessage({ ...entry, text: 'two', at: 3 });
  db.pragma('query_only = OFF');
  const onDisk = createSeenStore(db, cipher);
  expect(onDisk.between(0, 9).map(({ at }) => at)).toEqual([2]);
  held.save();
  expect(onDisk.between(0, 9).map(({ at }) => at)).toEqual([2, 3]);
});

test('labels are exported and brought back, also into a conversation that is there already [A8]', async () => {
  const old = await livedIn();
  const entry = { conversationId: old.first, emotion: null, voice: null, seen: SAD };
  old.store.addPersonMessage({ ...entry, text: '하나', at: NOON + 80_000 });
  const fresh = archiveRig();
  await fresh.bring(await old.everything());
  old.store.addPersonMessage({ ...entry, text: '둘', at: NOON + 90_000 });
  const exported = await old.everything();
  await fresh.bring(exported);
  const labels = createSeenStore(fresh.db, fresh.cipher);
  expect(labels.between(0, 1e15)).toEqual(createSeenStore(old.db, old.cipher).between(0, 1e15));
  expect(labels.between(0, 1e15)).toHaveLength(2);
  expect(await fresh.everything()).toBe(exported);
  // Once more changes nothing.
  await fresh.bring(exported);
  expect(labels.between(0, 1e15)).toHaveLength(2);
});

test('an archive in which a label makes no sense is brought without it', async () => {
  const old = await livedIn();
  const entry = { conversationId: old.first, emotion: null, voice: null, seen: SAD };
  old.store.addPersonMessage({ ...entry, text: '하나', at: NOON + 80_000 });
  const exported = await old.everything();
  const fresh = archiveRig();
  await fresh.bring(exported.replace('"seen":{"emotion":"sad"', '"seen":{"emotion":"smug"'));
  expect(fresh.store.open(old.first).messages).toHaveLength(3);
  expect(createSeenStore(fresh.db, fresh.cipher).between(0, 1e15)).toEqual([]);
});
