import { afterEach, expect, test } from 'vitest';
import type { SpokenPiece } from '../../../src-main/providers/ports.ts';
import { createRig, type RigOptions } from '../../support/conversation-rig.ts';

let open: { close(): void }[] = [];
const rig = (options?: RigOptions) => {
  const made = createRig(options);
  open.push(made);
  return made;
};
afterEach(() => {
  for (const each of open) each.close();
  open = [];
});

async function answered(options?: RigOptions) {
  const made = rig(options);
  const turnId = made.type('I cannot sleep');
  await made.next('turn/all-spoken');
  made.conversation.played(turnId, 1);
  await made.next('turn/ended');
  const messages = made.conversation.current()?.messages ?? [];
  made.announced.length = 0;
  made.requests.length = 0;
  return { ...made, person: messages[0]?.id ?? '', reply: messages[1]?.id ?? '' };
}

test('a kept reply is said once more, and nothing is kept or asked anew', async () => {
  const { conversation, reply, next, named, requests, stored, marks } = await answered();
  const turnId = conversation.replay(reply, null);
  expect(await next('turn/all-spoken')).toEqual({ turnId, spoken: 2 });
  expect(conversation.phase()).toBe('speaking');
  conversation.played(turnId, 1);
  expect(await next('turn/ended')).toEqual({ turnId, outcome: 'complete', message: null });
  await next('phase/changed', ({ phase }) => phase === 'idle');
  expect(named('turn/spoke').map(({ payload }) => payload.text)).toContain('What weighs most?');
  for (const name of ['turn/heard', 'turn/answering', 'turn/reply'] as const) {
    expect(named(name)).toEqual([]);
  }
  expect(requests).toEqual([]);
  expect(stored()).toHaveLength(2);
  expect(marks).toHaveLength(1);
});

test('speech interrupts a replay, and the kept reply stays whole', async () => {
  const { conversation, reply, next, stored } = await answered();
  const before = stored();
  const turnId = conversation.replay(reply, null);
  await next('turn/spoke');
  conversation.speechStarted({ turnId, index: 0, playedMs: 100, durationMs: 1000 });
  expect((await next('turn/ended')).outcome).toBe('interrupted');
  expect(conversation.phase()).toBe('hearing');
  expect(stored()).toEqual(before);
});

test('a replay interrupts what is being said', async () => {
  const { conversation, reply, type, next } = await answered();
  const running = type('and another thing');
  await next('turn/spoke');
  conversation.replay(reply, { turnId: running, index: 0, playedMs: 0, durationMs: 1000 });
  expect(await next('turn/ended')).toMatchObject({ turnId: running, outcome: 'interrupted' });
});

test("neither a person's own words nor what is not there can be said again", async () => {
  const { conversation, person, announced } = await answered();
  expect(() => conversation.replay(person, null)).toThrow('input/not-found');
  expect(() => conversation.replay('nobody', null)).toThrow('input/not-found');
  expect(announced).toEqual([]);
});

test('with captions alone a replay is shown and does not sound', async () => {
  const quiets: (boolean | undefined)[] = [];
  const { conversation, reply, next } = await answered({
    preferences: { speaksAloud: false },
    speak: async function* ({ quiet }): AsyncGenerator<SpokenPiece> {
      quiets.push(quiet);
      yield { kind: 'silent', durationMs: 900, vendor: 'captions' };
    },
  });
  conversation.replay(reply, null);
  expect(await next('turn/spoke')).toMatchObject({ pcm: null, durationMs: 900 });
  expect(new Set(quiets)).toEqual(new Set([true]));
});
