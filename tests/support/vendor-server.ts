/**
 * The base of every vendor server: plain HTTP on 127.0.0.1 that answers as scripted, down to where
 * the bytes are cut, and remembers what it was asked. A vendor's own file knows the vendor's protocol.
 */
import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

/** One thing a server does while answering. */
export type Step =
  /** Bytes, flushed on their own: the client sees them as (at least) one read. */
  | string
  | Uint8Array
  | { readonly waitMs: number }
  /** Says nothing more and keeps the connection open until the client or the test ends it. */
  | 'hang'
  /** Breaks the connection without ending the response. */
  | 'destroy';

export interface Script {
  /** 200 unless given. */
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  /** Before the headers: wait, never answer, or drop the connection. */
  readonly before?: { readonly waitMs: number } | 'hang' | 'destroy';
  readonly body: readonly Step[];
}

export interface SeenRequest {
  readonly method: string;
  /** Without the query. */
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
  /** The body parsed as JSON. */
  json<T = Record<string, unknown>>(): T;
  /** Settles when the exchange is over; true when the client went away before the response was complete. */
  readonly abandoned: Promise<boolean>;
}

export type Responder = (request: SeenRequest) => Script;

export interface VendorServer {
  /** `http://127.0.0.1:PORT`, no slash at the end. */
  readonly url: string;
  /** Everything asked so far, oldest first. */
  readonly requests: readonly SeenRequest[];
  /**
   * Answers `METHOD /path` from now on, in place of what was scripted before. Several responders
   * answer one request each, in order; the last one stays. A path ending in `*` matches every
   * path that begins so; the exact one wins, then the longest.
   */
  on(route: string, ...responders: readonly (Script | Responder)[]): void;
  /** Requests that fit are answered by this, whatever is scripted, and are not among `requests`. */
  apart(fits: (request: SeenRequest) => boolean, responder: Responder): void;
  /** The next request not yet returned by this function; waits for it. */
  nextRequest(): Promise<SeenRequest>;
  close(): Promise<void>;
}

/** Starts a server that answers 404 to everything not scripted. */
export async function startVendorServer(): Promise<VendorServer> {
  const routes = new Map<string, (Script | Responder)[]>();
  const requests: SeenRequest[] = [];
  const waiting: ((request: SeenRequest) => void)[] = [];
  const asides: { fits(request: SeenRequest): boolean; responder: Responder }[] = [];
  let taken = 0;

  const server = createServer((incoming, response) => {
    void answer(incoming, response).catch(() => response.destroy());
  });
  // Steps are separate reads only if the kernel does not hold them back.
  server.on('connection', (socket) => socket.setNoDelay(true));

  async function answer(incoming: IncomingMessage, response: ServerResponse): Promise<void> {
    const closed = new Promise<boolean>((resolve) => {
      response.once('close', () => resolve(!response.writableFinished));
    });
    const request = await readRequest(incoming, closed);
    const aside = asides.find(({ fits }) => fits(request));
    if (aside !== undefined) {
      await play(aside.responder(request), response, closed);
      return;
    }
    requests.push(request);
    if (waiting.length > 0) {
      taken++;
      waiting.shift()?.(request);
    }
    const responder = take(`${request.method} ${request.path}`);
    await play(typeof responder === 'function' ? responder(request) : responder, response, closed);
  }

  function take(asked: string): Script | Responder {
    const key = [...routes.keys()]
      .filter((route) =>
        route.endsWith('*') ? asked.startsWith(route.slice(0, -1)) : route === asked,
      )
      .sort((a, b) => Number(a.endsWith('*')) - Number(b.endsWith('*')) || b.length - a.length)[0];
    const queue = key === undefined ? undefined : routes.get(key);
    const first = queue && queue.length > 1 ? queue.shift() : queue?.[0];
    return first ?? json({ error: { message: `nothing scripted for ${asked}` } }, 404);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;

  return {
    url: `http://127.0.0.1:${port}`,
    requests,
    on(route, ...responders) {
      routes.set(route, [...responders]);
    },
    apart(fits, responder) {
      asides.push({ fits, responder });
    },
    nextRequest() {
      const seen = requests[taken];
      if (seen) {
        taken++;
        return Promise.resolve(seen);
      }
      return new Promise((resolve) => waiting.push(resolve));
    },
    async close() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

async function readRequest(
  incoming: IncomingMessage,
  abandoned: Promise<boolean>,
): Promise<SeenRequest> {
  const pieces: Buffer[] = [];
  for await (const piece of incoming) pieces.push(piece as Buffer);
  const body = Buffer.concat(pieces);
  const url = new URL(incoming.url ?? '/', 'http://127.0.0.1');
  return {
    method: incoming.method ?? '',
    path: url.pathname,
    query: url.searchParams,
    headers: incoming.headers,
    body,
    json: () => JSON.parse(body.toString('utf8')),
    abandoned,
  };
}

async function play(
  script: Script,
  response: ServerResponse,
  closed: Promise<boolean>,
): Promise<void> {
  const { before } = script;
  if (before === 'destroy') {
    response.destroy();
    return;
  }
  if (before === 'hang') {
    await closed;
    return;
  }
  if (before) await Promise.race([sleep(before.waitMs), closed]);
  if (response.destroyed) return;
  response.writeHead(script.status ?? 200, script.headers);
  response.flushHeaders();
  for (const step of script.body) {
    if (response.destroyed) return;
    if (step === 'hang') {
      await closed;
      return;
    }
    if (step === 'destroy') {
      // What was written goes out first, so that the client meets it before the break.
      await sleep(5);
      response.destroy();
      return;
    }
    if (typeof step === 'object' && 'waitMs' in step) {
      await Promise.race([sleep(step.waitMs), closed]);
      continue;
    }
    response.write(step);
    await new Promise((resolve) => setImmediate(resolve));
  }
  response.end();
}

/** A whole JSON answer. */
export function json(value: unknown, status = 200, headers: Record<string, string> = {}): Script {
  return {
    status,
    headers: { 'content-type': 'application/json', ...headers },
    body: [JSON.stringify(value)],
  };
}

/** A `text/event-stream` answer of these steps. */
export function eventStream(body: readonly Step[], headers: Record<string, string> = {}): Script {
  return {
    status: 200,
    headers: { 'content-type': 'text/event-stream; charset=utf-8', ...headers },
    body,
  };
}

/**
 * The same bytes cut at every `size` bytes, wherever that falls: in the middle of a line, of an
 * event, of a Korean syllable. Waits and endings stay where they were.
 */
export function choppy(steps: readonly Step[], size: number): Step[] {
  const cut: Step[] = [];
  for (const step of steps) {
    if (step === 'hang' || step === 'destroy' || (typeof step === 'object' && 'waitMs' in step)) {
      cut.push(step);
      continue;
    }
    const bytes = typeof step === 'string' ? new TextEncoder().encode(step) : step;
    for (let at = 0; at < bytes.length; at += size) cut.push(bytes.subarray(at, at + size));
  }
  return cut;
}
