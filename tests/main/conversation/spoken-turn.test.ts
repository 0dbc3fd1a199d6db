/** Spoken turns: what is begun in a pause, and when it counts. */
import { expect, test, vi } from 'vitest';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { answering, seconds } from '../../support/conversation-rig.ts';
import {
  ANY_WAIT_MS,
  FINISHED,
  FINISHED_KO,
  hears,
  pass,
  rig,
  slowReply,
  UNFINISHED,
  until,
  untilAborted,
} from './spoken-rig.ts';

test.each([FINISHED, FINISHED_KO])(
  'says at once what was ready when the turn is over: %s',
  async (words) => {
    const { pause, announced, named, requests, stored, conversation } = rig({
      hear: hears(50, words),
    });
    pause({ pause: { silenceMs: 150 } });
    await pass(60);
    // Everything is ready, and only the understood words are shown.
    expect(requests).toHaveLength(1);
    expect(announced.map(({ name }) => name)).toEqual(['phase/changed', 'hearing/partial']);
    expect(conversation.phase()).toBe('hearing');
    expect(stored()).toEqual([]);
    await pass(600);
    expect(stored()).toEqual([{ role: 'person', text: words, state: 'complete' }]);
    const names = announced.map(({ name }) => name);
    expect(names.slice(2, 8)).toEqual([
      'phase/changed',
      'hearing/accepted',
      'turn/heard',
      'counsel/considered',
      'turn/answering',
      'turn/reply',
    ]);
    expect(conversation.phase()).toBe('speaking');
    expect(named('turn/all-spoken')).toHaveLength(1);
    const { decision, turnId } = named('hearing/accepted')[0]?.payload ?? {};
    expect(named('turn/heard')[0]?.payload.turnId).toBe(turnId);
    expect(decision).toMatchObject({ waitMs: expect.any(Number) });
    expect(requests).toHaveLength(1);
  },
);

test('whoever goes on before the answer could sound was not cut off: it is one turn', async () => {
  const { pause, conversation, named, stored, learned } = rig({
    hear: hears(50, FINISHED, `${FINISHED} And now I am tired.`),
    reply: slowReply(1500),
  });
  pause({});
  await pass(1000);
  expect(conversation.phase()).toBe('thinking');
  expect(named('hearing/accepted')).toEqual([]);
  conversation.resumed('u');
  expect(conversation.phase()).toBe('hearing');
  expect(learned.at(-1)?.kind).toBe('within');
  pause({ samples: seconds(1) });
  await pass(2500);
  expect(stored().filter(({ role }) => role === 'person')).toEqual([
    { role: 'person', text: `${FINISHED} And now I am tired.`, state: 'complete' },
  ]);
  expect(named('turn/ended')).toEqual([]);
  expect(named('hearing/accepted')[0]?.payload.decision).toMatchObject({
    waitMs: expect.any(Number),
  });
});

test('a turn that is over does not wait for ever for its answer to count', async () => {
  const { pause, stored, conversation } = rig({
    hear: hears(50, FINISHED),
    reply: slowReply(60_000),
  });
  pause({});
  await pass(3000);
  expect(stored()).toEqual([{ role: 'person', text: FINISHED, state: 'complete' }]);
  expect(conversation.phase()).toBe('thinking');
});

test('words that alarm count as soon as the silence has lasted, however late the voice', async () => {
  const { pause, named } = rig({
    hear: hears(50, 'I am going to kill myself tonight.'),
    speak: async function* () {
      await new Promise((resolve) => setTimeout(resolve, 60_000));
      yield* [];
    },
  });
  pause({});
  await pass(900);
  expect(named('safety/raised')[0]?.payload.level).toBe('acute');
});

test('what was said in full is kept when thinking is stopped, or something is typed instead', async () => {
  for (const leave of ['stop', 'type'] as const) {
    const { pause, conversation, stored, type } = rig({
      hear: hears(50, FINISHED),
      reply: slowReply(1500),
    });
    pause({});
    await pass(1000);
    if (leave === 'stop') conversation.stop(null);
    else type('Never mind.');
    await pass(0);
    expect(stored().map(({ text }) => text)).toEqual(
      leave === 'stop' ? [FINISHED] : [FINISHED, 'Never mind.'],
    );
  }
});

test('throws away what it began when the person goes on: nothing stored, nothing announced', async () => {
  let isAborted = false;
  const { pause, conversation, announced, requests, stored, spent } = rig({
    hear: hears(50, FINISHED),
    reply: async function* (_request, signal) {
      signal.addEventListener('abort', () => {
        isAborted = true;
      });
      yield answering;
      yield { type: 'text', text: 'That is a long night. ' };
      await untilAborted(signal);
    },
  });
  pause({});
  await pass(100);
  expect(requests).toHaveLength(1);
  conversation.resumed('u');
  await pass(60_000);
  expect(isAborted).toBe(true);
  expect(announced.map(({ name }) => name)).toEqual(['phase/changed', 'hearing/partial']);
  expect(conversation.phase()).toBe('hearing');
  expect(stored()).toEqual([]);
  expect(spent.filter(({ slot }) => slot !== 'hearing').every(({ discarded }) => discarded)).toBe(
    true,
  );
  expect(spent.find(({ slot }) => slot === 'chat')).toMatchObject({ vendor: 'anthropic' });
  expect(spent.find(({ slot }) => slot === 'voice')?.usage.characters).toBe(21);
});

