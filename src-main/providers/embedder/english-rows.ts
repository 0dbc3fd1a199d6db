/** The row of an English word, or of the word it is a form of. */

/** Endings, and what stands in their place in the word itself. */
const FORMS: readonly (readonly [RegExp, readonly string[]])[] = [
  [/ies$/, ['y']],
  [/ied$/, ['y']],
  [/iness$/, ['y']],
  [/ily$/, ['y']],
  [/ier$/, ['y']],
  [/iest$/, ['y']],
  [/(.)\1(?:ing|ed|er|est)$/, ['$1']],
  [/(?:ing|ed|er|est)$/, ['', 'e']],
  [/es$/, ['', 'e']],
  [/s$/, ['']],
  [/(?:ly|ness|less|ful|ish)$/, ['']],
];

export function englishRow(
  word: string,
  find: (key: string) => number | undefined,
): number | undefined {
  const known = find(word);
  if (known !== undefined || word.length < 5) return known;
  for (const [ending, instead] of FORMS) {
    if (!ending.test(word)) continue;
    for (const end of instead) {
      const row = find(word.replace(ending, end));
      if (row !== undefined) return row;
    }
  }
  return undefined;
}
