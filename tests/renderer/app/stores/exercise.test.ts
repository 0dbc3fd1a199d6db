import { afterEach, beforeEach, expect, test } from 'vitest';
import type { ExerciseView } from '../../../../src-preload/contract/counsel.ts';
import type { Client } from '../../../../src-preload/wire/connect.ts';
import {
  closeRun,
  followExercises,
  keepDraft,
  showRun,
  useExercise,
} from '../../../../src-renderer/app/stores/exercise.ts';
import { goTo, useScreen } from '../../../../src-renderer/app/stores/screen.ts';

const view = (more: Partial<ExerciseView> = {}): ExerciseView => ({
  runId: 'one',
  exercise: 'thought_record',
  language: 'en',
  title: 'Thought record',
  steps: [],
  step: 'situation',
  said: '',
  help: [],
  answers: {},
  breath: null,
  result: null,
  startedAt: 0,
  ...more,
});
const screen = () => useScreen.getState().screen;
const shown = () => useExercise.getState();

let leave: () => void = () => undefined;
beforeEach(() => goTo('conversation'));
afterEach(() => {
  leave();
  closeRun();
  useExercise.setState({ picked: null });
});

/** A host that says what it is told to. */
function host(current: Promise<ExerciseView | null> = Promise.resolve(null)) {
  const heard = new Map<string, (payload: never) => void>();
  const client = {
    request: async () => ({ view: await current }),
    on: (name: string, listener: (payload: never) => void) => {
      heard.set(name, listener);
      return () => heard.delete(name);
    },
  } as unknown as Client;
  leave = followExercises(client);
  return (name: string, payload: unknown): void => heard.get(name)?.(payload as never);
}

test('one that begins while they talk is shown, and what it leaves behind is the conversation', () => {
  const announce = host();
  announce('exercise/changed', { view: view() });
  expect([screen(), shown().fromTalk]).toEqual(['exercises', true]);
  announce('exercise/changed', { view: null });
  expect([screen(), shown().view]).toEqual(['conversation', null]);
});

test('one that is begun from the list leads back to the list', () => {
  goTo('exercises');
  showRun(view());
  closeRun();
  expect(screen()).toBe('exercises');
});

test('whoever looks at something else is not taken away from it', () => {
  goTo('history');
  host()('exercise/changed', { view: view() });
  expect(screen()).toBe('history');
  expect(shown().view?.runId).toBe('one');
});

test('a finished one stays until it is put away, also where main has let go of it', () => {
  const announce = host();
  announce('exercise/changed', { view: view() });
  announce('exercise/changed', { view: view({ step: null }) });
  announce('exercise/changed', { view: null });
  expect([screen(), shown().view?.step]).toEqual(['exercises', null]);
});

test('an exercise that gives way to another keeps where it came from, and nothing that was written for the first', () => {
  const announce = host();
  announce('exercise/changed', { view: view() });
  keepDraft('situation', 'half a sen');
  announce('exercise/changed', { view: view({ runId: 'two', exercise: 'breathing_any' }) });
  expect(shown()).toMatchObject({ fromTalk: true, drafts: {}, picked: 'breathing_any' });
});

test('what is being written survives what Dal says, and gives way to what was heard', () => {
  const announce = host();
  announce('exercise/changed', { view: view() });
  keepDraft('situation', 'half a sen');
  announce('exercise/changed', { view: view({ said: 'Once more: what happened?' }) });
  expect(shown().drafts).toEqual({ situation: 'half a sen' });
  announce('exercise/changed', {
    view: view({ step: 'feeling', answers: { situation: 'in the bus' } }),
  });
  expect(shown().drafts).toEqual({});
});

test('a window that opens again knows of the run and does not jump to it', async () => {
  host(Promise.resolve(view()));
  await expect.poll(() => shown().view?.runId).toBe('one');
  expect(screen()).toBe('conversation');
});

test('what main said meanwhile is newer than what was asked for at the start', async () => {
  const current = Promise.withResolvers<ExerciseView | null>();
  const announce = host(current.promise);
  announce('exercise/changed', { view: view({ runId: 'new' }) });
  current.resolve(view({ runId: 'old' }));
  await current.promise;
  await Promise.resolve();
  expect(shown().view?.runId).toBe('new');
});

test('a lock takes all of it from the page', () => {
  const announce = host();
  announce('exercise/changed', { view: view() });
  keepDraft('situation', 'secret');
  announce('lock/changed', { lock: { isSet: true, isLocked: true } });
  expect(shown()).toMatchObject({ view: null, drafts: {} });
});

test.each([
  ['before', ['safety/raised', 'exercise/changed']],
  ['after', ['exercise/changed', 'safety/raised']],
])(
  'where safety comes first it goes on as a conversation, also from the list (told %s the run has gone) [R10]',
  (_, events) => {
    const announce = host();
    goTo('exercises');
    announce('exercise/changed', { view: view() });
    for (const name of events) {
      announce(name, { view: null, turnId: null, level: 'acute', card: 'help' });
    }
    expect([screen(), shown().view]).toEqual(['conversation', null]);
  },
);