test('a pause within a sentence is one turn, answered once', async () => {
  const { pause, conversation, stored, named, marks } = rig({
    hear: hears(50, FINISHED, `${FINISHED} And then I got up.`),
  });
  pause({});
  await pass(200);
  conversation.resumed('u');
  await pass(800);
  pause({});
  await pass(ANY_WAIT_MS);
  expect(stored()).toHaveLength(1);
  expect(named('hearing/accepted')).toHaveLength(1);
  const { turnId } = named('turn/all-spoken')[0]?.payload ?? {};
  conversation.played(String(turnId), 1);
  await pass(0);
  expect(stored().at(-1)?.role).toBe('companion');
  expect(marks).toHaveLength(1);
  expect(marks[0]).toMatchObject({ discarded: 1, ending: 'decided', kind: 'spoken' });
});

test('an unfinished thought of two seconds asks no model', async () => {
  const { pause, conversation, requests } = rig({ hear: hears(50, UNFINISHED) });
  pause({});
  await pass(850);
  expect(requests).toEqual([]);
  conversation.resumed('u');
  await pass(ANY_WAIT_MS);
  expect(requests).toEqual([]);
});

test('the end of an unfinished thought that stays one is answered without a further wait', async () => {
  const { pause, requests, named } = rig({ hear: hears(50, UNFINISHED) });
  pause({});
  await pass(100);
  expect(requests).toEqual([]);
  await until(() => requests.length === 1);
  expect(named('hearing/accepted')).toEqual([]);
  await pass(ANY_WAIT_MS);
  expect(named('turn/all-spoken')).toHaveLength(1);
});

test('asks no model before the turn is over where thinking ahead is off', async () => {
  const { pause, requests, named } = rig({
    hear: hears(50, FINISHED),
    preferences: { thinksAhead: false },
  });
  pause({});
  await pass(100);
  expect(named('hearing/partial')).toHaveLength(1);
  expect(requests).toEqual([]);
  await pass(ANY_WAIT_MS);
  expect(requests).toHaveLength(1);
});

test('a turn whose words never came waits for them, and tells what the ear failed with', async () => {
  const late = Promise.withResolvers<never>();
  const { pause, named, conversation, stored } = rig({ hear: () => late.promise });
  pause({});
  await pass(ANY_WAIT_MS);
  expect(named('hearing/accepted')).toHaveLength(1);
  expect(conversation.phase()).toBe('thinking');
  late.reject(new AppError('hearing/no-provider'));
  await pass(0);
  expect(named('notice/fault')[0]?.payload.fault).toEqual({ code: 'hearing/no-provider' });
  expect(conversation.phase()).toBe('idle');
  expect(stored()).toEqual([]);
});

test('a door that slams is no turn', async () => {
  const { pause, named, conversation, stored, requests } = rig({ hear: hears(50, '') });
  pause({ pause: { spokenMs: 120 } });
  await pass(ANY_WAIT_MS);
  expect(named('hearing/let-pass')[0]?.payload).toEqual({ utterance: 'u', why: 'nothing-heard' });
  expect(named('hearing/accepted')).toEqual([]);
  expect(named('notice/fault')).toEqual([]);
  expect(conversation.phase()).toBe('idle');
  expect(stored()).toEqual([]);
  expect(requests).toEqual([]);
});

test('a door that slams while its words are long on their way leaves quietly too', async () => {
  const { pause, named, conversation, marks } = rig({ hear: hears(20_000, '') });
  pause({ pause: { spokenMs: 120 } });
  await pass(30_000);
  expect(named('hearing/let-pass')).toHaveLength(1);
  expect(named('notice/fault')).toEqual([]);
  expect(conversation.phase()).toBe('idle');
  expect(marks).toEqual([]);
});

test('a minute of silence begins nothing', async () => {
  const { pause, conversation, announced, requests } = rig({ hear: hears(50, '') });
  pause({ pause: { spokenMs: 120 } });
  await pass(ANY_WAIT_MS);
  announced.length = 0;
  await pass(60_000);
  expect(announced).toEqual([]);
  expect(requests).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
  expect(conversation.phase()).toBe('idle');
});

test('an utterance that is dropped leaves nothing behind', async () => {
  const { pause, conversation, requests, stored, named } = rig({ hear: hears(50, FINISHED) });
  pause({});
  await pass(60);
  expect(requests).toHaveLength(1);
  conversation.dropped('u');
  await pass(ANY_WAIT_MS);
  expect(stored()).toEqual([]);
  expect(named('hearing/accepted')).toEqual([]);
  expect(conversation.phase()).toBe('idle');
});

test('typed words take the place of an utterance that was open', async () => {
  const { pause, type, stored } = rig({ hear: hears(50, FINISHED) });
  pause({});
  await pass(60);
  type('never mind');
  await pass(ANY_WAIT_MS);
  expect(stored()).toEqual([{ role: 'person', text: 'never mind', state: 'complete' }]);
});
