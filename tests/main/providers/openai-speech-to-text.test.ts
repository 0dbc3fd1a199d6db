import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createOpenAiSpeechToText } from '../../../src-main/providers/openai-speech-to-text.ts';
import type { Audio } from '../../../src-main/providers/ports.ts';
import { decodeWav } from '../../../src-main/providers/wav.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import {
  formOf,
  refusal,
  TRANSCRIPTIONS,
  transcript,
  verboseTranscript,
} from '../../support/openai-audio-routes.ts';
import { babble, joined, noise, silence } from '../../support/sounds.ts';
import { json, startVendorServer, type VendorServer } from '../../support/vendor-server.ts';

const KEY = 'sk-proj-very-secret';
const speech = joined(noise(0.5, 60), babble(1.5), noise(0.5, 60));

let server: VendorServer;
beforeEach(async () => {
  server = await startVendorServer();
});
afterEach(() => server.close());

interface Options {
  readonly audio?: Audio;
  readonly hint?: Language | null;
  readonly model?: string;
  readonly key?: string | null;
}

function transcribe(options: Options = {}) {
  const { audio = speech, hint = null, model = 'gpt-4o-mini-transcribe', key = KEY } = options;
  const access = { key, baseUrl: server.url, model };
  return createOpenAiSpeechToText(access).transcribe(audio, hint, AbortSignal.timeout(14_000));
}

test('hears what was said; the model does not tell the language', async () => {
  server.on(TRANSCRIPTIONS, transcript('한숨도 못 잤어요.'));
  expect(await transcribe()).toEqual({ text: '한숨도 못 잤어요.', language: null });
});

test('takes the language from models that tell it', async () => {
  server.on(TRANSCRIPTIONS, transcript('네, 그래요.', { languages: [{ code: 'ko' }] }));
  expect(await transcribe({ model: 'gpt-transcribe' })).toMatchObject({ language: 'ko' });
});

test('sends a WAV file, the model and the expected language', async () => {
  server.on(TRANSCRIPTIONS, transcript('Yes.'));
  await transcribe({ hint: 'en' });
  const request = await server.nextRequest();
  const form = await formOf(request);
  expect(Object.fromEntries([...form].filter(([name]) => name !== 'file'))).toEqual({
    model: 'gpt-4o-mini-transcribe',
    language: 'en',
    response_format: 'json',
    temperature: '0',
  });
  const file = form.get('file') as File;
  expect(file.name).toBe('speech.wav');
  expect(decodeWav(new Uint8Array(await file.arrayBuffer()))).toEqual(speech);
  expect(request.headers.authorization).toBe(`Bearer ${KEY}`);
});

test('a Whisper model tells the language, and what it took for silence is left out', async () => {
  server.on(
    TRANSCRIPTIONS,
    verboseTranscript(
      [
        { text: ' I could not sleep.' },
        { text: ' Thanks for watching!', noSpeech: 0.9, confidence: -1.4 },
      ],
      'english',
    ),
  );
  const heard = await transcribe({ model: 'Systran/faster-whisper-small' });
  expect(heard).toEqual({ text: 'I could not sleep.', language: 'en' });
  const form = await formOf(await server.nextRequest());
  expect(form.get('response_format')).toBe('verbose_json');
});

test('segments the model is sure of stay, however they score otherwise', async () => {
  server.on(TRANSCRIPTIONS, verboseTranscript([{ text: ' 네.', noSpeech: 0.9 }], 'korean'));
  expect(await transcribe({ model: 'whisper-1' })).toEqual({ text: '네.', language: 'ko' });
});

test('a local server that answers in its own short way is understood', async () => {
  server.on(TRANSCRIPTIONS, json({ text: ' I could not sleep.\n' }));
  expect(await transcribe({ model: 'whisper-1', key: null })).toEqual({
    text: 'I could not sleep.',
    language: null,
  });
});

test('a key of the environment never goes to a local server', async () => {
  vi.stubEnv('OPENAI_API_KEY', 'sk-from-environment');
  vi.stubEnv('OPENAI_ORG_ID', 'org-from-environment');
  try {
    server.on(TRANSCRIPTIONS, transcript('Yes.'));
    await transcribe({ key: null });
    expect(JSON.stringify(server.requests[0]?.headers)).not.toContain('from-environment');
  } finally {
    vi.unstubAllEnvs();
  }
});

test('a phrase made up of a quiet room is nothing heard', async () => {
  server.on(TRANSCRIPTIONS, transcript('시청해주셔서 감사합니다.'));
  expect(await transcribe({ audio: noise(1.5, 60) })).toMatchObject({ text: '' });
});

test('less than a tenth of a second is not sent anywhere', async () => {
  expect(await transcribe({ audio: silence(0.05) })).toEqual({ text: '', language: null });
  expect(server.requests).toHaveLength(0);
});

test.each([
  [401, { code: 'invalid_api_key', type: 'invalid_request_error' }, 'provider/key-refused'],
  [403, { code: 'unsupported_country_region_territory' }, 'provider/not-allowed'],
  [404, { code: 'model_not_found' }, 'provider/unknown-model'],
  [429, { code: 'insufficient_quota', type: 'insufficient_quota' }, 'provider/quota'],
  [429, { code: 'rate_limit_exceeded', type: 'requests' }, 'provider/rate-limited'],
  [400, { code: 'audio_too_short' }, 'provider/bad-request'],
  [500, { type: 'server_error' }, 'provider/unavailable'],
])('%d %j is %s, asked once and without the key in the error', async (status, error, code) => {
  server.on(TRANSCRIPTIONS, refusal(status, error));
  const caught = await transcribe().catch((thrown: unknown) => thrown);
  expect(caught).toMatchObject({ code });
  expect(`${(caught as Error).stack}${JSON.stringify(caught)}`).not.toContain(KEY);
  expect(server.requests).toHaveLength(1);
});

test.each([
  ['a web page', { headers: { 'content-type': 'text/html' }, body: ['<html>Sign in</html>'] }],
  ['half an answer', { headers: { 'content-type': 'application/json' }, body: ['{"text": "I c'] }],
  ['another answer', json({ result: 'ok' })],
  ['null', json(null)],
])('%s is a bad answer', async (_name, script) => {
  server.on(TRANSCRIPTIONS, script);
  await expect(transcribe()).rejects.toMatchObject({ code: 'provider/bad-answer' });
});

test('a stalled vendor is left at once when aborted', async () => {
  server.on(TRANSCRIPTIONS, { before: 'hang', body: [] });
  const controller = new AbortController();
  const reason = new Error('interrupted');
  const access = { key: KEY, baseUrl: server.url, model: 'whisper-1' };
  const hearing = createOpenAiSpeechToText(access).transcribe(speech, null, controller.signal);
  const request = await server.nextRequest();
  controller.abort(reason);
  await expect(hearing).rejects.toBe(reason);
  expect(await request.abandoned).toBe(true);
});
