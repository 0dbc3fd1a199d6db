import { createReadStream } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { pipeline } from 'node:stream';
import { contentSecurityPolicy, securityHeaders } from '../security-policy.ts';
import { findStaticFile } from '../static-files.ts';
import type { Access } from './access.ts';
import { LOCKED_PAGE } from './locked-page.ts';
import {
  cookieName,
  readBearer,
  readCookie,
  refuseForeign,
  requestTarget,
} from './request-guard.ts';

export interface ServerParts {
  readonly access: Access;
  /** The built renderer. */
  readonly rendererDir: string;
  /** The port that was asked for may be 0; this is the one it became. */
  port(): number;
}

/** Whole requests and headers have to arrive within this time. */
const REQUEST_TIMEOUT_MS = 10_000;

/** Serves the renderer to whoever holds a session, trades one-time tokens for sessions, and refuses the rest with a 4xx. */
export function createHttpServer(parts: ServerParts): Server {
  const server = createServer((request, response) => {
    answer(parts, request, response).catch(() => {
      if (response.headersSent) response.destroy();
      else sendText(response, 500, 'Something went wrong.');
    });
  });
  server.requestTimeout = REQUEST_TIMEOUT_MS;
  server.headersTimeout = REQUEST_TIMEOUT_MS;
  return server;
}

async function answer(
  parts: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const port = parts.port();
  const host = request.headers.host ?? `127.0.0.1:${port}`;
  const refusal = refuseForeign(request, port);
  // A refused name must not find its way into a header.
  const policy = contentSecurityPolicy(refusal ? [] : [`ws://${host}`]);
  for (const [name, value] of Object.entries(securityHeaders(policy))) {
    response.setHeader(name, value);
  }
  if (refusal) return sendText(response, refusal.status, refusal.text);

  const target = requestTarget(request);
  if (!target) return sendText(response, 400, 'Bad request.');
  if (target.path === '/token') return sendFreshAddress(parts, request, response);
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    return sendText(response, 405, 'Only GET and HEAD.');
  }

  const hasSession = parts.access.isSession(readCookie(request, cookieName(port)));
  const token = target.path === '/' ? target.query.get('token') : null;
  if (token !== null) return openDoor(parts, token, hasSession, request, response);
  if (!hasSession) {
    const isPage = target.path === '/' || target.path === '/index.html';
    return isPage
      ? sendLocked(response)
      : sendText(response, 401, 'Open the app with the address it printed.');
  }
  return sendFile(parts.rendererDir, target.path, request, response);
}

/** The address with its token leaves the address bar, the history and the referrer at once. */
function openDoor(
  { access, port }: ServerParts,
  token: string,
  hasSession: boolean,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  const isLookingAhead = /prefetch|prerender/.test(
    `${request.headers['sec-purpose'] ?? ''} ${request.headers.purpose ?? ''}`,
  );
  // What opens pages that nobody asked for yet must not use the token up.
  if (request.method === 'HEAD' || isLookingAhead) {
    sendText(response, 403, 'Open this address yourself.');
    return;
  }
  const session = access.redeem(token);
  if (!session && !hasSession) {
    sendLocked(response);
    return;
  }
  if (session) {
    response.setHeader(
      'Set-Cookie',
      `${cookieName(port())}=${session}; Path=/; HttpOnly; SameSite=Strict`,
    );
  }
  response.setHeader('Location', '/');
  sendText(response, 303, '');
}

/** For the launcher: another window or browser needs an address of its own. */
function sendFreshAddress(
  { access, port }: ServerParts,
  request: IncomingMessage,
  response: ServerResponse,
): void {
  if (!access.isApiToken(readBearer(request))) {
    sendText(response, 401, 'A token is needed.');
  } else if (request.method !== 'POST') {
    response.setHeader('Allow', 'POST');
    sendText(response, 405, 'Only POST.');
  } else {
    const body = JSON.stringify({ address: addressOf(port(), access.issue()) });
    send(response, 201, 'application/json; charset=utf-8', body);
  }
}

export function addressOf(port: number, token: string): string {
  return `http://127.0.0.1:${port}/?token=${token}`;
}

async function sendFile(
  root: string,
  path: string,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const file = await findStaticFile(root, path);
  if (!file) return sendText(response, 404, 'There is nothing here.');
  response.setHeader('Cache-Control', file.cacheControl);
  response.setHeader('ETag', file.etag);
  if (request.headers['if-none-match'] === file.etag) {
    response.writeHead(304).end();
    return;
  }
  response.writeHead(200, { 'Content-Type': file.type, 'Content-Length': file.size });
  if (request.method === 'HEAD') response.end();
  // A reader that went away, or a file that was rebuilt meanwhile, ends the response; nobody is left to tell.
  else pipeline(createReadStream(file.path), response, () => {});
}

function sendLocked(response: ServerResponse): void {
  send(response, 401, 'text/html; charset=utf-8', LOCKED_PAGE);
}

function sendText(response: ServerResponse, status: number, text: string): void {
  send(response, status, 'text/plain; charset=utf-8', text);
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  response.setHeader('Cache-Control', 'no-store');
  response.setHeader('Content-Type', type);
  response.setHeader('Content-Length', Buffer.byteLength(body));
  // For HEAD, Node leaves the body out by itself.
  response.writeHead(status).end(body);
}
