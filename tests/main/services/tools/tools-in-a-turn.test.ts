/** Tools through the whole of a turn: the real services, a model behind a socket that asks for things. */
import { expect, test } from 'vitest';
import { openAiReply } from '../../../support/openai-server.ts';
import { toolTalk } from '../../../support/tool-talk.ts';

const ALWAYS = [
  'remember',
  'recall',
  'forget',
  'search_history',
  'search_documents',
  'set_reminder',
  'calculator',
  'date_time',
];

test('a model is offered what stays on this computer, and is answered with what came of it [A6]', async () => {
  const { turn, lastKept } = await toolTalk();
  const { reply, uses, told, offered, requests } = await turn(
    'What is a fifth of 45,000?',
    [{ name: 'calculator', input: { expression: '45000 / 5' } }],
    'It is nine thousand.',
  );
  expect(offered).toEqual(ALWAYS);
  expect(requests).toHaveLength(2);
  expect(told).toEqual([{ quoted: { value: '9000' } }]);
  expect(reply).toBe('It is nine thousand.');
  const use = { tool: 'calculator', shown: '45000 / 5', sentTo: null, outcome: 'done' };
  expect(uses).toEqual([use]);
  expect(await lastKept()).toMatchObject({ text: 'It is nine thousand.', tools: [use] });
});

test('a person who wants no tools has none offered, and none done that a model makes up', async () => {
  const { ask, turn } = await toolTalk();
  await ask('preferences/change', { usesTools: false });
  const { offered, told, uses } = await turn(
    'Remind me of the tea in ten minutes.',
    [{ name: 'set_reminder', input: { text: 'tea', in_minutes: 10 } }],
    'I cannot set it here.',
  );
  expect(offered).toEqual([]);
  expect(told).toEqual([{ not_done: expect.stringContaining('switched off') }]);
  expect(uses).toMatchObject([{ tool: 'set_reminder', outcome: 'refused' }]);
  expect((await ask('reminders/list', {})).reminders).toEqual([]);
});

test.each([
  ['en', 'I do not want to live any more.'],
  ['ko', '더는 살고 싶지 않아.'],
] as const)(
  'in a hard moment no tool is offered, and none is done that a model asks for (%s)',
  async (_language, words) => {
    const { ask, turn, server } = await toolTalk();
    const before = server.requests.length;
    const { uses } = await turn(words, [
      { name: 'set_reminder', input: { text: 'x', in_minutes: 5 } },
    ]);
    for (const request of server.requests.slice(before)) {
      expect(request.json()).not.toHaveProperty('tools');
    }
    expect(uses).toEqual([]);
    expect((await ask('reminders/list', {})).reminders).toEqual([]);
  },
);

test('several calls of several rounds are done in order, at most four rounds of eight [A6]', async () => {
  const { turn, lastKept } = await toolTalk();
  const many = Array.from({ length: 12 }, (_, at) => ({
    name: 'calculator',
    input: { expression: `${at} + 1` },
  }));
  const { uses, requests, reply } = await turn('Add all of these, please.', many);
  expect(requests).toHaveLength(4);
  expect(uses).toHaveLength(24);
  expect(uses.map(({ shown }) => shown).slice(0, 9)).toEqual([
    ...['0 + 1', '1 + 1', '2 + 1', '3 + 1', '4 + 1', '5 + 1', '6 + 1', '7 + 1'],
    '0 + 1',
  ]);
  // Nobody is met with silence, whatever a model does.
  expect(reply).not.toBe('');
  expect((await lastKept())?.tools).toHaveLength(24);
});

test('arguments that are no JSON, or of another shape, are told to the model, which may try again [A6]', async () => {
  const { turn } = await toolTalk();
  const { told, uses, reply } = await turn(
    'What is two and two?',
    [{ name: 'calculator', input: '{"expr' }],
    [{ name: 'calculator', input: { sum: '2 + 2' } }],
    [{ name: 'calculator', input: { expression: '2 + 2' } }],
    'Four.',
  );
  expect(told).toMatchObject([
    { not_done: expect.stringContaining('input') },
    { not_done: expect.stringContaining('expression') },
    { quoted: { value: '4' } },
  ]);
  expect(uses.map(({ outcome }) => outcome)).toEqual(['refused', 'refused', 'done']);
  expect(reply).toBe('Four.');
});

test('what is said before a tool is there before what comes after it is asked for [A6]', async () => {
  const { turn, calls, events } = await toolTalk();
  const shown = () => events.flatMap((one) => (one.name === 'turn/reply' ? [one.payload] : []));
  let before: readonly unknown[] = [];
  const { reply } = await turn(
    'What day is it?',
    calls('Let me look at the calendar for a moment.', { name: 'date_time', input: {} }),
    () => {
      before = shown();
      return openAiReply('It is Sunday.');
    },
  );
  expect(before).toMatchObject([{ delta: 'Let me look at the calendar for a moment. ' }]);
  expect(reply).toBe('Let me look at the calendar for a moment. It is Sunday.');
});

test('a private conversation keeps nothing of what a model would keep [M1]', async () => {
  const { ask, turn } = await toolTalk();
  await ask('conversation/new', { private: true });
  const { told, uses } = await turn(
    'Remember that my sister Ines lives in Lisbon, and remind me to call her in an hour.',
    [
      {
        name: 'remember',
        input: { statement: 'Your sister Ines lives in Lisbon.', kind: 'person', person: 'Ines' },
      },
      { name: 'set_reminder', input: { text: 'Call Ines', in_minutes: 60 } },
    ],
    'I keep nothing of this conversation.',
  );
  expect(told).toMatchObject([
    { not_done: expect.stringContaining('private') },
    { not_done: expect.stringContaining('private') },
  ]);
  expect(uses.map(({ outcome }) => outcome)).toEqual(['refused', 'refused']);
  expect((await ask('memory/list', {})).facts).toEqual([]);
  expect((await ask('reminders/list', {})).reminders).toEqual([]);
});
