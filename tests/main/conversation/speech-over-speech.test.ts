/** Speech while she speaks: what is a nod, and what interrupts. */
import { expect, test } from 'vitest';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { RigOptions } from '../../support/conversation-rig.ts';
import { ANY_WAIT_MS, FINISHED, hears, pass, rig, talksOn, until } from './spoken-rig.ts';

/** She has said one sentence and is in the middle of the next. */
async function speaking(options: RigOptions = {}) {
  const made = rig({
    reply: talksOn('That sounds hard to bear alone. One two three four five six seven. '),
    ...options,
  });
  const turnId = made.type('hello there');
  await pass(0);
  expect(made.named('turn/spoke').length).toBeGreaterThan(1);
  made.conversation.played(turnId, 0);
  return { ...made, turnId, over: { turnId, index: 1, playedMs: 500, durationMs: 1000 } };
}

test.each(['mm-hm', '네', '응응', 'Yeah.'])(
  'a back-channel over her speech changes nothing: %s',
  async (words) => {
    const made = await speaking({ hear: hears(50, words) });
    made.announced.length = 0;
    made.pause({ pause: { spokenMs: 300 }, over: made.over });
    await pass(ANY_WAIT_MS);
    expect(made.announced).toEqual([
      { name: 'hearing/let-pass', payload: { utterance: 'u', why: 'back-channel' } },
    ]);
    expect(made.conversation.phase()).toBe('speaking');
    expect(made.stored().filter(({ role }) => role === 'person')).toHaveLength(1);
  },
);

test('a cough over her speech changes nothing', async () => {
  const made = await speaking({ hear: hears(50, '') });
  made.announced.length = 0;
  made.pause({ pause: { spokenMs: 200 }, over: made.over });
  await pass(ANY_WAIT_MS);
  expect(made.announced.map(({ payload }) => payload.why)).toEqual(['nothing-heard']);
  expect(made.conversation.phase()).toBe('speaking');
});

test('a "stop" over her speech interrupts her however late it is understood', async () => {
  const late = await speaking({ hear: hears(8000, 'Stop, please.') });
  late.pause({ pause: { spokenMs: 400 }, over: late.over });
  await pass(7900);
  expect(late.conversation.phase()).toBe('speaking');
  await pass(200);
  expect(late.named('turn/ended')[0]?.payload).toMatchObject({ outcome: 'interrupted' });
  expect(late.stored().at(-1)).toMatchObject({ role: 'person', text: 'Stop, please.' });
});

test('an ear that fails does not stop her', async () => {
  const deaf = await speaking({
    hear: async () => {
      throw new AppError('hearing/no-provider');
    },
  });
  deaf.pause({ over: deaf.over });
  await pass(0);
  expect(deaf.named('hearing/let-pass')).toHaveLength(1);
  expect(deaf.named('notice/fault')).toHaveLength(1);
  expect(deaf.conversation.phase()).toBe('speaking');
});

test('short words over her speech that mean something interrupt her and are a turn', async () => {
  const made = await speaking({ hear: hears(50, 'Wait, stop.') });
  made.pause({ pause: { spokenMs: 400 }, over: made.over });
  await pass(60);
  expect(made.named('turn/ended')[0]?.payload).toMatchObject({ outcome: 'interrupted' });
  expect(made.conversation.phase()).toBe('hearing');
  await pass(ANY_WAIT_MS);
  expect(made.stored().map(({ text }) => text)).toEqual([
    'hello there',
    'That sounds hard to bear alone. One two three',
    'Wait, stop.',
  ]);
});

test('"네" is an answer once she is silent', async () => {
  const { pause, stored } = rig({ hear: hears(50, '네') });
  pause({ pause: { spokenMs: 300 } });
  await pass(ANY_WAIT_MS);
  expect(stored()[0]?.text).toBe('네');
});

test('"네" is an answer, too, when her last sentence ended while it was understood', async () => {
  const made = rig({ hear: hears(300, '네') });
  const turnId = made.type('hello there');
  await pass(0);
  made.pause({
    pause: { spokenMs: 300 },
    over: { turnId, index: 1, playedMs: 900, durationMs: 1000 },
  });
  made.conversation.played(turnId, 1);
  await pass(ANY_WAIT_MS);
  expect(made.named('hearing/let-pass')).toEqual([]);
  expect(made.stored().map(({ text }) => text)).toContain('네');
});

test('two quick interruptions in a row keep both utterances', async () => {
  const made = await speaking({ hear: hears(400, 'No wait.', 'I mean my sister.') });
  made.conversation.speechStarted(made.over);
  made.pause({ utterance: 'one' });
  await until(() => made.named('hearing/accepted').length === 1);
  made.conversation.speechStarted(null);
  made.pause({ utterance: 'two' });
  await pass(ANY_WAIT_MS);
  const person = made.stored().filter(({ role }) => role === 'person');
  expect(person.map(({ text }) => text)).toEqual(['hello there', 'No wait.', 'I mean my sister.']);
  expect(made.requests.at(-1)?.messages.at(-1)?.content).toBe('No wait.\nI mean my sister.');
});

test('speech that goes on just as its turn was taken to be over interrupts the turn', async () => {
  const { pause, conversation, named, learned, stored } = rig({ hear: hears(50, FINISHED) });
  pause({});
  await until(() => named('hearing/accepted').length === 1);
  conversation.resumed('u');
  await pass(0);
  expect(named('turn/ended')[0]?.payload.outcome).toBe('interrupted');
  expect(conversation.phase()).toBe('hearing');
  expect(stored()).toEqual([{ role: 'person', text: FINISHED, state: 'complete' }]);
  expect(learned.at(-1)?.kind).toBe('cut-off');
});
