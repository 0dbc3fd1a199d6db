import { setImmediate } from 'node:timers/promises';
import { expect, test, vi } from 'vitest';
import { createMemoryReader } from '../../../src-main/memory/reader/create-memory-reader.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { NO_FILTER } from '../../../src-preload/contract/memory.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { cipher, openTestDatabase, openTestStore, storeOn } from './open-store.ts';
import { bytesBelow } from './safe/store-folder.ts';

const never = new AbortController().signal;
const quiet = (): void => undefined;
const told = (count: number): string[] =>
  Array.from({ length: count }, (_, n) => (n % 2 === 0 ? `사라질 이야기 ${n}` : `vanishing ${n}`));

/** By a clock on which everything takes long. */
function slowly(): void {
  let now = 0;
  vi.spyOn(performance, 'now').mockImplementation(() => {
    now += 50;
    return now;
  });
}

function counts(db: ReturnType<typeof openTestDatabase>, id: string) {
  const of = (sql: string): unknown => db.prepare<[string]>(sql).pluck().get(id);
  return {
    conversations: of('SELECT count(*) FROM conversations WHERE id = ?'),
    messages: of('SELECT count(*) FROM messages WHERE conversation_id = ?'),
    passages: of('SELECT count(*) FROM passages WHERE group_id = ?'),
  };
}
const NOTHING = { conversations: 0, messages: 0, passages: 0 };

test('a long conversation is gone for everyone at once, while it is still being removed [C11]', async () => {
  const { db, store, conversation } = openTestStore();
  const kept = conversation('남는 이야기', 'what stays');
  const long = conversation(...told(40));
  store.hide(long, quiet);

  expect(counts(db, long).messages).toBe(40);
  expect(() => store.open(long)).toThrow(new AppError('input/not-found'));
  expect(() => store.hide(long, quiet)).toThrow(new AppError('input/not-found'));
  expect(store.meta(long)).toBeNull();
  expect(store.undrawn()).toEqual([kept]);
  const reader = createMemoryReader(db, cipher);
  for (const query of ['', '이야기', 'vanishing']) {
    const page = await reader.list({ query, filter: NO_FILTER, offset: 0, limit: 9 }, never);
    expect(page.conversations.map(({ id }) => id)).not.toContain(long);
  }
  await store.removeHidden();
  expect(counts(db, long)).toEqual(NOTHING);
  expect(counts(db, kept)).toMatchObject({ messages: 2, passages: 2 });
});

test('others have their turn between its pieces, and what they write is kept', async () => {
  const { db, store, conversation, say } = openTestStore();
  const open = conversation('지금 하는 이야기');
  const long = conversation(...told(40));
  slowly();
  store.hide(long, quiet);
  const removing = store.removeHidden();
  const left = new Set<unknown>();
  for (let turn = 0; turn < 6; turn += 1) {
    left.add(counts(db, long).messages);
    say(open, `meanwhile ${turn}`);
    await setImmediate();
  }
  expect(left.size).toBe(6);
  await removing;
  vi.restoreAllMocks();
  expect(counts(db, long)).toEqual(NOTHING);
  expect(store.open(open).messages).toHaveLength(7);
});

test('what goes along with it goes with it, or neither does', () => {
  const { db, store, conversation } = openTestStore();
  const id = conversation(...told(2));
  const fails = (): void => {
    db.prepare('DELETE FROM messages').run();
    throw new Error('not now');
  };
  expect(() => store.hide(id, fails)).toThrow('not now');
  expect(store.open(id).messages).toHaveLength(2);
});

test('what was half removed when the program ended is removed in the background after the next start', () => {
  const dataDir = temporaryFolder();
  const { db: former, store, conversation } = openTestStore(openTestDatabase(dataDir));
  const kept = conversation('남는 이야기');
  const long = conversation(...told(20));
  const terms = ['사라질', 'vanishing'].map((word) => cipher.term(word));
  store.hide(long, quiet);
  expect([...bytesBelow(dataDir).values()].some((bytes) => bytes.includes(terms[0] ?? ''))).toBe(
    true,
  );
  former.close();

  const db = openTestDatabase(dataDir);
  const after = storeOn(db);
  while (after.indexSome(20) > 0) {}
  after.emptyLog();
  expect(counts(db, long)).toEqual(NOTHING);
  expect(after.open(kept).messages).toHaveLength(1);
  const files = [...bytesBelow(dataDir).values()];
  expect(terms.filter((term) => files.some((bytes) => bytes.includes(term)))).toEqual([]);
});

test('the index is whole after many messages went, and what stays is found', async () => {
  const { db, store, conversation } = openTestStore();
  const kept = conversation('남는 고양이 이야기', 'the cat that stays');
  const long = conversation(...told(220));
  store.hide(long, quiet);
  await store.removeHidden();
  db.exec("INSERT INTO terms (terms) VALUES ('integrity-check')");
  expect(counts(db, long)).toEqual(NOTHING);
  const reader = createMemoryReader(db, cipher);
  for (const query of ['고양이', 'stays']) {
    const page = await reader.list({ query, filter: NO_FILTER, offset: 0, limit: 9 }, never);
    expect(page.conversations.map(({ id }) => id)).toEqual([kept]);
  }
});
