import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import {
  type Block,
  readDocument,
} from '../../../../../src-renderer/app/screens/safety/read-document.ts';

const english = readDocument(readFileSync('SAFETY.md', 'utf8'));
const korean = readDocument(readFileSync('SAFETY.ko.md', 'utf8'));

test('reads headings, paragraphs, lists and tables as plain words', () => {
  expect(
    readDocument(
      '# One\n\nTwo **bold**\nlines, [a link](x.md) and `code`.\n\n- first\n  goes on\n- second\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n',
    ),
  ).toEqual([
    { kind: 'heading', text: 'One' },
    { kind: 'text', text: 'Two bold lines, a link and code.' },
    { kind: 'list', items: ['first goes on', 'second'] },
    {
      kind: 'table',
      rows: [
        ['a', 'b'],
        ['1', '2'],
      ],
    },
  ]);
});

test('nothing of Markdown is left of the documents that the app shows [R7]', () => {
  for (const document of [english, korean]) {
    expect(JSON.stringify(document)).not.toMatch(/\*\*|\]\(|---|`/);
  }
  expect(JSON.stringify(english)).toContain('Not meant for:');
  expect(JSON.stringify(korean)).toContain('이런 때를 위한 것은 아니에요:');
});

/** What a document is made of, without its words: how many entries and rows each part has. */
const shapeOf = (document: readonly Block[]) =>
  document.map((block) => {
    if (block.kind === 'list') return `list of ${block.items.length}`;
    return block.kind === 'table' ? `table of ${block.rows.length}` : block.kind;
  });

/** The figures of a document; Korean has words of its own for the smaller ones. */
const figuresOf = (document: readonly Block[]) =>
  (JSON.stringify(document).match(/\b(?:180|1393|109|64|1\.5)(?![\d.])/g) ?? []).sort();

test('both documents have the same parts in the same order, and the same figures [R7, R19]', () => {
  expect(shapeOf(korean)).toEqual(shapeOf(english));
  expect(figuresOf(korean)).toEqual(figuresOf(english));
});

test('the Korean one is plain and kind, and names cures only where it says what this is not [R18]', () => {
  const text = JSON.stringify(korean);
  expect(text).not.toMatch(/[!！]|환자|증상|정상|극복|당신|극단적 선택|십시오|습니다/);
  const cures = korean.filter((block) => /치료(?!\(CBT\))|진단/.test(JSON.stringify(block)));
  expect(cures).toHaveLength(1);
  expect(JSON.stringify(cures)).toContain('이것은 심리치료도, 치료도, 진단도, 의료기기도 아니에요');
});
