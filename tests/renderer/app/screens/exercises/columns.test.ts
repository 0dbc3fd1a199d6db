import { expect, test } from 'vitest';
import {
  columnInWords,
  columnsOf,
  inWords,
  keptSteps,
  type Step,
} from '../../../../../src-renderer/app/screens/exercises/columns.ts';

const SCALE = { kind: 'number', min: 0, max: 100, low: 'a', high: 'b' } as const;
const TEXT = { kind: 'text' } as const;
const step = (id: string, asks: Step['asks'] = TEXT): Step => ({ id, name: id, asks });
const HABITS = {
  kind: 'choice',
  options: [{ id: 'mind-reading', label: 'Guessing' }],
} as const;

const RECORD: readonly Step[] = [
  step('situation'),
  step('feeling'),
  step('strength', SCALE),
  step('thought'),
  step('belief', SCALE),
  step('way', HABITS),
  step('for'),
  step('against'),
  step('habit', HABITS),
  step('balanced'),
  step('belief-after', SCALE),
  step('strength-after', SCALE),
];

test('a thought record has seven columns: ratings and asides belong to what they are about', () => {
  expect(columnsOf(RECORD, 'thought_record').map(({ steps }) => steps.map(({ id }) => id))).toEqual(
    [
      ['situation'],
      ['feeling', 'strength'],
      ['thought', 'belief', 'way'],
      ['for'],
      ['against', 'habit'],
      ['balanced', 'belief-after'],
      ['strength-after'],
    ],
  );
});

test('which way it went is not on the sheet, what was called by a name is', () => {
  const kept = keptSteps([...RECORD, step('breathe', { kind: 'pace' })], 'thought_record');
  expect(kept.map(({ id }) => id)).toEqual(RECORD.map(({ id }) => id).filter((id) => id !== 'way'));
});

test('answers read as words: what was chosen by its label, lists in a row', () => {
  const habit = step('habit', HABITS);
  expect(inWords(habit, 'mind-reading')).toBe('Guessing');
  expect(inWords(habit, 'something of my own')).toBe('something of my own');
  expect(inWords(step('things', { kind: 'lines', most: 3 }), ['tea', 'rain'])).toBe('tea, rain');
  expect(inWords(step('a', SCALE), 0)).toBe('0');
  expect(inWords(step('a'), undefined)).toBe('');
  const [, feeling] = columnsOf(RECORD, 'thought_record');
  expect(feeling && columnInWords(feeling, { feeling: 'shame', strength: 80 })).toBe('shame · 80');
  expect(feeling && columnInWords(feeling, { strength: 80 })).toBe('80');
});
