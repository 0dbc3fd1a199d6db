/** What is measured of a turn, from the last sound or the press of a button. */
import { expect, test } from 'vitest';
import { answering, ended } from '../../support/conversation-rig.ts';
import { ANY_WAIT_MS, FINISHED, hears, pass, rig, UNFINISHED } from './spoken-rig.ts';

const pressed = {
  utterance: 'u',
  samples: new Int16Array(0),
  pause: null,
  voice: null,
  emotion: null,
  seen: null,
  ending: 'button',
  over: null,
} as const;

test('a button ends the turn at once, with what was begun in the pause', async () => {
  const { pause, conversation, named, requests, stored } = rig({ hear: hears(50, UNFINISHED) });
  pause({});
  await pass(100);
  const turnId = conversation.finished(pressed);
  await pass(0);
  expect(named('hearing/accepted')[0]?.payload).toEqual({ utterance: 'u', turnId, decision: null });
  expect(stored()).toHaveLength(1);
  expect(requests).toHaveLength(1);
  expect(conversation.finished(pressed)).toBe(turnId);
  expect(() => conversation.finished({ ...pressed, utterance: 'other' })).toThrow('input/empty');
  expect(conversation.phase()).toBe('speaking');
});

test('stage marks count from the last sound of speech', async () => {
  const { pause, conversation, marks, named } = rig({
    hear: hears(200, FINISHED),
    reply: async function* () {
      await new Promise((resolve) => setTimeout(resolve, 500));
      yield answering;
      yield { type: 'text', text: 'Yes.' };
      yield ended;
    },
  });
  pause({ pause: { silenceMs: 150 } });
  await pass(ANY_WAIT_MS);
  const { turnId, decision } = named('hearing/accepted')[0]?.payload ?? {};
  conversation.sounded(String(turnId), 912);
  conversation.played(String(turnId), 0);
  await pass(0);
  const waited = (decision as { waitMs: number }).waitMs;
  expect(marks).toEqual([
    {
      at: expect.any(Number),
      kind: 'spoken',
      outcome: 'complete',
      ending: 'decided',
      heardMs: 350,
      endedMs: Math.max(350, waited),
      firstWordMs: 850,
      firstSoundMs: 850,
      soundedMs: 912,
      discarded: 0,
      decision,
    },
  ]);
});

test('a typed turn has marks too, and what it used is told once', async () => {
  const { type, conversation, marks, spent } = rig();
  const turnId = type('hello there');
  await pass(0);
  conversation.played(turnId, 1);
  await pass(0);
  expect(marks).toMatchObject([{ kind: 'typed', ending: null, decision: null, discarded: 0 }]);
  expect(spent).toEqual([
    {
      slot: 'chat',
      vendor: 'anthropic',
      model: 'claude-sonnet-4-5',
      usage: { calls: 1, inputTokens: 1, outputTokens: 1, characters: 0, audioMs: 0 },
      discarded: false,
    },
    {
      slot: 'voice',
      vendor: 'system',
      model: '',
      usage: { calls: 2, inputTokens: 0, outputTokens: 0, characters: 28, audioMs: 0 },
      discarded: false,
    },
  ]);
});
