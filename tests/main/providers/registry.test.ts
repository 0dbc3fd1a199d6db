/** Chains: who is there, who answers and hears when others cannot, and that no key shows. */
import { describe, expect, test, vi } from 'vitest';
import { loadSdk } from '../../../src-main/providers/load-sdk.ts';
import { PATIENCE } from '../../../src-main/providers/patience.ts';
import {
  ANTHROPIC_MESSAGES,
  anthropicBeginning,
  anthropicError,
  anthropicErrorEvent,
  anthropicReply,
} from '../../support/anthropic-server.ts';
import { refusal as elevenLabsRefusal, SCRIBE, scribe } from '../../support/elevenlabs-server.ts';
import { geminiError, geminiReply, geminiStream } from '../../support/gemini-server.ts';
import { TRANSCRIPTIONS, transcript } from '../../support/openai-audio-routes.ts';
import {
  OPENAI_CHAT,
  openAiBeginning,
  openAiError,
  openAiReply,
} from '../../support/openai-server.ts';
import { eventStream, type Script } from '../../support/vendor-server.ts';
import { KEYS, never, server, setUp, status, utterance } from './registry-rig.ts';

describe('who is there', () => {
  test('lists every entry of every chain in fallback order [S1]', () => {
    const { providers } = setUp();
    expect(providers.list().map(({ slot, vendor }) => `${slot} ${vendor}`)).toEqual([
      'chat anthropic',
      'chat anthropic',
      'chat gemini',
      'chat openai',
      'chat builtin',
      'hearing elevenlabs',
      'hearing openai',
      'hearing gemini',
      'hearing local',
      'voice elevenlabs',
      'voice openai',
      'voice local',
      'voice local',
      'voice system',
      'voice captions',
      'embedding builtin',
      'embedding local',
      'embedding gemini',
      'embedding openai',
    ]);
  });

  test('says which lack a key and which would send words away [C12]', () => {
    const { providers } = setUp({ baseUrls: {} }, { anthropic: 'k' });
    const list = providers.list();
    expect(status(list, 'chat', 'anthropic')).toMatchObject({ state: 'ready', remote: true });
    expect(status(list, 'chat', 'gemini')).toMatchObject({ state: 'no-key', remote: true });
    expect(status(list, 'chat', 'builtin')).toMatchObject({ state: 'ready', remote: false });
    expect(status(list, 'voice', 'captions')).toMatchObject({ state: 'ready', remote: false });
  });

  test('a server on this computer needs no key and keeps words here; one in the house sends them [C12]', () => {
    const at = (openai: string) => setUp({ baseUrls: { openai } }, {}).providers.list();
    expect(status(at('http://localhost:11434'), 'chat', 'openai')).toMatchObject({
      state: 'ready',
      remote: false,
    });
    expect(status(at('http://192.168.0.7:1234/v1'), 'chat', 'openai')).toMatchObject({
      state: 'ready',
      remote: true,
    });
    expect(status(at('https://api.openai.com/v1'), 'chat', 'openai')).toMatchObject({
      state: 'no-key',
    });
    expect(status(at('http://['), 'chat', 'openai')).toMatchObject({ state: 'ready' });
  });

  test('a vendor that has no such slot is absent, not an error', () => {
    const { providers } = setUp({ voiceChain: [{ vendor: 'anthropic', model: 'x' }] });
    expect(status(providers.list(), 'voice', 'anthropic')?.state).toBe('absent');
  });
});

