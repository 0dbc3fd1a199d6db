/** SearXNG's search as JSON, as it is on the wire. */
import { json, type Script } from './vendor-server.ts';

export const SEARXNG = 'GET /search';

export interface SearxngResult {
  readonly title: string;
  readonly url: string;
  readonly content?: string;
}

export function searxngResults(
  results: readonly SearxngResult[],
  answers: readonly unknown[] = [],
): Script {
  return json({
    query: 'q',
    number_of_results: 0,
    results: results.map((result) => ({
      ...result,
      engine: 'duckduckgo',
      parsed_url: ['https', 'example.org', '/', '', '', ''],
      template: 'default.html',
      engines: ['duckduckgo'],
      positions: [1],
      score: 1,
      category: 'general',
    })),
    answers,
    corrections: [],
    infoboxes: [],
    suggestions: [],
    unresponsive_engines: [],
  });
}

/** What it says as long as JSON is not switched on in its settings. */
export const searxngForbidden: Script = {
  status: 403,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body: ['<!doctype html><title>403 Forbidden</title>'],
};
