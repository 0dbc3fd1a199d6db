/**
 * A hub of models on 127.0.0.1 that speaks Hugging Face's protocol: listings in pages with sizes,
 * LFS and git checksums; files behind redirects (large ones to another address), with ranges, entity
 * tags and If-Range. And it can fail as networks do.
 */
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { ModelFiles } from './tiny-models/tokenizer-file.ts';

/** Files the hub keeps in git itself; all others are LFS. */
const IN_GIT = /\.(json|txt|md)$/;
const PAGE = 6;

export interface HubRequest {
  readonly path: string;
  readonly range: string | null;
  readonly ifRange: string | null;
}

export interface ModelHub {
  readonly url: string;
  /** Requests for files' bytes, where they lie; listings and redirects are not among them. */
  readonly fetched: readonly HubRequest[];
  readonly listings: () => number;
  put(repository: string, files: ModelFiles): void;
  /** The next answer with this file breaks off after so many bytes. */
  cutAfter(path: string, bytes: number): void;
  /** Holds answers with this file after so many bytes, until `letGo`. */
  holdAfter(path: string, bytes: number): { readonly reached: Promise<void>; letGo(): void };
  /** What it sends of this file is not what it lists. */
  spoil(path: string, bytes: Uint8Array | null): void;
  /** Takes no connections, and drops those it has. */
  setDown(isDown: boolean): void;
  close(): Promise<void>;
}

export async function startModelHub(): Promise<ModelHub> {
  const repositories = new Map<string, ModelFiles>();
  const fetched: HubRequest[] = [];
  const cuts = new Map<string, number>();
  const holds = new Map<string, { at: number; reached: () => void; free: Promise<void> }>();
  const spoiled = new Map<string, Uint8Array>();
  let listings = 0;
  let isDown = false;

  const server = createServer((request, response) => {
    void answer(request, response).catch(() => response.destroy());
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (isDown) {
      request.socket.destroy();
      return;
    }
    const url = new URL(request.url ?? '/', 'http://hub');
    const tree = /^\/api\/models\/([^/]+\/[^/]+)\/tree\/main$/.exec(url.pathname)?.[1];
    if (tree !== undefined) return list(tree, url, response);
    const [, area = '', repository = '', path = ''] =
      /^\/(?:(lfs|api\/resolve-cache)\/)?([^/]+\/[^/]+)\/(?:resolve\/main\/)?(.+)$/.exec(
        url.pathname,
      ) ?? [];
    const bytes = repositories.get(repository)?.[path];
    if (!bytes) {
      response.writeHead(404, { 'content-type': 'text/html' }).end('<html>not found</html>');
      return;
    }
    if (area === '') {
      const to = IN_GIT.test(path) ? 'api/resolve-cache' : 'lfs';
      response.writeHead(to === 'lfs' ? 302 : 307, {
        location: `/${to}/${repository}/${path}`,
        'x-repo-commit': '0'.repeat(40),
        'x-linked-size': String(bytes.length),
        'x-linked-etag': `"${checksum(path, bytes)}"`,
      });
      response.end();
      return;
    }
    await send(path, spoiled.get(path) ?? bytes, request, response);
  }

  function list(repository: string, url: URL, response: ServerResponse): void {
    listings += 1;
    const files = repositories.get(repository);
    if (!files) {
      response.writeHead(401, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ error: 'Invalid username or password.' }));
      return;
    }
    const from = Number(url.searchParams.get('cursor') ?? 0);
    const entries = treeOf(files);
    const isLast = from + PAGE >= entries.length;
    response.writeHead(200, {
      'content-type': 'application/json',
      ...(isLast
        ? {}
        : {
            link: `<${address()}${url.pathname}?recursive=true&cursor=${from + PAGE}>; rel="next"`,
          }),
    });
    response.end(JSON.stringify(entries.slice(from, from + PAGE)));
  }

  async function send(
    path: string,
    bytes: Uint8Array,
    request: IncomingMessage,
    response: ServerResponse,
  ): Promise<void> {
    const range = request.headers.range ?? null;
    const ifRange = request.headers['if-range'];
    fetched.push({ path, range, ifRange: typeof ifRange === 'string' ? ifRange : null });
    const etag = `"${checksum(path, bytes)}"`;
    const wanted = Number(/^bytes=(\d+)-$/.exec(range ?? '')?.[1] ?? 0);
    const from = range !== null && (ifRange === undefined || ifRange === etag) ? wanted : 0;
    if (from >= bytes.length && from > 0) {
      response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
      return;
    }
    response.writeHead(from > 0 ? 206 : 200, {
      'content-type': 'application/octet-stream',
      'content-length': bytes.length - from,
      'accept-ranges': 'bytes',
      etag,
      ...(from > 0 ? { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` } : {}),
    });
    const cut = cuts.get(path);
    cuts.delete(path);
    const hold = holds.get(path);
    holds.delete(path);
    if (cut !== undefined) {
      await written(response, bytes.subarray(from, from + cut));
      request.socket.destroy();
      return;
    }
    const at = from + (hold?.at ?? 0);
    if (hold) {
      await written(response, bytes.subarray(from, at));
      hold.reached();
      await hold.free;
    }
    response.end(bytes.subarray(at));
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = (): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const hub: ModelHub = {
    url: address(),
    fetched,
    listings: () => listings,
    put: (repository, files) => void repositories.set(repository, files),
    cutAfter: (path, bytes) => void cuts.set(path, bytes),
    holdAfter(path, bytes) {
      const reached = Promise.withResolvers<void>();
      const free = Promise.withResolvers<void>();
      holds.set(path, { at: bytes, reached: reached.resolve, free: free.promise });
      return { reached: reached.promise, letGo: free.resolve };
    },
    spoil(path, bytes) {
      if (bytes) spoiled.set(path, bytes);
      else spoiled.delete(path);
    },
    setDown(down) {
      isDown = down;
      if (down) server.closeAllConnections();
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return hub;
}

/** The hub's listing of these files, folders included. */
export function treeOf(files: ModelFiles): readonly Record<string, unknown>[] {
  const folders = new Set(
    Object.keys(files).flatMap((path) => (path.includes('/') ? [path.split('/')[0]] : [])),
  );
  return [
    ...[...folders].map((path) => ({ type: 'directory', oid: gitSha1(''), size: 0, path })),
    ...Object.entries(files).map(([path, bytes]) => {
      if (IN_GIT.test(path)) return { type: 'file', oid: gitSha1(bytes), size: bytes.length, path };
      const oid = sha256(bytes);
      // Of an LFS file the outer name is that of the pointer in git.
      const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize ${bytes.length}\n`;
      return {
        type: 'file',
        oid: gitSha1(pointer),
        size: bytes.length,
        lfs: { oid, size: bytes.length, pointerSize: pointer.length },
        path,
      };
    }),
  ];
}

function checksum(path: string, bytes: Uint8Array): string {
  return IN_GIT.test(path) ? gitSha1(bytes) : sha256(bytes);
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function gitSha1(content: Uint8Array | string): string {
  const bytes = Buffer.from(content);
  return createHash('sha1').update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

function written(response: ServerResponse, bytes: Uint8Array): Promise<void> {
  return new Promise((resolve) => {
    response.write(bytes, () => resolve());
  });
}
