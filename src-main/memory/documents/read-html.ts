import { Parser } from 'htmlparser2';
import { decodedAs, decodeText } from './decode-text.ts';
import { DEEPEST, tooMuch } from './limits.ts';

/** Their content is not for reading. */
const UNREAD = new Set([
  'script',
  'style',
  'noscript',
  'template',
  'head',
  'svg',
  'math',
  'object',
  'iframe',
  'select',
  'textarea',
]);
const BLOCKS = new Set(
  'address article aside blockquote body br caption dd div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol option p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);
const PARAGRAPHS = new Set(
  'blockquote dl figure h1 h2 h3 h4 h5 h6 ol p pre section table ul'.split(' '),
);

/** The words of a page as they are read, without scripts, styles and what is hidden. Throws AppError('document/too-much'). */
export function readHtml(bytes: Uint8Array): string {
  return wordsOfHtml(decodeHtml(bytes));
}

export function wordsOfHtml(html: string): string {
  const words: string[] = [];
  /** Elements that are open, and whether each is passed over. */
  const open: boolean[] = [];
  let passedOver = 0;
  let preformatted = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes) {
        if (open.length >= DEEPEST) throw tooMuch();
        const isUnread = UNREAD.has(name) || isHidden(attributes);
        open.push(isUnread);
        if (isUnread) passedOver++;
        if (name === 'pre') preformatted++;
        if (BLOCKS.has(name)) words.push(PARAGRAPHS.has(name) ? '\n\n' : '\n');
        if (name === 'li') words.push('- ');
        if (name === 'td' || name === 'th') words.push(' ');
      },
      onclosetag(name) {
        if (open.pop()) passedOver--;
        if (name === 'pre') preformatted--;
        if (BLOCKS.has(name)) words.push(PARAGRAPHS.has(name) ? '\n\n' : '\n');
      },
      ontext(text) {
        if (passedOver === 0) words.push(preformatted > 0 ? text : text.replace(/\s+/g, ' '));
      },
    },
    { decodeEntities: true, lowerCaseTags: true },
  );
  parser.end(html);
  return words
    .join('')
    .replace(/[^\S\n]*\n[^\S\n]*/g, '\n')
    .replace(/ {2,}/g, ' ')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
}

function isHidden(attributes: Readonly<Record<string, string>>): boolean {
  return (
    'hidden' in attributes ||
    /(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(attributes.style ?? '')
  );
}

const CHARSET = /<meta\b[^>]*?charset\s*=\s*["']?\s*([\w-]+)/i;

/** A page may name its encoding; where that is wrong it is taken like any other text. */
function decodeHtml(bytes: Uint8Array): string {
  const head = Buffer.from(bytes.subarray(0, 4096)).toString('latin1');
  const named = CHARSET.exec(head)?.[1];
  const asNamed = named === undefined ? null : decodedAs(named, bytes);
  return asNamed ?? decodeText(bytes) ?? '';
}
