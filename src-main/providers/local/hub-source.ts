/**
 * The HTTP interface of the Hugging Face Hub, as far as downloads need it:
 * `GET {base}/api/models/{repository}/tree/main?recursive=true` lists files with sizes and checksums,
 * in pages; `GET {base}/{repository}/resolve/main/{path}` answers with a file or leads to where it lies.
 */
import { AppError } from '../../../src-preload/contract/faults.ts';
import { entriesOf } from './hub-listing.ts';
import type { ModelSource, SourceFile } from './model-source.ts';

/** Without a byte for so long, a connection is dead. */
const STALL_MS = 30_000;
/** A repository with more pages than this is none of ours. */
const MOST_PAGES = 50;

export function hubSource(base: string): ModelSource {
  return {
    placeOf: (repository) => `${base.replace(/^https?:\/\//i, '')}/${repository}`,

    async list(repository, _wanted, signal) {
      const files = new Map<string, SourceFile>();
      let url: string | null = `${base}/api/models/${repository}/tree/main?recursive=true`;
      for (let page = 0; url !== null && page < MOST_PAGES; page += 1) {
        const watch = watchFor(STALL_MS, signal);
        try {
          const response = await asked(url, {}, watch.signal, signal);
          for (const [path, file] of entriesOf(await bodyOf(response, signal))) {
            files.set(path, file);
          }
          url = nextPage(response.headers.get('link'), url);
        } finally {
          watch.end();
        }
      }
      return files;
    },

    async open(repository, path, file, { from, etag }, signal) {
      const url = `${base}/${repository}/resolve/main/${path}`;
      // A weak name does not promise the same bytes; then the checksum has to.
      const isStrong = etag !== null && !etag.startsWith('W/');
      const canResume = from > 0 && (isStrong || file.checksum !== null);
      const watch = watchFor(STALL_MS, signal);
      try {
        const response = await asked(
          url,
          {
            // Ranges are of the file's own bytes.
            'accept-encoding': 'identity',
            ...(canResume ? { range: `bytes=${from}-` } : {}),
            ...(canResume && isStrong ? { 'if-range': etag as string } : {}),
          },
          watch.signal,
          signal,
        );
        const begins = response.status === 206 ? from : 0;
        const length = response.headers.get('content-length');
        const isOther =
          (response.status === 206 && !startsAt(response, from)) ||
          (length !== null && Number(length) !== file.sizeBytes - begins);
        if (isOther || !response.body) {
          await response.body?.cancel();
          throw new AppError('model/incomplete');
        }
        return {
          from: begins,
          etag: response.headers.get('etag'),
          bytes: watched(response.body, watch, signal),
        };
      } catch (error) {
        watch.end();
        throw error;
      }
    },
  };
}

interface Watch {
  readonly signal: AbortSignal;
  /** Something came. */
  touch(): void;
  end(): void;
}

function watchFor(ms: number, outer: AbortSignal): Watch {
  const controller = new AbortController();
  const give = (): void => controller.abort(new AppError('model/unreachable'));
  let timer = setTimeout(give, ms);
  return {
    signal: AbortSignal.any([outer, controller.signal]),
    touch() {
      clearTimeout(timer);
      timer = setTimeout(give, ms);
    },
    end: () => clearTimeout(timer),
  };
}

async function asked(
  url: string,
  headers: Readonly<Record<string, string>>,
  watched: AbortSignal,
  signal: AbortSignal,
): Promise<Response> {
  let response: Response;
  try {
    response = await fetch(url, { headers, signal: watched });
  } catch (error) {
    signal.throwIfAborted();
    throw new AppError('model/unreachable', undefined, { cause: error });
  }
  if (response.ok) return response;
  await response.body?.cancel();
  // Not there, or not for everybody; all else may pass. A range that cannot be had: another file.
  const { status } = response;
  if (status === 416) throw new AppError('model/incomplete');
  const isElsewhere = [400, 401, 403, 404, 410, 451].includes(status);
  throw new AppError(isElsewhere ? 'model/wrong-source' : 'model/unreachable');
}

async function* watched(
  body: ReadableStream<Uint8Array>,
  watch: Watch,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  try {
    for await (const piece of body) {
      watch.touch();
      yield piece;
    }
  } catch (error) {
    signal.throwIfAborted();
    throw new AppError('model/unreachable', undefined, { cause: error });
  } finally {
    watch.end();
  }
}

async function bodyOf(response: Response, signal: AbortSignal): Promise<unknown> {
  try {
    return await response.json();
  } catch (error) {
    signal.throwIfAborted();
    // A page for people, or a broken connection; only the first is a matter of the address.
    throw new AppError(
      error instanceof SyntaxError ? 'model/wrong-source' : 'model/unreachable',
      undefined,
      { cause: error },
    );
  }
}

function startsAt(response: Response, from: number): boolean {
  return new RegExp(`^bytes ${from}-`).test(response.headers.get('content-range') ?? '');
}

/** `<https://...>; rel="next"`, on the same server. */
function nextPage(link: string | null, current: string): string | null {
  const found = /<([^>]+)>\s*;\s*rel="?next"?/.exec(link ?? '')?.[1];
  if (found === undefined) return null;
  const url = URL.canParse(found, current) ? new URL(found, current) : null;
  return url?.origin === new URL(current).origin ? url.href : null;
}
