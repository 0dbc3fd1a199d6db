import type { IncomingMessage } from 'node:http';

/** Why a request is turned away: an HTTP status and a sentence that says nothing of what lies behind. */
export interface Refusal {
  readonly status: number;
  readonly text: string;
}

/** The names a browser on this computer can have for us. Nothing else ever answers to them. */
function ownHosts(port: number): readonly string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`];
}

/**
 * Refuses what was not meant for us: a foreign name that was made to point here (DNS rebinding), and
 * whatever a page of another origin sends, be it a form, a fetch or a WebSocket. Null lets it pass.
 */
export function refuseForeign(request: IncomingMessage, port: number): Refusal | null {
  const { host, origin } = request.headers;
  if (!host || !ownHosts(port).includes(host)) {
    return { status: 421, text: 'This is not the address of this server.' };
  }
  if (origin !== undefined && origin !== `http://${host}`) {
    return { status: 403, text: 'Pages of other origins have no access.' };
  }
  // Links from elsewhere may lead here, their pages may not use what is here.
  const site = request.headers['sec-fetch-site'];
  const isForeign = site === 'cross-site' || site === 'same-site';
  if (isForeign && request.headers['sec-fetch-mode'] !== 'navigate') {
    return { status: 403, text: 'Pages of other origins have no access.' };
  }
  return null;
}

/** Path and query of a request line, or null for anything but a plain absolute path. */
export function requestTarget(
  request: IncomingMessage,
): { readonly path: string; readonly query: URLSearchParams } | null {
  const target = request.url ?? '';
  if (!target.startsWith('/') || target.startsWith('//')) return null;
  const [path = '', ...rest] = target.split('?');
  return { path, query: new URLSearchParams(rest.join('?')) };
}

/** Cookies know no ports; the name does, so that two running apps do not sign each other out. */
export function cookieName(port: number): string {
  return `bemore-${port}`;
}

export function readCookie(request: IncomingMessage, name: string): string | undefined {
  for (const part of (request.headers.cookie ?? '').split(';')) {
    const [key, value] = part.trim().split('=', 2);
    if (key === name) return value;
  }
  return undefined;
}

export function readBearer(request: IncomingMessage): string | undefined {
  return /^Bearer ([\w-]+)$/i.exec(request.headers.authorization ?? '')?.[1];
}
