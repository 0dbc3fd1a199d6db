/** What every chat vendor promises, through its real SDK, against a server that speaks its protocol. */
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createAnthropicChat } from '../../../src-main/providers/anthropic-chat.ts';
import { createGeminiChat } from '../../../src-main/providers/gemini-chat.ts';
import { createOpenAiChat } from '../../../src-main/providers/openai-chat.ts';
import type { ChatChunk, ChatModel, ChatRequest } from '../../../src-main/providers/ports.ts';
import type { VendorAccess } from '../../../src-main/providers/vendor-access.ts';
import {
  ANTHROPIC_MESSAGES,
  anthropicBeginning,
  anthropicEnding,
  anthropicError,
  anthropicErrorEvent,
  anthropicMessage,
  anthropicPing,
  anthropicReply,
} from '../../support/anthropic-server.ts';
import {
  geminiBeginning,
  geminiBlocked,
  geminiEnding,
  geminiError,
  geminiErrorEvent,
  geminiGenerate,
  geminiReply,
  geminiStream,
  geminiWhole,
} from '../../support/gemini-server.ts';
import {
  OPENAI_CHAT,
  openAiBeginning,
  openAiCompletion,
  openAiEnding,
  openAiError,
  openAiErrorEvent,
  openAiKeepAlive,
  openAiRefusal,
  openAiReply,
} from '../../support/openai-server.ts';
import {
  choppy,
  eventStream,
  type Script,
  type Step,
  startVendorServer,
  type VendorServer,
} from '../../support/vendor-server.ts';

const KEY = 'sk-planted-7f3a9c';
const KOREAN = ['오늘 하루 ', '정말 힘드셨겠어요. ', '무엇이 가장 마음에 남아요? 🌙'];

interface Vendor {
  readonly create: (access: VendorAccess) => ChatModel;
  readonly model: string;
  readonly route: string;
  readonly wholeRoute: string;
  readonly reply: (...texts: string[]) => Script;
  readonly beginning: (...texts: string[]) => Step[];
  readonly ending: (reason?: string) => Step[];
  readonly whole: (text: string) => Script;
  readonly keepAlive: string;
  readonly errorEvent: readonly [sent: string, code: string];
  readonly limit: string;
  readonly declines: readonly Script[];
  readonly refusals: readonly (readonly [answer: Script, code: string])[];
  readonly keyHeader: readonly [name: string, value: string];
}

