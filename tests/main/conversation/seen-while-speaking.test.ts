import { expect, onTestFinished, test, vi } from 'vitest';
import { replyRules } from '../../../src-main/safety/turn/reply-rules.ts';
import type { FaceHint } from '../../../src-preload/contract/words.ts';
import { answering, createRig, ended, seconds } from '../../support/conversation-rig.ts';

const SAD: FaceHint = { emotion: 'sad', confidence: 0.8, coverage: 0.7, longestMs: 5000 };
const LINE = 'possible expression this turn: sad';
const MAY_ASK = 'you may ask once';

function aRig(reply = 'I hear you. What weighs most?') {
  const rig = createRig({
    preferences: { sharesSeen: true, remarksOnLooks: true, spokenLanguage: 'en' },
    hear: async () => ({ text: 'The day was long.', language: 'en', vendor: 'openai' }),
    rules: replyRules,
    async *reply() {
      yield answering;
      yield { type: 'text', text: reply };
      yield ended;
    },
  });
  onTestFinished(rig.close);
  const finish = (utterance: string, seen: FaceHint | null, samples = seconds(1)) =>
    rig.conversation.finished({
      ...{ utterance, samples, pause: null, voice: null, emotion: null },
      ...{ seen, ending: 'button', over: null },
    });
  const situations = (): readonly string[] => rig.requests.map(({ situation }) => situation ?? '');
  /** The reply is on its way to the ear. */
  const answered = (turnId: string) =>
    rig.next('turn/all-spoken', (told) => told.turnId === turnId);
  return { ...rig, finish, situations, answered };
}

test('what was seen while the person spoke goes with that turn, and with no other [C8]', async () => {
  const { finish, situations, answered } = aRig();
  await answered(finish('one', SAD));
  await answered(finish('two', null));
  expect(situations().map((one) => one.includes(LINE))).toEqual([true, false]);
});

test('where the person goes on, what was seen by the end is what counts [C8]', async () => {
  const { finish, situations, answered, pause, conversation } = aRig();
  pause({ utterance: 'u', seen: SAD });
  await vi.waitFor(() => expect(situations()).toHaveLength(1));
  conversation.resumed('u');
  await answered(finish('u', null));
  expect(situations().at(-1)).not.toContain(LINE);
  pause({ utterance: 'v', seen: SAD });
  await answered(finish('v', null, new Int16Array()));
  expect(situations().at(-1)).toContain(LINE);
});

test('a question in a draft that nobody heard leaves the one that may be asked [C8]', async () => {
  const { finish, situations, answered, pause, conversation } = aRig(
    'A long day. How does it feel to say that?',
  );
  pause({ utterance: 'u', seen: SAD });
  await vi.waitFor(() => expect(situations()).toHaveLength(1));
  conversation.resumed('u');
  await answered(finish('u', SAD));
  expect(situations().map((one) => one.includes(MAY_ASK))).toEqual([true, true]);
  await answered(finish('w', SAD));
  expect(situations().at(-1)).not.toContain(MAY_ASK);
});

test('a new conversation may ask anew; one that is gone on with may not [C8]', async () => {
  const { finish, situations, answered, conversation, stored } = aRig(
    'A long day. How does it feel to say that?',
  );
  await answered(finish('one', SAD));
  const id = conversation.current()?.id ?? '';
  conversation.leave();
  await answered(finish('two', SAD));
  expect(situations().at(-1)).toContain(MAY_ASK);
  conversation.resume(id);
  expect(stored().length).toBeGreaterThan(0);
  await answered(finish('three', SAD));
  expect(situations().at(-1)).toContain(LINE);
  expect(situations().at(-1)).not.toContain(MAY_ASK);
});
