import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useHelp } from '../../../src-renderer/app/stores/help.ts';
import { useToolUses } from '../../../src-renderer/app/stores/tool-uses.ts';
import { type CompanionRig, createCompanionRig } from '../../support/companion-rig.ts';

let rig: CompanionRig;
beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  useHelp.setState({ state: 'closed', behind: 'open' });
  rig = createCompanionRig();
});
afterEach(() => {
  rig.dispose();
  vi.useRealTimers();
});

const raise = (card: 'help' | 'danger' | null) =>
  rig.announce('safety/raised', { turnId: null, level: card ? 'acute' : 'concern', card });

test('words that alarm open the card; what only worries is offered quietly [R10]', async () => {
  await raise(null);
  expect(useHelp.getState().state).toBe('closed');
  expect(rig.state().risk).toBe('concern');
  await raise('help');
  expect(useHelp.getState().state).toBe('open');
});

test('somebody near who is a danger: the quiet card, and nothing of a reply is played [R4]', async () => {
  await raise('danger');
  expect(useHelp.getState().state).toBe('danger');
  await rig.announce('turn/answering', {
    turnId: 'turn',
    vendor: 'builtin',
    model: '',
    remote: false,
  });
  await rig.say('turn', 300);
  await rig.announce('turn/all-spoken', { turnId: 'turn', spoken: 1 });
  await rig.run(400);
  expect(rig.asked('conversation/played')).toEqual([]);
});

test('the offer goes once the person is safe [R9]', async () => {
  await raise('help');
  await rig.announce('safety/level', { level: 'none' });
  expect(rig.state().risk).toBe('none');
});

test('what is done for a reply is known while it is done and afterwards, until the reply carries it [A6]', async () => {
  const words = {
    id: 'p',
    role: 'person',
    text: 'Rain?',
    emotion: null,
    vendor: null,
    model: null,
  } as const;
  const heard = { ...words, state: 'complete', at: 1 } as const;
  await rig.announce('turn/heard', { turnId: 'turn', conversationId: 'talk', message: heard });
  const doing = { tool: 'weather', shown: 'Seoul', sentTo: 'open-meteo.com' } as const;
  await rig.announce('turn/using-tool', { turnId: 'turn', use: doing });
  expect(useToolUses.getState()).toMatchObject({ conversationId: 'talk', doing });
  const use = { ...doing, outcome: 'done' } as const;
  await rig.announce('turn/used-tool', { turnId: 'turn', use });
  expect(useToolUses.getState()).toMatchObject({ doing: null, used: [use] });
  const reply = { ...heard, id: 'c', role: 'companion', text: 'Yes.', tools: [use] } as const;
  await rig.announce('turn/ended', { turnId: 'turn', outcome: 'complete', message: reply });
  expect(useToolUses.getState().used).toEqual([]);
  expect(rig.state().messages.at(-1)?.tools).toEqual([use]);
});
