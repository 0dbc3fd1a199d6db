import type { Language } from '../../../src-preload/contract/words.ts';

/** A first piece this long is spoken soon; Korean says in a syllable what English says in three letters. */
const FIRST: Readonly<Record<Language, number>> = { ko: 22, en: 60 };
/** Longer ones sound better in one go, but models lose words in what is too long. */
const LONGEST: Readonly<Record<Language, number>> = { ko: 100, en: 200 };
/** A piece shorter than this sounds chopped off. */
const SHORTEST: Readonly<Record<Language, number>> = { ko: 8, en: 20 };

/**
 * A sentence in pieces to be synthesised one after the other: the first one short, cut where one would
 * breathe; nothing is lost and nothing added. A sentence that is short is one piece.
 */
export function clauses(sentence: string, language: Language): readonly string[] {
  const pieces: string[] = [];
  const longest = LONGEST[language];
  let rest = sentence.trim();
  while (rest !== '') {
    const wanted = pieces.length === 0 ? FIRST[language] : longest;
    const isShort = rest.length <= Math.min(wanted * 1.5, longest);
    const cut = isShort
      ? rest.length
      : (breath(rest, wanted, SHORTEST[language], longest) ??
        (rest.length <= longest ? rest.length : gap(rest, longest)));
    pieces.push(rest.slice(0, cut).trim());
    rest = rest.slice(cut).trim();
  }
  return pieces;
}

/** After the sign nearest to the wanted length, with enough on both sides. */
function breath(text: string, wanted: number, shortest: number, longest: number): number | null {
  let best: number | null = null;
  for (const { index, 0: sign } of text.matchAll(/[,;:—…–.!?]["'”’)]*(?=\s)/g)) {
    const cut = index + sign.length;
    if (cut < shortest || text.length - cut < shortest) continue;
    if (cut > Math.min(wanted * 2, longest)) break;
    if (best === null || Math.abs(cut - wanted) < Math.abs(best - wanted)) best = cut;
  }
  return best;
}

/** The last space before a length; that length where there is none. */
function gap(text: string, longest: number): number {
  const at = text.lastIndexOf(' ', longest);
  return at > 0 ? at : longest;
}
