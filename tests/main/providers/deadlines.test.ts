import type { AddressInfo } from 'node:net';
import { createServer } from 'node:net';
import { beforeAll, expect, test } from 'vitest';
import { createAnthropicChat } from '../../../src-main/providers/anthropic-chat.ts';
import { withDeadline, withDeadlines } from '../../../src-main/providers/deadlines.ts';
import type { ChatRequest } from '../../../src-main/providers/ports.ts';
import {
  ANTHROPIC_MESSAGES,
  anthropicBeginning,
  anthropicEnding,
  anthropicPing,
} from '../../support/anthropic-server.ts';
import { eventStream, type Script, startVendorServer } from '../../support/vendor-server.ts';

// Loading the SDK for the first time must not eat the short deadlines below.
beforeAll(() => import('@anthropic-ai/sdk'));

const LONG = 30_000;
const request: ChatRequest = {
  system: '',
  messages: [{ role: 'user', content: 'Hi' }],
  language: 'en',
  maxTokens: 100,
  temperature: null,
  streaming: true,
};

async function ask(
  script: Script,
  deadlines: { first: number; stall: number },
  signal?: AbortSignal,
) {
  const server = await startVendorServer();
  try {
    server.on(ANTHROPIC_MESSAGES, script);
    const model = createAnthropicChat({ key: 'k', baseUrl: server.url, model: 'claude-haiku-4-5' });
    let text = '';
    try {
      for await (const chunk of withDeadlines(
        (inner) => model.reply(request, inner),
        { connect: LONG, ...deadlines },
        signal ?? new AbortController().signal,
      )) {
        if (chunk.type === 'text') text += chunk.text;
      }
      return text;
    } catch (error) {
      expect(await (await server.nextRequest()).abandoned).toBe(true);
      throw error;
    }
  } finally {
    await server.close();
  }
}

test('a vendor that sends no headers times out, and its connection is closed', async () => {
  await expect(
    ask({ before: 'hang', body: [] }, { first: 250, stall: LONG }),
  ).rejects.toMatchObject({
    code: 'provider/timeout',
  });
});

test('keep-alives are no first words', async () => {
  const script = eventStream([
    ...anthropicBeginning(),
    anthropicPing(),
    { waitMs: 20 },
    anthropicPing(),
    'hang',
  ]);
  await expect(ask(script, { first: 250, stall: LONG })).rejects.toMatchObject({
    code: 'provider/timeout',
  });
});

test('a stream that stops flowing has stalled, and its connection is closed', async () => {
  const script = eventStream([...anthropicBeginning('One '), 'hang']);
  await expect(ask(script, { first: LONG, stall: 150 })).rejects.toMatchObject({
    code: 'provider/stalled',
  });
});

test('a stream that flows slowly has not', async () => {
  const script = eventStream([
    ...anthropicBeginning('One '),
    { waitMs: 60 },
    ...anthropicBeginning('two').slice(-1),
    { waitMs: 60 },
    ...anthropicEnding(),
  ]);
  expect(await ask(script, { first: LONG, stall: 5_000 })).toBe('One two');
});

test('the time a reader takes is not the vendor’s', async () => {
  async function* items() {
    yield 1;
    yield 2;
  }
  const seen: number[] = [];
  for await (const item of withDeadlines(
    items,
    { connect: LONG, first: LONG, stall: 40 },
    new AbortController().signal,
  )) {
    seen.push(item);
    await new Promise((resolve) => setTimeout(resolve, 80));
  }
  expect(seen).toEqual([1, 2]);
});

test('a host that takes the connection but never completes it is unreachable, soon', async () => {
  // A TLS handshake that nobody answers: connected for the kernel, not for anyone who wants to talk.
  const silent = createServer(() => undefined);
  await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
  const baseUrl = `https://127.0.0.1:${(silent.address() as AddressInfo).port}`;
  const model = createAnthropicChat({ key: 'k', baseUrl, model: 'claude-haiku-4-5' });
  const chunks = withDeadlines(
    (inner) => model.reply(request, inner),
    { connect: 80, first: LONG, stall: LONG },
    new AbortController().signal,
  );
  await expect(chunks.next()).rejects.toMatchObject({ code: 'provider/unreachable' });
  silent.close();
});

test('a vendor that thinks longer than a connection may take is given its time', async () => {
  const server = await startVendorServer();
  server.on(ANTHROPIC_MESSAGES, {
    ...eventStream([...anthropicBeginning('Yes.'), ...anthropicEnding()]),
    before: { waitMs: 300 },
  });
  const model = createAnthropicChat({ key: 'k', baseUrl: server.url, model: 'claude-haiku-4-5' });
  const chunks = withDeadlines(
    (inner) => model.reply(request, inner),
    { connect: 150, first: LONG, stall: LONG },
    new AbortController().signal,
  );
  expect((await chunks.next()).value).toEqual({ type: 'text', text: 'Yes.' });
  await chunks.return(undefined);
  await server.close();
});

test('an answer that comes as a whole has one deadline', async () => {
  const never = new AbortController().signal;
  const hang = () => new Promise<never>(() => undefined);
  await expect(withDeadline(hang, { connect: LONG, first: 40 }, never)).rejects.toMatchObject({
    code: 'provider/timeout',
  });
  expect(await withDeadline(async () => 7, { connect: LONG, first: LONG }, never)).toBe(7);
});

test('cancelling throws the reason, also out of a call that ignores its signal', async () => {
  const controller = new AbortController();
  const hang = () => new Promise<never>(() => undefined);
  const call = withDeadline(hang, { connect: LONG, first: LONG }, controller.signal);
  controller.abort(new DOMException('stop', 'AbortError'));
  await expect(call).rejects.toBe(controller.signal.reason);
});

test('a reader that leaves ends the call, also one that only listens to its signal', async () => {
  let ended = false;
  const items: AsyncIterable<number> = {
    [Symbol.asyncIterator]: () => ({ next: async () => ({ done: false, value: 1 }) }),
  };
  const open = (signal: AbortSignal) => {
    signal.addEventListener('abort', () => {
      ended = true;
    });
    return items;
  };
  const deadlines = { connect: LONG, first: LONG, stall: LONG };
  for await (const _ of withDeadlines(open, deadlines, new AbortController().signal)) break;
  expect(ended).toBe(true);
});
