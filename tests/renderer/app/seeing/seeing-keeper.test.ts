import { afterEach, beforeEach, expect, test } from 'vitest';
import type { StoreApi } from 'zustand';
import { AppError, FAULT_CODES } from '../../../../src-preload/contract/faults.ts';
import {
  DEFAULT_PREFERENCES,
  type Preferences,
} from '../../../../src-preload/contract/preferences.ts';
import type { FaceHint } from '../../../../src-preload/contract/words.ts';
import { createSeeingKeeper } from '../../../../src-renderer/app/seeing/seeing-keeper.ts';
import { useConversation } from '../../../../src-renderer/app/stores/conversation.ts';
import { type HelpState, useHelp } from '../../../../src-renderer/app/stores/help.ts';
import { useKeeping } from '../../../../src-renderer/app/stores/keeping.ts';
import { usePreferences } from '../../../../src-renderer/app/stores/preferences.ts';
import { useSeeing } from '../../../../src-renderer/app/stores/seeing.ts';
import { useTalk } from '../../../../src-renderer/app/stores/talk.ts';
import type { Seeing, SeeingParts, Seen } from '../../../../src-renderer/seeing/seen.ts';

const stores = [
  useConversation,
  useHelp,
  useKeeping,
  usePreferences,
  useSeeing,
  useTalk,
] as readonly unknown[] as readonly StoreApi<unknown>[];
const first = stores.map((store) => store.getState());
const HINT: FaceHint = { emotion: 'sad', confidence: 0.7, coverage: 0.6, longestMs: 4000 };

let rig: ReturnType<typeof createRig>;
beforeEach(() => {
  for (const [at, store] of stores.entries()) store.setState(first[at], true);
  rig = createRig();
});
afterEach(() => rig.keeper.dispose());

/** The room that sees, as its door promises it, without a camera. */
function createRig() {
  const log: string[] = [];
  const seen = {
    state: 'off' as Seen['state'],
    label: null as Seen['label'],
    confidence: 0,
    at: null as Seen['at'],
    settled: 0,
  };
  const room = {
    refuses: null as unknown,
    opening: Promise.resolve(),
    hint: null as FaceHint | null,
    parts: null as SeeingParts | null,
    sees(change: Partial<Seen>): void {
      Object.assign(seen, change);
      for (const listener of listeners) listener();
    },
  };
  const listeners = new Set<() => void>();
  const open = (parts: SeeingParts): Seeing => {
    room.parts = parts;
    return {
      seen,
      subscribe(changed) {
        listeners.add(changed);
        return () => listeners.delete(changed);
      },
      cameras: async () => [{ id: 'one', name: 'One' }],
      async start(cameraId, signal) {
        log.push(`start ${cameraId}`);
        room.sees({ state: 'starting' });
        await room.opening;
        signal.throwIfAborted();
        if (room.refuses) {
          room.sees({ state: 'off' });
          throw room.refuses;
        }
        room.sees({ state: 'seeing' });
      },
      stop() {
        log.push('stop');
        room.sees({ state: 'off', label: null, confidence: 0, at: null });
      },
      personSpeaks: (speaks) => log.push(speaks ? 'speaks' : 'silent'),
      beginTurn: () => log.push('turn'),
      turnHint: () => room.hint,
      dispose: () => log.push('dispose'),
    };
  };
  return { keeper: createSeeingKeeper(open), log, room };
}

const prefer = (change: Partial<Preferences>): void =>
  usePreferences.setState(({ preferences }) => ({ preferences: { ...preferences, ...change } }));
const shown = () => useSeeing.getState();
const settle = () => new Promise((resolve) => setTimeout(resolve));
async function turnOn(): Promise<void> {
  prefer({ cameraAgreedAt: 1 });
  rig.keeper.turnOn();
  await settle();
}

test('is off at the start, also for a person who has agreed before [R13]', async () => {
  expect(DEFAULT_PREFERENCES.cameraAgreedAt).toBeNull();
  prefer({ cameraAgreedAt: 1, sharesSeen: true });
  await settle();
  expect(rig.log).toEqual([]);
  expect(shown()).toMatchObject({ state: 'off', explaining: false });
});

test('explains itself before the first time and opens nothing, then opens at one press [R13]', async () => {
  rig.keeper.turnOn();
  await settle();
  expect(shown().explaining).toBe(true);
  expect(rig.log).toEqual([]);

  useSeeing.setState({ explaining: false });
  await turnOn();
  expect(rig.log).toEqual(['start null']);
  expect(shown()).toMatchObject({ state: 'seeing', explaining: false });
  // A second press while it is on opens no second camera.
  rig.keeper.turnOn();
  expect(rig.log).toEqual(['start null']);
});

