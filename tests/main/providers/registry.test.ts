/** The room's door with everything real behind it: SDKs, sockets, the breaker, the built-in ends of the chains. */
import { afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { loadSdk } from '../../../src-main/providers/load-sdk.ts';
import { createLocalModels } from '../../../src-main/providers/local/local-models.ts';
import { PATIENCE, type Patiences } from '../../../src-main/providers/patience.ts';
import type { ChatRequest, ReplyChunk } from '../../../src-main/providers/ports.ts';
import { createProviders } from '../../../src-main/providers/registry.ts';
import { scriptedChat } from '../../../src-main/providers/scripted.ts';
import type { EventName } from '../../../src-preload/contract/events.ts';
import {
  DEFAULT_PREFERENCES,
  type Preferences,
} from '../../../src-preload/contract/preferences.ts';
import type { KeyedVendor, ProviderStatus } from '../../../src-preload/contract/words.ts';
import {
  ANTHROPIC_MESSAGES,
  ANTHROPIC_MODELS,
  anthropicBeginning,
  anthropicError,
  anthropicErrorEvent,
  anthropicModels,
  anthropicReply,
} from '../../support/anthropic-server.ts';
import { refusal as elevenLabsRefusal, SCRIBE, scribe } from '../../support/elevenlabs-server.ts';
import {
  GEMINI_MODELS,
  geminiEmbed,
  geminiEmbeddings,
  geminiError,
  geminiModels,
  geminiReply,
  geminiStream,
} from '../../support/gemini-server.ts';
import { TRANSCRIPTIONS, transcript } from '../../support/openai-audio-routes.ts';
import {
  OPENAI_CHAT,
  OPENAI_MODELS,
  openAiBeginning,
  openAiError,
  openAiModels,
  openAiReply,
} from '../../support/openai-server.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import {
  eventStream,
  type Script,
  startVendorServer,
  type VendorServer,
} from '../../support/vendor-server.ts';

const KEYS = {
  anthropic: 'sk-ant-planted-1111',
  gemini: 'AIza-planted-2222',
  openai: 'sk-planted-3333',
  elevenlabs: 'el-planted-4444',
} as const;
const never = new AbortController().signal;
const request: ChatRequest = {
  system: 'You are Dal.',
  messages: [{ role: 'user', content: '아무한테도 말 못 한 비밀' }],
  language: 'ko',
  maxTokens: 300,
  temperature: null,
  streaming: true,
};
/** A second of something to hear: transcripts of silence are not believed. */
const utterance = {
  samples: Int16Array.from(
    { length: 16_000 },
    (_, at) => 9_000 * Math.sin(at / 12) * Math.abs(Math.sin(at / 900)),
  ),
  sampleRate: 16_000,
};

let server: VendorServer;
// The slow one; see load-sdk.ts.
beforeAll(() => loadSdk('elevenlabs'), 60_000);
beforeEach(async () => {
  server = await startVendorServer();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await server.close();
});

function setUp(
  change: Partial<Preferences> = {},
  keys: Partial<Record<KeyedVendor, string>> = KEYS,
  patience: Patiences = PATIENCE,
) {
  let time = 1_000_000;
  const waits: number[] = [];
  const announced: { name: EventName; payload: unknown }[] = [];
  const recorded = recordedLog();
  const current = {
    keys: { ...keys } as Partial<Record<KeyedVendor, string>>,
    preferences: {
      ...DEFAULT_PREFERENCES,
      baseUrls: {
        anthropic: server.url,
        gemini: server.url,
        openai: server.url,
        elevenlabs: server.url,
      },
      ...change,
    } satisfies Preferences,
  };
  const providers = createProviders({
    preferences: () => current.preferences,
    key: (vendor) => current.keys[vendor] ?? null,
    announce: (name, payload) => void announced.push({ name, payload }),
    now: () => time,
    log: recorded.log,
    builtinChat: scriptedChat('builtin', [['제가 여기 있어요.']]),
    localModels: createLocalModels({
      dataDir: temporaryFolder(),
      source: () => '',
      announce: () => undefined,
      readyChanged: () => undefined,
      log: recorded.log,
    }),
    patience,
    random: () => 0,
    sleep: async (ms) => {
      waits.push(ms);
      time += ms;
    },
  });
  const switches = () =>
    announced
      .filter(({ name }) => name === 'notice/switched')
      .map(
        ({ payload }) =>
          payload as { slot: string; from: string; to: string; fault: { code: string } },
      )
      .map(({ slot, from, to, fault }) => `${slot}: ${from} > ${to}: ${fault.code}`);
  const reply = async () => {
    const chunks: ReplyChunk[] = [];
    for await (const chunk of providers.reply(request, never)) chunks.push(chunk);
    return {
      text: chunks.map((chunk) => (chunk.type === 'text' ? chunk.text : '')).join(''),
      by: chunks.flatMap((chunk) =>
        chunk.type === 'answering' ? [`${chunk.vendor} ${chunk.model}`] : [],
      ),
    };
  };
  return {
    providers,
    current,
    announced,
    waits,
    lines: recorded.lines,
    switches,
    reply,
    pass: (ms: number) => {
      time += ms;
    },
  };
}

