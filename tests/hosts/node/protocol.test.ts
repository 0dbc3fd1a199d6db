import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import type { WebSocket } from 'ws';
import type { TextSession } from '../../../src-main/services.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import { servicesWith } from '../../support/host-handlers.ts';
import {
  get,
  mustOpen,
  openSocket,
  startTestNodeHost,
  type TestNodeHost,
} from '../../support/host-node.ts';

type Input = Parameters<TextSession['reply']>[0];
type Reply = (input: Input, signal: AbortSignal) => AsyncIterable<string>;

const hosts: TestNodeHost[] = [];
afterEach(async () => {
  for (const host of hosts.splice(0)) await host.close();
});

const hello: Reply = async function* () {
  yield 'It sounds ';
  yield 'heavy.';
};

async function start(reply: Reply = hello, language: Language = 'en') {
  const observed: unknown[] = [];
  const opened: string[] = [];
  const services = servicesWith({}, (sessionId) => {
    opened.push(sessionId);
    const turn = () => Promise.reject(new AppError('internal'));
    return { language, reply, turn, close: () => {}, observe: (input) => observed.push(input) };
  });
  const host = await startTestNodeHost(services, language);
  hosts.push(host);
  const token = (await readFile(join(host.dataDir, 'api-token'), 'utf8')).trim();
  const bearer = { authorization: `Bearer ${token}` };
  return { host, token, bearer, observed, opened };
}

/** Everything the server says on a socket, parsed. */
function listen(socket: WebSocket) {
  const heard: { type: string; chunk?: string; error?: string }[] = [];
  socket.on('message', (data, isBinary) => {
    expect(isBinary).toBe(false);
    heard.push(JSON.parse(String(data)));
  });
  const until = async (count: number) => {
    await vi.waitFor(() => expect(heard.length).toBeGreaterThanOrEqual(count), 10_000);
    return heard;
  };
  return { heard, until };
}

async function session(reply?: Reply, language?: Language) {
  const started = await start(reply, language);
  const socket = await mustOpen(started.host.port, '/ws/session/night-1', started.bearer);
  return { ...started, socket, ...listen(socket) };
}

const ask = (message: unknown, rest: object = {}): string =>
  JSON.stringify({ type: 'request_ai_response', message, ...rest });

test('streams a reply with exactly the names of the protocol [V1]', async () => {
  const { socket, until } = await session();
  socket.send(ask('I cannot sleep.'));
  expect(await until(4)).toEqual([
    { type: 'ai_stream_begin' },
    { type: 'ai_stream_chunk', chunk: 'It sounds ' },
    { type: 'ai_stream_chunk', chunk: 'heavy.' },
    { type: 'ai_stream_complete' },
  ]);
});

test('hands on message, emotion and voice measures, in either way of naming them [V10]', async () => {
  const inputs: Input[] = [];
  const { socket, until } = await session(async function* (input) {
    inputs.push(input);
    yield 'ok';
  });
  const pitch = { pitchHz: 180, pitchRange: 6 };
  const measures = {
    durationMs: 1200,
    speechRatio: 0.5,
    loudness: 0.2,
    pauses: 3,
    rate: 4,
    ...pitch,
  };
  const snake = {
    duration_ms: 1200,
    speech_ratio: 0.5,
    loudness: 0.2,
    pause_count: 3,
    speech_rate: 4,
    pitch_hz: 180,
    pitch_range: 6,
  };
  socket.send(ask('one', { emotion: 'anxious', vad_metrics: snake }));
  socket.send(ask('two', { vad_metrics: measures }));
  socket.send(ask('three', { emotion: null, vad_metrics: { speech_ratio: 0.5 } }));
  await until(9);
  expect(inputs).toEqual([
    { text: 'one', emotion: 'anxious', voice: measures },
    { text: 'two', emotion: null, voice: measures },
    { text: 'three', emotion: null, voice: null },
  ]);
});

test('takes emotion updates and voice measures between requests, without a word [V10]', async () => {
  const { socket, observed, heard, until } = await session();
  const snake = { duration_ms: 900, speech_ratio: 0.7, loudness: 0.1, pauses: 0 };
  const measures = { durationMs: 900, speechRatio: 0.7, loudness: 0.1, pauses: 0 };
  const voice = { ...measures, rate: null, pitchHz: null, pitchRange: null };
  socket.send(JSON.stringify({ type: 'emotion_update', emotion: 'fearful' }));
  socket.send(JSON.stringify({ type: 'vad_metrics', metrics: snake }));
  socket.send(JSON.stringify({ type: 'vad_metrics', vad_metrics: snake }));
  socket.send(JSON.stringify({ type: 'vad_metrics', ...snake }));
  socket.send(ask('now'));
  await until(4);
  expect(observed).toEqual([{ emotion: 'fearful' }, { voice }, { voice }, { voice }]);
  expect(heard[0]?.type).toBe('ai_stream_begin');
});

