import { expect, test, vi } from 'vitest';
import { type MessageBody, openBody, sealBody } from '../../../src-main/memory/message-body.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { voiceMetrics } from '../../../src-preload/contract/words.ts';
import { cipher, openTestDatabase, openTestStore, storeOn, TIMINGS } from './open-store.ts';

test('keeps role, words, emotion, provider, model, timings and voice of what is said [S4, C4]', () => {
  const db = openTestDatabase();
  const store = storeOn(db);
  const conversationId = store.begin('ko', 5);
  const voice = voiceMetrics.parse({
    durationMs: 900,
    speechRatio: 0.8,
    loudness: 0.2,
    pauses: 1,
  });
  const heard = store.addPersonMessage({
    conversationId,
    text: '잠이 안 와요',
    emotion: 'anxious',
    voice,
    at: 10,
  });
  const replyId = store.beginReply({
    conversationId,
    text: '많이',
    emotion: 'sad',
    vendor: 'anthropic',
    model: 'claude-sonnet-4-5',
    at: 20,
  });
  store.extendReply(replyId, '많이 힘드셨겠어요.');
  const reply = store.endReply(replyId, 'complete', TIMINGS);

  expect(heard).toEqual({
    id: heard.id,
    role: 'person',
    text: '잠이 안 와요',
    emotion: 'anxious',
    vendor: null,
    model: null,
    state: 'complete',
    at: 10,
  });
  expect(reply).toEqual({
    id: replyId,
    role: 'companion',
    text: '많이 힘드셨겠어요.',
    emotion: 'sad',
    vendor: 'anthropic',
    model: 'claude-sonnet-4-5',
    state: 'complete',
    at: 20,
  });
  expect(store.open(conversationId)).toEqual({
    id: conversationId,
    title: '잠이 안 와요',
    startedAt: 5,
    pinned: false,
    archived: false,
    isPrivate: false,
    messages: [heard, reply],
  });
  expect(db.prepare('SELECT type, language, last_at FROM conversations').get()).toEqual({
    type: 'talk',
    language: 'ko',
    last_at: 20,
  });
  const bodies = db
    .prepare<[], { id: string; body: Uint8Array }>('SELECT id, body FROM messages ORDER BY ordinal')
    .all()
    .map(({ id, body }) => openBody(body, id, cipher));
  expect(bodies).toMatchObject([
    { voice, timings: null },
    { voice: null, timings: TIMINGS },
  ]);
});

test('gives a model the newest messages, oldest first [V4]', () => {
  const { store, say, conversation } = openTestStore();
  const id = conversation('하나', '둘', '셋');
  const other = conversation('다른 이야기');
  say(id, '넷');
  expect(store.recent(id, 3).map(({ text }) => text)).toEqual(['둘', '셋', '넷']);
  expect(store.recent(other, 3).map(({ text }) => text)).toEqual(['다른 이야기']);
});

test('keeps the order of things said in the same millisecond', () => {
  const { store } = openTestStore();
  const conversationId = store.begin('en', 1);
  for (const text of ['one', 'two', 'three']) {
    store.addPersonMessage({ conversationId, text, emotion: null, voice: null, at: 7 });
  }
  expect(store.open(conversationId).messages.map(({ text }) => text)).toEqual([
    'one',
    'two',
    'three',
  ]);
});

test('keeps words that look like SQL, script or nothing at all, exactly as said [A3]', () => {
  const { store, say, answer, conversation } = openTestStore();
  const id = conversation();
  const said = [
    `'); DROP TABLE messages;--`,
    '<script>alert("안녕")</script>',
    '🫠 👩‍👩‍👧‍👦 🇰🇷 e\u0301 \u202e뒤집힘',
    '가'.repeat(2_000),
    ' 앞뒤 공백 \r\n\t',
    '$1 %s {{x}} \\u0041 "',
  ];
  for (const text of said) {
    say(id, text);
    answer(id, text);
  }
  expect(store.open(id).messages.map(({ text }) => text)).toEqual(
    said.flatMap((text) => [text, text]),
  );
});

test('leaves out a NUL and replaces half a surrogate pair, the same now and when read back [A3]', () => {
  const { store, say, conversation } = openTestStore();
  const id = conversation();
  const returned = say(id, 'a\0b \ud83d c \udc00');
  expect(returned.text).toBe('ab \ufffd c \ufffd');
  expect(store.open(id).messages).toEqual([returned]);
});

