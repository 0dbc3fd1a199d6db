import { expect, onTestFinished, test } from 'vitest';
import { type Database, openInMemory } from '../../../src-main/memory/database.ts';
import { createHeldStore } from '../../../src-main/memory/held-store.ts';
import type { Fault } from '../../../src-preload/contract/faults.ts';
import { cipher, openTestDatabase, storeOn, TIMINGS } from './open-store.ts';

const keptIn = (db: Database) => ({ db, store: storeOn(db) });

function inMemory() {
  const db = openInMemory(cipher);
  onTestFinished(() => {
    db.close();
  });
  return keptIn(db);
}

/** A store whose disk a test takes away and gives back. */
function aHeldStore({ hasDisk = true } = {}) {
  const kept = keptIn(openTestDatabase());
  let disk = hasDisk ? kept : null;
  let fault: Fault | null = hasDisk ? null : { code: 'store/read-only' };
  let changes = 0;
  const store = createHeldStore({
    disk: () => disk,
    memory: inMemory(),
    secret: inMemory(),
    diskFault: () => fault,
    changed() {
      changes += 1;
    },
  });
  let at = 1_000;
  const say = (conversationId: string, text: string) => {
    at += 1_000;
    return store.addPersonMessage({ conversationId, text, emotion: null, voice: null, at });
  };
  const texts = (id: string, from: { open: typeof store.open } = store) =>
    from.open(id).messages.map(({ text }) => text);
  return {
    store,
    onDisk: kept.store,
    db: kept.db,
    say,
    texts,
    changes: () => changes,
    giveDisk() {
      disk = kept;
      fault = null;
    },
    refuse: (refuses: boolean) => kept.db.pragma(`query_only = ${refuses ? 'ON' : 'OFF'}`),
  };
}

test('goes on in memory with all that was said when the disk begins to refuse [A7]', () => {
  const { store, onDisk, say, texts, refuse } = aHeldStore();
  const id = store.begin('ko', 1);
  say(id, '하나');
  expect(store.holding()).toEqual({ fault: null, unsaved: 0 });
  refuse(true);
  say(id, '둘');
  expect(texts(id)).toEqual(['하나', '둘']);
  expect(store.recent(id, 1)).toMatchObject([{ text: '둘' }]);
  expect(texts(id, onDisk)).toEqual(['하나']);
  expect(store.holding()).toEqual({ fault: { code: 'store/read-only' }, unsaved: 2 });

  // Still refused: nothing is lost by trying.
  expect(store.save()).toMatchObject({ unsaved: 2 });
  refuse(false);
  expect(store.save()).toEqual({ fault: null, unsaved: 0 });
  expect(texts(id, onDisk)).toEqual(['하나', '둘']);
  say(id, '셋');
  expect(texts(id, onDisk)).toEqual(['하나', '둘', '셋']);
});

test('keeps a reply whole whose end the disk refused', () => {
  const { store, onDisk, say, refuse } = aHeldStore();
  const id = store.begin('en', 1);
  say(id, 'hello');
  const reply = store.beginReply({
    conversationId: id,
    text: 'I',
    emotion: 'neutral',
    vendor: 'builtin',
    model: '',
    at: 9_000,
  });
  refuse(true);
  store.extendReply(reply, 'I hear you.');
  store.endReply(reply, 'complete', TIMINGS);
  refuse(false);
  store.save();
  expect(onDisk.open(id).messages.at(-1)).toMatchObject({
    id: reply,
    text: 'I hear you.',
    state: 'complete',
  });
  // What was saved can be found: it is put into the index like everything else.
  while (onDisk.indexSome(10) > 0);
});

test('a program without a disk keeps a conversation in memory until there is one', () => {
  const { store, onDisk, say, texts, giveDisk } = aHeldStore({ hasDisk: false });
  const id = store.begin('ko', 1);
  const message = say(id, '안녕');
  expect(store.message(message.id)).toEqual(message);
  expect(store.holding()).toEqual({ fault: { code: 'store/read-only' }, unsaved: 1 });
  expect(store.save()).toMatchObject({ unsaved: 1 });
  giveDisk();
  expect(store.save()).toEqual({ fault: null, unsaved: 0 });
  expect(texts(id, onDisk)).toEqual(['안녕']);
  expect(store.meta(id)).toMatchObject({ title: '안녕', drawnUntil: 0 });
});

test('nothing of a private conversation is on disk, saved, or there after it is left', () => {
  const { store, onDisk, db, say, texts, giveDisk } = aHeldStore({ hasDisk: false });
  giveDisk();
  const id = store.begin('ko', 1, true);
  const message = say(id, '아무에게도 말하지 않은 것');
  expect(store.isPrivate(id)).toBe(true);
  expect(store.open(id).isPrivate).toBe(true);
  expect(texts(id)).toEqual(['아무에게도 말하지 않은 것']);
  expect(store.save()).toEqual({ fault: null, unsaved: 0 });
  expect(onDisk.latest()).toBeNull();
  expect(db.prepare('SELECT count(*) FROM messages').pluck().get()).toBe(0);
  store.left(id);
  expect(store.message(message.id)).toBeNull();
  expect(() => store.open(id)).toThrow(expect.objectContaining({ code: 'input/not-found' }));
});

test('a title given while it was held, and a name from before, both stay', () => {
  const { store, onDisk, say, refuse } = aHeldStore();
  const id = store.begin('ko', 1);
  say(id, '하나');
  onDisk.rename(id, '밤');
  refuse(true);
  say(id, '둘');
  refuse(false);
  onDisk.pin(id, true);
  store.save();
  expect(onDisk.open(id)).toMatchObject({ title: '밤', pinned: true });
});

test('what is asked for in vain is no reason to leave the disk', () => {
  const { store, onDisk, say } = aHeldStore();
  const id = store.begin('ko', 1);
  say(id, '하나');
  onDisk.remove(id);
  expect(() => say(id, '둘')).toThrow(expect.objectContaining({ code: 'input/not-found' }));
  expect(store.holding()).toEqual({ fault: null, unsaved: 0 });
});
