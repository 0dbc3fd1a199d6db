import { expect, onTestFinished, test } from 'vitest';
import { databasePath, openForReading } from '../../../../src-main/memory/database.ts';
import { createFactReader } from '../../../../src-main/memory/facts/fact-reader.ts';
import { createFactStore } from '../../../../src-main/memory/facts/fact-store.ts';
import { UNDO_MS } from '../../../../src-preload/contract/memory.ts';
import { drawnFact, EVENING, factRig } from './fact-rig.ts';

const LIVES = { slot: 'self/lives-in' };

test('keeps a fact with the words it was said in, and lists it [C11]', () => {
  const rig = factRig();
  const said = rig.say('My sister Jisoo called');
  expect(
    rig.facts.apply([
      {
        type: 'add',
        fact: drawnFact('Jisoo is your sister.', [said], { kind: 'person', person: 'Jisoo' }),
      },
    ]),
  ).toBe(true);
  expect(rig.facts.list()).toMatchObject([
    {
      ...{ kind: 'person', person: 'Jisoo', statement: 'Jisoo is your sister.', until: null },
      sources: [
        { messageId: said, conversationId: rig.conversation, quote: 'My sister Jisoo called' },
      ],
    },
  ]);
});

test('keeps a former value as past, with when it ended and what took its place', () => {
  const rig = factRig();
  const first = rig.say('I live in Seoul');
  rig.facts.apply([{ type: 'add', fact: drawnFact('You live in Seoul.', [first], LIVES) }]);
  const [seoul] = rig.facts.current();
  const later = EVENING + 86_400_000;
  rig.facts.apply([
    {
      type: 'change',
      id: seoul?.id ?? '',
      fact: drawnFact('You moved to Busan.', [rig.say('I moved to Busan')], {
        ...LIVES,
        at: later,
      }),
    },
  ]);
  expect(rig.holds()).toEqual(['You moved to Busan.']);
  const past = rig.facts.list().find(({ id }) => id === seoul?.id);
  expect(past).toMatchObject({ until: later, replacedBy: rig.facts.current()[0]?.id });
});

test('a correction leaves nothing of what was never true', () => {
  const rig = factRig();
  const said = rig.say('My brother Tom is here');
  rig.facts.apply([
    { type: 'add', fact: drawnFact('Tom is your brother.', [said], { person: 'Tom' }) },
  ]);
  const id = rig.facts.current()[0]?.id ?? '';
  rig.facts.apply([
    { type: 'correct', id, fact: drawnFact('Tom is your cousin.', [said], { person: 'Tom' }) },
  ]);
  expect(rig.facts.list().map(({ statement }) => statement)).toEqual(['Tom is your cousin.']);
});

test('takes in nothing whose every source is gone', () => {
  const rig = factRig();
  expect(rig.facts.apply([{ type: 'add', fact: drawnFact('You like tea.', ['gone']) }])).toBe(
    false,
  );
  expect(rig.facts.list()).toEqual([]);
});

test('what was changed by hand says so, and is found by its new words alone', () => {
  const rig = factRig();
  rig.facts.apply([
    {
      type: 'add',
      fact: drawnFact('Jisoo moves in December.', [rig.say('she moves in December')]),
    },
  ]);
  const id = rig.facts.current()[0]?.id ?? '';
  expect(rig.facts.edit(id, ' Jisoo moves in January. ')).toMatchObject({
    edited: true,
    statement: 'Jisoo moves in January.',
  });
  expect(() => rig.facts.edit(id, '  ')).toThrow('input/empty');
  expect(() => rig.facts.edit('nobody', 'x')).toThrow('input/not-found');
  expect(rig.bytes().includes(rig.cipher.term('moves in december'))).toBe(false);
});