test('opens messages of an emotion or a provider it has no word for', () => {
  const db = openTestDatabase();
  const store = storeOn(db);
  const conversationId = store.begin('en', 1);
  store.addPersonMessage({ conversationId, text: 'hi', emotion: 'sad', voice: null, at: 2 });
  const { id } = store.recent(conversationId, 1)[0] ?? { id: '' };
  const later = { text: 'hi', emotion: 'wistful', vendor: 'gone-by', model: null };
  const body = { ...later, timings: null, voice: null } as unknown as MessageBody;
  db.prepare('UPDATE messages SET body = ?').run(sealBody(body, id, cipher));
  expect(store.recent(conversationId, 1)).toMatchObject([{ emotion: null, vendor: null }]);
});

test('says not-found for a conversation or message that is not there', () => {
  const { store, say, answer, conversation } = openTestStore();
  const removed = conversation('안녕');
  const reply = answer(removed, '네');
  store.remove(removed);
  const notFound = new AppError('input/not-found');
  expect(() => store.open(removed)).toThrow(notFound);
  expect(() => say(removed, '아직 있나요')).toThrow(notFound);
  expect(() => store.extendReply(reply.id, '더')).toThrow(notFound);
  expect(() => store.endReply(reply.id, 'complete', TIMINGS)).toThrow(notFound);
  expect(store.recent(removed, 5)).toEqual([]);
});

test('prepares every statement once, whatever is asked of it', () => {
  const db = openTestDatabase();
  const prepare = vi.spyOn(db, 'prepare');
  const store = storeOn(db);
  const prepared = prepare.mock.calls.length;
  expect(prepared).toBeGreaterThan(10);
  for (let round = 0; round < 3; round += 1) {
    const conversationId = store.begin('en', round);
    const entry = { conversationId, text: 'hello', at: round };
    store.addPersonMessage({ ...entry, emotion: null, voice: null });
    const reply = store.beginReply({ ...entry, emotion: 'happy', vendor: 'system', model: '' });
    store.extendReply(reply, 'hello there');
    store.endReply(reply, 'interrupted', TIMINGS);
    store.recent(conversationId, 5);
    store.open(conversationId);
    store.message(reply);
    store.meta(conversationId);
    store.since(conversationId, 0);
    store.undrawn();
    store.setTitle(conversationId, 'title', 'content');
    store.setSummary(conversationId, 'summary', 1);
    store.setDrawn(conversationId, 1);
    store.pin(conversationId, true);
    store.archive(conversationId, true);
    store.indexSome(5);
    store.rename(conversationId, 'name');
    store.latest();
    store.remove(conversationId);
  }
  expect(prepare.mock.calls.length).toBe(prepared);
  expect(new Set(prepare.mock.calls.map(([sql]) => sql)).size).toBe(prepared);
});

test('reports a full disk and a disk that refuses, and goes on once there is room [A7]', () => {
  const db = openTestDatabase();
  const store = storeOn(db);
  const conversationId = store.begin('en', 1);
  const entry = { conversationId, emotion: null, voice: null, at: 2 } as const;

  const pages = db.pragma('page_count', { simple: true }) as number;
  db.pragma(`max_page_count = ${pages}`);
  const long = 'word '.repeat(4_000);
  expect(() => store.addPersonMessage({ ...entry, text: long })).toThrow(
    new AppError('store/full'),
  );
  db.pragma(`max_page_count = ${pages + 100}`);
  store.addPersonMessage({ ...entry, text: long });

  db.pragma('query_only = ON');
  expect(() => store.addPersonMessage({ ...entry, text: 'no' })).toThrow(
    new AppError('store/read-only'),
  );
  expect(store.open(conversationId).messages.map(({ text }) => text)).toEqual([long]);
});

test('hands out one message, and null for what is not there or no longer there', () => {
  const { store, conversation, answer } = openTestStore();
  const id = conversation('잠이 안 와요');
  const reply = answer(id, '많이 힘드셨겠어요.');
  expect(store.message(reply.id)).toEqual(reply);
  expect(store.message('nobody')).toBeNull();
  store.remove(id);
  expect(store.message(reply.id)).toBeNull();
});
