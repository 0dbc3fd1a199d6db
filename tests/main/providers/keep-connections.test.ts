import { fork } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, onTestFinished, test } from 'vitest';
import { loadSdk } from '../../../src-main/providers/load-sdk.ts';
import { createOpenAiChat } from '../../../src-main/providers/openai-chat.ts';
import { createOpenAiTextToSpeech } from '../../../src-main/providers/openai-text-to-speech.ts';

/** Counts connections; like the vendors' own, it names no time after which it would close an idle one. */
async function countingServer(): Promise<{
  readonly url: string;
  readonly connections: readonly Socket[];
}> {
  const connections: Socket[] = [];
  const server: Server = createServer((request, response) => {
    request.resume();
    request.on('end', () => {
      response.setHeader('content-type', 'audio/pcm');
      response.end(Buffer.alloc(4800, 1));
    });
  });
  server.keepAliveTimeout = 0;
  server.on('connection', (socket) => connections.push(socket));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, connections };
}

async function speakOnce(url: string): Promise<void> {
  const voice = createOpenAiTextToSpeech({ key: 'k', baseUrl: url, model: 'tts-1' });
  const request = { text: '네.', language: 'ko', voice: null, pace: 1, manner: 'plain' } as const;
  for await (const _ of voice.speak(request, AbortSignal.timeout(10_000)));
}

test('a turn uses the connection of the one before, however long the person thought', async () => {
  await loadSdk('openai');
  const { url, connections } = await countingServer();
  await speakOnce(url);
  // Longer than the 4 s after which Node's own client lets go.
  await sleep(4_600);
  await speakOnce(url);
  expect(connections).toHaveLength(1);
}, 20_000);

test('a connection the vendor closed meanwhile is opened anew, without a fault', async () => {
  await loadSdk('openai');
  const { url, connections } = await countingServer();
  await speakOnce(url);
  connections[0]?.end();
  await sleep(50);
  await speakOnce(url);
  expect(connections).toHaveLength(2);
});

test('a server that is not there is still unreachable', async () => {
  await loadSdk('openai');
  const chat = createOpenAiChat({ key: 'k', baseUrl: 'http://127.0.0.1:9', model: 'gpt-5-mini' });
  const request = {
    system: '',
    messages: [{ role: 'user', content: 'Hi' }],
    language: 'en',
    maxTokens: 16,
    temperature: null,
    streaming: true,
  } as const;
  const replying = (async () => {
    for await (const _ of chat.reply(request, AbortSignal.timeout(10_000)));
  })();
  await expect(replying).rejects.toMatchObject({ code: 'provider/unreachable' });
});

test.each([
  ['1', true],
  ['', false],
])(
  'with NODE_USE_ENV_PROXY=%j a proxy of the environment is used: %j',
  async (use, isUsed) => {
    const asked: string[] = [];
    const proxy = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end('through the proxy');
    });
    proxy.on('connect', (request, socket) => {
      asked.push(request.url ?? '');
      socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    });
    proxy.listen(0, '127.0.0.1');
    await once(proxy, 'listening');
    onTestFinished(() => {
      proxy.close();
    });
    const { url } = await countingServer();
    // A process of its own: the environment is read once.
    const child = fork(new URL('./fetch-with-kept-connections.ts', import.meta.url), [url], {
      env: {
        PATH: process.env.PATH ?? '',
        HTTP_PROXY: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
        NODE_USE_ENV_PROXY: use,
      },
      execArgv: [],
      stdio: 'ignore',
    });
    await once(child, 'exit');
    expect(asked.length > 0).toBe(isUsed);
  },
  20_000,
);
