/** What is asked of a model, as its vendor receives it: the person's settings within the model's limits. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAnthropicChat } from '../../../src-main/providers/anthropic-chat.ts';
import { createGeminiChat } from '../../../src-main/providers/gemini-chat.ts';
import { createOpenAiChat } from '../../../src-main/providers/openai-chat.ts';
import type { ChatModel, ChatRequest } from '../../../src-main/providers/ports.ts';
import { ANTHROPIC_MESSAGES, anthropicReply } from '../../support/anthropic-server.ts';
import { geminiReply, geminiStream } from '../../support/gemini-server.ts';
import { OPENAI_CHAT, openAiReply } from '../../support/openai-server.ts';
import { startVendorServer, type VendorServer } from '../../support/vendor-server.ts';

const request: ChatRequest = {
  system: 'You are Dal.',
  messages: [{ role: 'user', content: 'I could not sleep.' }],
  language: 'en',
  maxTokens: 300,
  temperature: 1.6,
  streaming: true,
};
const unfinished: ChatRequest = {
  ...request,
  messages: [...request.messages, { role: 'assistant', content: 'That sounds tiring. What ' }],
};

let server: VendorServer;
beforeEach(async () => {
  server = await startVendorServer();
  server.on(ANTHROPIC_MESSAGES, anthropicReply('Yes.'));
  server.on('POST /v1beta/models/*', geminiReply('Yes.'));
  server.on(OPENAI_CHAT, openAiReply('Yes.'));
});
afterEach(() => server.close());

const CREATE = {
  anthropic: createAnthropicChat,
  gemini: createGeminiChat,
  openai: createOpenAiChat,
} as const;

// biome-ignore lint/suspicious/noExplicitAny: bodies are read by path, whatever their shape
async function bodyFor(vendor: keyof typeof CREATE, model: string, asked = request): Promise<any> {
  const chat: ChatModel = CREATE[vendor]({ key: 'k', baseUrl: server.url, model });
  for await (const _ of chat.reply(asked, new AbortController().signal));
  return (await server.nextRequest()).json();
}

test('brings the temperature into the range of the model [B1]', async () => {
  expect((await bodyFor('anthropic', 'claude-sonnet-4-5')).temperature).toBe(1);
  expect((await bodyFor('gemini', 'gemini-2.5-flash')).generationConfig.temperature).toBe(1.6);
  expect((await bodyFor('openai', 'gpt-4o-mini')).temperature).toBe(1.6);
});

test.each([
  ['anthropic', 'claude-opus-4-7'],
  ['anthropic', 'claude-something-new'],
  ['openai', 'gpt-5-mini'],
  ['openai', 'openai/gpt-5.1'],
  ['openai', 'o4-mini'],
] as const)('sends no temperature to %s %s, which forbids it [B1]', async (vendor, model) => {
  expect(await bodyFor(vendor, model)).not.toHaveProperty('temperature');
});

test('sends no temperature where the person left it to the vendor [B1]', async () => {
  const asked = { ...request, temperature: null };
  expect(await bodyFor('anthropic', 'claude-sonnet-4-5', asked)).not.toHaveProperty('temperature');
  expect((await bodyFor('gemini', 'gemini-2.5-flash', asked)).generationConfig).not.toHaveProperty(
    'temperature',
  );
  expect(await bodyFor('openai', 'gpt-4o', asked)).not.toHaveProperty('temperature');
});

test('keeps the reply within what the model can write [B1]', async () => {
  const asked = { ...request, maxTokens: 8192 };
  expect((await bodyFor('openai', 'some-local-model', asked)).max_tokens).toBe(4096);
  expect((await bodyFor('anthropic', 'claude-sonnet-4-5', asked)).max_tokens).toBe(8192);
});

test('keeps models from thinking before they speak, as far as each allows', async () => {
  expect((await bodyFor('gemini', 'gemini-2.5-flash')).generationConfig.thinkingConfig).toEqual({
    thinkingBudget: 0,
  });
  expect(
    (await bodyFor('gemini', 'gemini-3.5-flash')).generationConfig.thinkingConfig,
  ).toMatchObject({ thinkingLevel: 'MINIMAL' });
  expect((await bodyFor('openai', 'gpt-5-mini')).reasoning_effort).toBe('minimal');
  expect((await bodyFor('openai', 'gpt-5.1')).reasoning_effort).toBe('none');
  expect((await bodyFor('anthropic', 'claude-sonnet-5')).thinking).toEqual({ type: 'disabled' });
  expect((await bodyFor('anthropic', 'claude-opus-5-5')).output_config).toEqual({ effort: 'low' });
  expect(await bodyFor('anthropic', 'claude-sonnet-4-5')).not.toHaveProperty('thinking');
});

test('leaves room for thoughts that cannot be switched off', async () => {
  expect((await bodyFor('anthropic', 'claude-opus-5-5')).max_tokens).toBeGreaterThan(1000);
});

test('marks a long system prompt for the cache, and not a short one [A10]', async () => {
  const long = { ...request, system: 'You are Dal. '.repeat(200) };
  expect((await bodyFor('anthropic', 'claude-sonnet-4-5', long)).system[0].cache_control).toEqual({
    type: 'ephemeral',
  });
  expect((await bodyFor('anthropic', 'claude-sonnet-4-5')).system[0]).not.toHaveProperty(
    'cache_control',
  );
});

test('lets a model that can go straight on from an unfinished reply, without the space it refuses', async () => {
  const { messages } = await bodyFor('anthropic', 'claude-haiku-4-5', unfinished);
  expect(messages.at(-1)).toEqual({ role: 'assistant', content: 'That sounds tiring. What' });
});

test.each([
  ['anthropic', 'claude-opus-4-6'],
  ['openai', 'gpt-5-mini'],
  ['gemini', 'gemini-2.5-flash'],
] as const)('asks %s %s in words to go on, quoting the seam', async (vendor, model) => {
  const body = await bodyFor(vendor, model, unfinished);
  const last = (body.messages ?? body.contents).at(-1);
  expect(last.role).toBe('user');
  expect(JSON.stringify(last)).toContain('What ');
});

test('talks to a small local server in the old words, under /v1, without a key [C12]', async () => {
  const chat = createOpenAiChat({ key: null, baseUrl: server.url, model: 'gemma3:4b' });
  for await (const _ of chat.reply(request, new AbortController().signal));
  const seen = await server.nextRequest();
  expect(seen.path).toBe('/v1/chat/completions');
  expect(seen.json().max_tokens).toBe(300);
  expect(seen.json()).not.toHaveProperty('max_completion_tokens');
});

test('does not speak the thoughts of a local reasoning model', async () => {
  server.on(
    OPENAI_CHAT,
    openAiReply('<thi', 'nk>The user is sad', '</th', 'ink>\n\nI hear', ' you.'),
  );
  const chat = createOpenAiChat({ key: null, baseUrl: server.url, model: 'deepseek-r1' });
  let text = '';
  for await (const chunk of chat.reply(request, new AbortController().signal)) {
    if (chunk.type === 'text') text += chunk.text;
  }
  expect(text).toBe('I hear you.');
});

test('keeps a base path of a gateway [C12]', async () => {
  server.on('POST /gateway/anthropic/v1/messages', anthropicReply('Yes.'));
  const chat = createAnthropicChat({
    key: 'k',
    baseUrl: `${server.url}/gateway/anthropic`,
    model: 'claude-haiku-4-5',
  });
  for await (const _ of chat.reply(request, new AbortController().signal));
  expect((await server.nextRequest()).path).toBe('/gateway/anthropic/v1/messages');
});

test('asks Gemini under its own route', async () => {
  await bodyFor('gemini', 'gemini-2.5-flash');
  expect(`POST ${server.requests[0]?.path}`).toBe(geminiStream('gemini-2.5-flash'));
});
