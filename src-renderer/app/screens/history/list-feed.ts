import { isCancellation } from '../../../../src-preload/contract/faults.ts';
import type {
  ConversationSummary,
  HistoryFilter,
} from '../../../../src-preload/contract/memory.ts';
import type { RequestInput, RequestOutput } from '../../../../src-preload/contract/requests.ts';

export interface Question {
  readonly query: string;
  readonly filter: HistoryFilter;
}

/** What is known of the answer to `question`, which lags behind what was asked by one request. */
export interface Feed {
  readonly state: 'loading' | 'ready' | 'failed';
  readonly question: Question;
  readonly conversations: readonly ConversationSummary[];
  /** Conversations and messages that match in all. */
  readonly total: number;
  readonly hits: number;
}

export interface ListFeed {
  now(): Feed;
  /** Asks something new. What was being asked is dropped; what is shown stays until the answer is there. */
  ask(question: Question): void;
  /** Asks the same again, as far as the list is known. */
  refresh(): void;
  /** Asks for more until `count` conversations are known, or all; resolves to how many are known then. */
  reach(count: number): Promise<number>;
  stop(): void;
}

type List = (
  input: RequestInput<'history/list'>,
  signal: AbortSignal,
) => Promise<RequestOutput<'history/list'>>;

/** Enough rows for the tallest window; the rest comes while scrolling. */
const FIRST_PAGE = 60;
/** The most the door hands out at once. */
const PAGE = 200;

/** The list of conversations as one searches and scrolls: one answer at a time, never an older one over a newer. */
export function createListFeed(list: List, first: Question, changed: () => void): ListFeed {
  let feed: Feed = { state: 'loading', question: first, conversations: [], total: 0, hits: 0 };
  let asked = first;
  let asking = new AbortController();
  let growing: Promise<void> | null = null;

  const show = (next: Feed): void => {
    feed = next;
    changed();
  };

  /** Reads `count` rows, in as many pages as that takes. */
  const read = async (question: Question, count: number, signal: AbortSignal): Promise<Feed> => {
    const conversations: ConversationSummary[] = [];
    for (;;) {
      const limit = Math.min(count - conversations.length, PAGE);
      const page = await list({ ...question, offset: conversations.length, limit }, signal);
      conversations.push(...page.conversations);
      const { total, hits } = page;
      const isAll = conversations.length >= total || page.conversations.length === 0;
      if (isAll || conversations.length >= count) {
        return { state: 'ready', question, conversations: once(conversations), total, hits };
      }
    }
  };

  const restart = (count: number): void => {
    asking.abort();
    asking = new AbortController();
    growing = null;
    const { signal } = asking;
    const question = asked;
    read(question, count, signal).then(
      (next) => !signal.aborted && show(next),
      (error) => {
        if (!signal.aborted && !isCancellation(error)) show({ ...feed, state: 'failed' });
      },
    );
  };

  const grow = async (count: number, signal: AbortSignal): Promise<void> => {
    while (feed.conversations.length < Math.min(count, feed.total)) {
      const { question, conversations } = feed;
      const offset = conversations.length;
      const page = await list({ ...question, offset, limit: PAGE }, signal);
      if (signal.aborted) return;
      const { total, hits } = page;
      const all = once([...conversations, ...page.conversations]);
      const isEnd = all.length === conversations.length;
      show({ ...feed, conversations: all, total: isEnd ? all.length : total, hits });
    }
  };

  return {
    now: () => feed,
    ask(question) {
      asked = question;
      restart(FIRST_PAGE);
    },
    refresh: () =>
      restart(Math.max(feed.question === asked ? feed.conversations.length : 0, FIRST_PAGE)),
    async reach(count) {
      while (feed.state === 'ready' && feed.conversations.length < Math.min(count, feed.total)) {
        const { signal } = asking;
        // What is on screen stays; scrolling asks again.
        growing ??= grow(count, signal).catch(() => undefined);
        const known = feed.conversations.length;
        await growing;
        growing = null;
        if (signal.aborted || feed.conversations.length === known) break;
      }
      return feed.conversations.length;
    },
    stop: () => asking.abort(),
  };
}

/** A conversation that moved while it was paged through comes once, where it came first. */
function once(conversations: readonly ConversationSummary[]): readonly ConversationSummary[] {
  const known = new Set<string>();
  return conversations.filter(({ id }) => {
    const isNew = !known.has(id);
    known.add(id);
    return isNew;
  });
}
