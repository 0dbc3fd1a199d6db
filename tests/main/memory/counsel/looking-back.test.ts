import { expect, test } from 'vitest';
import { createCounselStore } from '../../../../src-main/memory/counsel/counsel-store.ts';
import { createLookingBack } from '../../../../src-main/memory/counsel/looking-back.ts';
import type { ExerciseRecord } from '../../../../src-preload/contract/counsel.ts';
import { drawnFact, factRig } from '../facts/fact-rig.ts';

const checkIn = (id: string, at: number): ExerciseRecord => ({
  ...{ id, exercise: 'mood_checkin', startedAt: at - 5, endedAt: at, completed: true },
  ...{ before: 3, after: null, emotion: null, answers: { strength: 3 } },
  ...{ source: 'text', language: 'en' },
});

function rig() {
  const facts = factRig();
  const { db, cipher } = facts;
  return {
    ...facts,
    counsel: createCounselStore(db, cipher),
    rows: createLookingBack(db, cipher),
  };
}

test('gives records of the span, oldest first, as they stand now', () => {
  const { counsel, rows } = rig();
  for (const [id, at] of [
    ['late', 300],
    ['early', 100],
    ['after', 400],
  ] as const) {
    counsel.addRecord(checkIn(id, at), null);
  }
  const ids = () => rows.records(100, 400).map(({ id }) => id);
  expect(ids()).toEqual(['early', 'late']);
  expect(rows.checkIns()).toBe(3);
  counsel.changeRecord('late', { strength: 9 });
  expect(rows.records(100, 400)[1]?.answers).toEqual({ strength: 9 });
  counsel.removeRecord('early');
  expect(ids()).toEqual(['late']);
  expect(rows.checkIns()).toBe(2);
});

test('tells when facts were said, every time, and nothing of those that are forgotten [R15]', () => {
  const { facts, say, rows } = rig();
  const [one, two] = [say('My sister Mina rang.'), say('Mina rang again.')];
  const fact = drawnFact('Mina is your sister.', [one, two], { person: 'Mina', topic: 'family' });
  facts.apply([{ type: 'add', fact }]);
  const mentions = () => rows.mentions(0, Number.MAX_SAFE_INTEGER);
  expect(mentions()).toHaveLength(2);
  expect(mentions()).toContainEqual({ at: expect.any(Number), topic: 'family', person: 'Mina' });
  facts.forget(facts.list()[0]?.id ?? '');
  expect(mentions()).toEqual([]);
});

test("gives the person's own words of the span, and not those that are to be left alone [R15]", () => {
  const { facts, say, answer, store, rows, now } = rig();
  const kept = say('The sun was out.');
  answer('That sounds lovely.');
  const gone = say('Please forget this.');
  facts.forgetTurns([gone]);
  const other = store.begin('en', now());
  const texts = (before: number) => rows.words(0, before).map(({ text }) => text);
  say('Another day.', other);
  const [first] = rows.words(0, now() + 1);
  expect(texts(now() + 1)).toEqual(['The sun was out.', 'Another day.']);
  expect(texts(now())).toEqual(['The sun was out.']);
  expect(first?.messageId).toBe(kept);
  expect(rows.stretches().length).toBeGreaterThan(0);
});