test.each([
  ['JSON that breaks off', '{"type":"request_ai_response","mess'],
  ['no JSON at all', 'hello'],
  ['an empty frame', ''],
  ['a number', '7'],
  ['null', 'null'],
  ['a list', '[{"type":"request_ai_response","message":"a"}]'],
  ['no type', '{"message":"a"}'],
  ['an unknown type', '{"type":"telegram"}'],
  ['a type that every object has', '{"type":"constructor"}'],
  ['a type that is no text', '{"type":{"a":1}}'],
  ['no message', '{"type":"request_ai_response"}'],
  ['a message that is no text', ask(7)],
  ['an emotion that is not one of the eight', ask('a', { emotion: 'furious' })],
  ['measures that are a list', ask('a', { vad_metrics: [1] })],
  ['an emotion update without an emotion', '{"type":"emotion_update"}'],
  ['a deeply nested mess', `${'['.repeat(50_000)}${']'.repeat(50_000)}`],
])('answers %s with an error and goes on [V7]', async (_name, frame) => {
  const { socket, until } = await session();
  socket.send(frame);
  socket.send(ask('still here?'));
  const heard = await until(5);
  expect(heard[0]).toEqual({ type: 'ai_stream_error', error: expect.stringMatching(/\w\.$/) });
  expect(heard.slice(1).map(({ type }) => type)).toEqual([
    'ai_stream_begin',
    'ai_stream_chunk',
    'ai_stream_chunk',
    'ai_stream_complete',
  ]);
});

test('answers a binary frame with an error and goes on', async () => {
  const { socket, until } = await session();
  socket.send(Buffer.from(ask('in bytes')));
  socket.send(ask('in text'));
  const heard = await until(5);
  expect(heard.map(({ type }) => type)).toContain('ai_stream_complete');
  expect(heard[0]?.type).toBe('ai_stream_error');
});

test.each<readonly [string, AppError, RegExp, RegExp]>([
  ['an empty message', new AppError('input/empty'), /비어/, /empty/],
  ['a message that is too long', new AppError('input/too-long'), /2,000자/, /2,000 characters/],
  ['more than ten a minute', new AppError('rate/limited', { seconds: 12 }), /12초/, /12 seconds/],
  ['a full disk', new AppError('store/full'), /공간/, /disk/],
])('refuses %s in the language of the session [V5] [V6] [B5]', async (_name, error, ko, en) => {
  for (const [language, sentence] of [
    ['ko', ko],
    ['en', en],
  ] as const) {
    // biome-ignore lint/correctness/useYield: a session that refuses throws before its first word.
    const { socket, until } = await session(async function* () {
      throw error;
    }, language);
    socket.send(ask('x'));
    const heard = await until(1);
    expect(heard).toEqual([{ type: 'ai_stream_error', error: expect.stringMatching(sentence) }]);
    socket.terminate();
  }
});

test('keeps what went wrong inside: an error text never reaches the client', async () => {
  const { socket, until } = await session(async function* () {
    yield 'I ';
    throw new Error('SQLITE: she said she is alone');
  });
  socket.send(ask('x'));
  const heard = await until(3);
  expect(heard.map(({ type }) => type)).toEqual([
    'ai_stream_begin',
    'ai_stream_chunk',
    'ai_stream_error',
  ]);
  expect(JSON.stringify(heard)).not.toContain('alone');
});

test('answers two requests of a session one after the other, over all its sockets, never mixed', async () => {
  let release = (): void => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const begun: string[] = [];
  const { host, bearer, socket, until } = await session(async function* ({ text }) {
    begun.push(text);
    yield `${text} 1`;
    await gate;
    yield `${text} 2`;
  });
  const other = await mustOpen(host.port, '/ws/session/night-1', bearer);
  const otherHeard = listen(other);
  socket.send(ask('first'));
  await until(2);
  socket.send('not JSON');
  socket.send(ask('second'));
  other.send(ask('third'));
  // A session of its own waits for nobody.
  const apart = await mustOpen(host.port, '/ws/session/night-2', bearer);
  const apartHeard = listen(apart);
  apart.send(ask('apart'));
  await apartHeard.until(2);
  expect(begun).toEqual(['first', 'apart']);
  release();
  const chunks = (await until(9)).map(({ type, chunk }) => chunk ?? type);
  expect(chunks).toEqual([
    'ai_stream_begin',
    'first 1',
    'first 2',
    'ai_stream_complete',
    'ai_stream_error',
    'ai_stream_begin',
    'second 1',
    'second 2',
    'ai_stream_complete',
  ]);
  await otherHeard.until(4);
});

