/**
 * Cuts a reply into the pieces that are spoken one by one, while it is still being written. The first
 * piece may be a clause, so that the voice can start early; later ones are sentences, very short ones
 * together with the next. Where it cuts depends on the text alone, not on how it arrives.
 */
import { endOfFirstClause } from './split-clause.ts';

/** No piece grows longer than this: one request to a voice, one breath for a listener. */
const PIECE_MAX = 220;
/** Lighter sentences after the first go out with the next: alone they sound clipped. See `weightOf`. */
const LIGHT = 14;
/** A quotation that has not closed after so many characters never will. */
const QUOTE_MAX = 120;

/** Full stops, with the quotes or brackets that close after them. */
const STOP = /[.!?。！？…]+["'”’)\]」』]*/gu;
/** Their dot ends no sentence. */
const ABBREVIATION =
  /(?:^|[\s("'“‘])(?:mr|mrs|ms|dr|prof|st|vs|e\.g|i\.e|approx|esp|incl|\p{Lu}|(?:\p{L}\.)+\p{L})\.$/iu;
/** Their dot ends one when a capital or a Korean word follows. */
const LAST_WORD = /(?:^|[\s("'“‘])(?:etc|a\.m|p\.m|jr|sr)\.$/i;
/** "No. 5" is a number; "no." an answer. */
const NUMBERED = /(?:^|\s)no\.$/i;
/** Polite endings that close a Korean sentence even where the full stop was left out. */
const KOREAN_ENDING = /(?:[어아해네군세에예까게데거]요|[가-힣]니다|죠)(?=\s+[가-힣“"'])/gu;

const CLOSED_QUOTE = /["'”’」』]$/u;
/** Whether the sentence goes on behind the quote cannot be seen yet. */
const UNDECIDED = /[.!?。！？…]["'”’」』] +\S?$/u;

export interface SentenceSplitter {
  /** Takes the next characters; returns the pieces they complete, trimmed, never empty. */
  push(delta: string): string[];
  /** What is complete now, though more of the same sentence or a very short one might have been waited for. */
  settle(): string[];
  /** The rest, at the end of the reply. */
  flush(): string[];
}

export function createSentenceSplitter(): SentenceSplitter {
  let pending = '';
  let isFirst = true;

  /** @param after stands for what follows the text so far, where that is known */
  const take = (after: string, waits: boolean): string[] => {
    const out: string[] = [];
    for (;;) {
      if (pending.trim() === '') break;
      const end = endOfPiece(pending + after, isFirst, waits);
      if (end === null) break;
      const piece = pending.slice(0, end).trim();
      pending = pending.slice(end);
      if (piece === '') continue;
      out.push(piece);
      isFirst = false;
    }
    return out;
  };

  return {
    push(delta) {
      pending += delta;
      return take('', true);
    },
    settle: () => take(' ', false),
    flush: () => take('\n', false),
  };
}

/** The sentences of words that are known already; the last one may be unfinished. */
export function sentencesIn(text: string): readonly string[] {
  const sentences: string[] = [];
  const whole = `${text.trim()}\n`;
  for (let from = 0; from < whole.length - 1; ) {
    const end = endOfSentence(whole, from) ?? whole.length;
    const sentence = whole.slice(from, end).trim();
    if (sentence !== '') sentences.push(sentence);
    from = end;
  }
  return sentences;
}

/** How long something takes to say, roughly, in Latin letters: a Korean syllable is two of them. */
export function weightOf(text: string): number {
  let weight = 0;
  for (const character of text) {
    if (/\p{Script=Hangul}/u.test(character)) weight += 2;
    else if (!/\s/.test(character)) weight += 1;
  }
  return weight;
}

/** Where the first piece of `text` ends, if that is already certain; null while more must come. */
function endOfPiece(text: string, isFirst: boolean, waits: boolean): number | null {
  if (waits && UNDECIDED.test(text)) return null;
  const start = text.length - text.trimStart().length;
  const end = endOfSentence(text, start);
  if (isFirst) {
    const clause = endOfFirstClause(text.slice(start, end ?? text.length));
    if (clause !== null) return start + clause;
  }
  if (end !== null && end - start <= PIECE_MAX) {
    return isFirst ? end : withNext(text, start, end, waits);
  }
  return text.length - start > PIECE_MAX ? breakLong(text, start) : end;
}

/** A very short sentence takes the next one along. */
function withNext(text: string, start: number, end: number, waits: boolean): number | null {
  const isLine = text.slice(start, end).endsWith('\n');
  if (isLine || weightOf(text.slice(start, end)) >= LIGHT) return end;
  const from = end + (text.slice(end).length - text.slice(end).trimStart().length);
  const next = endOfSentence(text, from);
  if (next !== null && from < text.length) return next - start <= PIECE_MAX ? next : end;
  // A long one would not fit; until that is known it is worth the wait.
  return waits && text.length - start <= PIECE_MAX ? null : end;
}

function endOfSentence(text: string, start: number): number | null {
  const newline = text.indexOf('\n', start);
  const stop = firstStop(text, start);
  if (newline < 0) return stop;
  return stop === null ? newline + 1 : Math.min(stop, newline + 1);
}

function firstStop(text: string, start: number): number | null {
  let end: number | null = null;
  STOP.lastIndex = start;
  for (let match = STOP.exec(text); match !== null; match = STOP.exec(text)) {
    const after = match.index + match[0].length;
    // A stop is one only when white space follows: until then "3." may become "3.5".
    if (!/\s/.test(text[after] ?? '')) continue;
    if (match[0] === '.' && isAbbreviation(text.slice(start, after), text.slice(after))) continue;
    if (isQuoted(text, start, after)) continue;
    if (CLOSED_QUOTE.test(match[0]) && goesOn(text.slice(after))) continue;
    end = after;
    break;
  }
  KOREAN_ENDING.lastIndex = start;
  for (let match = KOREAN_ENDING.exec(text); match !== null; match = KOREAN_ENDING.exec(text)) {
    const after = match.index + match[0].length;
    if (end !== null && after >= end) break;
    if (!isQuoted(text, start, after)) return after;
  }
  return end;
}

/** Behind a closing quote: `“I failed.” and left`, `“못 해요.” 하고 말했죠`. */
function goesOn(after: string): boolean {
  return /^ +(?:\p{Ll}|하고|하며|하는|라고|라는|라며)/u.test(after);
}

function isAbbreviation(sentence: string, after: string): boolean {
  if (LAST_WORD.test(sentence)) return !/^\s*(?:\n|\s["'“‘(]?[\p{Lu}가-힣])/u.test(after);
  if (NUMBERED.test(sentence)) return /^ *(?:\d|$)/.test(after);
  return ABBREVIATION.test(sentence);
}

/** Whether a quotation is open at `at`. */
function isQuoted(text: string, start: number, at: number): boolean {
  let openedAt = -1;
  for (let i = start; i < at; i++) {
    const character = text[i] as string;
    if (character === '"') openedAt = openedAt < 0 ? i : -1;
    else if ('“「『'.includes(character)) openedAt = i;
    else if ('”」』'.includes(character)) openedAt = -1;
  }
  return openedAt >= 0 && at - openedAt < QUOTE_MAX;
}

function breakLong(text: string, start: number): number {
  const window = text.slice(start, start + PIECE_MAX);
  const comma = Math.max(window.lastIndexOf(', '), window.lastIndexOf('; '));
  if (comma > PIECE_MAX / 3) return start + comma + 1;
  const space = window.lastIndexOf(' ');
  return start + (space > 0 ? space : PIECE_MAX);
}
