/** Tools in a turn: when they are done, what interrupts them, what is kept of them. */
import { expect, onTestFinished, test } from 'vitest';
import type { ReplyTools, UsedTool } from '../../../src-main/conversation/ports.ts';
import type { ChatRequest, ReplyChunk, ToolCall } from '../../../src-main/providers/ports.ts';
import type { ToolUse } from '../../../src-preload/contract/tools.ts';
import { answering, createRig, ended, type RigOptions } from '../../support/conversation-rig.ts';

const SPEC = { name: 'set_reminder', description: '', parameters: { type: 'object' } };
const CALL: ToolCall = { id: 'c1', name: 'set_reminder', input: {} };
const USE: ToolUse = { tool: 'set_reminder', shown: 'tea', sentTo: null, outcome: 'done' };
const DONE: UsedTool = { output: '{"quoted":{}}', use: USE, changes: true };
const { outcome: _, ...DOING } = USE;

function rig({
  act = async () => DONE,
  isToBeAsked = false,
  ...options
}: RigOptions & { act?: ReplyTools['act']; isToBeAsked?: boolean } = {}) {
  let foreign = 0;
  const made = createRig({
    beginTools: () => ({
      offered: () => [SPEC],
      sawForeign() {
        foreign += 1;
      },
      isToBeAsked,
      act,
    }),
    ...options,
  });
  onTestFinished(made.close);
  return { ...made, foreign: () => foreign };
}

/** A model that plays one script after the other, the last one again and again. */
function rounds(...scripts: readonly (readonly (string | ToolCall)[])[]) {
  let at = 0;
  return async function* (_request: ChatRequest, signal: AbortSignal): AsyncGenerator<ReplyChunk> {
    yield answering;
    for (const step of scripts[Math.min(at++, scripts.length - 1)] ?? []) {
      signal.throwIfAborted();
      yield typeof step === 'string' ? { type: 'text', text: step } : { type: 'call', call: step };
    }
    yield ended;
  };
}

test('a use is told, and kept with the reply it was made for [A6]', async () => {
  const { type, next, conversation } = rig({
    reply: rounds([CALL], ['It is set.']),
    act: async (_call, begun) => {
      begun({ ...USE, outcome: 'failed' });
      return DONE;
    },
  });
  const turnId = type('a');
  expect(await next('turn/using-tool')).toEqual({ turnId, use: DOING });
  expect(await next('turn/used-tool')).toEqual({ turnId, use: USE });
  await next('turn/all-spoken');
  conversation.played(turnId, 0);
  expect((await next('turn/ended')).message).toMatchObject({ text: 'It is set.', tools: [USE] });
  expect(conversation.current()?.messages.at(-1)?.tools).toEqual([USE]);
});

test('what is said before a slow tool sounds while it runs [A6]', async () => {
  const { promise, resolve } = Promise.withResolvers<UsedTool>();
  const { type, next } = rig({
    reply: rounds(['I am looking it up now.', CALL], ['It is set.']),
    act: () => promise,
  });
  type('a');
  expect((await next('turn/spoke')).text).toBe('I am looking it up now.');
  resolve(DONE);
  expect((await next('turn/spoke', ({ index }) => index === 1)).text).toBe('It is set.');
});

test('an interruption ends a tool at once, and what it was doing stands as not done [A6]', async () => {
  let inner: AbortSignal | null = null;
  const { type, next, conversation } = rig({
    reply: rounds(['I am looking it up now.', CALL], ['Never said.']),
    act(_call, begun, signal) {
      inner = signal;
      begun({ ...USE, sentTo: 'somewhere.example', outcome: 'failed' });
      return new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason), { once: true });
      });
    },
  });
  const turnId = type('a');
  await next('turn/spoke', ({ last }) => last);
  await next('turn/using-tool');
  conversation.speechStarted({ turnId, index: 0, playedMs: 900, durationMs: 1000 });
  expect(inner).toMatchObject({ aborted: true });
  const { message } = await next('turn/ended');
  expect(message).toMatchObject({
    state: 'interrupted',
    tools: [{ ...USE, sentTo: 'somewhere.example', outcome: 'failed' }],
  });
});

test('nothing is done for a draft that does not count [A6]', async () => {
  let done = 0;
  const { pause, conversation, requests } = rig({
    preferences: { patience: 'patient' },
    reply: rounds([CALL], ['It is set.']),
    act: async () => {
      done += 1;
      return DONE;
    },
  });
  pause({});
  while (requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
  conversation.resumed('u');
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(done).toBe(0);
});

test('a reply that is asked for once more does nothing twice', async () => {
  let done = 0;
  const { type, next, requests } = rig({
    reply: rounds([CALL], ['This must not be said.'], [CALL], ['It is set.']),
    check: (sentence) => (sentence.includes('must not') ? null : sentence),
    act: async () => {
      done += 1;
      return DONE;
    },
  });
  type('a');
  expect((await next('turn/spoke')).text).toBe('It is set.');
  expect(requests).toHaveLength(4);
  expect(done).toBe(1);
});

test('documents that are quoted are words of others; not after she asked, so that a yes can be acted on', async () => {
  const recall = async () => ({ facts: [], said: [], quoted: ['<document>x</document>'] });
  const plain = rig({ recall });
  plain.type('a');
  await plain.next('turn/all-spoken');
  expect(plain.foreign()).toBe(1);
  expect(plain.requests[0]?.situation).toContain('<document>');

  const asking = rig({ recall, isToBeAsked: true, aloud: false });
  asking.type('a');
  await asking.next('turn/ended');
  asking.type('yes');
  await asking.next('turn/ended', ({ turnId }) => turnId === 'turn-2');
  expect(asking.requests.map(({ situation }) => situation?.includes('<document>'))).toEqual([
    true,
    false,
  ]);
  expect(asking.foreign()).toBe(1);
});

test('a reply that uses no tool waits for none: its request goes out as without them', async () => {
  let acted = 0;
  const { type, next, requests } = rig({
    act: async () => {
      acted += 1;
      return DONE;
    },
  });
  type('a');
  await next('turn/all-spoken');
  expect(requests).toHaveLength(1);
  expect(requests[0]?.tools).toEqual([SPEC]);
  expect(requests[0]?.situation).toContain('# Tools');
  expect(acted).toBe(0);
});
