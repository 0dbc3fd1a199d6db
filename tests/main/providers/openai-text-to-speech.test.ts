import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  createOpenAiTextToSpeech,
  OPENAI_VOICES,
} from '../../../src-main/providers/openai-text-to-speech.ts';
import type { SpeechPiece, SpeechRequest } from '../../../src-main/providers/ports.ts';
import { encodeWav } from '../../../src-main/providers/wav.ts';
import { collect } from '../../support/collect.ts';
import { refusal, SPEECH, speech } from '../../support/openai-audio-routes.ts';
import { bytesOf } from '../../support/sounds.ts';
import { choppy, json, startVendorServer, type VendorServer } from '../../support/vendor-server.ts';

const KEY = 'sk-proj-very-secret';
const KOREAN: SpeechRequest = {
  text: '많이 힘드셨죠.',
  language: 'ko',
  voice: null,
  pace: 1,
  manner: 'plain',
};
const samples = Int16Array.from({ length: 3001 }, (_, i) => ((i * 7919) % 65_536) - 32_768);
const bytes = bytesOf(samples);
const wav = encodeWav({ samples, sampleRate: 22_050 });

let server: VendorServer;
beforeEach(async () => {
  server = await startVendorServer();
});
afterEach(() => server.close());

const voice = (model = 'gpt-4o-mini-tts', key: string | null = KEY) =>
  createOpenAiTextToSpeech({ key, baseUrl: server.url, model });

async function speak(request: Partial<SpeechRequest> = {}, model?: string) {
  const signal = new AbortController().signal;
  const pieces = await collect(voice(model).speak({ ...KOREAN, ...request }, signal));
  return pieces.map((piece) => {
    if (piece.kind !== 'audio') throw new Error('silent');
    expect(piece.timing).toBeNull();
    return piece.audio;
  });
}

test('speaks the samples in order at 24 kHz [C3]', async () => {
  server.on(SPEECH, speech([bytes]));
  const pieces = await speak();
  expect(pieces.flatMap((audio) => [...audio.samples])).toEqual([...samples]);
  expect(pieces[0]?.sampleRate).toBe(24_000);
});

test.each([1, 5, 11, 333])('samples cut every %d bytes are put together', async (size) => {
  server.on(SPEECH, speech(choppy([bytes.subarray(0, size * 200)], size)));
  const heard = (await speak()).flatMap((audio) => [...audio.samples]);
  expect(heard).toEqual([...samples.slice(0, Math.min(samples.length, size * 100))]);
});

test.each([1, 7, 6046])(
  'a WAV file from a local server, cut every %d bytes, is one',
  async (size) => {
    server.on(SPEECH, speech(choppy([wav], size), 'audio/wav'));
    const [audio, ...rest] = await speak({}, 'kokoro');
    expect(rest).toEqual([]);
    expect(audio?.sampleRate).toBe(22_050);
    expect(audio?.samples).toEqual(samples);
  },
);

test('a rate the server names is the rate', async () => {
  server.on(SPEECH, speech([bytes], 'audio/pcm; rate=16000'));
  expect((await speak())[0]?.sampleRate).toBe(16_000);
});

test('the first piece is there while the vendor is still speaking [V8]', async () => {
  server.on(SPEECH, speech([bytes.subarray(0, 1001), 'hang']));
  const controller = new AbortController();
  const pieces = voice().speak(KOREAN, controller.signal)[Symbol.asyncIterator]();
  const first = (await pieces.next()).value as Extract<SpeechPiece, { kind: 'audio' }>;
  expect(first.audio.samples).toEqual(samples.slice(0, 500));
  const reason = new Error('interrupted');
  const second = pieces.next();
  controller.abort(reason);
  await expect(second).rejects.toBe(reason);
  expect(await server.requests[0]?.abandoned).toBe(true);
});