const VENDORS: Readonly<Record<string, Vendor>> = {
  anthropic: {
    create: createAnthropicChat,
    model: 'claude-haiku-4-5',
    route: ANTHROPIC_MESSAGES,
    wholeRoute: ANTHROPIC_MESSAGES,
    reply: anthropicReply,
    beginning: anthropicBeginning,
    ending: anthropicEnding,
    whole: anthropicMessage,
    keepAlive: anthropicPing(),
    errorEvent: [anthropicErrorEvent('overloaded_error'), 'provider/overloaded'],
    limit: 'max_tokens',
    declines: [eventStream([...anthropicBeginning(), ...anthropicEnding('refusal')])],
    refusals: [
      [anthropicError(400, 'invalid_request_error'), 'provider/bad-request'],
      [
        anthropicError(400, 'invalid_request_error', 'Your credit balance is too low to use it'),
        'provider/quota',
      ],
      [
        anthropicError(401, 'authentication_error', `invalid x-api-key ${KEY}`),
        'provider/key-refused',
      ],
      [anthropicError(402, 'billing_error'), 'provider/quota'],
      [anthropicError(403, 'permission_error'), 'provider/not-allowed'],
      [anthropicError(404, 'not_found_error'), 'provider/unknown-model'],
      [anthropicError(413, 'request_too_large'), 'provider/bad-request'],
      [anthropicError(429, 'rate_limit_error'), 'provider/rate-limited'],
      [anthropicError(500, 'api_error'), 'provider/unavailable'],
      [anthropicError(529, 'overloaded_error'), 'provider/overloaded'],
    ],
    // What this SDK sends; the API takes it as well as x-api-key.
    keyHeader: ['authorization', `Bearer ${KEY}`],
  },
  gemini: {
    create: createGeminiChat,
    model: 'gemini-2.5-flash',
    route: geminiStream('gemini-2.5-flash'),
    wholeRoute: geminiGenerate('gemini-2.5-flash'),
    reply: geminiReply,
    beginning: geminiBeginning,
    ending: geminiEnding,
    whole: geminiWhole,
    keepAlive: '\r\n\r\n',
    errorEvent: [geminiErrorEvent(503, 'UNAVAILABLE'), 'provider/overloaded'],
    limit: 'MAX_TOKENS',
    declines: [geminiBlocked(), eventStream(geminiEnding('SAFETY'))],
    refusals: [
      [geminiError(400, 'INVALID_ARGUMENT'), 'provider/bad-request'],
      [
        geminiError(400, 'INVALID_ARGUMENT', {
          reason: 'API_KEY_INVALID',
          message: `API key not valid: ${KEY}`,
        }),
        'provider/key-refused',
      ],
      [geminiError(400, 'FAILED_PRECONDITION'), 'provider/not-allowed'],
      [geminiError(403, 'PERMISSION_DENIED'), 'provider/not-allowed'],
      [geminiError(404, 'NOT_FOUND'), 'provider/unknown-model'],
      [geminiError(429, 'RESOURCE_EXHAUSTED'), 'provider/rate-limited'],
      [geminiError(500, 'INTERNAL'), 'provider/unavailable'],
      [geminiError(503, 'UNAVAILABLE'), 'provider/overloaded'],
    ],
    keyHeader: ['x-goog-api-key', KEY],
  },
  openai: {
    create: createOpenAiChat,
    model: 'gpt-4o-mini',
    route: OPENAI_CHAT,
    wholeRoute: OPENAI_CHAT,
    reply: openAiReply,
    beginning: openAiBeginning,
    ending: openAiEnding,
    whole: openAiCompletion,
    keepAlive: openAiKeepAlive(),
    errorEvent: [openAiErrorEvent('server_error'), 'provider/unavailable'],
    limit: 'length',
    declines: [
      openAiRefusal('I cannot help with that.'),
      eventStream([...openAiBeginning(), ...openAiEnding('content_filter')]),
    ],
    refusals: [
      [openAiError(400, 'invalid_request_error', 'unsupported_value'), 'provider/bad-request'],
      [openAiError(400, 'invalid_request_error', 'model_not_found'), 'provider/unknown-model'],
      [
        openAiError(401, 'invalid_request_error', 'invalid_api_key', `Incorrect key: ${KEY}`),
        'provider/key-refused',
      ],
      [openAiError(401, 'invalid_request_error', null), 'provider/key-refused'],
      [
        openAiError(403, 'request_forbidden', 'unsupported_country_region_territory'),
        'provider/not-allowed',
      ],
      [openAiError(404, 'invalid_request_error', 'model_not_found'), 'provider/unknown-model'],
      [openAiError(429, 'insufficient_quota', 'insufficient_quota'), 'provider/quota'],
      [openAiError(429, 'tokens', 'rate_limit_exceeded'), 'provider/rate-limited'],
      [openAiError(500, 'server_error', null), 'provider/unavailable'],
      [openAiError(503, 'service_unavailable', null), 'provider/overloaded'],
    ],
    keyHeader: ['authorization', `Bearer ${KEY}`],
  },
};

const request: ChatRequest = {
  system: 'You are Dal.',
  messages: [{ role: 'user', content: '오늘 너무 힘들었어' }],
  language: 'ko',
  maxTokens: 300,
  temperature: 0.7,
  streaming: true,
};

let server: VendorServer;
beforeEach(async () => {
  server = await startVendorServer();
});
afterEach(() => server.close());

async function collect(chunks: AsyncIterable<ChatChunk>): Promise<{ text: string; end: unknown }> {
  let text = '';
  let end: unknown = null;
  for await (const chunk of chunks) {
    if (chunk.type === 'text') text += chunk.text;
    else end = chunk;
  }
  return { text, end };
}