test('forgetting leaves no byte of statement, terms or quote, in the file or its log [M4]', () => {
  const rig = factRig();
  rig.say('Something else entirely');
  const said = rig.say('Quetzalcoatl is my parakeet');
  rig.facts.apply([
    {
      type: 'add',
      fact: drawnFact('Quetzalcoatl is your parakeet.', [said], { person: 'Quetzalcoatl' }),
    },
  ]);
  rig.db.exec(`CREATE VIRTUAL TABLE temp.held USING fts5vocab('main', 'terms', 'row')`);
  const terms = (): ReadonlySet<string> =>
    new Set(rig.db.prepare<[], string>('SELECT term FROM held').pluck().all());
  const before = terms();

  rig.facts.forget(rig.facts.current()[0]?.id ?? '');
  rig.db.pragma('wal_checkpoint(TRUNCATE)');
  const after = terms();
  const gone = [...before].filter((term) => !after.has(term));
  expect(gone.length).toBeGreaterThan(5);
  const bytes = rig.bytes();
  expect(gone.filter((term) => bytes.includes(term))).toEqual([]);
  for (const word of ['Quetzalcoatl', 'parakeet']) expect(bytes.includes(word)).toBe(false);
  expect(rig.db.prepare('SELECT count(*) FROM fact_sources').pluck().get()).toBe(0);
  expect(rig.facts.forgottenAmong([said])).toEqual(new Set([said]));
});

test('forgetting takes along what the fact replaced, and the summary and title that tell of it', () => {
  const rig = factRig();
  const first = rig.say('I live in Seoul');
  rig.facts.apply([{ type: 'add', fact: drawnFact('You live in Seoul.', [first], LIVES) }]);
  const seoul = rig.facts.current()[0]?.id ?? '';
  const second = rig.say('I moved to Busan');
  rig.facts.apply([
    { type: 'change', id: seoul, fact: drawnFact('You moved to Busan.', [second], LIVES) },
  ]);
  rig.store.setTitle(rig.conversation, 'Moving to Busan', 'content');
  rig.store.setSummary(rig.conversation, 'You moved to Busan.', 2);

  expect(rig.facts.forget(rig.facts.current()[0]?.id ?? '')).toEqual([rig.conversation]);
  expect(rig.facts.list()).toEqual([]);
  expect(rig.store.meta(rig.conversation)).toMatchObject({
    title: '',
    summary: '',
    summaryUntil: 0,
  });
});

test('what was forgotten comes back whole within eight seconds, and not after', () => {
  const rig = factRig();
  const said = rig.say('I love plums');
  rig.facts.apply([{ type: 'add', fact: drawnFact('You like plums.', [said]) }]);
  const id = rig.facts.current()[0]?.id ?? '';
  rig.facts.pin(id, true);
  const before = rig.facts.list();
  const indexed = rig.db.prepare('SELECT count(*) FROM passages').pluck().get();

  rig.facts.forget(id);
  expect(rig.facts.list()).toEqual([]);
  expect(rig.facts.restore(id)).toEqual(before[0]);
  expect(rig.facts.list()).toEqual(before);
  expect(rig.db.prepare('SELECT count(*) FROM passages').pluck().get()).toBe(indexed);
  expect(rig.facts.forgottenAmong([said]).size).toBe(0);

  rig.facts.forget(id);
  rig.pass(UNDO_MS + 2_001);
  expect(() => rig.facts.restore(id)).toThrow('input/not-found');
});

test('forgetting all leaves nothing to take back', async () => {
  const rig = factRig();
  rig.facts.apply([{ type: 'add', fact: drawnFact('You like plums.', [rig.say('I love plums')]) }]);
  const id = rig.facts.current()[0]?.id ?? '';
  rig.facts.forget(id);
  rig.facts.forgetAll();
  expect(() => rig.facts.restore(id)).toThrow('input/not-found');
  await rig.facts.removeHidden();
  expect(rig.db.prepare('SELECT count(*) FROM facts').pluck().get()).toBe(0);
});

