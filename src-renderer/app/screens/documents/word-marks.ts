import type { DocumentHit, Mark } from '../../../../src-preload/contract/memory.ts';

/** The words of a page that a search hit, as they stand there. */
export type HitWords = ReadonlyMap<number, readonly string[]>;

/** By page, from the hits of one document. */
export function hitWordsOf(hits: readonly DocumentHit[]): HitWords {
  const pages = new Map<number, Set<string>>();
  for (const { page, snippet, marks } of hits) {
    const words = pages.get(page) ?? new Set<string>();
    for (const { from, to } of marks) words.add(snippet.slice(from, to));
    pages.set(page, words);
  }
  return new Map(
    [...pages].map(([page, words]) => [page, [...words].filter((word) => word.trim())]),
  );
}

/** Where in a text any of the words stands, whatever its case. */
export function marksIn(text: string, words: readonly string[]): readonly Mark[] {
  if (words.length === 0) return [];
  // The longest first, so that no word hides a longer one that begins with it.
  const source = [...words]
    .sort((one, other) => other.length - one.length)
    .map((word) => word.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&'))
    .join('|');
  return [...text.matchAll(new RegExp(source, 'giu'))].map(({ index, 0: hit }) => ({
    from: index,
    to: index + hit.length,
  }));
}
