/** Marks that something was left out. */
const ELLIPSIS = '…';

/** A Hangul syllable, Chinese character, kana or picture is drawn about as wide as two Latin letters. */
const WIDE =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]|\p{Extended_Pictographic}/u;

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A title's length, in columns: about 44 Latin letters or 22 Hangul syllables. */
export const TITLE_COLUMNS = 44;
/** A snippet's length, in columns. */
export const SNIPPET_COLUMNS = 80;

/** Text on one line, in the form (NFC) every excerpt and search works on. */
export function oneLine(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim();
}

/** The beginning of a text, cut at a word border where there is one, with an ellipsis if cut. */
export function firstWords(text: string, columns: number): string {
  const line = oneLine(text);
  const kept = take(line, columns);
  return kept.length === line.length ? line : tidyEnd(atWordBorder(line, kept.length)) + ELLIPSIS;
}

/** Part of a one-line text; what stands at [from, to) of the text stands at `shift` further on in the snippet. */
export interface Excerpt {
  readonly snippet: string;
  readonly from: number;
  readonly to: number;
  readonly shift: number;
}

/** About `columns` of a one-line text with the hit at `start..end` inside, cut at word borders. */
export function around(line: string, start: number, end: number, columns: number): Excerpt {
  const before = takeFromEnd(line.slice(0, start), Math.floor(columns / 3));
  const border = before.length === start ? -1 : before.indexOf(' ');
  const lead = before.length === start ? before : before.slice(border + 1);
  const from = start - lead.length;
  const rest = line.slice(from);
  const head = from === 0 ? '' : ELLIPSIS;

  const hitEnd = lead.length + (end - start);
  const kept = Math.max(take(rest, columns).length, hitEnd);
  const tidy = tidyEnd(atWordBorder(rest, kept));
  const shown = kept >= rest.length ? rest : tidy.length >= hitEnd ? tidy : rest.slice(0, kept);
  return {
    snippet: head + shown + (kept >= rest.length ? '' : ELLIPSIS),
    from,
    to: from + shown.length,
    shift: head.length - from,
  };
}

/** Letters that stand alone, one unit each: what nearly every text is made of. */
const PLAIN = /^[ -~가-힣ㄱ-ㅣ]*$/u;

const columnsOf = (text: string, at: number): number => (text.charCodeAt(at) > 0x7e ? 2 : 1);

/** The longest prefix of whole characters that fits. */
function take(text: string, columns: number): string {
  let length = 0;
  let used = 0;
  // A character is rarely longer than a few units; the bound keeps long texts cheap.
  const near = text.slice(0, columns * 16);
  if (PLAIN.test(near)) {
    while (length < near.length && used + columnsOf(near, length) <= columns) {
      used += columnsOf(near, length);
      length += 1;
    }
    return near.slice(0, length);
  }
  for (const { segment } of graphemes.segment(near)) {
    used += WIDE.test(segment) ? 2 : 1;
    if (used > columns) break;
    length += segment.length;
  }
  return text.slice(0, length);
}

function takeFromEnd(text: string, columns: number): string {
  let start = text.length;
  let used = 0;
  const near = text.slice(-columns * 16);
  if (PLAIN.test(near)) {
    while (start > 0 && used + columnsOf(text, start - 1) <= columns) {
      used += columnsOf(text, start - 1);
      start -= 1;
    }
    return text.slice(start);
  }
  for (const { segment } of [...graphemes.segment(near)].reverse()) {
    used += WIDE.test(segment) ? 2 : 1;
    if (used > columns) break;
    start -= segment.length;
  }
  return text.slice(start);
}

/** `text` up to `length`, or up to the last space before it if that keeps at least half. */
function atWordBorder(text: string, length: number): string {
  if (text[length] === ' ') return text.slice(0, length);
  const space = text.lastIndexOf(' ', length);
  return text.slice(0, space >= length / 2 ? space : length);
}

function tidyEnd(text: string): string {
  return text.replace(/[\s,;:·–—-]+$/u, '');
}
