import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import { databasePath, openDatabase, openForReading } from '../../../src-main/memory/database.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { cipher, openTestDatabase, openTestStore, storeOn } from './open-store.ts';

const notFound = new AppError('input/not-found');

/** Whether any file of the folder holds these bytes. */
const inFiles =
  (dataDir: string) =>
  (bytes: string | Buffer): boolean =>
    readdirSync(dataDir).some((file) => readFileSync(join(dataDir, file)).includes(bytes));

test('names a conversation after the first thing the person says, and never again', () => {
  const { store, say, conversation } = openTestStore();
  const id = conversation('요즘 잠을 잘 못 자요', '그리고 밥도 못 먹어요');
  expect(store.open(id).title).toBe('요즘 잠을 잘 못 자요');
  store.rename(id, '밤');
  say(id, '또 왔어요');
  expect(store.open(id).title).toBe('밤');
  expect(() => store.rename('nobody', 'x')).toThrow(notFound);
});

test('a title made of the content gives way to a person’s, and never the other way round', () => {
  const { store, conversation } = openTestStore();
  const id = conversation('요즘 잠을 잘 못 자요');
  store.setTitle(id, '불 끄면 몰려오는 걱정', 'content');
  expect(store.meta(id)).toMatchObject({ title: '불 끄면 몰려오는 걱정', titledBy: 'content' });
  store.rename(id, '밤');
  store.setTitle(id, '또 다른 제목', 'content');
  expect(store.meta(id)).toMatchObject({ title: '밤', titledBy: 'person' });
  store.setTitle('nobody', 'x', 'content');
  expect(store.meta('nobody')).toBeNull();
});

test('keeps a summary, what it covers, and from where facts are still to be drawn [A9, A8]', () => {
  const { store, say, conversation } = openTestStore();
  const id = conversation('하나', '둘');
  const other = conversation('셋');
  expect(store.undrawn()).toEqual([other, id]);
  store.setSummary(id, '둘에 대해 이야기했다.', 1);
  store.setDrawn(id, 2);
  expect(store.meta(id)).toMatchObject({
    language: 'ko',
    summary: '둘에 대해 이야기했다.',
    summaryUntil: 1,
    drawnUntil: 2,
  });
  expect(store.undrawn()).toEqual([other]);
  say(id, '넷');
  expect(store.undrawn()).toEqual([id, other]);
  expect(store.since(id, 1)).toMatchObject([
    { ordinal: 1, role: 'person', text: '둘' },
    { ordinal: 2, role: 'person', text: '넷' },
  ]);
});

test('pins and archives, and says so when it is opened [B2]', () => {
  const { store, conversation } = openTestStore();
  const id = conversation('안녕');
  store.pin(id, true);
  store.archive(id, true);
  expect(store.open(id)).toMatchObject({ pinned: true, archived: true });
  store.pin(id, false);
  expect(store.open(id)).toMatchObject({ pinned: false, archived: true });
  expect(() => store.archive('nobody', true)).toThrow(notFound);
});

test('lays no word, title or summary open on disk [C4]', () => {
  const dataDir = temporaryFolder();
  const { store, conversation, answer } = openTestStore(openTestDatabase(dataDir));
  const id = conversation('marked-said-words 표시한말');
  answer(id, 'marked-reply');
  store.rename(id, 'marked-title');
  store.setSummary(id, 'marked-summary', 1);
  const marks = ['marked', '표시한말', 'said-words', 'sad', 'builtin'];
  expect(marks.filter(inFiles(dataDir))).toEqual([]);
  store.emptyLog();
  expect(marks.filter(inFiles(dataDir))).toEqual([]);
});

test('leaves nothing of a removed conversation in any file, not even sealed or hashed', () => {
  const dataDir = temporaryFolder();
  const { db, store, conversation } = openTestStore(openTestDatabase(dataDir));
  const keep = conversation('남는 이야기예요');
  // Longer than a page of the database.
  const gone = conversation('지워질 고양이 이야기', 'vanishing '.repeat(2_000));
  store.setSummary(gone, '고양이', 1);
  const sealed = db
    .prepare<[], { body: Uint8Array }>(
      `SELECT body FROM messages UNION ALL SELECT title FROM conversations
        UNION ALL SELECT summary FROM conversations WHERE summary IS NOT NULL`,
    )
    .all()
    // Long ones lie over several pages.
    .map(({ body }) => Buffer.from(body).subarray(0, 64));
  const [kept, ...others] = sealed;
  const terms = ['고양이', 'vanishing'].map((word) => cipher.term(word));
  const keptTitle = others.splice(2, 1)[0];
  expect(others.every(inFiles(dataDir))).toBe(true);
  expect(terms.some(inFiles(dataDir))).toBe(true);

  store.remove(gone);

  expect(others.filter(inFiles(dataDir))).toEqual([]);
  expect(terms.filter(inFiles(dataDir))).toEqual([]);
  expect([kept, keptTitle].every((bytes) => bytes && inFiles(dataDir)(bytes))).toBe(true);
  expect(store.open(keep).messages).toHaveLength(1);
  expect(() => store.remove(gone)).toThrow(notFound);
});

test('empties its log of what was removed as soon as nobody reads any more', async () => {
  const dataDir = temporaryFolder();
  const { store, conversation } = openTestStore(openTestDatabase(dataDir));
  const gone = conversation('지워질 고양이 이야기');
  const term = cipher.term('고양이');
  store.emptyLog();
  const reader = openForReading(databasePath(dataDir));
  reader.exec('BEGIN; SELECT count(*) FROM messages');

  store.remove(gone);
  expect(store.emptyLog()).toBe(false);
  expect(inFiles(dataDir)(term)).toBe(true);
  reader.close();
  await vi.waitFor(() => expect(inFiles(dataDir)(term)).toBe(false));
});

test('is there again after a restart, with no key and no network [C11, B2]', () => {
  const dataDir = temporaryFolder();
  const db = openDatabase({ dataDir, cipher });
  const { store: before, conversation } = openTestStore(db);
  const id = conversation('다시 올게요');
  const said = before.open(id);
  db.close();
  const after = storeOn(openTestDatabase(dataDir));
  expect(after.latest()).toBe(id);
  expect(after.open(id)).toEqual(said);
});

test('the one last used is the latest, and one in which the person said nothing is none', () => {
  const { store, say, answer, conversation } = openTestStore();
  const greetedOnly = conversation();
  answer(greetedOnly, '안녕하세요, 달이에요.');
  expect(store.latest()).toBeNull();
  const first = conversation('하나');
  const second = conversation('둘');
  expect(store.latest()).toBe(second);
  say(first, '다시');
  expect(store.latest()).toBe(first);
});

test('what an import has not finished is seen by nobody', () => {
  const { db, store, conversation } = openTestStore();
  const id = conversation('반쯤 들어온 이야기');
  db.exec(`UPDATE conversations SET staged = 'some-import'`);
  expect(() => store.open(id)).toThrow(notFound);
  expect(store.latest()).toBeNull();
  expect(store.meta(id)).toBeNull();
  expect(store.undrawn()).toEqual([]);
});
