/** What the settings ask of a vendor: whether a key works, and which models there are. */
import { describe, expect, test } from 'vitest';
import {
  ANTHROPIC_MESSAGES,
  ANTHROPIC_MODELS,
  anthropicError,
  anthropicModels,
  anthropicReply,
} from '../../support/anthropic-server.ts';
import { GEMINI_MODELS, geminiModels } from '../../support/gemini-server.ts';
import { OPENAI_MODELS, openAiError, openAiModels } from '../../support/openai-server.ts';
import { never, server, setUp, status } from './registry-rig.ts';

describe('the key test [C12]', () => {
  test('passes on the first sign of life', async () => {
    server.on(ANTHROPIC_MESSAGES, anthropicReply('Hi'));
    const { providers } = setUp();
    expect(await providers.test('chat', 'anthropic', 'claude-haiku-4-5', never)).toMatchObject({
      ok: true,
      fault: null,
    });
  });

  test.each([
    [400, 'invalid_request_error', 'provider/bad-request'],
    [401, 'authentication_error', 'provider/key-refused'],
    [403, 'permission_error', 'provider/not-allowed'],
    [404, 'not_found_error', 'provider/unknown-model'],
    [529, 'overloaded_error', 'provider/overloaded'],
  ])('a %i is not just “bad key”', async (code, type, fault) => {
    server.on(ANTHROPIC_MESSAGES, anthropicError(code, type));
    const result = await setUp().providers.test('chat', 'anthropic', 'any-id', never);
    expect(result).toMatchObject({ ok: false, fault: { code: fault } });
    expect(server.requests).toHaveLength(1);
  });

  test('says when there is no key to test, without a call', async () => {
    const { providers } = setUp({ baseUrls: {} }, {});
    expect((await providers.test('chat', 'gemini', 'x', never)).fault).toEqual({
      code: 'provider/no-key',
    });
  });

  test('wakes a resting provider when it passes', async () => {
    server.on(
      ANTHROPIC_MESSAGES,
      anthropicError(401, 'authentication_error'),
      anthropicReply('Hi'),
    );
    const { providers, reply } = setUp({
      chatChain: [{ vendor: 'anthropic', model: 'claude-haiku-4-5' }],
    });
    await reply();
    await providers.test('chat', 'anthropic', 'claude-haiku-4-5', never);
    expect(status(providers.list(), 'chat', 'anthropic')?.state).toBe('ready');
  });

  test('throws the reason when it is cancelled', async () => {
    server.on(ANTHROPIC_MESSAGES, { before: 'hang', body: [] });
    const controller = new AbortController();
    const testing = setUp().providers.test('chat', 'anthropic', 'm', controller.signal);
    const { abandoned } = await server.nextRequest();
    controller.abort(new DOMException('stop', 'AbortError'));
    await expect(testing).rejects.toBe(controller.signal.reason);
    expect(await abandoned).toBe(true);
  });
});

describe('models', () => {
  test('come from the vendor when it can be asked, only those that fit the slot', async () => {
    server.on(ANTHROPIC_MODELS, anthropicModels(['claude-opus-4-6', 'Claude Opus 4.6']));
    server.on(
      GEMINI_MODELS,
      geminiModels(
        ['gemini-2.5-flash', 'Gemini 2.5 Flash', 'generateContent'],
        ['gemini-2.5-flash-image', 'Nano Banana', 'generateContent'],
        ['gemini-embedding-001', 'Gemini Embedding', 'embedContent'],
      ),
    );
    server.on(
      OPENAI_MODELS.replace('/v1', '/local/v1'),
      openAiModels('llama3.2', 'nomic-embed-text'),
    );
    const { providers } = setUp({
      baseUrls: { anthropic: server.url, gemini: server.url, openai: `${server.url}/local/v1` },
    });
    expect(await providers.models('chat', 'anthropic', never)).toEqual({
      models: [{ id: 'claude-opus-4-6', label: 'Claude Opus 4.6' }],
      fromVendor: true,
    });
    expect((await providers.models('chat', 'gemini', never)).models.map(({ id }) => id)).toEqual([
      'gemini-2.5-flash',
    ]);
    expect((await providers.models('embedding', 'gemini', never)).models[0]?.id).toBe(
      'gemini-embedding-001',
    );
    expect((await providers.models('chat', 'openai', never)).models).toHaveLength(2);
  });

  test('are suggested where the vendor cannot be asked', async () => {
    const { providers } = setUp({ baseUrls: {} }, {});
    const { models, fromVendor } = await providers.models('chat', 'anthropic', never);
    expect(fromVendor).toBe(false);
    expect(models.map(({ id }) => id)).toEqual(
      expect.arrayContaining(['claude-sonnet-4-5', 'claude-haiku-4-5', 'claude-opus-4-6']),
    );
    server.on(OPENAI_MODELS, openAiError(500, 'server_error', null));
    expect((await setUp().providers.models('chat', 'openai', never)).fromVendor).toBe(false);
  });
});
