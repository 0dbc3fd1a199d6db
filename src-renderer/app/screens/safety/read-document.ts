/** A block of a document of ours, as it is shown: plain words without Markdown's marks. */
export type Block =
  | { readonly kind: 'heading' | 'text'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** Reads as much of Markdown as the safety documents use: headings, paragraphs, lists and tables. */
export function readDocument(markdown: string): readonly Block[] {
  return markdown
    .split(/\n{2,}/)
    .map((block) => block.trim())
    .filter((block) => block !== '')
    .map(blockOf);
}

function blockOf(block: string): Block {
  const lines = block.split('\n');
  if (block.startsWith('#')) return { kind: 'heading', text: plain(block.replace(/^#+\s*/, '')) };
  if (block.startsWith('- ')) {
    const items = block.replace(/^- /, '').split(/\n- /);
    return { kind: 'list', items: items.map((item) => plain(joined(item.split('\n')))) };
  }
  if (block.startsWith('|')) {
    const rows = lines.filter((line) => !/^\|[\s|:-]+$/.test(line));
    return { kind: 'table', rows: rows.map(cellsOf) };
  }
  return { kind: 'text', text: plain(joined(lines)) };
}

const cellsOf = (row: string): readonly string[] =>
  row
    .replace(/^\||\|$/g, '')
    .split('|')
    .map((cell) => plain(cell.trim()));

const joined = (lines: readonly string[]): string => lines.map((line) => line.trim()).join(' ');

const plain = (text: string): string =>
  text
    .replace(/\[([^\]]+)\]\([^)]*\)/g, '$1')
    .replace(/\*\*(.+?)\*\*/g, '$1')
    .replace(/`([^`]+)`/g, '$1');
