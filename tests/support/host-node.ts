import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import { type NodeHost, startNodeHost } from '../../src-main/hosts/node/start-node-host.ts';
import { createFileVault } from '../../src-main/hosts/node/vault.ts';
import type { Log, LogFields, Platform } from '../../src-main/platform.ts';
import type { Services } from '../../src-main/services.ts';

export interface TestNodeHost extends NodeHost {
  readonly dataDir: string;
  readonly logged: readonly { readonly message: string; readonly fields: LogFields | undefined }[];
  /** Opens the door as a browser does; returns the cookie header to send from then on. */
  signIn(): Promise<string>;
}

/** The real Node host on a free port, with the services of a test and a tiny renderer. */
export async function startTestNodeHost(
  services: Services,
  language: 'ko' | 'en' = 'en',
): Promise<TestNodeHost> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bemore-host-'));
  const rendererDir = join(dataDir, 'renderer');
  await mkdir(join(rendererDir, 'assets'), { recursive: true });
  const files = {
    'index.html': '<!doctype html><title>BeMore</title><p>page',
    'assets/index-B1x2Y3z_.js': 'export {};',
    'avatar.vrm': 'glTF',
    'vad.onnx': 'onnx',
    'ort.wasm': 'wasm',
    'ort.mjs': 'export {};',
    '.secret': 'hidden',
  };
  for (const [name, text] of Object.entries(files)) await writeFile(join(rendererDir, name), text);
  await writeFile(join(dataDir, 'outside.txt'), 'outside the renderer');

  const logged: { message: string; fields: LogFields | undefined }[] = [];
  const write = (message: string, fields?: LogFields): void => {
    logged.push({ message, fields });
  };
  const log: Log = { info: write, warn: write, error: write };
  const platform: Platform = {
    host: 'node',
    version: '0.0.0',
    dataDir,
    vault: createFileVault(dataDir),
    log,
    now: Date.now,
    locale: { language, region: 'other' },
    environment: {},
    notify: () => false,
  };
  const host = await startNodeHost({
    platform,
    port: 0,
    rendererDir,
    startServices: async () => services,
  });
  return {
    ...host,
    dataDir,
    logged,
    async signIn() {
      const { headers } = await get(host.port, new URL(host.issueAddress()).search, {}, '/');
      return String(headers['set-cookie']?.[0]).split(';')[0] ?? '';
    },
    async close() {
      await host.close();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

/** A plain request that sends exactly the path and headers it is given, as no browser would. */
export function get(
  port: number,
  query: string,
  headers: Readonly<Record<string, string>> = {},
  path = '',
  method = 'GET',
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const request = httpRequest(
      { host: '127.0.0.1', port, path: `${path}${query}`, headers, method, agent: false },
      (response) => {
        let body = '';
        response.setEncoding('utf8');
        response.on('data', (text) => {
          body += text;
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      },
    );
    request.on('error', reject);
    request.end();
  });
}

/** Opens a WebSocket, or tells the HTTP status that refused it. */
export function openSocket(
  port: number,
  path: string,
  headers: Readonly<Record<string, string>> = {},
): Promise<WebSocket | { readonly refused: number }> {
  return new Promise((resolve, reject) => {
    const socket = new WebSocket(`ws://127.0.0.1:${port}${path}`, { headers });
    socket.on('open', () => resolve(socket));
    socket.on('unexpected-response', (_request, response) => {
      response.resume();
      resolve({ refused: response.statusCode ?? 0 });
    });
    socket.on('error', reject);
  });
}

export async function mustOpen(...given: Parameters<typeof openSocket>): Promise<WebSocket> {
  const socket = await openSocket(...given);
  if ('refused' in socket) throw new Error(`refused with ${socket.refused}`);
  return socket;
}
