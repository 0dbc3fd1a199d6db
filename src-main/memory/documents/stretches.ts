/** Text cut into what is found and cited: a paragraph or a few, with a little of what came before. */

/** Characters. Long enough to stand on its own in a prompt, short enough to be about one thing. */
const AIM = 850;
const LEAST = 500;
const MOST = 1000;
/** What a stretch repeats of the one before it, at most. */
const OVERLAP = 120;

export interface Stretch {
  /** From 1. */
  readonly page: number;
  /** Where in the page it begins, in UTF-16 units. */
  readonly start: number;
  readonly text: string;
}

/** Best borders first: paragraphs, lines, sentences (of Korean, English and Japanese-style marks), words. */
const BORDERS: readonly RegExp[] = [
  /\n[^\S\n]*\n\s*/g,
  /\n\s*/g,
  /[.!?…。！？]["'”’」』)\]]*\s+|(?:다|요|죠|까)["'”’」』)\]]\s+/g,
  /\s+/g,
];

/** Together they cover every page that has words in it; pages without words have none. */
export function stretchesOf(pages: readonly string[]): readonly Stretch[] {
  return pages.flatMap((text, index) => stretchesOfPage(text, index + 1));
}

function stretchesOfPage(text: string, page: number): readonly Stretch[] {
  if (text.trim() === '') return [];
  const stretches: Stretch[] = [];
  for (let start = 0, covered = 0; covered < text.length; ) {
    const end = endOf(text, start, covered);
    stretches.push({ page, start, text: text.slice(start, end) });
    covered = end;
    start = beginningOf(text, covered);
  }
  return stretches;
}

/** Where a stretch ends that begins at `start` and must go beyond `covered`. */
function endOf(text: string, start: number, covered: number): number {
  if (text.length - start <= MOST) return text.length;
  const from = Math.max(start + LEAST, covered + 1);
  const to = start + MOST;
  for (const border of BORDERS) {
    const best = nearestBorder(text, border, from, to, start + AIM);
    if (best !== null) return best;
  }
  return whole(text, to);
}

/** The end of a border within [from, to] that is nearest to `aim`; null where there is none. */
function nearestBorder(
  text: string,
  border: RegExp,
  from: number,
  to: number,
  aim: number,
): number | null {
  let best: number | null = null;
  for (const match of text.slice(from - 1, to).matchAll(border)) {
    const end = from - 1 + match.index + match[0].length;
    if (end < from || end > to) continue;
    if (best === null || Math.abs(end - aim) < Math.abs(best - aim)) best = end;
  }
  return best;
}

/** Where the next stretch begins: at the last sentence or word within the overlap, else where the former ended. */
function beginningOf(text: string, end: number): number {
  const from = Math.max(0, end - OVERLAP);
  const before = text.slice(from, end);
  for (const border of BORDERS.slice(1)) {
    for (const match of before.matchAll(border)) {
      const at = from + match.index + match[0].length;
      if (at < end) return at;
    }
  }
  return end;
}

/** Never between the halves of a surrogate pair. */
function whole(text: string, at: number): number {
  const unit = text.charCodeAt(at - 1);
  return unit >= 0xd800 && unit <= 0xdbff ? at - 1 : at;
}

/** The pages again, of the stretches in order. */
export function pagesOf(stretches: readonly Stretch[], count: number): readonly string[] {
  const pages = new Array<string>(count).fill('');
  for (const { page, start, text } of stretches) {
    const before = pages[page - 1] ?? '';
    pages[page - 1] = before + text.slice(before.length - start);
  }
  return pages;
}