describe('a reply', () => {
  test('without any key comes from the built-in counsellor, without a notice', async () => {
    const { reply, switches } = setUp({ baseUrls: {} }, {});
    expect(await reply()).toEqual({ text: '제가 여기 있어요.', by: ['builtin builtin-scripted'] });
    expect(switches()).toEqual([]);
  });

  test('comes even when a person took the counsellor out of the chain', async () => {
    const { reply } = setUp({ chatChain: [] }, {});
    expect((await reply()).text).toBe('제가 여기 있어요.');
  });

  test('walks Sonnet, Haiku, Gemini, OpenAI, counsellor, and says every step [S1] [A4]', async () => {
    server.on(
      ANTHROPIC_MESSAGES,
      ...Array(3).fill(anthropicError(529, 'overloaded_error')),
      anthropicError(404, 'not_found_error'),
    );
    server.on(geminiStream('gemini-2.5-flash'), geminiError(503, 'UNAVAILABLE'));
    server.on(OPENAI_CHAT, openAiError(429, 'insufficient_quota', 'insufficient_quota'));
    const { reply, switches } = setUp();
    expect((await reply()).by).toEqual(['builtin builtin-scripted']);
    expect(switches()).toEqual([
      'chat: anthropic > anthropic: provider/overloaded',
      'chat: anthropic > gemini: provider/unknown-model',
      'chat: gemini > openai: provider/overloaded',
      'chat: openai > builtin: provider/quota',
    ]);
    expect(server.requests).toHaveLength(3 + 1 + 3 + 1);
  });

  test('honours a short Retry-After and does not wait for a long one', async () => {
    server.on(
      ANTHROPIC_MESSAGES,
      anthropicError(429, 'rate_limit_error', 'slow down', { 'retry-after': '1' }),
      anthropicReply('네.'),
    );
    const first = setUp();
    expect((await first.reply()).text).toBe('네.');
    expect(first.waits).toEqual([1000]);

    server.on(
      ANTHROPIC_MESSAGES,
      anthropicError(429, 'rate_limit_error', 'slow down', { 'retry-after': '60' }),
    );
    server.on(geminiStream('gemini-2.5-flash'), geminiReply('제미나이예요.'));
    const second = setUp();
    expect((await second.reply()).by).toEqual(['gemini gemini-2.5-flash']);
    expect(second.waits).toEqual([]);
  });

  test('that breaks off goes on from what was said, by another vendor, whole', async () => {
    const broken: Script = eventStream([...anthropicBeginning('정말 ', '힘드셨'), 'destroy']);
    server.on(
      ANTHROPIC_MESSAGES,
      broken,
      anthropicError(529, 'overloaded_error'),
      anthropicError(529, 'overloaded_error'),
      anthropicError(401, 'authentication_error'),
    );
    server.on(geminiStream('gemini-2.5-flash'), geminiReply('힘드셨', '겠어요.'));
    const { reply, switches } = setUp();
    expect(await reply()).toEqual({
      text: '정말 힘드셨겠어요.',
      by: ['anthropic claude-sonnet-4-6', 'gemini gemini-2.5-flash'],
    });
    expect(switches()).toContain('chat: anthropic > gemini: provider/key-refused');
  });

  test('an error event in the middle is gone on from by the same vendor', async () => {
    server.on(
      ANTHROPIC_MESSAGES,
      eventStream([...anthropicBeginning('하나, '), anthropicErrorEvent('overloaded_error')]),
      anthropicReply('둘.'),
    );
    const { reply, switches } = setUp();
    expect((await reply()).text).toBe('하나, 둘.');
    expect(switches()).toEqual([]);
  });

  test.each([
    ['sends no headers', { before: 'hang', body: [] } as Script, 'provider/timeout'],
    [
      'sends headers and no word',
      eventStream(openAiBeginning('').concat('hang')),
      'provider/timeout',
    ],
    ['drops the connection', { before: 'destroy', body: [] } as Script, 'provider/cut-off'],
  ])('does not wait for a vendor that %s', async (_how, script, code) => {
    await loadSdk('openai');
    server.on(OPENAI_CHAT, script);
    const quick = { ...PATIENCE, localChat: { ...PATIENCE.localChat, first: 150, tries: 1 } };
    const { reply, switches } = setUp(
      { chatChain: [{ vendor: 'openai', model: 'gpt-4o-mini' }] },
      KEYS,
      quick,
    );
    expect((await reply()).text).toBe('제가 여기 있어요.');
    expect(switches()).toEqual([`chat: openai > builtin: ${code}`]);
  });

  test('in the middle of a stream a hang is handed on', async () => {
    server.on(OPENAI_CHAT, eventStream([...openAiBeginning('하나, '), 'hang']));
    const quick = { ...PATIENCE, localChat: { ...PATIENCE.localChat, stall: 150 } };
    const { reply, switches } = setUp(
      { chatChain: [{ vendor: 'openai', model: 'gpt-4o-mini' }] },
      KEYS,
      quick,
    );
    expect((await reply()).text).toBe('하나, 제가 여기 있어요.');
    expect(switches()).toEqual(['chat: openai > builtin: provider/stalled']);
    expect(await server.requests[0]?.abandoned).toBe(true);
  });

  test('a refused key rests its vendor until the key changes', async () => {
    server.on(ANTHROPIC_MESSAGES, anthropicError(401, 'authentication_error'));
    const chatChain = [{ vendor: 'anthropic', model: 'claude-haiku-4-5' }] as const;
    const { reply, providers, current, announced } = setUp({ chatChain: [...chatChain] });
    await reply();
    await reply();
    expect(server.requests).toHaveLength(1);
    expect(status(providers.list(), 'chat', 'anthropic')?.state).toBe('resting');
    expect(announced.map(({ name }) => name)).toContain('providers/changed');

    server.on(ANTHROPIC_MESSAGES, anthropicReply('네.'));
    current.keys = { ...KEYS, anthropic: 'sk-ant-new' };
    expect(status(providers.list(), 'chat', 'anthropic')?.state).toBe('ready');
    expect((await reply()).text).toBe('네.');
    expect(server.requests.at(-1)?.headers.authorization).toBe('Bearer sk-ant-new');
  });
});

