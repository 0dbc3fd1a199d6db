/** What a model may ask to be done, through each vendor's real SDK against a server that speaks its protocol. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAnthropicChat } from '../../../src-main/providers/anthropic-chat.ts';
import { createGeminiChat } from '../../../src-main/providers/gemini-chat.ts';
import { createOpenAiChat } from '../../../src-main/providers/openai-chat.ts';
import type { ChatChunk, ChatModel, ChatRequest } from '../../../src-main/providers/ports.ts';
import type { VendorAccess } from '../../../src-main/providers/vendor-access.ts';
import {
  ANTHROPIC_MESSAGES,
  anthropicCalls,
  anthropicReply,
} from '../../support/anthropic-server.ts';
import { geminiCalls, geminiReply, geminiStream } from '../../support/gemini-server.ts';
import { OPENAI_CHAT, openAiCalls, openAiError, openAiReply } from '../../support/openai-server.ts';
import {
  choppy,
  type Script,
  startVendorServer,
  type VendorServer,
} from '../../support/vendor-server.ts';

const parameters = {
  type: 'object',
  properties: { exercise: { type: 'string', enum: ['breathing_any', 'thought_record'] } },
  required: ['exercise'],
  additionalProperties: false,
};
const request: ChatRequest = {
  system: 'You are Dal.',
  messages: [{ role: 'user', content: '숨을 좀 고르고 싶어' }],
  language: 'ko',
  maxTokens: 300,
  temperature: 0.7,
  streaming: true,
  tools: [{ name: 'exercise_begin', description: 'Begins one.', parameters }],
};
const JSON_TEXT = '{"exercise":"breathing_any","why":"숨"}';
const INPUT = { exercise: 'breathing_any', why: '숨' };
const signal = new AbortController().signal;

interface Vendor {
  readonly create: (access: VendorAccess) => ChatModel;
  readonly model: string;
  readonly route: string;
  readonly reply: (...texts: string[]) => Script;
  readonly calls: (
    text: string,
    ...calls: { readonly id: string; readonly name: string; readonly json: string }[]
  ) => Script;
  /** Where the vendor is told of the tool, of the call, and of its result. */
  readonly told: (body: Body) => unknown;
  readonly called: (body: Body) => unknown;
  readonly given: (body: Body) => unknown;
  readonly wire: { readonly told: object; readonly called: object; readonly given: object };
}

// biome-ignore lint/suspicious/noExplicitAny: bodies are read by path, whatever their shape
type Body = any;

const VENDORS: Readonly<Record<string, Vendor>> = {
  anthropic: {
    create: createAnthropicChat,
    model: 'claude-haiku-4-5',
    route: ANTHROPIC_MESSAGES,
    reply: anthropicReply,
    calls: anthropicCalls,
    told: (body) => body.tools[0],
    called: (body) => body.messages[1],
    given: (body) => body.messages[2],
    wire: {
      told: { name: 'exercise_begin', description: 'Begins one.', input_schema: parameters },
      called: {
        role: 'assistant',
        content: [
          { type: 'text', text: '같이 해 볼까요.' },
          { type: 'tool_use', id: 'call_1', name: 'exercise_begin', input: INPUT },
        ],
      },
      given: {
        role: 'user',
        content: [{ type: 'tool_result', tool_use_id: 'call_1', content: '{"step":"before"}' }],
      },
    },
  },
  gemini: {
    create: createGeminiChat,
    model: 'gemini-2.5-flash',
    route: geminiStream('gemini-2.5-flash'),
    reply: geminiReply,
    calls: geminiCalls,
    told: (body) => body.tools[0].functionDeclarations[0],
    called: (body) => body.contents[1],
    given: (body) => body.contents[2],
    wire: {
      told: {
        name: 'exercise_begin',
        description: 'Begins one.',
        parametersJsonSchema: parameters,
      },
      called: {
        role: 'model',
        parts: [
          { text: '같이 해 볼까요.' },
          {
            functionCall: { id: 'call_1', name: 'exercise_begin', args: INPUT },
            thoughtSignature: 'c2lnbmVk',
          },
        ],
      },
      given: {
        role: 'user',
        parts: [
          {
            functionResponse: {
              id: 'call_1',
              name: 'exercise_begin',
              response: { output: '{"step":"before"}' },
            },
          },
        ],
      },
    },
  },
  openai: {
    create: createOpenAiChat,
    model: 'gpt-4o-mini',
    route: OPENAI_CHAT,
    reply: openAiReply,
    calls: openAiCalls,
    told: (body) => body.tools[0],
    called: (body) => body.messages[2],
    given: (body) => body.messages[3],
    wire: {
      told: {
        type: 'function',
        function: { name: 'exercise_begin', description: 'Begins one.', parameters },
      },
      called: {
        role: 'assistant',
        content: '같이 해 볼까요.',
        tool_calls: [
          {
            id: 'call_1',
            type: 'function',
            function: { name: 'exercise_begin', arguments: JSON_TEXT },
          },
        ],
      },
      given: { role: 'tool', tool_call_id: 'call_1', content: '{"step":"before"}' },
    },
  },
};

