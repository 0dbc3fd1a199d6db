import { afterEach, beforeEach, expect, test } from 'vitest';
import { createGeminiSpeechToText } from '../../../src-main/providers/gemini-speech-to-text.ts';
import type { Audio } from '../../../src-main/providers/ports.ts';
import { decodeWav } from '../../../src-main/providers/wav.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import { babble, joined, noise, silence } from '../../support/sounds.ts';
import { json, startVendorServer, type VendorServer } from '../../support/vendor-server.ts';

const KEY = 'AIza-marked-gemini-key';
const ROUTE = 'POST /v1beta/models/gemini-2.5-flash:generateContent';
const speech = joined(noise(0.5, 60), babble(1.5), noise(0.5, 60));

let server: VendorServer;
beforeEach(async () => {
  server = await startVendorServer();
});
afterEach(() => server.close());

function transcribe(
  audio: Audio = speech,
  hint: Language | null = null,
  signal: AbortSignal = AbortSignal.timeout(14_000),
) {
  const access = { key: KEY, baseUrl: server.url, model: 'gemini-2.5-flash' };
  return createGeminiSpeechToText(access).transcribe(audio, hint, signal);
}

/** A whole answer, its text in parts as the vendor likes to cut it. */
function answer(parts: readonly object[], finishReason = 'STOP') {
  return json({
    candidates: [{ content: { role: 'model', parts }, finishReason, index: 0 }],
    usageMetadata: { promptTokenCount: 80, candidatesTokenCount: 12, totalTokenCount: 92 },
    modelVersion: 'gemini-2.5-flash',
  });
}

const form = (transcript: string, language: string) =>
  answer([{ text: JSON.stringify({ transcript, language }) }]);

test.each([
  ['한숨도 못 잤어요.', 'ko', 'ko'],
  ['I could not sleep.', 'en', 'en'],
  ['眠れませんでした。', 'other', null],
])('hears %j in %s', async (text, code, language) => {
  server.on(ROUTE, form(text, code));
  expect(await transcribe()).toEqual({ text, language });
});

test('sends the recording as a WAV file with a form to fill in, and the key in a header', async () => {
  server.on(ROUTE, form('Yes.', 'en'));
  await transcribe(speech, 'en');
  const request = await server.nextRequest();
  const body = request.json<{
    contents: { parts: { text?: string; inlineData?: { mimeType: string; data: string } }[] }[];
    systemInstruction: { parts: { text: string }[] };
    generationConfig: Record<string, unknown>;
  }>();
  const [sound, words] = body.contents[0]?.parts ?? [];
  expect(sound?.inlineData?.mimeType).toBe('audio/wav');
  expect(decodeWav(Buffer.from(sound?.inlineData?.data ?? '', 'base64'))).toEqual(speech);
  expect(words?.text).toContain('English');
  expect(JSON.stringify(body.systemInstruction)).toContain('do not answer');
  expect(body.generationConfig).toMatchObject({
    temperature: 0,
    responseMimeType: 'application/json',
    thinkingConfig: { thinkingBudget: 0 },
  });
  expect(body.generationConfig.responseJsonSchema).toMatchObject({ type: 'object' });
  expect(request.headers['x-goog-api-key']).toBe(KEY);
  expect(request.query.toString()).not.toContain(KEY);
});

test('thoughts are not what was said, and a form in parts is one form', async () => {
  server.on(
    ROUTE,
    answer([
      { text: 'The speaker says', thought: true },
      { text: '{"transcript":"네,' },
      { text: ' 그래요.","language":"ko"}' },
    ]),
  );
  expect(await transcribe()).toEqual({ text: '네, 그래요.', language: 'ko' });
});

test('an empty transcript is nothing heard', async () => {
  server.on(ROUTE, form('', 'none'));
  expect(await transcribe()).toEqual({ text: '', language: null });
});

test.each([
  [
    'an answer to what was said',
    answer([{ text: "I'm sorry to hear that. Do you want to talk?" }]),
  ],
  ['an answer put into the form', form('그렇군요. 많이 힘드셨겠어요. '.repeat(12), 'ko')],
  ['half a form', answer([{ text: '{"transcript":"I could n' }], 'MAX_TOKENS')],
  ['another form', answer([{ text: '{"text":"I could not"}' }])],
  ['a bare word', answer([{ text: 'null' }])],
  ['no answer', json({ candidates: [] })],
  ['a web page', { headers: { 'content-type': 'text/html' }, body: ['<html>Sign in</html>'] }],
])('%s is a bad answer', async (_name, script) => {
  server.on(ROUTE, script);
  await expect(transcribe()).rejects.toMatchObject({ code: 'provider/bad-answer' });
});

test('what the vendor will not write down is declined', async () => {
  server.on(ROUTE, json({ promptFeedback: { blockReason: 'PROHIBITED_CONTENT' } }));
  await expect(transcribe()).rejects.toMatchObject({ code: 'provider/declined' });
  server.on(ROUTE, json({ candidates: [{ finishReason: 'SAFETY', index: 0 }] }));
  await expect(transcribe()).rejects.toMatchObject({ code: 'provider/declined' });
});

test('less than a tenth of a second is not sent anywhere', async () => {
  expect(await transcribe(silence(0.05))).toEqual({ text: '', language: null });
  expect(server.requests).toHaveLength(0);
});

const failure = (code: number, status: string, reason?: string) =>
  json(
    {
      error: {
        code,
        message: `about ${KEY}`,
        status,
        details: reason ? [{ '@type': 'type.googleapis.com/google.rpc.ErrorInfo', reason }] : [],
      },
    },
    code,
  );

test.each([
  [400, 'INVALID_ARGUMENT', 'API_KEY_INVALID', 'provider/key-refused'],
  [403, 'PERMISSION_DENIED', undefined, 'provider/not-allowed'],
  [404, 'NOT_FOUND', undefined, 'provider/unknown-model'],
  [429, 'RESOURCE_EXHAUSTED', undefined, 'provider/rate-limited'],
  [500, 'INTERNAL', undefined, 'provider/unavailable'],
  [503, 'UNAVAILABLE', undefined, 'provider/overloaded'],
])(
  '%d %s %s is %s, asked once and without the key in the error',
  async (status, word, reason, code) => {
    server.on(ROUTE, failure(status, word, reason));
    const caught = await transcribe().catch((thrown: unknown) => thrown);
    expect(caught).toMatchObject({ code });
    expect(`${(caught as Error).stack}${JSON.stringify(caught)}`).not.toContain(KEY);
    expect(server.requests).toHaveLength(1);
  },
);

test('a stalled vendor is left at once when aborted', async () => {
  server.on(ROUTE, { before: 'hang', body: [] });
  const controller = new AbortController();
  const reason = new Error('interrupted');
  const hearing = transcribe(speech, null, controller.signal);
  const request = await server.nextRequest();
  controller.abort(reason);
  await expect(hearing).rejects.toBe(reason);
  expect(await request.abandoned).toBe(true);
});