test('ends the reply of a client that vanishes, and does not begin what it left waiting', async () => {
  const begun: string[] = [];
  let inReply: AbortSignal | null = null;
  const { socket, until, host, bearer } = await session(async function* ({ text }, signal) {
    begun.push(text);
    inReply = signal;
    yield 'a';
    if (text === 'left') {
      await new Promise((_resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      });
    }
  });
  socket.send(ask('left'));
  socket.send(ask('waiting'));
  await until(2);
  socket.terminate();
  await vi.waitFor(() => expect(inReply?.aborted).toBe(true));
  const next = await mustOpen(host.port, '/ws/session/night-1', bearer);
  const nextHeard = listen(next);
  next.send(ask('back'));
  await nextHeard.until(3);
  expect(begun).toEqual(['left', 'back']);
});

test('answers every one of a flood, in order', async () => {
  const { socket, until } = await session(async function* ({ text }) {
    yield text.trim();
  });
  // More than a socket takes in one read, so that the server has to stop reading and go on.
  const padding = ' '.repeat(1_900);
  for (let i = 0; i < 300; i += 1) socket.send(ask(`m${i}${padding}`));
  const heard = await until(900);
  const chunks = heard.flatMap(({ chunk }) => chunk ?? []);
  expect(chunks).toEqual(Array.from({ length: 300 }, (_, i) => `m${i}`));
});

test('closes on a frame that is far too large, and serves the next client', async () => {
  const { host, bearer, socket } = await session();
  const closed = new Promise((resolve) => socket.on('close', resolve));
  socket.send(ask('x'.repeat(300_000)));
  await expect(closed).resolves.toBe(1009);
  const next = await mustOpen(host.port, '/ws/session/night-1', bearer);
  const { until } = listen(next);
  next.send(ask('and now'));
  await until(4);
});

test('takes the token as a header, in the address, or as the cookie of our own page', async () => {
  const { host, token, bearer, opened } = await start();
  const { port } = host;
  const cookie = await host.signIn();
  const origin = `http://127.0.0.1:${port}`;
  const status = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await openSocket(port, path, headers);
    return 'refused' in answer ? answer.refused : 'open';
  };
  expect(await status('/ws/session/a', bearer)).toBe('open');
  expect(await status(`/ws/session/a?token=${token}`)).toBe('open');
  expect(await status('/ws/session/a', { cookie, origin })).toBe('open');
  expect(await status('/ws/session/a')).toBe(401);
  expect(await status('/ws/session/a', { cookie })).toBe(401);
  expect(await status('/ws/session/a?token=wrong')).toBe(401);
  expect(await status('/ws/session/a', { authorization: 'Bearer wrong' })).toBe(401);
  expect(await status('/ws/session/a', { ...bearer, origin: 'https://evil.example' })).toBe(403);
  expect(await status('/ws/session/a', { ...bearer, host: 'evil.example' })).toBe(421);
  // The API token is for programs and sessions, not for the app's own window.
  expect(await status(`/wire?token=${token}`, { origin })).toBe(401);
  expect(opened).toEqual([]);
});

test.each([
  '',
  'a/b',
  'with space'.replace(' ', '%20'),
  'x'.repeat(65),
  '..%2f',
  '%EC%95%88',
  "a';--",
])('refuses the session id "%s" before there is a socket [V7]', async (id) => {
  const { host, bearer } = await start();
  expect(await openSocket(host.port, `/ws/session/${id}`, bearer)).toEqual({ refused: 400 });
});

test('accepts the longest session id', async () => {
  const { host, bearer } = await start();
  const socket = await mustOpen(host.port, `/ws/session/${'aZ0_-'.repeat(12)}abcd`, bearer);
  expect(socket.readyState).toBe(socket.OPEN);
});

test('is no page: a plain request to a session finds nothing', async () => {
  const { host } = await start();
  const cookie = await host.signIn();
  expect((await get(host.port, '', { cookie }, '/ws/session/a')).status).toBe(404);
});

test('writes nothing of what was said into the log [V11]', async () => {
  const { socket, until, host } = await session();
  socket.send(ask('my private sentence'));
  socket.send('my private garbage');
  await until(5);
  expect(JSON.stringify(host.logged)).not.toMatch(/private|heavy/);
});
