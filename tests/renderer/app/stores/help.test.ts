import { beforeEach, expect, test } from 'vitest';
import {
  closePlan,
  comeBack,
  hideEverything,
  openHelp,
  openPlan,
  showCard,
  useHelp,
} from '../../../../src-renderer/app/stores/help.ts';

const state = () => useHelp.getState().state;
beforeEach(() => useHelp.setState({ state: 'closed', behind: 'open', planFrom: 'closed' }));

test('words of danger show their card at once, whatever stood there [R4]', () => {
  for (const before of ['closed', 'open', 'plan'] as const) {
    useHelp.setState({ state: before });
    showCard('danger');
    expect(state()).toBe('danger');
  }
});

test('what is hidden stays hidden; the way back leads to the card that was called for meanwhile [R4]', () => {
  hideEverything();
  showCard('help');
  expect(state()).toBe('hidden');
  showCard('danger');
  expect(state()).toBe('hidden');
  comeBack();
  expect(state()).toBe('danger');
});

test('the way back leads to what was hidden, also after hiding twice [R4]', () => {
  for (const before of ['open', 'danger', 'plan'] as const) {
    useHelp.setState({ state: before });
    hideEverything();
    hideEverything();
    comeBack();
    expect(state()).toBe(before);
  }
});

test('the help card neither takes the place of the quiet one nor of a plan that is being written [R4]', () => {
  for (const before of ['danger', 'plan'] as const) {
    useHelp.setState({ state: before });
    showCard('help');
    expect(state()).toBe(before);
  }
});

test('a plan leads back to where it was opened', () => {
  openHelp();
  openPlan();
  closePlan();
  expect(state()).toBe('open');
  useHelp.setState({ state: 'closed' });
  openPlan();
  closePlan();
  expect(state()).toBe('closed');
});
