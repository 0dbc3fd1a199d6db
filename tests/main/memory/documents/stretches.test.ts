import { describe, expect, it } from 'vitest';
import { pagesOf, stretchesOf } from '../../../../src-main/memory/documents/stretches.ts';

const SENTENCES = {
  en: 'I walked along the river and felt lighter than I had in weeks. ',
  ko: '강을 따라 걷고 나니 몇 주 만에 마음이 조금 가벼워졌어요. ',
};

describe('the stretches of a document', () => {
  it.each(['en', 'ko'] as const)('end with a sentence and are of one size (%s)', (language) => {
    const text = SENTENCES[language].repeat(120);
    const stretches = stretchesOf([text]);
    expect(stretches.length).toBeGreaterThan(4);
    for (const { text: stretch } of stretches.slice(0, -1)) {
      expect(stretch.trimEnd()).toMatch(/[.]$/);
      expect(stretch.length).toBeGreaterThanOrEqual(500);
      expect(stretch.length).toBeLessThanOrEqual(1000);
    }
  });

  it('end with a paragraph where one ends nearby', () => {
    const paragraph = SENTENCES.en.repeat(6).trim();
    const stretches = stretchesOf([Array.from({ length: 12 }, () => paragraph).join('\n\n')]);
    for (const { text } of stretches.slice(0, -1)) expect(text).toMatch(/\n\n$/);
  });

  it('repeat a little of what came before, so that no thought is cut in two', () => {
    const [first, second] = stretchesOf([SENTENCES.en.repeat(60)]);
    const overlap = (first?.text.length ?? 0) - (second?.start ?? 0);
    expect(overlap).toBeGreaterThan(20);
    expect(overlap).toBeLessThanOrEqual(120);
    expect(first?.text.endsWith(second?.text.slice(0, overlap) ?? '?')).toBe(true);
  });

  it('know their page; a page without words has none', () => {
    expect(stretchesOf(['one', ' \n', 'three'])).toEqual([
      { page: 1, start: 0, text: 'one' },
      { page: 3, start: 0, text: 'three' },
    ]);
  });

  it('come together again as the pages they were cut from, whatever is in them', () => {
    const pages = [
      SENTENCES.ko.repeat(90),
      '',
      'x'.repeat(5000),
      '🙂'.repeat(1500),
      `${'line\n'.repeat(400)}\n\n${'\n'.repeat(900)}end`,
      SENTENCES.en.repeat(200),
    ];
    const stretches = stretchesOf(pages);
    expect(pagesOf(stretches, pages.length)).toEqual(pages);
    for (const { text } of stretches) {
      expect(text.length).toBeLessThanOrEqual(1000);
      expect(text.isWellFormed()).toBe(true);
    }
  });
});
