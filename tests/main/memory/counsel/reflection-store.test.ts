import { expect, test } from 'vitest';
import { createReflectionStore } from '../../../../src-main/memory/counsel/reflection-store.ts';
import type { Reflection } from '../../../../src-preload/contract/insights.ts';
import { cipher, openTestStore } from '../open-store.ts';

const WEEK = '2026-11-16';

function rig() {
  const { db, store, conversation } = openTestStore();
  const reflections = createReflectionStore(db, cipher);
  const id = conversation('오늘 산책이 참 좋았어요.', '저녁에는 푹 쉬었어요.');
  const [said, later] = store.open(id).messages;
  if (said === undefined || later === undefined) throw new Error('nothing was said');
  const quote = { text: said.text, conversationId: id, messageId: said.id, at: said.at };
  const keep = (more: Partial<Reflection> = {}): Reflection => {
    const reflection: Reflection = {
      ...{ week: WEEK, language: 'ko', text: '산책 이야기를 들려주셨어요.', quote },
      ...{ suggestion: { text: '내키면 해 봐도 좋아요.', exercise: 'breathing_any' } },
      ...{ by: 'rules', vendor: null, at: 5 },
      ...more,
    };
    reflections.keep({ from: said.at - 500, until: said.at + 500, reflection });
    return reflection;
  };
  return { db, store, reflections, id, said, later, keep };
}

test('keeps one reflection of a week, the newest, sealed', () => {
  const { db, reflections, keep } = rig();
  keep();
  const kept = keep({ text: '다시 쓴 글이에요.', by: 'model', vendor: 'anthropic' });
  expect(reflections.of(WEEK)).toEqual(kept);
  expect([...reflections.all()].map(({ reflection }) => reflection)).toEqual([kept]);
  const row = db.prepare('SELECT * FROM reflections').get() as { body: Buffer; quote: Buffer };
  for (const sealed of [row.body, row.quote]) {
    expect(sealed.toString('utf8')).not.toMatch(/산책|다시|좋았/);
  }
  expect(reflections.of('2026-11-09')).toBeNull();
  reflections.remove(WEEK);
  expect(reflections.of(WEEK)).toBeNull();
});

test('where a turn of its week is forgotten it goes, and what the person wrote only loses the words [R15]', () => {
  const { db, reflections, said, later, keep } = rig();
  keep();
  // Another week's turn changes nothing.
  db.prepare('DELETE FROM messages WHERE id = ?').run(later.id);
  expect(reflections.of(WEEK)).not.toBeNull();
  const own = keep({ by: 'person', text: '내가 쓴 글' });
  db.prepare('DELETE FROM messages WHERE id = ?').run(said.id);
  expect(reflections.of(WEEK)).toEqual({ ...own, quote: null });
  keep();
  expect(reflections.of(WEEK)?.quote).toBeNull();
});

test('words of a conversation that is on its way out are not shown any more [R15]', () => {
  const { db, reflections, id, keep } = rig();
  keep({ by: 'person' });
  db.prepare(`UPDATE conversations SET staged = 'removing' WHERE id = ?`).run(id);
  expect(reflections.of(WEEK)?.quote).toBeNull();
});

test('what is brought in leaves what is here', () => {
  const { reflections, said, keep } = rig();
  const mine = keep({ by: 'person', text: '내가 쓴 글' });
  const kept = { from: said.at - 500, until: said.at + 500 };
  reflections.bringBack({ ...kept, reflection: { ...mine, text: '다른 글' } });
  reflections.bringBack({ ...kept, reflection: { ...mine, week: '2026-11-09' } });
  expect(reflections.of(WEEK)?.text).toBe('내가 쓴 글');
  expect([...reflections.all()].map(({ reflection }) => reflection.week)).toEqual([
    WEEK,
    '2026-11-09',
  ]);
});