describe.each(Object.entries(VENDORS))('%s [C2]', (_name, vendor) => {
  const model = () => vendor.create({ key: KEY, baseUrl: server.url, model: vendor.model });
  const failure = async (signal = new AbortController().signal): Promise<unknown> => {
    try {
      await collect(model().reply(request, signal));
    } catch (error) {
      return error;
    }
    throw new Error('nothing was thrown');
  };
  const signal = new AbortController().signal;

  test('streams a reply and says how it ended and what it cost', async () => {
    server.on(vendor.route, vendor.reply(...KOREAN));
    const { text, end } = await collect(model().reply(request, signal));
    expect(text).toBe(KOREAN.join(''));
    expect(end).toEqual({ type: 'end', reason: 'complete', inputTokens: 25, outputTokens: 12 });
  });

  test.each([1, 2, 3, 7, 64])('keeps Korean whole when bytes come %i at a time', async (size) => {
    const script = vendor.reply(...KOREAN);
    server.on(vendor.route, { ...script, body: choppy(script.body, size) });
    expect((await collect(model().reply(request, signal))).text).toBe(KOREAN.join(''));
  });

  test('passes over keep-alives', async () => {
    const [first = '', ...rest] = vendor.beginning(...KOREAN);
    server.on(
      vendor.route,
      eventStream([first, vendor.keepAlive, vendor.keepAlive, ...rest, ...vendor.ending()]),
    );
    expect((await collect(model().reply(request, signal))).text).toBe(KOREAN.join(''));
  });

  test('gives the whole reply as one piece when streaming is off [B1]', async () => {
    server.on(vendor.wholeRoute, vendor.whole(KOREAN.join('')));
    const chunks: ChatChunk[] = [];
    for await (const chunk of model().reply({ ...request, streaming: false }, signal)) {
      chunks.push(chunk);
    }
    expect(chunks).toEqual([
      { type: 'text', text: KOREAN.join('') },
      { type: 'end', reason: 'complete', inputTokens: 25, outputTokens: 12 },
    ]);
  });

  test('says when the token limit ended the reply', async () => {
    server.on(
      vendor.route,
      eventStream([...vendor.beginning('하나 둘'), ...vendor.ending(vendor.limit)]),
    );
    expect((await collect(model().reply(request, signal))).end).toMatchObject({ reason: 'length' });
  });

  test('says when the vendor declined', async () => {
    for (const script of vendor.declines) {
      server.on(vendor.route, script);
      expect((await collect(model().reply(request, signal))).end).toMatchObject({
        reason: 'declined',
      });
    }
  });

  test.each(vendor.refusals.map(([script, code]) => [code, script] as const))(
    'names a refusal %s, without the key it echoes',
    async (code, script) => {
      server.on(vendor.route, script);
      const error = await failure();
      expect(error).toMatchObject({ name: 'AppError', code });
      const all = JSON.stringify(error, Object.getOwnPropertyNames(error)) + String(error);
      expect(all).not.toContain(KEY);
    },
  );

  test('names an error in the middle of a stream', async () => {
    const [sent, code] = vendor.errorEvent;
    server.on(vendor.route, eventStream([...vendor.beginning('그래서'), sent]));
    expect(await failure()).toMatchObject({ code });
  });

  test.each(['the connection breaks', 'the stream ends early'])(
    'is cut off when %s',
    async (how) => {
      const steps = vendor.beginning('그래서 ', '그날은');
      server.on(
        vendor.route,
        eventStream(how === 'the connection breaks' ? [...steps, 'destroy'] : steps),
      );
      expect(await failure()).toMatchObject({ code: 'provider/cut-off' });
    },
  );

  test('finds a page that is not the vendor a bad answer', async () => {
    server.on(vendor.route, {
      headers: { 'content-type': 'text/html' },
      body: ['<html><body>Sign in to the hotel network</body></html>'],
    });
    expect((await failure()) as object).toMatchObject({
      code: expect.stringMatching(/^provider\/(bad-answer|cut-off)$/),
    });
  });

  test('finds a closed door unreachable', async () => {
    await server.close();
    expect(await failure()).toMatchObject({ code: 'provider/unreachable' });
    server = await startVendorServer();
  });

  test('hangs up when the reply is cancelled, and throws the reason', async () => {
    server.on(vendor.route, eventStream([...vendor.beginning('하나', '둘'), 'hang']));
    const controller = new AbortController();
    const reason = new DOMException('stop', 'AbortError');
    let thrown: unknown;
    try {
      for await (const _ of model().reply(request, controller.signal)) controller.abort(reason);
    } catch (error) {
      thrown = error;
    }
    expect(thrown).toBe(reason);
    expect(await (await server.nextRequest()).abandoned).toBe(true);
  });

  test('hangs up when the reader leaves', async () => {
    server.on(vendor.route, eventStream([...vendor.beginning('하나', '둘'), 'hang']));
    for await (const _ of model().reply(request, signal)) break;
    expect(await (await server.nextRequest()).abandoned).toBe(true);
  });

  test('does not retry on its own', async () => {
    server.on(vendor.route, vendor.refusals.at(-1)?.[0] as Script);
    await failure();
    expect(server.requests).toHaveLength(1);
  });

  test('sends the key in its header and nowhere else [C12]', async () => {
    server.on(vendor.route, vendor.reply('네'));
    await collect(model().reply(request, signal));
    const seen = await server.nextRequest();
    const [name, value] = vendor.keyHeader;
    expect(seen.headers[name]).toBe(value);
    expect(`${seen.path}?${seen.query}${seen.body}`).not.toContain(KEY);
  });
});
