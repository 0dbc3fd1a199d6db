import { expect, test } from 'vitest';
import {
  createCounselStore,
  RESUME_WITHIN_MS,
} from '../../../../src-main/memory/counsel/counsel-store.ts';
import { EMPTY_PLAN, type ExerciseRecord } from '../../../../src-preload/contract/counsel.ts';
import { cipher, openTestDatabase, openTestStore } from '../open-store.ts';

const open = (db = openTestDatabase()) => ({
  db,
  store: createCounselStore(db, cipher),
  conversations: openTestStore(db),
});

const record = (id: string, more: Partial<ExerciseRecord> = {}): ExerciseRecord => ({
  id,
  exercise: 'thought_record',
  startedAt: 1,
  endedAt: 2,
  completed: true,
  before: 8,
  after: 5,
  emotion: 'anxious',
  answers: { situation: '회의에서 말이 막혔어요' },
  source: 'voice',
  language: 'ko',
  ...more,
});

test('an exercise that was left can be gone on with for a day, and is dropped after it', () => {
  const { store, db } = open();
  const run = { runId: 'r', exercise: 'phq9', startedAt: 5, answers: { a: 'x' } } as const;
  store.keepUnfinished(run, null, 10);
  expect(store.unfinished(null, 10 + RESUME_WITHIN_MS)).toEqual(run);
  expect(store.unfinished('gad7', 11)).toBeNull();
  expect(store.unfinished('phq9', 11 + RESUME_WITHIN_MS)).toBeNull();
  expect(db.prepare('SELECT count(*) FROM runs').pluck().get()).toBe(0);
});

test('what was answered lies sealed on disk, and can be changed and removed [R15]', () => {
  const { store, db } = open();
  store.addRecord(record('a'), null);
  store.addRecord(record('b', { endedAt: 9, exercise: 'gad7', answers: {} }), null);
  const raw = db.prepare('SELECT body FROM runs').pluck().all() as Buffer[];
  expect(raw.some((body) => body.includes(Buffer.from('회의')))).toBe(false);
  expect(store.records(null, 10).map(({ id }) => id)).toEqual(['b', 'a']);
  expect(store.records('thought_record', 10).map(({ id }) => id)).toEqual(['a']);
  expect(store.changeRecord('a', { situation: '다르게' }).answers).toEqual({ situation: '다르게' });
  store.removeRecord('a');
  expect(store.records(null, 10).map(({ id }) => id)).toEqual(['b']);
  expect(() => store.removeRecord('a')).toThrow('input/not-found');
  expect(() => store.changeRecord('a', {})).toThrow('input/not-found');
});

test('a session goes with its conversation; what was kept of an exercise stays', () => {
  const { store, db, conversations } = open();
  const id = conversations.store.begin('ko', 1);
  const other = conversations.store.begin('ko', 2);
  store.keepState(id, { feeling: '불안' }, 5);
  store.keepState(other, { feeling: '슬픔' }, 6);
  store.addRecord(record('a'), id);
  expect(store.stateOf(id)).toEqual({ feeling: '불안' });
  expect(store.sessions(other, 5)).toEqual([
    { conversationId: id, at: 5, state: { feeling: '불안' } },
  ]);
  db.prepare('DELETE FROM conversations WHERE id = ?').run(id);
  expect(store.stateOf(id)).toBeNull();
  expect(store.records(null, 5)).toHaveLength(1);
});

test('there is one safety plan, in the words of the person [R3]', () => {
  const { store } = open();
  expect(store.plan()).toEqual(EMPTY_PLAN);
  const { changedAt: _, ...empty } = EMPTY_PLAN;
  store.keepPlan({ ...empty, signs: ['잠을 못 자요'] }, 7);
  store.keepPlan({ ...empty, people: ['언니'] }, 8);
  expect(store.plan()).toEqual({ ...empty, people: ['언니'], changedAt: 8 });
});

test('of an acute moment the level and the time are kept and nothing else [R16]', () => {
  const { store, db } = open();
  expect(store.lastAcuteAt()).toBeNull();
  store.noteCrisis('concern', 9);
  store.noteCrisis('acute', 4);
  expect(store.lastAcuteAt()).toBe(4);
  expect(db.prepare('SELECT * FROM disclosures ORDER BY at').all()).toEqual([
    { at: 4, level: 'acute' },
    { at: 9, level: 'concern' },
  ]);
});

test('a conversation that leaves nothing behind takes its exercises along', () => {
  const { store, conversations } = open();
  const id = conversations.store.begin('ko', 1);
  store.addRecord(record('a'), id);
  store.forgetConversation(id);
  expect(store.records(null, 5)).toEqual([]);
});