test('all is forgotten at once, and what a kill left of it on disk goes the next time', () => {
  const rig = factRig();
  const fruits = ['plums', 'pears', 'quinces', 'medlars', 'figs'];
  for (const fruit of fruits) {
    const said = rig.say(`I love ${fruit}`);
    rig.facts.apply([{ type: 'add', fact: drawnFact(`You like ${fruit}.`, [said]) }]);
  }
  rig.facts.forgetAll();
  expect(rig.facts.list()).toEqual([]);
  expect(rig.facts.current()).toEqual([]);

  // As after a start: what is said from now on stays, what was forgotten is taken away.
  const again = createFactStore(rig.db, rig.cipher, rig.index, () => EVENING);
  onTestFinished(() => again.close());
  again.apply([{ type: 'add', fact: drawnFact('You like rain.', [rig.say('I love rain')]) }]);
  while (again.reindex(2) > 0);
  expect(again.list().map(({ statement }) => statement)).toEqual(['You like rain.']);
  for (const table of ['facts', "passages WHERE kind = 'fact'"]) {
    expect(rig.db.prepare(`SELECT count(*) FROM ${table}`).pluck().get()).toBe(1);
  }
});

test('turns that are to be forgotten take their facts along', () => {
  const rig = factRig();
  const said = rig.say('I love plums');
  const other = rig.say('I hate rain');
  rig.facts.apply([
    { type: 'add', fact: drawnFact('You like plums.', [said]) },
    { type: 'add', fact: drawnFact('You do not like rain.', [other]) },
  ]);
  rig.facts.forgetTurns([said]);
  expect(rig.holds()).toEqual(['You do not like rain.']);
  expect(rig.facts.forgottenAmong([said, other])).toEqual(new Set([said]));
});

test('a removed conversation takes along what was said in it alone', () => {
  const rig = factRig();
  const elsewhere = rig.store.begin('en', EVENING);
  const here = rig.say('I love plums');
  const there = rig.say('I love plums, and I hate rain', elsewhere);
  rig.facts.apply([
    { type: 'add', fact: drawnFact('You like plums.', [here, there]) },
    { type: 'add', fact: drawnFact('You do not like rain.', [there]) },
  ]);
  rig.db.transaction(() => {
    rig.facts.conversationRemoved(elsewhere);
    rig.db.prepare('DELETE FROM conversations WHERE id = ?').run(elsewhere);
  })();
  expect(rig.facts.list()).toMatchObject([
    { statement: 'You like plums.', sources: [{ messageId: here }] },
  ]);
  expect(rig.db.prepare('SELECT count(*) FROM fact_sources').pluck().get()).toBe(1);
});

test('the reading side sees every write, on its own connection and on the same', () => {
  const rig = factRig();
  const said = rig.say('I love plums');
  const apart = openForReading(databasePath(rig.dataDir));
  const readers = [createFactReader(apart, rig.cipher), createFactReader(rig.db, rig.cipher)];
  for (const reader of readers) expect(reader.known()).toEqual([]);
  rig.facts.apply([{ type: 'add', fact: drawnFact('You like plums.', [said]) }]);
  for (const reader of readers) {
    const [fact] = reader.known();
    expect(fact?.statement).toBe('You like plums.');
    expect(reader.facts([fact?.id ?? '', 'nobody'])).toMatchObject([
      { sources: [{ quote: 'I love plums' }] },
    ]);
    expect(reader.known()).toBe(reader.known());
  }
  rig.facts.forgetAll();
  for (const reader of readers) expect(reader.known()).toEqual([]);
  apart.close();
});

test('no word of a fact lies open on disk [S3]', () => {
  const rig = factRig('ko');
  rig.facts.apply([
    {
      type: 'add',
      fact: drawnFact('지수는 언니예요.', [rig.say('우리 언니 지수가')], {
        person: '지수',
        slot: 'person:지수/relation',
        language: 'ko',
      }),
    },
  ]);
  const bytes = rig.bytes();
  for (const word of ['지수', '언니', 'relation', 'person:']) {
    expect(bytes.includes(Buffer.from(word, 'utf8'))).toBe(false);
  }
});

test('facts an older index held are put again, a few at a time', () => {
  const rig = factRig();
  const said = rig.say('I love plums');
  rig.facts.apply([
    { type: 'add', fact: drawnFact('You like plums.', [said]) },
    { type: 'add', fact: drawnFact('You like figs.', [said]) },
  ]);
  expect(rig.facts.reindex(10)).toBe(0);
  rig.db.exec('UPDATE facts SET indexed = 0');
  expect(rig.facts.reindex(1)).toBe(1);
  expect(rig.facts.reindex(1)).toBe(0);
});