test('a listener who leaves closes the connection', async () => {
  server.on(SPEECH, speech([bytes, 'hang']));
  for await (const piece of voice().speak(KOREAN, new AbortController().signal)) {
    expect(piece.kind).toBe('audio');
    break;
  }
  expect(await server.requests[0]?.abandoned).toBe(true);
});

test('tells a model that can be told how to speak, in the language it speaks', async () => {
  server.on(SPEECH, speech([bytes]));
  await speak({ pace: 0.9 });
  await speak({ voice: 'sage' }, 'tts-1');
  const [told, plain] = server.requests.map((request) => request.json());
  expect(told).toMatchObject({
    model: 'gpt-4o-mini-tts',
    input: KOREAN.text,
    voice: 'coral',
    response_format: 'pcm',
    speed: 0.9,
  });
  expect(told?.instructions).toMatch(/[가-힣]/);
  expect(plain).toMatchObject({ voice: 'sage' });
  expect(plain).not.toHaveProperty('instructions');
  expect(plain).not.toHaveProperty('speed');
});

test('speaks softly when asked to, told in the language it speaks', async () => {
  server.on(SPEECH, speech([bytes]));
  await speak();
  await speak({ manner: 'soft' });
  await speak({ manner: 'soft', language: 'en' });
  const [plain, soft, english] = server.requests.map((request) => request.json());
  expect(soft?.instructions).not.toBe(plain?.instructions);
  expect(soft?.instructions).toMatch(/[가-힣]/);
  expect(english?.instructions).not.toMatch(/[가-힣]/);
});

test('the default voice is one of those offered', async () => {
  server.on(SPEECH, speech([bytes]));
  await speak();
  expect(OPENAI_VOICES[0]?.id).toBe(server.requests[0]?.json().voice);
});

test.each([
  [401, { code: 'invalid_api_key' }, 'provider/key-refused'],
  [403, { type: 'permission_error' }, 'provider/not-allowed'],
  [429, { code: 'insufficient_quota' }, 'provider/quota'],
  [429, { code: 'rate_limit_exceeded' }, 'provider/rate-limited'],
  [500, { type: 'server_error' }, 'provider/unavailable'],
  [503, { type: 'server_error' }, 'provider/overloaded'],
])('%d %j is %s, asked once and without the key in the error', async (status, error, code) => {
  server.on(SPEECH, refusal(status, error));
  const caught = await speak().catch((thrown: unknown) => thrown);
  expect(caught).toMatchObject({ code });
  expect(`${(caught as Error).stack}${JSON.stringify(caught)}`).not.toContain(KEY);
  expect(server.requests).toHaveLength(1);
});

test('a connection that breaks in the middle is a cut-off, after what was said', async () => {
  server.on(SPEECH, speech([bytes.subarray(0, 1000), 'destroy']));
  const heard: SpeechPiece[] = [];
  const speaking = (async () => {
    for await (const piece of voice().speak(KOREAN, new AbortController().signal))
      heard.push(piece);
  })();
  await expect(speaking).rejects.toMatchObject({ code: 'provider/cut-off' });
  expect(heard).toHaveLength(1);
});

test.each([
  ['nothing', speech([])],
  ['half a sample', speech([Uint8Array.of(7)])],
  ['a WAV file without sound', speech([wav.subarray(0, 44)], 'audio/wav')],
  ['a broken WAV file', speech([wav.subarray(0, 30)], 'audio/wav')],
  ['an MP3 file by its name', speech([bytes], 'audio/mpeg')],
  ['an MP3 file by its tag', speech([Buffer.from('ID3\x04\0\0\0\0\0\0\0\0\0\0')])],
  ['a web page', speech(['<html><body>Sign in</body></html>'], 'text/html; charset=utf-8')],
  ['an error called a success', json({ error: { message: 'no such voice' } })],
])('%s is a bad answer and never played', async (_name, script) => {
  server.on(SPEECH, script);
  await expect(speak()).rejects.toMatchObject({ code: 'provider/bad-answer' });
});