describe('hearing', () => {
  test('without any ear says that there is none', async () => {
    const { providers } = setUp({ baseUrls: {} }, {});
    await expect(providers.hear(utterance, 'ko', never)).rejects.toMatchObject({
      code: 'hearing/no-provider',
    });
  });

  test('goes on to the next ear when one refuses, and says so [S2]', async () => {
    server.on(SCRIBE, elevenLabsRefusal(401, 'quota_exceeded'));
    server.on(TRANSCRIPTIONS, transcript('잠이 안 와요'));
    const { providers, switches } = setUp();
    expect(await providers.hear(utterance, 'ko', never)).toMatchObject({
      text: '잠이 안 와요',
      vendor: 'openai',
    });
    expect(switches()).toEqual(['hearing: elevenlabs > openai: provider/quota']);
  });

  test('believes the first ear', async () => {
    server.on(SCRIBE, scribe('안녕', 'kor'));
    expect(await setUp().providers.hear(utterance, 'ko', never)).toMatchObject({
      text: '안녕',
      vendor: 'elevenlabs',
    });
  });
});

test('a voice chain without anything left still shows the words', async () => {
  const { providers } = setUp({ voiceChain: [], baseUrls: {} }, {});
  const pieces = [];
  const sentence = { text: '천천히 쉬어요.', language: 'ko', pace: 1, manner: 'plain' } as const;
  for await (const piece of providers.speak(sentence, never)) pieces.push(piece);
  expect(pieces[0]).toMatchObject({ vendor: 'captions', kind: 'silent' });
});

test('a planted key is in no error, no line, no announcement and no address [C12]', async () => {
  const printed: unknown[] = [];
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) {
    vi.spyOn(console, method).mockImplementation((...args) => void printed.push(args));
  }
  const echo = Object.values(KEYS).join(' ');
  server.on(ANTHROPIC_MESSAGES, anthropicError(401, 'authentication_error', echo));
  server.on(
    geminiStream('gemini-2.5-flash'),
    geminiError(400, 'INVALID_ARGUMENT', { reason: 'API_KEY_INVALID', message: echo }),
  );
  server.on(OPENAI_CHAT, openAiError(401, 'invalid_request_error', 'invalid_api_key', echo));
  const { providers, reply, announced, lines } = setUp();
  await reply();
  const results = [
    await providers.test('chat', 'openai', 'gpt-4o', never),
    await providers.test('voice', 'elevenlabs', 'eleven_flash_v2_5', never),
    await providers
      .hear(utterance, 'ko', never)
      .catch((error) => [String(error), error.stack, error.cause]),
    await providers
      .embed(['아무한테도 말 못 한 비밀'], { purpose: 'query' }, never)
      .catch((error) => [String(error), error.stack, error.cause]),
    await providers.models('chat', 'gemini', never),
  ];
  const everything = JSON.stringify([
    announced,
    lines,
    results,
    printed,
    server.requests.map(({ path, query }) => `${path}?${query}`),
  ]);
  for (const key of Object.values(KEYS)) expect(everything).not.toContain(key);
  expect(everything).not.toContain('비밀');
  expect(server.requests.length).toBeGreaterThan(5);
});

test('OpenAI’s own reply is shown with the model that was asked for', async () => {
  server.on(OPENAI_CHAT, openAiReply('네.'));
  const { reply } = setUp({ chatChain: [{ vendor: 'openai', model: 'gpt-5-mini' }] });
  expect((await reply()).by).toEqual(['openai gpt-5-mini']);
});
