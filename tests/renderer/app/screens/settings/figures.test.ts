import { expect, test } from 'vitest';
import type { LedgerLine, TurnMarks, Usage } from '../../../../../src-preload/contract/words.ts';
import {
  ledgerTotal,
  quantile,
  turnFigures,
  usedOf,
} from '../../../../../src-renderer/app/screens/settings/figures.ts';

const turn = (some: Partial<TurnMarks>): TurnMarks => ({
  at: 0,
  kind: 'spoken',
  outcome: 'complete',
  ending: 'decided',
  heardMs: null,
  endedMs: null,
  firstWordMs: null,
  firstSoundMs: null,
  soundedMs: null,
  discarded: 0,
  decision: null,
  ...some,
});

test('half and nineteen in twenty are values that were measured, not values between', () => {
  const values = Array.from({ length: 20 }, (_, index) => (20 - index) * 100);
  expect(quantile(values, 0.5)).toBe(1000);
  expect(quantile(values, 0.95)).toBe(1900);
  expect(quantile([700], 0.5)).toBe(700);
  expect(quantile([700], 0.95)).toBe(700);
  expect(quantile([], 0.5)).toBeNull();
});

test('typed turns are not counted among spoken ones', () => {
  const figures = turnFigures([
    turn({ soundedMs: 900, discarded: 2 }),
    turn({ kind: 'typed', soundedMs: 90_000, discarded: 5 }),
  ]);
  expect(figures).toMatchObject({ turns: 1, discarded: 2 });
  expect(figures.stages.at(-1)).toEqual({ stage: 'soundedMs', half: 900, most: 900 });
});

test('a turn that never sounded says nothing of the sound, but of what it reached', () => {
  const figures = turnFigures([
    turn({ heardMs: 300, soundedMs: 800 }),
    turn({ heardMs: 500, outcome: 'failed' }),
  ]);
  expect(figures.stages[0]).toEqual({ stage: 'heardMs', half: 300, most: 500 });
  expect(figures.stages.at(-1)).toEqual({ stage: 'soundedMs', half: 800, most: 800 });
  expect(figures.stages[1]?.half).toBeNull();
});

const usage = (some: Partial<Usage>): Usage => ({
  calls: 1,
  inputTokens: 0,
  outputTokens: 0,
  characters: 0,
  audioMs: 0,
  ...some,
});
const line = (some: Partial<LedgerLine>): LedgerLine => ({
  slot: 'chat',
  vendor: 'openai',
  model: 'm',
  all: usage({}),
  discarded: usage({ calls: 0 }),
  cost: null,
  discardedCost: null,
  ...some,
});

test('what was used is said in what its service is paid by', () => {
  const all = usage({ inputTokens: 10, outputTokens: 3, characters: 44, audioMs: 90_000 });
  expect(usedOf(line({ all }))).toEqual({ unit: 'tokens', input: 10, output: 3 });
  expect(usedOf(line({ all, slot: 'embedding' }))).toMatchObject({ unit: 'tokens' });
  expect(usedOf(line({ all, slot: 'voice' }))).toEqual({ unit: 'characters', count: 44 });
  expect(usedOf(line({ all, slot: 'hearing' }))).toEqual({ unit: 'minutes', minutes: 1.5 });
});

test('a sum says when a price is missing in it; what this computer does itself is never missing', () => {
  const isFree = ({ vendor }: LedgerLine): boolean => vendor === 'local';
  const paid = line({ cost: 0.4, discardedCost: 0.1 });
  const own = line({ vendor: 'local' });
  expect(ledgerTotal([paid, own], isFree)).toEqual({
    calls: 2,
    cost: 0.4,
    discardedCost: 0.1,
    partly: false,
  });
  expect(ledgerTotal([paid, line({})], isFree).partly).toBe(true);
});
