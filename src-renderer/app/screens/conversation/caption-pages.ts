/** A piece of a text: [start, end) in characters of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Widths as drawn: a Hangul syllable or a Chinese character takes about 1.85 of a Latin letter. */
const WIDE = 1.85;
/** What fits in the two lines of a wide window or the three of a narrow one, in Latin letters. */
export const PAGE_WIDTH = 100;

const sentences = new Intl.Segmenter(undefined, { granularity: 'sentence' });

/**
 * Cuts a text into pages that fit under Dal: whole sentences while they fit together, a sentence longer
 * than a page at spaces. Text added at the end never changes the pages before the last, so a reply that
 * still streams does not jump.
 */
export function pagesOf(text: string, width = PAGE_WIDTH): readonly Span[] {
  const pages: Span[] = [];
  let open: { start: number; end: number; width: number } | null = null;
  const close = (): void => {
    if (open) pages.push({ start: open.start, end: open.end });
    open = null;
  };
  for (const { index, segment } of sentences.segment(text)) {
    for (const piece of cutAtSpaces(segment, index, width)) {
      const wide = widthOf(text.slice(piece.start, piece.end).trimEnd());
      if (open && open.width + wide > width) close();
      if (open) open = { start: open.start, end: piece.end, width: open.width + wide };
      else open = { ...piece, width: wide };
    }
  }
  close();
  return pages;
}

/** The page that holds this character; the last page for what lies behind. */
export function pageAt(pages: readonly Span[], at: number): Span {
  return pages.find(({ end }) => at < end) ?? pages.at(-1) ?? { start: 0, end: 0 };
}

/** What stands on the page: said already, being said, still to come. */
export interface MarkedPage {
  readonly said: string;
  readonly now: string;
  readonly next: string;
}

/**
 * The page to show while `caption` sounds. Where the sentence is part of the running reply, its neighbours
 * share the page; else (the spoken form differs from the written one) the sentence stands alone.
 */
export function markedPage(
  reply: string,
  caption: { readonly text: string; readonly wordStart: number; readonly wordEnd: number },
  width = PAGE_WIDTH,
): MarkedPage {
  const at = reply.indexOf(caption.text);
  const text = at < 0 ? caption.text : reply;
  const offset = Math.max(0, at);
  const start = offset + caption.wordStart;
  const page = pageAt(pagesOf(text, width), start);
  const end = Math.min(offset + caption.wordEnd, page.end);
  return {
    said: text.slice(page.start, start).trimStart(),
    now: text.slice(start, end),
    next: text.slice(end, page.end).trimEnd(),
  };
}

function cutAtSpaces(sentence: string, offset: number, width: number): readonly Span[] {
  if (widthOf(sentence.trimEnd()) <= width) {
    return [{ start: offset, end: offset + sentence.length }];
  }
  const pieces: Span[] = [];
  let start = 0;
  let used = 0;
  for (const word of sentence.matchAll(/\S+\s*/g)) {
    const wide = widthOf(word[0].trimEnd());
    if (used > 0 && used + wide > width) {
      pieces.push({ start: offset + start, end: offset + word.index });
      start = word.index;
      used = 0;
    }
    used += widthOf(word[0]);
  }
  pieces.push({ start: offset + start, end: offset + sentence.length });
  return pieces;
}

function widthOf(text: string): number {
  let width = 0;
  for (const character of text) {
    width += (character.codePointAt(0) ?? 0) >= 0x1100 ? WIDE : 1;
  }
  return width;
}
