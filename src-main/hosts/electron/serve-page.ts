import { readFile } from 'node:fs/promises';
import { contentSecurityPolicy, securityHeaders } from '../security-policy.ts';
import { findStaticFile } from '../static-files.ts';

const HEADERS = securityHeaders(contentSecurityPolicy());

/** Answers requests to our own scheme with the built renderer, under the same policy as the Node host but without any socket. */
export function createPageHandler(
  rendererDir: string,
  isOwnPage: (url: string) => boolean,
): (request: Request) => Promise<Response> {
  return async (request) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return plain(405);
    const file = isOwnPage(request.url)
      ? await findStaticFile(rendererDir, new URL(request.url).pathname)
      : null;
    if (!file) return plain(404);
    const body = request.method === 'HEAD' ? null : await readFile(file.path);
    return new Response(body, {
      headers: {
        ...HEADERS,
        'Content-Type': file.type,
        'Content-Length': String(file.size),
        'Cache-Control': file.cacheControl,
      },
    });
  };
}

function plain(status: number): Response {
  return new Response(null, { status, headers: HEADERS });
}
