import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readDocument } from '../../../../../src-renderer/app/screens/safety/read-document.ts';

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

test('nothing of Markdown is left of the document that the app shows [R7]', () => {
  const shown = JSON.stringify(readDocument(readFileSync('SAFETY.md', 'utf8')));
  expect(shown).not.toMatch(/\*\*|\]\(|---|`/);
  expect(shown).toContain('Not meant for:');
});
