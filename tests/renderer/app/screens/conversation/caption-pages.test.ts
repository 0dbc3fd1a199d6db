import { expect, test } from 'vitest';
import {
  markedPage,
  PAGE_WIDTH,
  pageAt,
  pagesOf,
} from '../../../../../src-renderer/app/screens/conversation/caption-pages.ts';

const KO = '불을 끄면 걱정이 줄을 서는군요. 그중에서 오늘 가장 크게 느껴지는 건 어떤 거예요?';
const LONG =
  'That is a great deal to carry on your own. You have been doing it for weeks now, and nobody asked. ' +
  'What would it be like to put one of these things down for tonight?';

const texts = (text: string): readonly string[] =>
  pagesOf(text).map(({ start, end }) => text.slice(start, end));

test('two short Korean sentences share a page, as in the design', () => {
  expect(texts(KO)).toEqual([KO]);
});

test('a longer reply moves on by whole sentences', () => {
  const pages = texts(LONG);
  expect(pages.length).toBeGreaterThan(1);
  for (const page of pages) expect(page.trim()).toMatch(/[.?]$/);
  expect(pages.join('')).toBe(LONG);
});

test('a sentence longer than a page breaks at spaces and loses nothing', () => {
  const sentence = `${'아주 긴 이야기를 쉬지 않고 이어서 하고 있는데 '.repeat(8)}끝이에요.`;
  const pages = texts(sentence);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.join('')).toBe(sentence);
  for (const page of pages.slice(0, -1)) expect(page).toMatch(/\s$/);
});

test('a reply that still streams never changes the pages before the last', () => {
  const whole = pagesOf(LONG);
  for (let length = 1; length < LONG.length; length += 1) {
    const sofar = pagesOf(LONG.slice(0, length));
    for (const [i, page] of sofar.slice(0, -1).entries()) {
      // What was a complete page by then stays where it is, except a sentence the segmenter had not seen the end of.
      expect(page.start).toBe(whole[i]?.start);
    }
  }
});

test('marks the word being said, and tells what was said and what is to come', () => {
  const text = '그중에서 오늘 가장 크게 느껴지는 건 어떤 거예요?';
  const page = markedPage(KO, { text, wordStart: 5, wordEnd: 7 });
  expect(page).toEqual({
    said: '불을 끄면 걱정이 줄을 서는군요. 그중에서 ',
    now: '오늘',
    next: ' 가장 크게 느껴지는 건 어떤 거예요?',
  });
});

test('a spoken form that differs from the written one stands alone', () => {
  const page = markedPage('**Three** things.', {
    text: 'Three things.',
    wordStart: 6,
    wordEnd: 12,
  });
  expect(page).toEqual({ said: 'Three ', now: 'things', next: '.' });
});

test('shows only the page that holds the word', () => {
  const text = 'What would it be like to put one of these things down for tonight?';
  const page = markedPage(LONG, { text, wordStart: 0, wordEnd: 4 });
  expect(page.now).toBe('What');
  expect(page.said).toBe('');
  expect(page.next).not.toBe('');
});

test('no page is wider than fits, larger letters have shorter pages', () => {
  expect(pagesOf(LONG, PAGE_WIDTH / 1.3).length).toBeGreaterThanOrEqual(pagesOf(LONG).length);
  for (const page of texts(LONG)) expect(page.trimEnd().length).toBeLessThanOrEqual(PAGE_WIDTH);
});

test('an empty reply has an empty page', () => {
  expect(pagesOf('')).toEqual([]);
  expect(pageAt([], 0)).toEqual({ start: 0, end: 0 });
});
