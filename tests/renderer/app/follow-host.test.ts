import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { useHelp } from '../../../src-renderer/app/stores/help.ts';
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