const status = (list: readonly ProviderStatus[], slot: string, vendor: string) =>
  list.find((entry) => entry.slot === slot && entry.vendor === vendor);

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

describe('the one embedder', () => {
  const GEMINI = { vendor: 'gemini', model: 'gemini-embedding-001' } as const;

  test('nothing is sent to a vendor that was not chosen, whatever keys are set [C4]', async () => {
    const { providers } = setUp();
    const { space, vectors } = await providers.embed(['잠', '꿈'], { purpose: 'passage' }, never);
    expect(space).toBe('builtin/builtin-words-2');
    expect(providers.embedder()).toEqual({
      vendor: 'builtin',
      model: 'builtin-words-2',
      space: 'builtin/builtin-words-2',
    });
    expect(vectors).toHaveLength(2);
    expect(server.requests).toHaveLength(0);
  });

  test('a failure is said, and nobody else makes vectors instead', async () => {
    server.on(geminiEmbed('gemini-embedding-001'), geminiError(403, 'PERMISSION_DENIED'));
    const { providers, switches } = setUp({ embedder: GEMINI });
    const embed = () => providers.embed(['잠'], { purpose: 'query' }, never);
    await expect(embed()).rejects.toMatchObject({ code: 'provider/not-allowed' });
    expect(switches()).toEqual(['embedding: gemini > null: provider/not-allowed']);
    await expect(embed()).rejects.toMatchObject({ code: 'provider/resting' });
    expect(server.requests).toHaveLength(1);
  });

  test('without a key it says so', async () => {
    const { providers } = setUp({ embedder: GEMINI, baseUrls: {} }, {});
    await expect(providers.embed(['잠'], { purpose: 'passage' }, never)).rejects.toMatchObject({
      code: 'provider/no-key',
    });
  });

  test('a busy vendor is tried again', async () => {
    server.on(
      geminiEmbed('gemini-embedding-001'),
      geminiError(503, 'UNAVAILABLE'),
      geminiEmbeddings([3, 4]),
    );
    const { providers } = setUp({ embedder: GEMINI });
    const { space, vectors } = await providers.embed(['잠'], { purpose: 'passage' }, never);
    expect(space).toBe('gemini/gemini-embedding-001');
    expect(vectors.map((vector) => vector.length)).toEqual([2]);
  });

  test('an earlier space is asked only where nothing leaves this computer', async () => {
    const { providers } = setUp({ embedder: GEMINI });
    const as = (space: string) =>
      providers.embed(['잠'], { purpose: 'query', space }, never).then((answer) => answer.space);
    expect(await as('builtin/builtin-words-2')).toBe('builtin/builtin-words-2');
    for (const space of ['builtin/builtin-hash-1', 'openai/text-embedding-3-small', 'nonsense']) {
      await expect(as(space)).rejects.toMatchObject({ code: 'provider/unavailable' });
    }
    await expect(as('local/multilingual-e5-small')).rejects.toMatchObject({ code: 'model/absent' });
    expect(server.requests).toHaveLength(0);
  });
});

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
