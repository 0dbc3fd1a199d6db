import { expect, test } from 'vitest';
import { toCards } from '../../../../../src-renderer/app/screens/memory/chains.ts';
import {
  initialOf,
  isIn,
  peopleOf,
  placeShown,
  topicsOf,
} from '../../../../../src-renderer/app/screens/memory/groups.ts';
import { makeFact } from '../../../../support/facts.ts';

const CARDS = toCards([
  makeFact({ id: '1', person: 'Jisoo', topic: 'family', since: 1 }),
  makeFact({ id: '2', person: ' jisoo', topic: 'family', since: 2 }),
  makeFact({ id: '8', person: 'JISOO', topic: 'family' }),
  makeFact({ id: '3', person: '엄마', topic: 'sleep' }),
  makeFact({ id: '4', person: '', topic: 'other' }),
  makeFact({ id: '5', person: '', topic: 'other' }),
  makeFact({ id: '6', person: 'Ann', topic: 'other' }),
  makeFact({ id: '7', person: 'Jisoo', topic: 'home', until: 1, replacedBy: '1' }),
]);

test('oneself comes first, then people by how much there is, and a name is one person however it is written', () => {
  expect(peopleOf(CARDS).map(({ name, count }) => `${name} ${count}`)).toEqual([
    ' 2',
    'jisoo 3',
    'Ann 1',
    '엄마 1',
  ]);
});

test('counts cards and not their past values, and puts what fits nowhere last', () => {
  expect(topicsOf(CARDS)).toEqual([
    { topic: 'family', count: 3 },
    { topic: 'sleep', count: 1 },
    { topic: 'other', count: 3 },
  ]);
});

test('shows somebody else once the last thing about one is forgotten', () => {
  const people = peopleOf(CARDS);
  expect(placeShown({ kind: 'person', key: 'jisoo' }, CARDS, people)).toEqual({
    kind: 'person',
    key: 'jisoo',
  });
  const rest = CARDS.filter((card) => !isIn({ kind: 'person', key: 'jisoo' }, card));
  expect(placeShown({ kind: 'person', key: 'jisoo' }, rest, peopleOf(rest))).toEqual({
    kind: 'person',
    key: '',
  });
  expect(placeShown({ kind: 'topic', topic: 'money' }, CARDS, people)?.kind).toBe('person');
  expect(placeShown(null, [], [])).toBeNull();
});

test('the disc holds the first letter of the name itself', () => {
  expect(['Mr Park, team lead', 'jisoo', '지수', 'Dr. Kim', '엄마'].map(initialOf)).toEqual([
    'P',
    'J',
    '지',
    'K',
    '엄',
  ]);
});