let server: VendorServer;
beforeEach(async () => {
  server = await startVendorServer();
});
afterEach(() => server.close());

async function collect(chunks: AsyncIterable<ChatChunk>): Promise<ChatChunk[]> {
  const all: ChatChunk[] = [];
  for await (const chunk of chunks) all.push(chunk);
  return all;
}

describe.each(Object.entries(VENDORS))('%s [C2]', (name, vendor) => {
  const model = () => vendor.create({ key: 'k', baseUrl: server.url, model: vendor.model });
  const callsOf = (chunks: readonly ChatChunk[]) =>
    chunks.flatMap((chunk) => (chunk.type === 'call' ? [chunk.call] : []));

  test('tells of a tool in its own way, and reads the call whole, however its bytes come', async () => {
    const script = vendor.calls('같이 해 볼까요.', {
      id: 'call_1',
      name: 'exercise_begin',
      json: JSON_TEXT,
    });
    for (const size of [1, 7, 4096]) {
      server.on(vendor.route, { ...script, body: choppy(script.body, size) });
      const chunks = await collect(model().reply(request, signal));
      expect(callsOf(chunks)).toMatchObject([
        { id: 'call_1', name: 'exercise_begin', input: INPUT },
      ]);
      expect(chunks[0]).toEqual({ type: 'text', text: '같이 해 볼까요.' });
      expect(chunks.at(-1)).toMatchObject({ type: 'end', reason: 'complete' });
      expect(vendor.told((await server.nextRequest()).json())).toMatchObject(vendor.wire.told);
    }
  });

  test('reads several calls in their order', async () => {
    server.on(
      vendor.route,
      vendor.calls(
        '',
        { id: 'call_1', name: 'exercise_begin', json: JSON_TEXT },
        { id: 'call_2', name: 'exercise_move', json: '{"to":"skip"}' },
      ),
    );
    expect(callsOf(await collect(model().reply(request, signal)))).toMatchObject([
      { id: 'call_1', name: 'exercise_begin', input: INPUT },
      { id: 'call_2', name: 'exercise_move', input: { to: 'skip' } },
    ]);
  });

  test('sends back what was asked for and what came of it', async () => {
    server.on(vendor.route, vendor.reply('네.'));
    const call = {
      id: 'call_1',
      name: 'exercise_begin',
      input: INPUT,
      ...(name === 'gemini' ? { signature: 'c2lnbmVk' } : {}),
    };
    await collect(
      model().reply(
        {
          ...request,
          messages: [
            ...request.messages,
            { role: 'assistant', content: '같이 해 볼까요.', calls: [call] },
            {
              role: 'user',
              content: '숨을 좀 고르고 싶어',
              results: [{ id: 'call_1', name: 'exercise_begin', output: '{"step":"before"}' }],
            },
          ],
        },
        signal,
      ),
    );
    const body = (await server.nextRequest()).json();
    expect(vendor.called(body)).toEqual(vendor.wire.called);
    expect(vendor.given(body)).toEqual(vendor.wire.given);
  });

  test('says nothing of tools where there are none', async () => {
    server.on(vendor.route, vendor.reply('네.'));
    const { tools: _, ...plain } = request;
    await collect(model().reply(plain, signal));
    expect((await server.nextRequest()).json()).not.toHaveProperty('tools');
  });
});

test('arguments that are no JSON are a call all the same, with nothing in it', async () => {
  server.on(OPENAI_CHAT, openAiCalls('', { id: 'c', name: 'exercise_begin', json: '{"exer' }));
  const chat = createOpenAiChat({ key: 'k', baseUrl: server.url, model: 'gpt-4o-mini' });
  expect(await collect(chat.reply(request, signal))).toContainEqual({
    type: 'call',
    call: { id: 'c', name: 'exercise_begin', input: null },
  });
});

test('a local model that knows no tools is asked again without them', async () => {
  server.on(
    OPENAI_CHAT,
    openAiError(400, 'api_error', null, 'gemma3:4b does not support tools'),
    openAiReply('네.'),
  );
  const chat = createOpenAiChat({ key: null, baseUrl: server.url, model: 'gemma3:4b' });
  expect((await collect(chat.reply(request, signal)))[0]).toEqual({ type: 'text', text: '네.' });
  expect(server.requests.map((one) => 'tools' in one.json())).toEqual([true, false]);
});

test('a request that is refused for another reason is not sent twice', async () => {
  server.on(OPENAI_CHAT, openAiError(400, 'invalid_request_error', 'unsupported_value'));
  const chat = createOpenAiChat({ key: 'k', baseUrl: server.url, model: 'gpt-4o-mini' });
  await expect(collect(chat.reply(request, signal))).rejects.toMatchObject({
    code: 'provider/bad-request',
  });
  expect(server.requests).toHaveLength(1);
});
