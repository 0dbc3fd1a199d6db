/** JSON from an address that is no vendor's: bounded in size, and from nobody but the host that was asked. */
import { AppError } from '../../src-preload/contract/faults.ts';
import { faultOf } from './fault-of.ts';
import { keepAlive } from './load-sdk.ts';

/** From `http` to `https`, or to an address with a slash at its end; more is a loop. */
const MOST_REDIRECTS = 3;

/**
 * What `url` answers. Redirects are followed on the same host only. Throws AppError('provider/...') —
 * `provider/bad-answer` for what is no JSON, longer than `mostBytes`, or leads elsewhere — or the abort
 * reason. Time is bounded by whoever calls.
 */
export async function fetchJson(
  url: URL,
  mostBytes: number,
  signal: AbortSignal,
): Promise<unknown> {
  await keepAlive();
  try {
    const response = await answerOf(url, signal);
    const text = await bounded(response, mostBytes);
    signal.throwIfAborted();
    return JSON.parse(text);
  } catch (error) {
    throw faultOf(error, signal);
  }
}

async function answerOf(first: URL, signal: AbortSignal): Promise<Response> {
  let url = first;
  for (let redirects = 0; redirects <= MOST_REDIRECTS; redirects += 1) {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      credentials: 'omit',
      redirect: 'manual',
      signal,
    });
    if (response.ok && response.body) return response;
    await response.body?.cancel();
    const { status, headers } = response;
    if (status < 300 || status >= 400) throw asFault(status, headers);
    const next = URL.parse(headers.get('location') ?? '', url.href);
    if (next === null || !isSameHost(next, first)) throw new AppError('provider/bad-answer');
    url = next;
  }
  throw new AppError('provider/bad-answer');
}

/** An address where nothing is does not speak of a model, as it would with a vendor. */
function asFault(status: number, headers: Headers): unknown {
  return status === 404 || status === 410
    ? new AppError('provider/bad-answer')
    : { status, headers };
}

/** Another port is somebody else; but to `https` is where a host of the same name may lead from `http`. */
function isSameHost(next: URL, first: URL): boolean {
  if (next.username !== '' || next.password !== '') return false;
  if (next.origin === first.origin) return true;
  return (
    first.protocol === 'http:' &&
    next.protocol === 'https:' &&
    next.hostname === first.hostname &&
    first.port === '' &&
    next.port === ''
  );
}

async function bounded(response: Response, mostBytes: number): Promise<string> {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  // Leaving the loop closes the connection.
  for await (const piece of response.body ?? []) {
    bytes += piece.byteLength;
    if (bytes > mostBytes) throw new AppError('provider/bad-answer');
    text += decoder.decode(piece, { stream: true });
  }
  return text + decoder.decode();
}
