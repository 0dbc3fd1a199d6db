import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createConversationStore } from '../../../src-main/memory/conversation-store.ts';
import { openDatabase } from '../../../src-main/memory/database.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { openTestDatabase, openTestStore } from './open-store.ts';

const EVERYTHING = { query: '', before: null, limit: 50 };

test('lists conversations newest first, with title, last words and count [C11, B2]', () => {
  const { store, say, answer, conversation } = openTestStore();
  const first = conversation('회사 가기가 무서워요');
  const second = conversation('I cannot sleep');
  answer(first, '어떤 점이 가장 무서우세요?');
  expect(store.list(EVERYTHING)).toEqual({
    total: 2,
    conversations: [
      {
        id: first,
        title: '회사 가기가 무서워요',
        snippet: '어떤 점이 가장 무서우세요?',
        startedAt: 1_000,
        lastAt: 4_000,
        messageCount: 2,
      },
      expect.objectContaining({ id: second, title: 'I cannot sleep', messageCount: 1 }),
    ],
  });
  expect(store.latest()).toBe(first);
  say(second, 'still awake');
  expect(store.latest()).toBe(second);
});

test('does not list a conversation in which the person has said nothing', () => {
  const { store, say, answer, conversation } = openTestStore();
  const empty = conversation();
  const greetedOnly = conversation();
  answer(greetedOnly, '안녕하세요, 달이에요.');
  expect(store.list(EVERYTHING)).toEqual({ conversations: [], total: 0 });
  expect(store.list({ ...EVERYTHING, query: '달' })).toEqual({ conversations: [], total: 0 });
  expect(store.latest()).toBeNull();
  say(empty, '네');
  expect(store.latest()).toBe(empty);
});

test('names a conversation after the first thing the person says, and never again', () => {
  const { store, say, conversation } = openTestStore();
  const id = conversation('요즘 잠을 잘 못 자요', '그리고 밥도 못 먹어요');
  expect(store.open(id).title).toBe('요즘 잠을 잘 못 자요');
  store.rename(id, '밤');
  say(id, '또 왔어요');
  expect(store.open(id).title).toBe('밤');
  expect(() => store.rename('nobody', 'x')).toThrow(new AppError('input/not-found'));
});

test('pages without leaving one out or showing one twice', () => {
  const { store, conversation } = openTestStore();
  const ids = ['하나', '둘', '셋', '넷', '다섯'].map((text) => conversation(text)).reverse();
  for (const query of ['', 'ㅎㄴ', '%']) {
    const seen: string[] = [];
    let before: number | null = null;
    for (;;) {
      const { conversations } = store.list({ query, before, limit: 2 });
      if (conversations.length === 0) break;
      seen.push(...conversations.map(({ id }) => id));
      before = conversations.at(-1)?.lastAt ?? 0;
    }
    expect(seen).toEqual(query === '' ? ids : query === '%' ? [] : ids.slice(-1));
  }
  expect(store.list({ query: '', before: 3_000, limit: 1 }).total).toBe(5);
});

test('finds words in titles, messages and replies, in either language [C11]', () => {
  const { store, answer, conversation } = openTestStore();
  const night = conversation('어젯밤에 잠도 못 잤어요');
  answer(night, '몸이 많이 지치셨겠어요.');
  const work = conversation('My Boss shouted at me', '100% my fault, file_name');
  store.rename(work, 'Büro');
  const found = (query: string) =>
    store.list({ ...EVERYTHING, query }).conversations.map(({ id }) => id);

  expect(found('잠')).toEqual([night]);
  expect(found('ㅈㄷ')).toEqual([night]);
  expect(found('지치')).toEqual([night]);
  expect(found('boss SHOUTED')).toEqual([work]);
  expect(found('büro')).toEqual([work]);
  expect(found('bu\u0308RO')).toEqual([work]);
  expect(found('100%')).toEqual([work]);
  expect(found('e_n')).toEqual([work]);
  expect(found('_')).toEqual([work]);
  expect(found('10%fault')).toEqual([]);
  expect(found('.*')).toEqual([]);
  expect(found('없는 말')).toEqual([]);
  expect(found(`'; DROP TABLE messages;--`)).toEqual([]);
});

test('shows the newest hit of a conversation in its snippet', () => {
  const { store, conversation } = openTestStore();
  conversation(
    '처음에는 고양이 이야기를 했어요',
    `${'오늘은 참 길고 지루한 하루였고 '.repeat(5)}집에 오니 고양이가 기다리고 있어서 ${'그래도 마음이 놓였어요 '.repeat(5)}`,
    '이제 잘게요',
  );
  const snippet = store.list({ ...EVERYTHING, query: '고양이' }).conversations[0]?.snippet;
  expect(snippet).toMatch(/^….*집에 오니 고양이가 기다리고.*…$/);
});

test('leaves none of a removed conversation in any file', () => {
  const dataDir = temporaryFolder();
  const db = openTestDatabase(dataDir);
  const store = createConversationStore(db);
  const marks = ['marked-first-words', '표시한말', 'marked-renamed', 'marked-long'];
  const keep = store.begin('en', 1);
  const gone = store.begin('en', 2);
  const entry = { emotion: null, voice: null, at: 3 } as const;
  store.addPersonMessage({ ...entry, conversationId: keep, text: 'kept-words' });
  store.addPersonMessage({ ...entry, conversationId: gone, text: 'marked-first-words 표시한말' });
  // Longer than a page of the database.
  store.addPersonMessage({ ...entry, conversationId: gone, text: 'marked-long '.repeat(2_000) });
  store.rename(gone, 'marked-renamed');
  const inFiles = (mark: string) =>
    readdirSync(dataDir).some((file) => readFileSync(join(dataDir, file)).includes(mark));
  expect(marks.filter(inFiles)).toEqual(marks);

  store.remove(gone);

  expect(marks.filter(inFiles)).toEqual([]);
  expect(inFiles('kept-words')).toBe(true);
  expect(store.list(EVERYTHING).conversations.map(({ id }) => id)).toEqual([keep]);
  expect(() => store.remove(gone)).toThrow(new AppError('input/not-found'));
});

test('is there again after a restart, with no key and no network [C11, B2]', () => {
  const dataDir = temporaryFolder();
  const db = openDatabase({ dataDir });
  const before = createConversationStore(db);
  const conversationId = before.begin('ko', 1);
  before.addPersonMessage({
    conversationId,
    text: '다시 올게요',
    emotion: null,
    voice: null,
    at: 2,
  });
  const said = before.open(conversationId);
  db.close();
  const after = createConversationStore(openTestDatabase(dataDir));
  expect(after.latest()).toBe(conversationId);
  expect(after.open(conversationId)).toEqual(said);
});
