/** Through the room's door: who is asked to search, and who is not; and the weather. */
import { expect, test } from 'vitest';
import { PATIENCE } from '../../../src-main/providers/patience.ts';
import {
  ANTHROPIC_MESSAGES,
  anthropicError,
  anthropicSearch,
} from '../../support/anthropic-server.ts';
import { geminiGenerate, geminiReply, geminiSearch } from '../../support/gemini-server.ts';
import { FORECAST, forecast, GEOCODING, places, SEOUL } from '../../support/open-meteo-server.ts';
import { SEARXNG, searxngResults } from '../../support/searxng-server.ts';
import { KEYS, never, server, setUp } from './registry-rig.ts';

const PAGE = { url: 'https://lib.kr/', title: '도서관' };

test('the first vendor of the chat that is ready searches, by its cheapest model [A6]', async () => {
  server.on(ANTHROPIC_MESSAGES, anthropicSearch('q', [PAGE], 'a'));
  const { providers } = setUp();
  expect(providers.searchedBy()).toBe(new URL(server.url).host);
  expect(await providers.search('q', never)).toEqual({
    results: [{ ...PAGE, snippet: '' }],
    answer: 'a',
  });
  expect(server.requests[0]?.json()).toMatchObject({ model: 'claude-haiku-4-5' });
});

test('at its own address it goes by its name', () => {
  const names = (['anthropic', 'gemini', 'openai'] as const).map((vendor) =>
    setUp({ baseUrls: {} }, { [vendor]: KEYS[vendor] }).providers.searchedBy(),
  );
  expect(names).toEqual(['Anthropic', 'Google', 'OpenAI']);
});

test('where it fails nobody else is asked, and nobody is told that a voice gave way', async () => {
  server.on(ANTHROPIC_MESSAGES, anthropicError(429, 'rate_limit_error'));
  server.on('POST /v1beta/models/*', geminiSearch('q', [], []));
  const { providers, switches } = setUp();
  await expect(providers.search('q', never)).rejects.toMatchObject({
    code: 'provider/rate-limited',
  });
  expect(server.requests).toHaveLength(1);
  expect(switches()).toEqual([]);
});

test('one that rests is passed over, as in talk', async () => {
  server.on(ANTHROPIC_MESSAGES, anthropicError(401, 'authentication_error'));
  server.on('POST /v1beta/models/*', geminiReply('네.'));
  const route = geminiGenerate('gemini-2.5-flash-lite');
  server.on(route, geminiSearch('q', [{ uri: 'https://lib.kr/', host: 'lib.kr' }], []));
  const { providers, reply } = setUp();
  await reply();
  expect((await providers.search('q', never)).results).toHaveLength(1);
});

test('an address of one’s own is asked, and nobody else, even where it fails [R14]', async () => {
  server.on(SEARXNG, searxngResults([{ ...PAGE, content: 'c' }]));
  const { providers } = setUp({ searchEndpoint: server.url });
  expect(providers.searchedBy()).toBe(new URL(server.url).host);
  expect((await providers.search('q', never)).results).toHaveLength(1);
  server.on(SEARXNG, { status: 500, body: [] });
  await expect(providers.search('q', never)).rejects.toMatchObject({
    code: 'provider/unavailable',
  });
  expect(new Set(server.requests.map(({ path }) => path))).toEqual(new Set(['/search']));
});

test('an own address works without any key', async () => {
  server.on(SEARXNG, searxngResults([{ ...PAGE, content: 'c' }]));
  const { providers } = setUp({ searchEndpoint: server.url }, {});
  expect((await providers.search('q', never)).results).toHaveLength(1);
});

test('a local server and the built-in counsellor search nothing, and no other vendor does in their place', async () => {
  const local = { vendor: 'openai', model: 'llama' } as const;
  const rigs = [
    setUp({ chatChain: [local, { vendor: 'gemini', model: 'gemini-2.5-flash' }] }),
    setUp({ chatChain: [{ vendor: 'builtin', model: '' }] }),
  ];
  for (const { providers } of rigs) {
    expect(providers.searchedBy()).toBeNull();
    await expect(providers.search('q', never)).rejects.toMatchObject({
      code: 'provider/unavailable',
    });
  }
  expect(server.requests).toEqual([]);
});

test('a search that takes too long is given up', async () => {
  server.on(SEARXNG, { before: 'hang', body: [] });
  const { providers } = setUp(
    { searchEndpoint: server.url },
    {},
    {
      ...PATIENCE,
      searching: { ...PATIENCE.searching, first: 60 },
    },
  );
  await expect(providers.search('q', never)).rejects.toMatchObject({ code: 'provider/timeout' });
});

test('what it took is counted; neither query nor findings are logged [R14]', async () => {
  server.on(ANTHROPIC_MESSAGES, anthropicSearch('비밀 질문', [PAGE], '비밀 대답'));
  const { providers, lines, spent } = setUp();
  await providers.search('비밀 질문', never);
  expect(spent).toEqual([
    expect.objectContaining({
      vendor: 'anthropic',
      model: 'claude-haiku-4-5',
      usage: expect.objectContaining({ calls: 1, inputTokens: 21, outputTokens: 80 }),
    }),
  ]);
  expect(JSON.stringify(lines)).not.toContain('비밀');
});

test('the weather needs no key, and a slow service is given up [A6]', async () => {
  server.on(GEOCODING, places(SEOUL));
  server.on(FORECAST, forecast(1));
  const patience = { ...PATIENCE, weather: { ...PATIENCE.weather, first: 200 } };
  const { providers } = setUp({}, {}, patience);
  expect(await providers.weather('서울', 1, never)).toMatchObject({ place: { name: '서울' } });
  server.on(GEOCODING, { before: 'hang', body: [] });
  await expect(providers.weather('서울', 1, never)).rejects.toMatchObject({
    code: 'provider/timeout',
  });
});
