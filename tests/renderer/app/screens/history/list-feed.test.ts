import { expect, test, vi } from 'vitest';
import { type ConversationSummary, NO_FILTER } from '../../../../../src-preload/contract/memory.ts';
import type { RequestInput, RequestOutput } from '../../../../../src-preload/contract/requests.ts';
import { createListFeed } from '../../../../../src-renderer/app/screens/history/list-feed.ts';

type Input = RequestInput<'history/list'>;
type Output = RequestOutput<'history/list'>;

const summary = (index: number): ConversationSummary => ({
  id: `c${index}`,
  title: '',
  titleMarks: [],
  snippet: '',
  snippetMarks: [],
  hits: 0,
  startedAt: 0,
  lastAt: 0,
  messageCount: 1,
  feelings: { first: null, last: null },
  pinned: false,
  archived: false,
});
const all = (count: number): ConversationSummary[] =>
  Array.from({ length: count }, (_, index) => summary(index));
const question = (query: string) => ({ query, filter: NO_FILTER });
const page = (from: readonly ConversationSummary[], { offset, limit }: Input): Output => ({
  conversations: from.slice(offset, offset + limit),
  total: from.length,
  hits: 0,
});

/** A main whose answers are given by hand, in any order. */
function byHand() {
  const asked: {
    input: Input;
    signal: AbortSignal;
    answer: (output: Output) => void;
    fail: (error: Error) => void;
  }[] = [];
  const list = (input: Input, signal: AbortSignal): Promise<Output> =>
    new Promise((answer, fail) => asked.push({ input, signal, answer, fail }));
  return { asked, list };
}
const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

test('an answer that was overtaken is dropped, also when it comes after the newer one [B2]', async () => {
  const { asked, list } = byHand();
  const feed = createListFeed(list, question(''), () => undefined);
  feed.ask(question('a'));
  feed.ask(question('ab'));
  expect(asked[0]?.signal.aborted).toBe(true);
  asked[1]?.answer({ conversations: [summary(2)], total: 1, hits: 3 });
  await settled();
  asked[0]?.answer({ conversations: all(5), total: 5, hits: 9 });
  await settled();
  expect(feed.now()).toMatchObject({
    state: 'ready',
    total: 1,
    hits: 3,
    question: { query: 'ab' },
  });
});

test('what is shown stays until the next answer is there', async () => {
  const { asked, list } = byHand();
  const feed = createListFeed(list, question(''), () => undefined);
  feed.ask(question(''));
  asked[0]?.answer({ conversations: all(3), total: 3, hits: 0 });
  await settled();
  feed.ask(question('x'));
  expect(feed.now().conversations).toHaveLength(3);
  expect(feed.now().question.query).toBe('');
});

test('older conversations come page by page, each once, until there are no more [B2]', async () => {
  const kept = all(650);
  const list = vi.fn(async (input: Input) => page(kept, input));
  const feed = createListFeed(list, question(''), () => undefined);
  feed.ask(question(''));
  await settled();
  expect(feed.now().conversations.length).toBeLessThan(100);
  expect(await feed.reach(650)).toBe(650);
  expect(new Set(feed.now().conversations.map(({ id }) => id)).size).toBe(650);
  const calls = list.mock.calls.length;
  expect(await feed.reach(9_000)).toBe(650);
  expect(list).toHaveBeenCalledTimes(calls);
});

test('one that moved between two pages is shown once', async () => {
  const kept = all(100);
  let round = 0;
  const feed = createListFeed(
    async (input) => {
      round += 1;
      // The newest was said in meanwhile: everything before it moved one place on.
      return page(round === 1 ? kept : [summary(999), ...kept], input);
    },
    question(''),
    () => undefined,
  );
  feed.ask(question(''));
  await settled();
  await feed.reach(101);
  const ids = feed.now().conversations.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('a list that is shorter than it said comes to an end', async () => {
  const kept = all(70);
  const feed = createListFeed(
    async (input) => ({ ...page(kept, input), total: 90 }),
    question(''),
    () => undefined,
  );
  feed.ask(question(''));
  await settled();
  expect(await feed.reach(90)).toBe(70);
  expect(feed.now().total).toBe(70);
});

test('news of history asks again as far as the list was known', async () => {
  const kept = all(500);
  const feed = createListFeed(
    async (input) => page(kept, input),
    question(''),
    () => undefined,
  );
  feed.ask(question(''));
  await settled();
  await feed.reach(400);
  const known = feed.now().conversations.length;
  kept.splice(0, 1);
  feed.refresh();
  await settled();
  expect(feed.now().conversations.length).toBe(known);
  expect(feed.now().conversations[0]?.id).toBe('c1');
});

test('a failure is told and what is shown stays; asking again heals it', async () => {
  const { asked, list } = byHand();
  const feed = createListFeed(list, question(''), () => undefined);
  feed.ask(question(''));
  asked[0]?.answer({ conversations: all(2), total: 2, hits: 0 });
  await settled();
  feed.refresh();
  asked[1]?.fail(new Error('gone'));
  await settled();
  expect(feed.now()).toMatchObject({ state: 'failed', total: 2 });
  feed.refresh();
  asked[2]?.answer({ conversations: all(1), total: 1, hits: 0 });
  await settled();
  expect(feed.now()).toMatchObject({ state: 'ready', total: 1 });
});

test('leaving the screen drops what was being asked', () => {
  const { asked, list } = byHand();
  const feed = createListFeed(list, question(''), () => undefined);
  feed.ask(question('a'));
  feed.stop();
  expect(asked[0]?.signal.aborted).toBe(true);
});
