import { expect, test } from 'vitest';
import { createPassageReader } from '../../../../src-main/memory/index/passage-text.ts';
import { createReadingEngine } from '../../../../src-main/memory/reader/create-memory-reader.ts';
import { createRehearsal } from '../../../../src-main/memory/reader/rehearse.ts';
import { NOTHING_RECALLED } from '../../../../src-main/memory/recall/recall-query.ts';
import { searchRig } from '../index/search-rig.ts';
import { cipher } from '../open-store.ts';

test('what the person said last is recalled for nobody, a turn a step, the newest first', () => {
  const rig = searchRig();
  const said = Array.from({ length: 20 }, (_, i) => `자두 ${i}`);
  rig.conversation(
    'a',
    ...said.flatMap((text) => [text, { text: 'mm', role: 'companion' as const }]),
  );
  const asked: string[] = [];
  const step = createRehearsal(rig.db, createPassageReader(rig.db, cipher), ({ text }) => {
    asked.push(text);
    return NOTHING_RECALLED;
  });
  let steps = 1;
  while (!step()) steps += 1;
  expect(asked).toEqual(said.toReversed().slice(0, 16));
  expect(steps).toBe(16);
});

test('a reader that made itself ready answers as one that did not, also of what is gone since', () => {
  const rig = searchRig();
  const [ready, other] = [createReadingEngine(rig.db, cipher), createReadingEngine(rig.db, cipher)];
  rig.conversation('a', 'my sister Ines lives in Lisbon', '언니가 보고 싶어요', 'Ines called');
  for (let steps = 0; !ready.prepare(); steps += 1) expect(steps).toBeLessThan(1_000);
  const query = { text: 'Ines', at: 1e12, open: null, vector: null, k: 8, budget: 700 };
  expect(ready.answer('recall', query).passages.map(({ id }) => id)).toContain('a-2');
  expect(ready.answer('recall', query)).toEqual(other.answer('recall', query));
  rig.db.transaction(() => {
    rig.index.remove('message', ['a-2']);
    rig.db.prepare("DELETE FROM messages WHERE id = 'a-2'").run();
  })();
  expect(ready.answer('recall', query).passages.map(({ id }) => id)).not.toContain('a-2');
  expect(ready.answer('recall', query)).toEqual(other.answer('recall', query));
});

test('there is nothing to do in an empty store', () => {
  const rig = searchRig();
  const engine = createReadingEngine(rig.db, cipher);
  for (let steps = 0; !engine.prepare(); steps += 1) expect(steps).toBeLessThan(10);
  expect(engine.prepare()).toBe(true);
});
