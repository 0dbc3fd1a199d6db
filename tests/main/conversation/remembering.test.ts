import { afterEach, expect, test } from 'vitest';
import type { Remembered } from '../../../src-main/conversation/ports.ts';
import { createRig, type RigOptions } from '../../support/conversation-rig.ts';

const rigs: { close(): void }[] = [];
function rig(options: RigOptions = {}) {
  const made = createRig({ aloud: false, ...options });
  rigs.push(made);
  return made;
}
afterEach(() => {
  for (const made of rigs.splice(0)) made.close();
});

const NOTHING: Remembered = { facts: [], said: [], quoted: [] };

async function talk(made: ReturnType<typeof rig>, text: string): Promise<void> {
  made.type(text);
  await made.conversation.settled();
}

test('what belongs to the words goes along with them [A8, A5]', async () => {
  const asked: unknown[] = [];
  const made = rig({
    async recall(query) {
      asked.push(query);
      return {
        ...NOTHING,
        facts: [{ statement: 'Jisoo is your older sister.', since: 0, until: null }],
      };
    },
  });
  await talk(made, 'Jisoo called me last night');
  expect(asked).toEqual([
    expect.objectContaining({ text: 'Jisoo called me last night', level: 'none' }),
  ]);
  expect(made.requests[0]?.situation).toContain('Jisoo is your older sister.');
  expect(made.requests[0]?.system).not.toContain('Jisoo');
});

test('the newest ten exchanges go word for word, and a summary stands for what was before [A9, V4]', async () => {
  const asked: { verbatimFrom: number }[] = [];
  const made = rig({
    async recall(query) {
      asked.push(query);
      return NOTHING;
    },
  });
  for (let n = 0; n < 15; n += 1) await talk(made, `number ${n}`);
  const id = made.conversation.current()?.id ?? '';
  made.disk.store.setSummary(id, 'They spoke of number 0.', 2);
  expect(made.requests.at(-1)?.situation).not.toContain('Earlier in this conversation');
  expect(made.requests.at(-1)?.messages).toHaveLength(21);
  await talk(made, 'number 15');
  const request = made.requests.at(-1);
  expect(request?.situation).toContain('Earlier in this conversation:\nThey spoke of number 0.');
  // A few more than ten exchanges, because the summary is made in pauses and may not cover them yet.
  expect(request?.messages).toHaveLength(27);
  expect(request?.messages[0]?.content).toBe('number 2');
  expect(asked.at(-1)?.verbatimFrom).toBe(made.store.open(id).messages[3]?.at);
});

test('words about memory are answered without a model, and what they ask for is done', async () => {
  const done: string[] = [];
  const made = rig({
    asked: async (text) =>
      text.includes('forget that')
        ? { reply: 'It is forgotten.', done: () => done.push(text) }
        : null,
  });
  await talk(made, 'my exam is in May');
  await talk(made, 'please forget that');
  expect(made.requests).toHaveLength(1);
  expect(made.stored().at(-1)).toMatchObject({ role: 'companion', text: 'It is forgotten.' });
  expect(done).toEqual(['please forget that']);
});

test('nothing is forgotten for words that were never meant: a draft that does not count', async () => {
  const done: string[] = [];
  const made = rig({
    aloud: true,
    hear: async () => ({ text: 'please forget that.', language: 'en', vendor: 'openai' }),
    asked: async () => ({ reply: 'It is forgotten.', done: () => done.push('done') }),
  });
  made.pause({ utterance: 'u1' });
  await made.next('hearing/partial');
  made.conversation.dropped('u1');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(done).toEqual([]);
  made.say();
  const { turnId, spoken } = await made.next('turn/all-spoken');
  made.conversation.played(turnId, spoken - 1);
  await made.next('turn/ended');
  expect(done).toEqual(['done']);
});

test('at acute nothing is recalled or asked of memory: the fixed words come first', async () => {
  const calls: string[] = [];
  const made = rig({
    async recall() {
      calls.push('recall');
      return NOTHING;
    },
    async asked() {
      calls.push('asked');
      return null;
    },
  });
  await talk(made, 'I am going to kill myself tonight');
  expect(calls).toEqual([]);
  expect(made.named('safety/raised')).toHaveLength(1);
});

test('memory is told when a turn has ended and when a conversation is left', async () => {
  const made = rig();
  await talk(made, 'hello');
  const id = made.conversation.current()?.id;
  made.conversation.leave();
  expect(made.remembering).toEqual([`ended ${id}`, `left ${id}`]);
});

test('of a private conversation nothing is on disk, and nothing is left when it is left', async () => {
  const made = rig();
  made.conversation.leave(true);
  expect(made.conversation.current()).toMatchObject({ isPrivate: true, messages: [] });
  await talk(made, 'what nobody may know');
  expect(made.stored()).toHaveLength(2);
  expect(made.conversation.current()?.isPrivate).toBe(true);
  expect(made.disk.store.latest()).toBeNull();
  const id = made.conversation.current()?.id ?? '';
  made.conversation.leave();
  expect(made.conversation.current()).toBeNull();
  expect(() => made.store.open(id)).toThrow();
  await talk(made, 'hello again');
  expect(made.conversation.current()?.isPrivate).toBe(false);
  expect(made.disk.store.latest()).not.toBeNull();
});
