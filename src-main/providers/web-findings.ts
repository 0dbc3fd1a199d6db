/** What a search of the web found, made small and plain: it was written by strangers, for machines too. */

/** Enough to answer from, and little enough to read before answering aloud. */
const MOST_RESULTS = 6;
const LONGEST = { title: 160, url: 500, snippet: 400, answer: 1_200 } as const;

export interface WebResult {
  readonly title: string;
  /** http(s), without a name or password in it. */
  readonly url: string;
  /** May be empty. */
  readonly snippet: string;
}

export interface WebFindings {
  /** At most six, the best first, each address once. */
  readonly results: readonly WebResult[];
  /** In short, by whoever searched; may be empty. */
  readonly answer: string;
}

/** As a searcher gives it, any length, anything in it. */
export interface RawResult {
  readonly title: string;
  readonly url: string;
  readonly snippet: string;
}

export function findingsOf(found: Iterable<RawResult>, answer: string): WebFindings {
  const results = new Map<string, WebResult>();
  for (const { title, url, snippet } of found) {
    const address = plainUrl(url);
    if (address === null || results.has(address)) continue;
    results.set(address, {
      title: plainText(title, LONGEST.title) || new URL(address).hostname,
      url: address,
      snippet: plainText(snippet, LONGEST.snippet),
    });
    if (results.size === MOST_RESULTS) break;
  }
  return { results: [...results.values()], answer: plainText(answer, LONGEST.answer) };
}

function plainUrl(text: string): string | null {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol)) return null;
  url.username = '';
  url.password = '';
  url.hash = '';
  return url.href.length > LONGEST.url ? null : url.href;
}

/** Tags, control characters and those that cannot be seen go; white space becomes one space; cut after `longest`. */
function plainText(text: string, longest: number): string {
  const plain = text
    // Far more than is kept, so that no page makes the rest slow.
    .slice(0, longest * 8)
    .replace(/<\/?[a-z][^<>]*>/giu, ' ')
    .replace(/(?!\s)[\p{Cc}\p{Cf}\p{Co}\p{Cs}]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim();
  return plain.length <= longest
    ? plain
    : `${plain
        .slice(0, longest - 1)
        .toWellFormed()
        .trimEnd()}…`;
}
