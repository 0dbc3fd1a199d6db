import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { createElevenLabsSpeechToText } from '../../../src-main/providers/elevenlabs-speech-to-text.ts';
import type { Audio } from '../../../src-main/providers/ports.ts';
import { decodeWav } from '../../../src-main/providers/wav.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import { refusal, SCRIBE, scribe } from '../../support/elevenlabs-server.ts';
import { formOf } from '../../support/openai-audio-routes.ts';
import { babble, bytesOf, joined, noise, silence } from '../../support/sounds.ts';
import { json, startVendorServer, type VendorServer } from '../../support/vendor-server.ts';

const KEY = 'sk_marked_elevenlabs_key';
const speech = joined(noise(0.5, 60), babble(1.5), noise(0.5, 60));

// The SDK is five thousand files: on a busy machine their loading is no part of a test's time.
beforeAll(() => import('@elevenlabs/elevenlabs-js'), 120_000);

let server: VendorServer;
beforeEach(async () => {
  server = await startVendorServer();
});
afterEach(() => server.close());

function transcribe(audio: Audio = speech, hint: Language | null = null) {
  const access = { key: KEY, baseUrl: server.url, model: 'scribe_v1' };
  return createElevenLabsSpeechToText(access).transcribe(audio, hint, AbortSignal.timeout(14_000));
}

test.each([
  ['한숨도 못 잤어요.', 'kor', 'ko'],
  ['I could not sleep.', 'eng', 'en'],
  ['Ich konnte nicht schlafen.', 'deu', null],
])('hears %j in %s', async (text, code, language) => {
  server.on(SCRIBE, scribe(text, code));
  expect(await transcribe()).toEqual({ text, language });
});

test('sends bare samples at 16 kHz, and the key in a header alone', async () => {
  server.on(SCRIBE, scribe('네', 'kor'));
  await transcribe(speech, 'ko');
  const request = await server.nextRequest();
  const form = await formOf(request);
  expect(Object.fromEntries([...form].filter(([name]) => name !== 'file'))).toEqual({
    model_id: 'scribe_v1',
    language_code: 'ko',
    tag_audio_events: 'false',
    file_format: 'pcm_s16le_16',
  });
  const file = form.get('file') as File;
  expect(new Uint8Array(await file.arrayBuffer())).toEqual(bytesOf(speech.samples));
  expect(request.headers['xi-api-key']).toBe(KEY);
  expect(request.query.toString()).toBe('');
});

test('sends a WAV file at any other rate, and no language when none is expected', async () => {
  server.on(SCRIBE, scribe('네', 'kor'));
  await transcribe(babble(1, 6000, 48_000));
  const form = await formOf(await server.nextRequest());
  expect(form.has('file_format')).toBe(false);
  expect(form.has('language_code')).toBe(false);
  const file = form.get('file') as File;
  const sent = decodeWav(new Uint8Array(await file.arrayBuffer()));
  expect(sent.sampleRate).toBe(48_000);
  expect(sent.samples).toEqual(babble(1, 6000, 48_000).samples);
});

test('an empty transcript, and one of noises, are nothing heard', async () => {
  server.on(SCRIBE, scribe('', 'eng'), scribe('(coughing) ', 'eng'));
  expect(await transcribe()).toMatchObject({ text: '' });
  expect(await transcribe()).toMatchObject({ text: '' });
});

test('less than a tenth of a second is not sent anywhere', async () => {
  expect(await transcribe(silence(0.05))).toEqual({ text: '', language: null });
  expect(server.requests).toHaveLength(0);
});

test.each([
  [401, 'invalid_api_key', 'provider/key-refused'],
  [401, 'quota_exceeded', 'provider/quota'],
  [403, 'forbidden', 'provider/not-allowed'],
  [429, 'too_many_concurrent_requests', 'provider/rate-limited'],
  [500, 'internal_error', 'provider/unavailable'],
])('%d %s is %s, asked once', async (status, word, code) => {
  server.on(SCRIBE, refusal(status, word));
  await expect(transcribe()).rejects.toMatchObject({ code });
  expect(server.requests).toHaveLength(1);
});

test.each([
  ['a web page', { headers: { 'content-type': 'text/html' }, body: ['<html>Sign in</html>'] }],
  ['half an answer', { headers: { 'content-type': 'application/json' }, body: ['{"text": "I c'] }],
  ['another answer', json({ result: 'ok' })],
])('%s is a bad answer', async (_name, script) => {
  server.on(SCRIBE, script);
  await expect(transcribe()).rejects.toMatchObject({ code: 'provider/bad-answer' });
});

test('a stalled vendor is left at once when aborted', async () => {
  server.on(SCRIBE, { headers: { 'content-type': 'application/json' }, body: ['{', 'hang'] });
  const controller = new AbortController();
  const reason = new Error('interrupted');
  const access = { key: KEY, baseUrl: server.url, model: 'scribe_v1' };
  const hearing = createElevenLabsSpeechToText(access).transcribe(speech, null, controller.signal);
  const request = await server.nextRequest();
  controller.abort(reason);
  await expect(hearing).rejects.toBe(reason);
  expect(await request.abandoned).toBe(true);
});
