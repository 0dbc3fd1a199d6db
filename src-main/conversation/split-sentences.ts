/**
 * Cuts a reply into the pieces that are spoken one by one, while it is still being written.
 * The first piece is kept short so that the voice can start early; a piece is never cut inside a word.
 */

/** From this many characters on, the first piece may end at a comma instead of a full stop. */
const FIRST_PIECE_MIN = 24;
/** No piece grows longer than this: one request to a voice, one breath for a listener. */
const PIECE_MAX = 220;

/** Full stops, with the quotes or brackets that close after them. */
const STOP = /[.!?。！？…]+["'”’)\]」』]*/gu;
const ABBREVIATION =
  /(?:^|[\s("'“‘])(?:mr|mrs|ms|dr|prof|st|vs|etc|e\.g|i\.e|approx|no|a\.m|p\.m|[a-z])\.$/i;
/** Polite endings that close a Korean sentence even where the full stop was left out. */
const KOREAN_ENDING = /(?:[어아해네군세에예까게데거]요|[가-힣]니다|죠)(?=\s+[가-힣“"'])/gu;

export interface SentenceSplitter {
  /** Takes the next characters; returns the sentences they complete, trimmed, never empty. */
  push(delta: string): string[];
  /** The rest, at the end of the reply. */
  flush(): string[];
}

export function createSentenceSplitter(): SentenceSplitter {
  let pending = '';
  let isFirst = true;

  const take = (end: number, out: string[]): void => {
    const sentence = pending.slice(0, end).trim();
    pending = pending.slice(end);
    if (sentence === '') return;
    out.push(sentence);
    isFirst = false;
  };

  return {
    push(delta) {
      pending += delta;
      const out: string[] = [];
      for (;;) {
        const end = endOfFirstSentence(pending, isFirst);
        if (end === null) return out;
        take(end, out);
      }
    },
    flush() {
      const out: string[] = [];
      for (;;) {
        const end = endOfFirstSentence(`${pending}\n`, isFirst);
        if (end === null || pending.trim() === '') break;
        take(Math.min(end, pending.length), out);
      }
      return out;
    },
  };
}

/** Where the first sentence of `text` ends, if that is already certain; null while more must come. */
function endOfFirstSentence(text: string, isFirst: boolean): number | null {
  const start = text.length - text.trimStart().length;
  const newline = text.indexOf('\n', start);
  const stop = firstStop(text, start);
  let end = newline < 0 ? stop : stop === null ? newline + 1 : Math.min(stop, newline + 1);
  if (isFirst && (end === null || end - start > FIRST_PIECE_MIN * 2)) {
    end = firstClause(text, start) ?? end;
  }
  if (end !== null && end - start <= PIECE_MAX) return end;
  return text.length - start > PIECE_MAX ? breakLong(text, start) : end;
}

function firstStop(text: string, start: number): number | null {
  let end: number | null = null;
  STOP.lastIndex = start;
  for (let match = STOP.exec(text); match !== null; match = STOP.exec(text)) {
    const after = match.index + match[0].length;
    // A stop is one only when white space follows: until then "3." may become "3.5".
    if (!/\s/.test(text[after] ?? '')) continue;
    if (match[0] === '.' && ABBREVIATION.test(text.slice(start, after))) continue;
    end = after;
    break;
  }
  KOREAN_ENDING.lastIndex = start;
  const ending = KOREAN_ENDING.exec(text);
  if (ending !== null) {
    const after = ending.index + ending[0].length;
    if (end === null || after < end) end = after;
  }
  return end;
}

function firstClause(text: string, start: number): number | null {
  const clause = /[,;:—–]\s/gu;
  clause.lastIndex = start + FIRST_PIECE_MIN;
  const match = clause.exec(text);
  return match === null ? null : match.index + 1;
}

function breakLong(text: string, start: number): number {
  const window = text.slice(start, start + PIECE_MAX);
  const comma = Math.max(window.lastIndexOf(', '), window.lastIndexOf('; '));
  if (comma > PIECE_MAX / 3) return start + comma + 1;
  const space = window.lastIndexOf(' ');
  return start + (space > 0 ? space : PIECE_MAX);
}
