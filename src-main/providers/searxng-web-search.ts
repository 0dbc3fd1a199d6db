/** A SearXNG, or whatever speaks as it does, at an address the person typed: at home, or somebody's they trust. */
import { AppError } from '../../src-preload/contract/faults.ts';
import { fetchJson } from './fetch-json.ts';
import { findingsOf, type RawResult } from './web-findings.ts';
import type { Searcher } from './web-searcher.ts';

/** A page of twenty results is about a tenth of this. */
const MOST_BYTES = 1024 * 1024;

export function createSearxngWebSearch(endpoint: string): Searcher {
  return async (query, signal) => {
    const answer = (await fetchJson(urlOf(endpoint, query), MOST_BYTES, signal)) as Partial<
      Record<'results' | 'answers', unknown>
    > | null;
    const results = answer?.results;
    if (!Array.isArray(results)) throw new AppError('provider/bad-answer');
    return {
      ...findingsOf(results.flatMap(resultOf), answersOf(answer?.answers)),
      usage: { inputTokens: 0, outputTokens: 0 },
    };
  };
}

/** As typed: with or without a slash, a path it is served under, or `/search` already. */
function urlOf(endpoint: string, query: string): URL {
  const url = URL.parse(endpoint);
  if (url === null || !/^https?:$/.test(url.protocol)) throw new AppError('provider/unreachable');
  url.pathname = `${url.pathname.replace(/\/+$/, '').replace(/\/search$/, '')}/search`;
  url.search = '';
  url.hash = '';
  url.searchParams.set('q', query);
  url.searchParams.set('format', 'json');
  url.searchParams.set('safesearch', '1');
  return url;
}

function resultOf(result: unknown): RawResult[] {
  const { title, url, content } = (result ?? {}) as Readonly<Record<string, unknown>>;
  if (typeof url !== 'string') return [];
  return [{ title: stringOf(title), url, snippet: stringOf(content) }];
}

/** A string each in older versions, an object with one in newer ones. */
function answersOf(answers: unknown): string {
  if (!Array.isArray(answers)) return '';
  return answers
    .map((one: unknown) =>
      stringOf(
        typeof one === 'object' && one !== null ? (one as { answer?: unknown }).answer : one,
      ),
    )
    .join(' ');
}

const stringOf = (value: unknown): string => (typeof value === 'string' ? value : '');
