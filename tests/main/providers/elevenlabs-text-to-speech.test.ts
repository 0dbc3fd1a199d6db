import { afterEach, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import {
  createElevenLabsTextToSpeech,
  listElevenLabsVoices,
} from '../../../src-main/providers/elevenlabs-text-to-speech.ts';
import type { SpeechPiece, SpeechRequest } from '../../../src-main/providers/ports.ts';
import { collect } from '../../support/collect.ts';
import {
  refusal,
  timedLine,
  timedSpeech,
  timedSpeechRoute,
  VOICES,
  voicePage,
} from '../../support/elevenlabs-server.ts';
import { bytesOf } from '../../support/sounds.ts';
import { choppy, json, startVendorServer, type VendorServer } from '../../support/vendor-server.ts';

const KEY = 'sk_marked_elevenlabs_key';
const VOICE = 'EXAVITQu4vr4xnSDxMaL';
const route = timedSpeechRoute(VOICE);
const KOREAN: SpeechRequest = {
  text: '많이 힘드셨죠.',
  language: 'ko',
  voice: null,
  pace: 1,
  manner: 'plain',
};
const samples = Int16Array.from({ length: 3001 }, (_, i) => ((i * 7919) % 65_536) - 32_768);

// The SDK is five thousand files: on a busy machine their loading is no part of a test's time.
beforeAll(() => import('@elevenlabs/elevenlabs-js'), 120_000);

let server: VendorServer;
beforeEach(async () => {
  server = await startVendorServer();
});
afterEach(() => server.close());

const voice = (model = 'eleven_flash_v2_5', key: string | null = KEY) =>
  createElevenLabsTextToSpeech({ key, baseUrl: server.url, model });

async function speak(
  request: Partial<SpeechRequest> = {},
  model?: string,
): Promise<readonly SpeechPiece[]> {
  const signal = new AbortController().signal;
  return collect(voice(model).speak({ ...KOREAN, ...request }, signal));
}

function audioOf(pieces: readonly SpeechPiece[]) {
  return pieces.map((piece) => {
    if (piece.kind !== 'audio') throw new Error('silent');
    return piece;
  });
}

/** The samples as the vendor sends them: chunks that end in the middle of a sample. */
function lines(): readonly string[] {
  const bytes = bytesOf(samples);
  return [
    timedLine({
      bytes: bytes.subarray(0, 1001),
      characters: [
        ['많', 0, 0.11],
        ['이', 0.11, 0.2],
        [' ', 0.2, 0.25],
      ],
    }),
    timedLine({ bytes: bytes.subarray(1001, 1002) }),
    timedLine({ bytes: bytes.subarray(1002, 4003), characters: [['힘', 0.25, 0.4]] }),
    timedLine({ bytes: bytes.subarray(4003) }),
  ];
}

test('speaks the samples in order with the time of every character [C3]', async () => {
  server.on(route, timedSpeech(lines()));
  const pieces = audioOf(await speak());
  expect(pieces.flatMap(({ audio }) => [...audio.samples])).toEqual([...samples]);
  expect(new Set(pieces.map(({ audio }) => audio.sampleRate))).toEqual(new Set([24_000]));
  expect(pieces.map(({ timing }) => timing)).toEqual([
    { characters: ['많', '이', ' '], starts: [0, 110, 200], ends: [110, 200, 250] },
    null,
    { characters: ['힘'], starts: [250], ends: [400] },
    null,
  ]);
});

test.each([1, 3, 7, 50, 1021])('a stream cut every %d bytes says the same', async (size) => {
  server.on(
    route,
    timedSpeech(size < 7 ? choppy(lines().slice(0, 2), size) : choppy(lines(), size)),
  );
  const heard = audioOf(await speak()).flatMap(({ audio }) => [...audio.samples]);
  expect(heard).toEqual([...samples.slice(0, size < 7 ? 501 : undefined)]);
});

test('times that come ahead of their sound wait for it', async () => {
  const none = new Uint8Array(0);
  server.on(
    route,
    timedSpeech([
      timedLine({ bytes: none, characters: [['많', 0, 0.1]] }),
      timedLine({ bytes: bytesOf(samples), characters: [['이', 0.1, 0.2]] }),
    ]),
  );
  const [piece, ...rest] = audioOf(await speak());
  expect(rest).toEqual([]);
  expect(piece?.timing).toEqual({ characters: ['많', '이'], starts: [0, 100], ends: [100, 200] });
});

test('the first piece is there while the vendor is still speaking [V8]', async () => {
  server.on(route, timedSpeech([lines()[0] as string, 'hang']));
  const controller = new AbortController();
  const pieces = voice().speak(KOREAN, controller.signal)[Symbol.asyncIterator]();
  const first = await pieces.next();
  expect(first.value?.kind).toBe('audio');
  const reason = new Error('interrupted');
  const second = pieces.next();
  controller.abort(reason);
  await expect(second).rejects.toBe(reason);
  expect(await server.requests[0]?.abandoned).toBe(true);
});

test('a listener who leaves closes the connection', async () => {
  server.on(route, timedSpeech([lines()[0] as string, 'hang']));
  for await (const piece of voice().speak(KOREAN, new AbortController().signal)) {
    expect(piece.kind).toBe('audio');
    break;
  }
  expect(await server.requests[0]?.abandoned).toBe(true);
});

test('aborting before the vendor answers ends the request', async () => {
  server.on(route, { before: 'hang', body: [] });
  const controller = new AbortController();
  const reason = new Error('interrupted');
  const speaking = collect(voice().speak(KOREAN, controller.signal));
  const request = await server.nextRequest();
  controller.abort(reason);
  await expect(speaking).rejects.toBe(reason);
  expect(await request.abandoned).toBe(true);
});

test('asks for bare samples in the language, at the pace, in the default voice', async () => {
  server.on(route, timedSpeech(lines()));
  await speak({ pace: 0.9 });
  const [asked] = server.requests;
  expect(asked?.query.get('output_format')).toBe('pcm_24000');
  expect(asked?.headers['xi-api-key']).toBe(KEY);
  expect(asked?.query.toString()).not.toContain(KEY);
  expect(asked?.json()).toMatchObject({
    text: KOREAN.text,
    model_id: 'eleven_flash_v2_5',
    language_code: 'ko',
    voice_settings: { speed: 0.9 },
  });
});

test('a pace beyond what the vendor takes is held at its limit', async () => {
  server.on(route, timedSpeech(lines()));
  await speak({ pace: 1.3 });
  expect(server.requests[0]?.json()).toMatchObject({ voice_settings: { speed: 1.2 } });
});

test('a voice sounds as the person set it at that moment, and softly when asked to', async () => {
  server.on(route, timedSpeech(lines()));
  let wanted = { stability: 0.3, similarity: 0.9, style: 0.4 };
  const access = { key: KEY, baseUrl: server.url, model: 'eleven_multilingual_v2' };
  const chosen = createElevenLabsTextToSpeech({ ...access, elevenLabsVoice: () => wanted });
  const settingsOf = async (request: Partial<SpeechRequest>) => {
    await collect(chosen.speak({ ...KOREAN, ...request }, new AbortController().signal));
    const body = server.requests.at(-1)?.json() as { voice_settings: object } | undefined;
    return body?.voice_settings as Readonly<Record<string, number>>;
  };
  expect(await settingsOf({})).toEqual({
    stability: 0.3,
    similarity_boost: 0.9,
    style: 0.4,
    speed: 1,
  });
  const soft = await settingsOf({ manner: 'soft' });
  expect(soft.stability).toBeGreaterThan(0.3);
  expect(soft.style).toBeLessThan(0.4);
  wanted = { stability: 0.95, similarity: 0.1, style: 0 };
  expect(await settingsOf({ manner: 'soft' })).toMatchObject({
    stability: 1,
    similarity_boost: 0.1,
  });
  // Style costs time: none is not asked for.
  expect(await settingsOf({})).not.toHaveProperty('style');
});

test('the third generation gets its stability in halves', async () => {
  server.on(route, timedSpeech(lines()));
  await speak({ manner: 'soft' }, 'eleven_v3');
  expect(server.requests[0]?.json()).toMatchObject({ voice_settings: { stability: 1 } });
});

test('times are those of the words that were asked for, not of what the vendor made of them', async () => {
  const line = (shown: string | null, rewritten: string) => {
    const timed = (text: string) => ({
      characters: [...text],
      character_start_times_seconds: [...text].map((_, i) => i / 10),
      character_end_times_seconds: [...text].map((_, i) => (i + 1) / 10),
    });
    return `${JSON.stringify({
      audio_base64: Buffer.from(bytesOf(samples)).toString('base64'),
      alignment: shown === null ? null : timed(shown),
      normalized_alignment: timed(rewritten),
    })}\n`;
  };
  const characters = async (...body: string[]) => {
    server.on(route, timedSpeech(body));
    return audioOf(await speak()).map(({ timing }) => timing?.characters.join('') ?? null);
  };
  // Some chunks have none of the one kind: the other is not mixed in.
  expect(await characters(line('3시', '세 시'), line(null, '에'))).toEqual(['3시', null]);
  expect(await characters(line(null, '세 시'), line('에', '에'))).toEqual(['세 시', '에']);
});

test('a model that refuses a language is not told one', async () => {
  server.on(route, timedSpeech(lines()));
  await speak({}, 'eleven_multilingual_v2');
  expect(server.requests[0]?.json()).not.toHaveProperty('language_code');
});

test('a chosen voice is the one asked for, whatever stands in its name', async () => {
  server.on('POST /v1/text-to-speech/*', timedSpeech(lines()));
  await speak({ voice: '../../v1/user' });
  expect(server.requests[0]?.path).toBe(
    '/v1/text-to-speech/..%2F..%2Fv1%2Fuser/stream/with-timestamps',
  );
});

test('an address may be given with or without its version', async () => {
  server.on(route, timedSpeech(lines()));
  const model = 'eleven_flash_v2_5';
  const tts = createElevenLabsTextToSpeech({ key: KEY, baseUrl: `${server.url}/v1/`, model });
  await collect(tts.speak(KOREAN, new AbortController().signal));
  expect(server.requests[0]?.path).toBe(`/v1/text-to-speech/${VOICE}/stream/with-timestamps`);
});

test.each([
  [401, 'invalid_api_key', 'provider/key-refused'],
  [401, 'missing_permissions', 'provider/not-allowed'],
  [401, 'quota_exceeded', 'provider/quota'],
  [403, 'forbidden', 'provider/not-allowed'],
  [404, 'voice_not_found', 'provider/unknown-model'],
  [429, 'too_many_concurrent_requests', 'provider/rate-limited'],
  [429, 'system_busy', 'provider/rate-limited'],
  [500, 'internal_error', 'provider/unavailable'],
  [503, 'unavailable', 'provider/overloaded'],
])('%d %s is %s, asked once', async (status, word, code) => {
  server.on(route, refusal(status, word));
  const error = await speak().catch((caught: unknown) => caught);
  expect(error).toMatchObject({ code });
  expect(`${(error as Error).stack}${JSON.stringify(error)}`).not.toContain('about your request');
  expect(server.requests).toHaveLength(1);
});

test('a request the vendor cannot read is a bad request', async () => {
  const detail = [{ loc: ['body', 'text'], msg: 'field required', type: 'value_error.missing' }];
  server.on(route, json({ detail }, 422));
  await expect(speak()).rejects.toMatchObject({ code: 'provider/bad-request' });
});

test('a wait the vendor asks for is passed on', async () => {
  server.on(route, refusal(429, 'rate_limit_exceeded', { 'retry-after': '2' }));
  await expect(speak()).rejects.toMatchObject({ params: { retryAfterMs: 2000 } });
});

test('a connection that breaks in the middle is a cut-off, after what was said', async () => {
  server.on(route, timedSpeech([lines()[0] as string, 'destroy']));
  const heard: SpeechPiece[] = [];
  const speaking = (async () => {
    for await (const piece of voice().speak(KOREAN, new AbortController().signal))
      heard.push(piece);
  })();
  await expect(speaking).rejects.toMatchObject({ code: 'provider/cut-off' });
  expect(heard).toHaveLength(1);
});

test.each([
  ['nothing', timedSpeech([])],
  ['no sound', timedSpeech([timedLine({ bytes: new Uint8Array(0) })])],
  ['half a sample', timedSpeech([timedLine({ bytes: Uint8Array.of(1) })])],
  ['an error in the middle of the stream', timedSpeech(['{"detail":{"status":"internal"}}\n'])],
  ['a line that is no JSON', timedSpeech(['{"audio_base64": \n'])],
  ['a web page', { headers: { 'content-type': 'text/html' }, body: ['<html>\n<p>Sign in</p>\n'] }],
])('%s is a bad answer', async (_name, script) => {
  server.on(route, script);
  await expect(speak()).rejects.toMatchObject({ code: 'provider/bad-answer' });
});

test('a server that is not there is unreachable', async () => {
  const access = { key: KEY, baseUrl: 'http://127.0.0.1:9', model: 'eleven_flash_v2_5' };
  const speaking = createElevenLabsTextToSpeech(access).speak(KOREAN, new AbortController().signal);
  await expect(collect(speaking)).rejects.toMatchObject({ code: 'provider/unreachable' });
});

test('a key of the environment is not used behind the settings back', async () => {
  vi.stubEnv('ELEVENLABS_API_KEY', 'sk_from_environment');
  try {
    server.on(route, timedSpeech(lines()));
    const pieces = voice('eleven_flash_v2_5', null).speak(KOREAN, new AbortController().signal);
    await collect(pieces);
    expect(server.requests[0]?.headers['xi-api-key'] ?? '').toBe('');
  } finally {
    vi.unstubAllEnvs();
  }
});

test('lists the voices of every page', async () => {
  server.on(
    VOICES,
    voicePage([{ voice_id: 'a', name: 'Sarah' }], 'more'),
    voicePage([{ voice_id: 'b', name: '지민' }]),
  );
  const access = { key: KEY, baseUrl: server.url };
  expect(await listElevenLabsVoices(access, new AbortController().signal)).toEqual([
    { id: 'a', label: 'Sarah' },
    { id: 'b', label: '지민' },
  ]);
  expect(server.requests[1]?.query.get('next_page_token')).toBe('more');
});

test('a list refused says why', async () => {
  server.on(VOICES, refusal(401, 'invalid_api_key'));
  const listing = listElevenLabsVoices(
    { key: KEY, baseUrl: server.url },
    AbortSignal.timeout(14_000),
  );
  await expect(listing).rejects.toMatchObject({ code: 'provider/key-refused' });
});
