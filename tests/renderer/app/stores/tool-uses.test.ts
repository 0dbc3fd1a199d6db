import { beforeEach, expect, test } from 'vitest';
import type { ToolUse } from '../../../../src-preload/contract/tools.ts';
import {
  toolBegun,
  toolsEnded,
  toolsOfTurn,
  toolUsed,
  useToolUses,
} from '../../../../src-renderer/app/stores/tool-uses.ts';

const weather = { tool: 'weather', shown: 'Seoul', sentTo: 'open-meteo.com' } as const;
const used: ToolUse = { ...weather, outcome: 'done' };
const message = {
  id: 'm',
  role: 'companion',
  text: 'Cold.',
  emotion: null,
  vendor: 'anthropic',
  model: 'x',
  state: 'complete',
  at: 1,
} as const;
const state = () => useToolUses.getState();

beforeEach(() => toolsOfTurn('turn', 'talk'));

test('what is being done is known until it is known what came of it', () => {
  toolBegun('turn', weather);
  expect(state().doing).toEqual(weather);
  toolUsed('turn', used);
  expect(state()).toMatchObject({ doing: null, used: [used] });
});

test('once the reply carries its uses they are not shown twice', () => {
  toolUsed('turn', used);
  toolsEnded('turn', message);
  expect(state().used).toEqual([]);
});

test('where nothing of the reply was heard, what went out stays in sight', () => {
  toolUsed('turn', { ...used, tool: 'calculator', sentTo: null });
  toolBegun('turn', weather);
  toolsEnded('turn', null);
  expect(state().doing).toBeNull();
  expect(state().used.map(({ tool, outcome }) => `${tool} ${outcome}`)).toEqual([
    'calculator done',
    'weather failed',
  ]);
});

test('what is ended in the middle on this computer has gone nowhere, and is nothing to show', () => {
  toolBegun('turn', { tool: 'recall', shown: '', sentTo: null });
  toolsEnded('turn', null);
  expect(state().used).toEqual([]);
});

test('another turn begins with nothing, and late news of the last one changes nothing', () => {
  toolUsed('turn', used);
  toolsOfTurn('next', 'talk');
  toolBegun('turn', weather);
  toolUsed('turn', used);
  toolsEnded('turn', null);
  expect(state()).toMatchObject({ doing: null, used: [] });
});
