import { afterEach, expect, test, vi } from 'vitest';
import type { ReplyChunk } from '../../../src-main/providers/ports.ts';
import { answering, createRig, type RigOptions } from '../../support/conversation-rig.ts';

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

const LONG =
  'That sounds very lonely to me. One two three four five six. What would help you tonight?';

/** Says LONG and is not done before it is interrupted. */
async function* talksOn(_request: unknown, signal: AbortSignal): AsyncGenerator<ReplyChunk> {
  yield answering;
  yield { type: 'text', text: `${LONG} ` };
  await new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

async function interrupted(heard: { index: number; playedMs: number } | null) {
  const made = rig({ reply: talksOn });
  const turnId = made.type('I feel alone');
  await made.next('turn/spoke', ({ index }) => index === 2);
  made.conversation.speechStarted(heard && { turnId, durationMs: 1000, ...heard });
  made.type('where were you?');
  await vi.waitFor(() => expect(made.requests).toHaveLength(2));
  return { ...made, request: made.requests.at(-1) };
}

test('what she had not said when she was interrupted goes along with the next words', async () => {
  const { request } = await interrupted({ index: 1, playedMs: 500 });
  expect(request?.unsaid).toBe('four five six. What would help you tonight?');
  expect(request?.situation).toContain('"four five six. What would help you tonight?"');
  expect(request?.messages.at(-2)?.content).toBe('That sounds very lonely to me. One two three');
});

test('of a reply nobody heard anything of, nothing is missed', async () => {
  const { request } = await interrupted(null);
  expect(request?.unsaid).toBeNull();
  expect(request?.situation).not.toContain('lonely');
});

test('a reply that was heard to its end leaves nothing unsaid', async () => {
  const { conversation, type, next, named, requests } = rig();
  const turnId = type('hello there');
  await next('turn/all-spoken');
  conversation.speechStarted({ turnId, index: 1, playedMs: 10, durationMs: 1000 });
  const second = type('where were you?');
  await next('turn/all-spoken', (all) => all.turnId === second);
  expect(requests[1]?.unsaid).toBe('What weighs most?');
  conversation.played(second, 1);
  await vi.waitFor(() => expect(named('turn/ended')).toHaveLength(2));
  type('and now?');
  await vi.waitFor(() => expect(requests).toHaveLength(3));
  expect(requests[2]?.unsaid).toBeNull();
});

test('an interruption of her thinking does not lose what she had not said before', async () => {
  const made = await interrupted({ index: 1, playedMs: 500 });
  made.conversation.speechStarted(null);
  made.type('go on');
  await vi.waitFor(() => expect(made.requests).toHaveLength(3));
  expect(made.requests.at(-1)?.unsaid).toBe('four five six. What would help you tonight?');
});

test('another conversation knows nothing of it', async () => {
  const made = await interrupted({ index: 1, playedMs: 500 });
  made.conversation.leave();
  made.type('hello again');
  await vi.waitFor(() => expect(made.requests).toHaveLength(3));
  expect(made.requests.at(-1)?.unsaid).toBeNull();
});
