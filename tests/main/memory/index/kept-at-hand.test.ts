import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, onTestFinished, test } from 'vitest';
import { databasePath, openForReading } from '../../../../src-main/memory/database.ts';
import { createHistorySearch } from '../../../../src-main/memory/index/history-search.ts';
import { createPassageReader } from '../../../../src-main/memory/index/passage-text.ts';
import { createTermSearch } from '../../../../src-main/memory/index/term-search.ts';
import { sealBody } from '../../../../src-main/memory/message-body.ts';
import { NO_FILTER } from '../../../../src-preload/contract/memory.ts';
import { cipher } from '../open-store.ts';
import { searchRig } from './search-rig.ts';

const WORDS =
  '잠을 자고 회사 엄마랑 불안해요 산책 sleep mother worried walking 고양이가 coffee'.split(' ');

function opened(dataDir: string) {
  const db = openForReading(databasePath(dataDir));
  onTestFinished(() => {
    db.close();
  });
  return db;
}

/** Small, and the same every time. */
function dice(seed = 1): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state % below;
  };
}

test('what a search keeps at hand is what it would read anew, whatever was written meanwhile', () => {
  const rig = searchRig();
  const roll = dice();
  const sentence = () => Array.from({ length: 3 }, () => WORDS[roll(WORDS.length)]).join(' ');
  rig.db.transaction(() => {
    for (let i = 0; i < 150; i += 1) rig.conversation(`c${i}`, sentence());
  })();
  const db = opened(rig.dataDir);
  const terms = createTermSearch(db, cipher);
  const answers = (search: typeof rig.search, ranked: typeof terms) => ({
    pages: ['', '잠', 'mother 산책', '이름'].map((query) =>
      search.list({ query, filter: NO_FILTER, offset: 0, limit: 500 }),
    ),
    ranks: WORDS.map((term) =>
      ranked.rank([{ field: 'words', term, weight: 1 }], 500).map(({ seq }) => seq),
    ),
    counts: WORDS.map((term) => ranked.documentFrequency('words', term)),
  });
  const removed = (id: string) => {
    rig.index.remove('message', [id]);
    rig.db.prepare('DELETE FROM messages WHERE id = ?').run(id);
  };
  const changes: readonly ((id: string) => void)[] = [
    (id) => rig.message(id, sentence()),
    (id) => rig.entitle(id, `이름 ${sentence()}`),
    (id) => rig.db.prepare('UPDATE conversations SET pinned = 1 - pinned WHERE id = ?').run(id),
    (id) => rig.db.prepare('UPDATE conversations SET archived = 1 WHERE id = ?').run(id),
    (id) => removed(`${id}-0`),
    (id) => {
      for (let i = 0; i < 3; i += 1) removed(`${id}-${i}`);
      rig.db.prepare('DELETE FROM conversations WHERE id = ?').run(id);
      rig.conversation(`${id}again`, sentence());
    },
    (id) => rig.db.prepare(`UPDATE conversations SET staged = 'x' WHERE id = ?`).run(id),
  ];
  answers(rig.search, terms);
  const ids = new Set(Array.from({ length: 150 }, (_, i) => `c${i}`));
  for (let step = 0; step < 42; step += 1) {
    const id = [...ids][roll(ids.size)] ?? '';
    changes[step % changes.length]?.(id);
    ids.delete(id);
    const kept = answers(rig.search, terms);
    const fresh = createHistorySearch(db, cipher, createPassageReader(db, cipher));
    expect(kept).toEqual(answers(fresh, createTermSearch(db, cipher)));
  }
});

test('a passage that is kept at hand is opened once, until its words are others or it is not seen', () => {
  const rig = searchRig();
  rig.conversation('a', 'I cannot sleep', '잠이 안 와요');
  const passages = createPassageReader(opened(rig.dataDir), cipher, { keeps: 10 });
  const [first, second] = passages.read([1, 2]);
  expect(passages.read([2, 1])).toEqual([second, first]);
  expect(passages.read([1])[0]).toBe(first);

  const body = { text: 'I cannot sleep!', emotion: null, vendor: null, model: null };
  rig.db
    .prepare('UPDATE messages SET body = ? WHERE id = ?')
    .run(sealBody({ ...body, timings: null, voice: null }, 'a-0', cipher), 'a-0');
  expect(passages.read([1, 2]).map(({ text }) => text)).toEqual([
    'I cannot sleep!',
    '잠이 안 와요',
  ]);
  expect(passages.read([2])[0]).toBe(second);

  rig.db.exec(`UPDATE conversations SET staged = 'import'`);
  expect(passages.read([1, 2])).toEqual([]);
});

test('keeps no more passages at hand than it may', () => {
  const rig = searchRig();
  rig.conversation('a', 'one', 'two', 'three');
  const passages = createPassageReader(opened(rig.dataDir), cipher, { keeps: 2 });
  const [first] = passages.read([1, 2, 3]);
  const [, , third] = passages.read([1, 2, 3]);
  expect(passages.read([1])[0]).not.toBe(first);
  expect(passages.read([3])[0]).toBe(third);
});

test('what was forgotten is let go of at the next look, and nothing else is [A7]', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const rig = searchRig();
  rig.conversation('a', '비밀은 강가에 묻었어요', 'coffee again');
  const texts: WeakRef<object>[] = [];
  const passages = createPassageReader(opened(rig.dataDir), cipher, { keeps: 10 });
  const look = (): void => {
    for (const passage of passages.read([1, 2])) texts.push(new WeakRef(passage));
  };
  look();
  await new Promise((resolve) => setTimeout(resolve));
  collect();
  expect(texts.map((text) => text.deref() !== undefined)).toEqual([true, true]);

  rig.index.remove('message', ['a-0']);
  rig.db.exec(`DELETE FROM messages WHERE id = 'a-0'`);
  passages.refresh();
  await new Promise((resolve) => setTimeout(resolve));
  collect();
  expect(texts.map((text) => text.deref() !== undefined)).toEqual([false, true]);
});
