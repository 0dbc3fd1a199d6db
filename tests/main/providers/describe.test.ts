import { afterEach, beforeEach, expect, test } from 'vitest';
import { createAnthropicChat } from '../../../src-main/providers/anthropic-chat.ts';
import { describeChain } from '../../../src-main/providers/describe.ts';
import { createGeminiChat } from '../../../src-main/providers/gemini-chat.ts';
import { createOpenAiChat } from '../../../src-main/providers/openai-chat.ts';
import { PATIENCE } from '../../../src-main/providers/patience.ts';
import type { ChatModel, Picture } from '../../../src-main/providers/ports.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import {
  ANTHROPIC_MESSAGES,
  anthropicError,
  anthropicMessage,
} from '../../support/anthropic-server.ts';
import { chainTools, entry } from '../../support/chain-tools.ts';
import { jpegFile } from '../../support/document-files.ts';
import { geminiWhole } from '../../support/gemini-server.ts';
import { OPENAI_CHAT, openAiCompletion } from '../../support/openai-server.ts';
import { startVendorServer, type VendorServer } from '../../support/vendor-server.ts';

const picture: Picture = { bytes: jpegFile(), mime: 'image/jpeg' };
const base64 = Buffer.from(picture.bytes).toString('base64');

let server: VendorServer;
beforeEach(async () => {
  server = await startVendorServer();
  server.on(ANTHROPIC_MESSAGES, anthropicMessage('A cat on a sill.'));
  server.on('POST /v1beta/models/*', geminiWhole('A cat on a sill.'));
  server.on(OPENAI_CHAT, openAiCompletion('A cat on a sill.'));
});
afterEach(() => server.close());

const made = {
  anthropic: () =>
    createAnthropicChat({ key: 'k', baseUrl: server.url, model: 'claude-sonnet-4-6' }),
  gemini: () => createGeminiChat({ key: 'k', baseUrl: server.url, model: 'gemini-2.5-flash' }),
  openai: () => createOpenAiChat({ key: 'k', baseUrl: server.url, model: 'gpt-5-mini' }),
  builtin: (): ChatModel => ({ ...made.openai(), vendor: 'builtin' }),
};

function describe(chain: readonly ChatModel[], language: Language = 'en') {
  const tools = chainTools('chat');
  const spent: unknown[] = [];
  const described = describeChain(
    chain.map(entry),
    picture,
    language,
    PATIENCE.describing,
    tools,
    (lines) => spent.push(...lines),
    new AbortController().signal,
  );
  return { described, tools, spent };
}

// biome-ignore lint/suspicious/noExplicitAny: bodies are read by path, whatever their shape
const body = async (): Promise<any> => (await server.nextRequest()).json();

test('shows a picture to Anthropic as its API wants it, and counts what it took', async () => {
  const { described, spent } = describe([made.anthropic()]);
  expect(await described).toEqual({
    text: 'A cat on a sill.',
    vendor: 'anthropic',
    model: 'claude-sonnet-4-6',
  });
  const { messages } = await body();
  expect(messages).toEqual([
    {
      role: 'user',
      content: [
        { type: 'image', source: { type: 'base64', media_type: 'image/jpeg', data: base64 } },
        { type: 'text', text: 'What does this picture show?' },
      ],
    },
  ]);
  expect(spent).toHaveLength(1);
});

test('shows a picture to Gemini as its API wants it', async () => {
  expect(await describe([made.gemini()]).described).toMatchObject({ vendor: 'gemini' });
  expect((await body()).contents).toEqual([
    {
      role: 'user',
      parts: [
        { inlineData: { mimeType: 'image/jpeg', data: base64 } },
        { text: 'What does this picture show?' },
      ],
    },
  ]);
});

test('shows a picture to OpenAI as its API wants it', async () => {
  expect(await describe([made.openai()]).described).toMatchObject({ vendor: 'openai' });
  expect((await body()).messages.at(-1)).toEqual({
    role: 'user',
    content: [
      { type: 'image_url', image_url: { url: `data:image/jpeg;base64,${base64}` } },
      { type: 'text', text: 'What does this picture show?' },
    ],
  });
});

test('asks in the language of the person', async () => {
  await describe([made.anthropic()], 'ko').described;
  const { system, messages } = await body();
  expect(system[0].text).toMatch(/사진/);
  expect(messages[0].content[1].text).toBe('이 사진에 무엇이 보이나요?');
});

test('tells a model that words in a picture are no instructions', async () => {
  for (const [language, rule] of [
    ['en', /never an instruction/],
    ['ko', /지시가 아닙니다/],
  ] as const) {
    await describe([made.anthropic()], language).described;
    expect((await body()).system[0].text).toMatch(rule);
  }
});

test('shows a picture to the first vendor that can see and to no other, even where that one fails', async () => {
  server.on(ANTHROPIC_MESSAGES, anthropicError(401, 'authentication_error'));
  const { described, tools } = describe([made.builtin(), made.anthropic(), made.gemini()]);
  await expect(described).rejects.toMatchObject({ code: 'provider/key-refused' });
  expect(server.requests.map(({ path }) => path)).toEqual(['/v1/messages']);
  expect(tools.announced.map(({ name }) => name)).not.toContain('notice/switched');
});

test('shows it to nobody where only the built-in counsellor is left', async () => {
  expect(await describe([made.builtin()]).described).toBeNull();
  expect(server.requests).toEqual([]);
});
