import type { IncomingMessage, Server } from 'node:http';
import type { Duplex } from 'node:stream';
import { type WebSocket, WebSocketServer } from 'ws';
import { MAX_MESSAGE_BYTES } from '../../../src-preload/wire/codec.ts';
import type { Access } from './access.ts';
import { SESSION_ID } from './protocol.ts';
import {
  cookieName,
  type Refusal,
  readBearer,
  readCookie,
  refuseForeign,
  requestTarget,
} from './request-guard.ts';

export interface UpgradeParts {
  readonly access: Access;
  port(): number;
  onWire(socket: WebSocket): void;
  onSession(socket: WebSocket, sessionId: string): void;
}

export interface Upgrades {
  /** Says goodbye to every socket (1001, going away). */
  close(): void;
}

/** A little more than the wire's own limit, so that a message just over it is answered and not cut off. */
const WIRE_PAYLOAD = MAX_MESSAGE_BYTES + 1024 * 1024;
/** Far above 2,000 characters however they are escaped: what is merely too long gets a sentence. */
const SESSION_PAYLOAD = 256 * 1024;
/** A peer that does not say goodbye back is cut off. */
const GOODBYE_MS = 300;

/** Turns requests into sockets: `/wire` for the app's window, `/ws/session/{session_id}` for programs. */
export function acceptUpgrades(server: Server, parts: UpgradeParts): Upgrades {
  const common = { noServer: true, perMessageDeflate: false } as const;
  const wire = new WebSocketServer({ ...common, maxPayload: WIRE_PAYLOAD });
  const session = new WebSocketServer({ ...common, maxPayload: SESSION_PAYLOAD });

  server.on('upgrade', (request: IncomingMessage, stream: Duplex, head: Buffer) => {
    // The peer may vanish before there is a socket that would notice.
    stream.on('error', () => stream.destroy());
    const admission = admit(request, parts);
    if ('refusal' in admission) return refuse(stream, admission.refusal);
    const { sessionId } = admission;
    if (sessionId === null) {
      wire.handleUpgrade(request, stream, head, (socket) => parts.onWire(socket));
    } else {
      session.handleUpgrade(request, stream, head, (socket) => parts.onSession(socket, sessionId));
    }
  });

  return {
    close() {
      const sockets = [...wire.clients, ...session.clients];
      for (const socket of sockets) socket.close(1001, 'going away');
      setTimeout(() => {
        for (const socket of sockets) socket.terminate();
      }, GOODBYE_MS).unref();
    },
  };
}

type Admission = { readonly refusal: Refusal } | { readonly sessionId: string | null };

function admit(request: IncomingMessage, { access, port }: UpgradeParts): Admission {
  const foreign = refuseForeign(request, port());
  if (foreign) return { refusal: foreign };
  const target = requestTarget(request);
  const isWire = target?.path === '/wire';
  const given = target && /^\/ws\/session\/(.*)$/s.exec(target.path)?.[1];
  if (!target || (!isWire && given === undefined)) {
    return { refusal: { status: 404, text: 'There is nothing here.' } };
  }

  // A cookie counts only for a page of ours, and pages always say where they come from.
  const isOurPage = request.headers.origin !== undefined;
  const hasSession = isOurPage && access.isSession(readCookie(request, cookieName(port())));
  const hasToken =
    !isWire &&
    (access.isApiToken(readBearer(request)) ||
      access.isApiToken(target.query.get('token') ?? undefined));
  if (!hasSession && !hasToken) return { refusal: { status: 401, text: 'A token is needed.' } };

  if (isWire) return { sessionId: null };
  if (!SESSION_ID.test(given ?? '')) {
    const text = 'A session id has 1 to 64 letters, digits, hyphens or underscores.';
    return { refusal: { status: 400, text } };
  }
  return { sessionId: given ?? '' };
}

const REASONS: Readonly<Record<number, string>> = {
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  421: 'Misdirected Request',
};

function refuse(stream: Duplex, { status, text }: Refusal): void {
  stream.end(
    [
      `HTTP/1.1 ${status} ${REASONS[status] ?? 'Refused'}`,
      'Connection: close',
      'Content-Type: text/plain; charset=utf-8',
      `Content-Length: ${Buffer.byteLength(text)}`,
      '',
      text,
    ].join('\r\n'),
  );
}
