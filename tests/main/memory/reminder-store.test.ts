import { expect, test } from 'vitest';
import { createReminderStore, MOST_REMINDERS } from '../../../src-main/memory/reminder-store.ts';
import { cipher, openTestDatabase } from './open-store.ts';

function opened() {
  const db = openTestDatabase();
  return { db, store: createReminderStore(db, cipher) };
}

test('keeps reminders soonest first, and neither words nor times lie open [S4]', () => {
  const { db, store } = opened();
  const later = store.add({ at: 1795350000000, text: '약 챙기기' });
  const sooner = store.add({ at: 1795260000000, text: 'water the plants' });
  expect(store.list()).toEqual([sooner, later]);
  const kept = Buffer.from(
    db
      .prepare<[], { body: Buffer }>('SELECT body FROM reminders')
      .all()
      .map(({ body }) => body)
      .join(),
  );
  for (const word of ['약 챙기기', 'water', '1795350000000', 'isDue']) {
    expect(kept.includes(Buffer.from(word))).toBe(false);
  }
});

test('what is sealed opens in its own row only', () => {
  const { db, store } = opened();
  const one = store.add({ at: 5, text: 'one' });
  const other = store.add({ at: 6, text: 'other' });
  db.prepare(
    'UPDATE reminders SET body = (SELECT body FROM reminders WHERE id = ?) WHERE id = ?',
  ).run(one.id, other.id);
  expect(() => store.list()).toThrow('store/damaged');
});

test('one that was told stays until it is put away, and is due anew where it is moved', () => {
  const { store } = opened();
  const { id } = store.add({ at: 5, text: 'stretch' });
  store.markDue([id, 'gone-meanwhile']);
  expect(store.list()).toEqual([{ id, at: 5, text: 'stretch', isDue: true }]);
  expect(store.move(id, 9)).toEqual({ id, at: 9, text: 'stretch', isDue: false });
  expect([store.remove(id), store.remove(id)]).toEqual([true, false]);
  expect(() => store.move(id, 10)).toThrow('input/not-found');
  expect(store.list()).toEqual([]);
});

test('refuses more than a hundred, and takes one again when one is put away', () => {
  const { store } = opened();
  const all = Array.from({ length: MOST_REMINDERS }, (_, at) => store.add({ at, text: `${at}` }));
  expect(() => store.add({ at: 1, text: 'one more' })).toThrow('reminder/too-many');
  store.remove(all[0]?.id ?? '');
  expect(store.add({ at: 1, text: 'one more' }).text).toBe('one more');
});

test('of an export, one that is here already stays as it is', () => {
  const { store } = opened();
  const { id } = store.add({ at: 5, text: 'mine' });
  store.bringBack({ id, at: 7, text: 'theirs', isDue: true });
  store.bringBack({ id: 'other', at: 7, text: 'theirs', isDue: true });
  expect(store.list().map(({ text }) => text)).toEqual(['mine', 'theirs']);
});
