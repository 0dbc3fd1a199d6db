import { expect, test } from 'vitest';
import { findingsOf } from '../../../src-main/providers/web-findings.ts';

const page = (at: number) => ({ title: `T${at}`, url: `https://e.org/${at}`, snippet: 's' });

test('at most six, the best first, each address once', () => {
  const { results } = findingsOf([page(1), page(1), ...[2, 3, 4, 5, 6, 7, 8].map(page)], '');
  expect(results.map(({ title }) => title)).toEqual(['T1', 'T2', 'T3', 'T4', 'T5', 'T6']);
});

test('only addresses of the web, without a name or password in them', () => {
  const urls = [
    'javascript:alert(1)',
    'file:///etc/passwd',
    'data:text/html,x',
    'not an address',
    `https://e.org/${'a'.repeat(600)}`,
    'https://who:secret@e.org/a#part',
  ];
  const { results } = findingsOf(
    urls.map((url) => ({ title: '', url, snippet: '' })),
    '',
  );
  expect(results).toEqual([{ title: 'e.org', url: 'https://e.org/a', snippet: '' }]);
});

test('tags, control characters and what cannot be seen go, and lengths are bounded', () => {
  const { results, answer } = findingsOf(
    [
      {
        title: `<b>Hi</b>\u0007 \u202Ethere\u200B`,
        url: 'https://e.org',
        snippet: `1 < 2 and 3 > 2\n\n<script src="x">${'😀'.repeat(5_000)}`,
      },
    ],
    'a'.repeat(1_000_000),
  );
  const [first] = results;
  expect(first?.title).toBe('Hi there');
  expect(first?.snippet.startsWith('1 < 2 and 3 > 2 😀')).toBe(true);
  expect(first?.snippet.length).toBeLessThanOrEqual(400);
  expect(first?.snippet.isWellFormed()).toBe(true);
  expect(answer).toHaveLength(1_200);
});