test('goes off at one press, and what was guessed and said is forgotten [R13]', async () => {
  await turnOn();
  rig.room.sees({ label: 'sad', confidence: 0.72 });
  rig.keeper.say('anxious');
  rig.keeper.turnOff();
  expect(rig.log.at(-1)).toBe('stop');
  expect(shown()).toMatchObject({ state: 'off', label: null, percent: 0, said: null });
});

test('goes off while it is still being opened, and stays off', async () => {
  let opened = (): void => {};
  rig.room.opening = new Promise((resolve) => {
    opened = resolve;
  });
  await turnOn();
  expect(shown().state).toBe('starting');
  rig.keeper.turnOff();
  opened();
  await settle();
  expect(shown()).toMatchObject({ state: 'off', fault: null });
  expect(useConversation.getState().notice).toBeNull();
});

test.each<HelpState>(['open', 'danger', 'plan', 'hidden'])(
  'nobody is looked at before help: %s [R13]',
  async (state) => {
    await turnOn();
    useHelp.setState({ state });
    expect(shown().state).toBe('off');
  },
);

test('goes off when the app is locked, and when the agreement is taken back [R13]', async () => {
  await turnOn();
  useKeeping.setState({ lock: { isSet: true, isLocked: true } });
  expect(shown().state).toBe('off');
  useKeeping.setState({ lock: { isSet: true, isLocked: false } });
  await settle();
  expect(shown().state).toBe('off');

  await turnOn();
  prefer({ cameraAgreedAt: null });
  expect(shown().state).toBe('off');
  rig.keeper.turnOn();
  expect(shown().explaining).toBe(true);
});

test('gives way to another camera that is chosen while it is on, and only then', async () => {
  prefer({ cameraId: 'two' });
  await settle();
  expect(rig.log).toEqual([]);
  await turnOn();
  prefer({ theme: 'dark' });
  prefer({ cameraId: 'three' });
  await settle();
  expect(rig.log).toEqual(['start two', 'start three']);
  expect(shown().state).toBe('seeing');
});

test.each(FAULT_CODES.filter((code) => code.startsWith('camera/')))(
  'says plainly what is wrong, at the start and later, and can be turned on again: %s [R13]',
  async (code) => {
    rig.room.refuses = new AppError(code);
    await turnOn();
    expect(shown()).toMatchObject({ state: 'off', fault: code });
    expect(useConversation.getState().notice).toEqual({ kind: 'fault', fault: { code } });

    rig.room.refuses = null;
    useConversation.setState({ notice: null });
    await turnOn();
    expect(shown()).toMatchObject({ state: 'seeing', fault: null });
    rig.room.sees({ state: 'off' });
    rig.room.parts?.onFault(code as 'camera/lost');
    expect(shown()).toMatchObject({ state: 'off', fault: code });
    expect(useConversation.getState().notice).toEqual({ kind: 'fault', fault: { code } });
  },
);

test('shows a guess no more finely than in tens', async () => {
  await turnOn();
  rig.room.sees({ state: 'settling', settled: 0.437 });
  expect(shown()).toMatchObject({ state: 'settling', settled: 40, percent: 0 });
  rig.room.sees({ state: 'seeing', label: 'happy', confidence: 0.6789 });
  expect(shown()).toMatchObject({ label: 'happy', percent: 70 });
});

test('a turn begins when the person begins to write, once [S4]', () => {
  for (const draft of ['I', 'I am', 'I am tired']) useTalk.setState({ draft });
  expect(rig.log).toEqual(['turn']);
  useTalk.setState({ draft: '' });
  useTalk.setState({ draft: 'And' });
  expect(rig.log).toEqual(['turn', 'turn']);
});

test('what the person says they feel goes with the next turn that is taken, and with no other [S4]', () => {
  const { keeper, room } = rig;
  room.hint = HINT;
  expect(keeper.sight.take()).toEqual({ emotion: null, seen: HINT });
  keeper.say('anxious');
  // The turn on its way was sent before.
  keeper.sight.accepted();
  expect(shown().said).toBe('anxious');
  // Words that came to nothing leave it for those that follow.
  expect(keeper.sight.take().emotion).toBe('anxious');
  expect(keeper.sight.take().emotion).toBe('anxious');
  keeper.sight.accepted();
  expect(shown().said).toBeNull();
  expect(keeper.sight.take()).toEqual({ emotion: null, seen: HINT });

  keeper.say('sad');
  keeper.say(null);
  expect(keeper.sight.take().emotion).toBeNull();
});

test('the room is closed with the app, and nothing of it is left on screen', async () => {
  await turnOn();
  rig.keeper.dispose();
  expect(rig.log.at(-1)).toBe('dispose');
  expect(shown()).toMatchObject({ state: 'off', label: null });
  useHelp.setState({ state: 'open' });
  expect(rig.log.at(-1)).toBe('dispose');
});
