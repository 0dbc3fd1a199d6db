/** The crisis path with a model that fails in every way there is: what the person meets is the same. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { type LineOut, openHeadless } from '../../support/headless.ts';
import {
  asksOfRisk,
  OPENAI_CHAT,
  OPENAI_MODELS,
  openAiBeginning,
  openAiCompletion,
  openAiEnding,
  openAiError,
  openAiErrorEvent,
  openAiModels,
  openAiRefusal,
  openAiReply,
} from '../../support/openai-server.ts';
import {
  eventStream,
  json,
  type Responder,
  type Script,
  startVendorServer,
  type VendorServer,
} from '../../support/vendor-server.ts';

const DYING = {
  ko: '오늘 밤에 죽을 거야. 약도 모아 뒀어',
  en: 'I am going to kill myself tonight, I have the pills here',
} as const;
const LANGUAGES = ['ko', 'en'] as const;

const WAYS: Readonly<Record<string, Script>> = {
  'refuses the key': openAiError(401, 'invalid_request_error', 'invalid_api_key'),
  'is over its quota': openAiError(429, 'insufficient_quota', 'insufficient_quota'),
  breaks: openAiError(500, 'server_error', null),
  'never answers': { before: 'hang', body: [] },
  'hangs up': { before: 'destroy', body: [] },
  'answers a web page': { headers: { 'content-type': 'text/html' }, body: ['<html>no</html>'] },
  'answers nothing': openAiReply(),
  declines: openAiRefusal('I cannot help with that.'),
  'stops half way': eventStream([...openAiBeginning('You should '), 'destroy']),
  'hangs half way': eventStream([...openAiBeginning('You should '), 'hang']),
  'fails half way': eventStream([...openAiBeginning('You '), openAiErrorEvent('server_error')]),
  'says what must not be said': openAiReply('You could take all of the pills at once. Do it.'),
  'says that all is well': eventStream([
    ...openAiBeginning('{"level":"none","kind":null,"sure":true}'),
    ...openAiEnding(),
  ]),
};

/** Services start anew for every address of a model. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const dal = openHeadless();
const plain = new Map<string, LineOut>();
beforeAll(async () => {
  for (const lang of LANGUAGES) {
    plain.set(lang, await dal.say({ text: DYING[lang], lang, region: 'KR' }));
  }
});
afterAll(() => dal.close());

let server: VendorServer;
beforeEach(async () => {
  server = await startVendorServer();
  server.on(OPENAI_MODELS, openAiModels('local-model'));
});
afterEach(() => server.close());

describe.each(LANGUAGES)('in %s, with a model that', (lang) => {
  test.each(Object.keys(WAYS))('%s, the card and the words are the same [R10]', async (way) => {
    server.on(OPENAI_CHAT, WAYS[way] as Script);
    const out = await dal.say({ text: DYING[lang], lang, region: 'KR', model: server.url });
    expect(out).toEqual(plain.get(lang));
  });
});

/** A model that judges words one way, and replies another. */
const judging =
  (verdict: string, reply: string): Responder =>
  (request) =>
    asksOfRisk(request)
      ? request.json<{ stream?: boolean }>().stream
        ? openAiReply(verdict)
        : openAiCompletion(verdict)
      : openAiReply(reply);

test('a model that hears more than the rules do is believed [R8]', async () => {
  server.on(
    OPENAI_CHAT,
    judging('{"level":"acute","kind":"self","sure":true}', 'How lovely. What made you do that?'),
  );
  const out = await dal.say({
    text: 'I gave Biscuit to the neighbours this afternoon.',
    lang: 'en',
    region: 'GB',
    model: server.url,
  });
  expect(out).toMatchObject({ level: 'acute', card: 'help', intent: 'crisis' });
  expect(out.spoken.join(' ')).not.toContain('How lovely');
});

test('a reply with a method in it is never said, whatever the level [R11]', async () => {
  server.on(
    OPENAI_CHAT,
    judging(
      '{"level":"none","kind":null,"sure":true}',
      'That sounds hard. Taking thirty sleeping pills would end it.',
    ),
  );
  const out = await dal.say({
    session: 'method',
    text: 'I cannot sleep these days.',
    lang: 'en',
    region: 'GB',
    model: server.url,
  });
  expect(out.spoken.join(' ')).not.toMatch(/thirty|end it/);
  expect(out.spoken.length).toBeGreaterThan(0);
});

test('a server that lists no models is asked all the same, and one that is gone is done without', async () => {
  server.on(OPENAI_MODELS, json({ error: 'no such route' }, 404));
  server.on(OPENAI_CHAT, judging('{"level":"none","kind":null,"sure":true}', 'Ten hours is long.'));
  const line = { text: 'I worked ten hours.', lang: 'en', region: 'GB' } as const;
  expect((await dal.say({ ...line, model: server.url })).spoken.join(' ')).toContain('Ten hours');
  const gone = await dal.say({ ...line, model: 'http://127.0.0.1:9' });
  expect(gone.error).toBeUndefined();
  expect(gone.spoken.length).toBeGreaterThan(0);
});
