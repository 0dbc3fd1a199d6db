/**
 * What a voice says for a text that is shown: numbers, abbreviations, addresses and signs in words,
 * pictures and marks left out. Nothing else changes, so that captions can follow the voice.
 */
import type { Language, TextDifference } from '../../src-preload/contract/words.ts';
import { englishAt } from './speakable/english.ts';
import { koreanAt } from './speakable/korean.ts';
import { matchAt, type ReadAt } from './speakable/reading.ts';
import { markAt, pictureAt } from './speakable/unsaid.ts';

export interface Speakable {
  /** Empty when nothing in the text can be said. */
  readonly spoken: string;
  /** In order, never touching; everything between them is said as it is shown. */
  readonly differs: readonly TextDifference[];
}

const LANGUAGE_AT: Readonly<Record<Language, ReadAt>> = { en: englishAt, ko: koreanAt };

/** Letters of one script, which stand for themselves; else one character. */
const PLAIN = /[\p{Script=Latin}\p{M}]+(?:['’]\p{Script=Latin}+)*|\p{Script=Hangul}+|[\s\S]/uy;
const SPACE = /\s+/uy;
/** Stays with the word before it: what was left out leaves no space there. */
const CLOSING = /^[.,!?;:…。，、！？)]/;

/** Pure; takes well under a millisecond for a sentence. */
export function speakable(text: string, language: Language): Speakable {
  const said = joinedSegments(readings(text, LANGUAGE_AT[language]));
  const spoken = said.map((segment) => segment.said).join('');
  if (!/[\p{L}\p{N}]/u.test(spoken)) {
    const all = { from: 0, to: text.length, spokenFrom: 0, spokenTo: 0 };
    return { spoken: '', differs: text === '' ? [] : [all] };
  }
  return { spoken, differs: differences(text, said) };
}

interface Segment {
  readonly from: number;
  readonly to: number;
  said: string;
  readonly isRead: boolean;
  /** Belongs to the word before it. */
  readonly isEnding: boolean;
}

function readings(text: string, languageAt: ReadAt): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const add = (length: number, said: string, isRead: boolean, isEnding = false): void => {
    segments.push({ from: at, to: at + length, said, isRead, isEnding });
    at += length;
  };
  while (at < text.length) {
    const picture = pictureAt(text, at);
    const reading = picture ?? languageAt(text, at) ?? markAt(text, at);
    if (reading) {
      add(reading.length, reading.said, true, reading.isEnding);
      continue;
    }
    const space = matchAt(SPACE, text, at)?.[0];
    if (space !== undefined) add(space.length, ' ', false);
    else {
      const plain = matchAt(PLAIN, text, at)?.[0] ?? text.charAt(at);
      add(plain.length, plain, false);
    }
  }
  return segments;
}

/** With one space, and only one, between words: what is read out may need one, what is left out leaves one. */
function joinedSegments(segments: readonly Segment[]): readonly Segment[] {
  let last: Segment | null = null;
  for (const segment of segments) {
    if (segment.said === '') continue;
    if (last === null) {
      segment.said = segment.said.replace(/^[\s.,!?;:…)]+/, '');
      if (segment.said === '') continue;
    } else if (/\s$/.test(last.said) && /^\s/.test(segment.said)) {
      segment.said = segment.said.replace(/^\s+/, '');
      if (segment.said === '') continue;
    } else if (/\s$/.test(last.said) && CLOSING.test(segment.said)) {
      last.said = last.said.replace(/\s+$/, '');
    } else if (segment.isRead !== last.isRead && needsSpace(last, segment)) {
      segment.said = ` ${segment.said}`;
    }
    last = segment;
  }
  if (last) last.said = last.said.replace(/\s+$/, '');
  return segments;
}

/** B12 is "B twelve"; but 세 시에 keeps its particle. */
function needsSpace(before: Segment, after: Segment): boolean {
  if (!/[\p{L}\p{N}]$/u.test(before.said) || !/^[\p{L}\p{N}]/u.test(after.said)) return false;
  if (after.isEnding) return false;
  return after.isRead || /^\p{Script=Latin}/u.test(after.said);
}

function differences(text: string, segments: readonly Segment[]): readonly TextDifference[] {
  const differs: TextDifference[] = [];
  let spokenAt = 0;
  for (const { from, to, said } of segments) {
    const spokenTo = spokenAt + said.length;
    if (said !== text.slice(from, to)) {
      const last = differs.at(-1);
      if (last?.to === from) {
        last.to = to;
        last.spokenTo = spokenTo;
      } else differs.push({ from, to, spokenFrom: spokenAt, spokenTo });
    }
    spokenAt = spokenTo;
  }
  return differs;
}
