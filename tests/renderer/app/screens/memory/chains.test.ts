import { expect, test } from 'vitest';
import { toCards, withoutChain } from '../../../../../src-renderer/app/screens/memory/chains.ts';
import { makeFact } from '../../../../support/facts.ts';

const ids = (facts: Parameters<typeof toCards>[0]) =>
  toCards(facts).map(({ fact, past }) => [fact.id, ...past.map(({ id }) => id)].join(' < '));

test('keeps what was under what is, through every change, the newest past first [B4]', () => {
  expect(
    ids([
      makeFact({ id: 'seoul', until: 10, replacedBy: 'busan' }),
      makeFact({ id: 'jeju', since: 20 }),
      makeFact({ id: 'busan', since: 10, until: 20, replacedBy: 'jeju' }),
    ]),
  ).toEqual(['jeju < busan < seoul']);
});

test('two values that became one both stand under it', () => {
  expect(
    ids([
      makeFact({ id: 'a', until: 5, replacedBy: 'both' }),
      makeFact({ id: 'b', until: 7, replacedBy: 'both' }),
      makeFact({ id: 'both', since: 7 }),
    ]),
  ).toEqual(['both < b < a']);
});

test('what ended stands after what holds, and says so', () => {
  const cards = toCards([
    makeFact({ id: 'over', since: 9, until: 12 }),
    makeFact({ id: 'holds', since: 1 }),
  ]);
  expect(cards.map(({ fact, ended }) => [fact.id, ended])).toEqual([
    ['holds', false],
    ['over', true],
  ]);
});

test('pinned first, then the newest', () => {
  expect(
    ids([
      makeFact({ id: 'old', since: 1 }),
      makeFact({ id: 'new', since: 3 }),
      makeFact({ id: 'pinned', since: 0, pinned: true }),
    ]),
  ).toEqual(['pinned', 'new', 'old']);
});

test('shows every fact once, whatever the chains look like', () => {
  expect(
    ids([
      makeFact({ id: 'orphan', until: 5, replacedBy: 'gone' }),
      makeFact({ id: 'x', until: 5, replacedBy: 'y' }),
      makeFact({ id: 'y', until: 6, replacedBy: 'x' }),
      makeFact({ id: 'self', until: 6, replacedBy: 'self' }),
    ])
      .join(' < ')
      .split(' < ')
      .sort(),
  ).toEqual(['orphan', 'self', 'x', 'y']);
});

test('forgetting one takes along what it had replaced, and nothing else', () => {
  const facts = [
    makeFact({ id: 'seoul', until: 10, replacedBy: 'busan' }),
    makeFact({ id: 'jeju', since: 20 }),
    makeFact({ id: 'busan', since: 10, until: 20, replacedBy: 'jeju' }),
    makeFact({ id: 'tea' }),
  ];
  const left = (id: string) => withoutChain(facts, id).map((fact) => fact.id);
  expect(left('jeju')).toEqual(['tea']);
  expect(left('busan')).toEqual(['jeju', 'tea']);
  expect(left('tea')).toEqual(['seoul', 'jeju', 'busan']);
});
