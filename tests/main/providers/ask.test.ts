/** The registry with real SDKs and sockets: whom a question in the background goes to, and what it costs. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createLocalModels } from '../../../src-main/providers/local/local-models.ts';
import { createProviders } from '../../../src-main/providers/registry.ts';
import { scriptedChat } from '../../../src-main/providers/scripted.ts';
import {
  type ChainEntry,
  DEFAULT_PREFERENCES,
  type Preferences,
} from '../../../src-preload/contract/preferences.ts';
import type { KeyedVendor } from '../../../src-preload/contract/words.ts';
import {
  ANTHROPIC_MESSAGES,
  anthropicError,
  anthropicMessage,
} from '../../support/anthropic-server.ts';
import { geminiGenerate, geminiWhole } from '../../support/gemini-server.ts';
import { OPENAI_CHAT, openAiCompletion } from '../../support/openai-server.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { startVendorServer, type VendorServer } from '../../support/vendor-server.ts';

const never = new AbortController().signal;
const question = { system: 'Answer with JSON.', text: 'I live in Leeds', maxTokens: 200 };
const GEMINI = geminiGenerate('gemini-2.5-flash-lite');

let server: VendorServer;
beforeEach(async () => {
  server = await startVendorServer();
});
afterEach(() => server.close());

function setUp(
  chatChain: readonly ChainEntry[] = DEFAULT_PREFERENCES.chatChain,
  keys: Partial<Record<KeyedVendor, string>> = { anthropic: 'a', gemini: 'g' },
) {
  const announced: string[] = [];
  const spent: unknown[] = [];
  const recorded = recordedLog();
  const preferences: Preferences = {
    ...DEFAULT_PREFERENCES,
    chatChain: [...chatChain],
    baseUrls: { anthropic: server.url, gemini: server.url, openai: server.url },
  };
  const providers = createProviders({
    preferences: () => preferences,
    key: (vendor) => keys[vendor] ?? null,
    announce: (name) => void announced.push(name),
    now: () => 1_000_000,
    log: recorded.log,
    builtinChat: scriptedChat('builtin', [['I am here.']]),
    localModels: createLocalModels({
      ...{ dataDir: temporaryFolder(), source: () => '', log: recorded.log },
      ...{ announce: () => undefined, readyChanged: () => undefined },
    }),
    spend: (lines) => void spent.push(...lines),
    random: () => 0,
    sleep: async () => undefined,
  });
  return { providers, announced, spent, lines: recorded.lines };
}

test('asks the cheapest model of the first vendor of the chat chain, and says what it used', async () => {
  server.on(ANTHROPIC_MESSAGES, anthropicMessage('{"changes":[]}'));
  const { providers, spent } = setUp();
  expect(await providers.ask(question, never)).toEqual({
    ...{ text: '{"changes":[]}', vendor: 'anthropic', model: 'claude-haiku-4-5' },
  });
  expect(server.requests[0]?.json()).toMatchObject({ model: 'claude-haiku-4-5', max_tokens: 200 });
  expect(server.requests).toHaveLength(1);
  expect(spent).toEqual([
    {
      ...{ slot: 'chat', vendor: 'anthropic', model: 'claude-haiku-4-5', discarded: false },
      usage: { calls: 1, inputTokens: 25, outputTokens: 12, characters: 0, audioMs: 0 },
    },
  ]);
});

test('the next vendor answers where the first fails, and nobody is told of it [S1]', async () => {
  server.on(ANTHROPIC_MESSAGES, anthropicError(401, 'authentication_error'));
  server.on(GEMINI, geminiWhole('{"changes":[]}'));
  const { providers, announced, lines } = setUp();
  expect(await providers.ask(question, never)).toMatchObject({ vendor: 'gemini' });
  expect(announced).not.toContain('notice/switched');
  // The voice of the conversation is not put to rest by it.
  expect(providers.list().find(({ vendor }) => vendor === 'anthropic')?.state).toBe('ready');
  expect(JSON.stringify(lines)).not.toContain('Leeds');
});

test('a vendor outside the chat chain is asked nothing, key or not [C12]', async () => {
  server.on(ANTHROPIC_MESSAGES, anthropicMessage('{}'));
  const { providers } = setUp([{ vendor: 'builtin', model: '' }]);
  expect(await providers.ask(question, never)).toBeNull();
  expect(server.requests).toHaveLength(0);
});

test('where no key is set there is nobody to ask', async () => {
  expect(
    await setUp([{ vendor: 'anthropic', model: 'claude-sonnet-4-6' }], {}).providers.ask(
      question,
      never,
    ),
  ).toBeNull();
});

test('a server of the person’s own is asked by the model the chain names', async () => {
  server.on(OPENAI_CHAT, openAiCompletion('{"changes":[]}'));
  const { providers } = setUp([{ vendor: 'openai', model: 'qwen3:8b' }], {});
  expect(await providers.ask(question, never)).toMatchObject({ model: 'qwen3:8b' });
  expect(server.requests[0]?.json()).toMatchObject({ model: 'qwen3:8b' });
});

test('throws what the last one said where all fail, and asks nobody while they rest', async () => {
  server.on(ANTHROPIC_MESSAGES, anthropicError(401, 'authentication_error'));
  const { providers } = setUp([{ vendor: 'anthropic', model: 'claude-sonnet-4-6' }]);
  await expect(providers.ask(question, never)).rejects.toMatchObject({
    code: 'provider/key-refused',
  });
  const asked = server.requests.length;
  await expect(providers.ask(question, never)).rejects.toMatchObject({ code: 'provider/resting' });
  expect(server.requests).toHaveLength(asked);
});

test('ends with the signal', async () => {
  server.on(ANTHROPIC_MESSAGES, { before: 'hang', body: [] });
  const { providers } = setUp();
  const ending = new AbortController();
  const asked = providers.ask(question, ending.signal);
  await server.nextRequest();
  ending.abort(new Error('closed'));
  await expect(asked).rejects.toThrow('closed');
});
