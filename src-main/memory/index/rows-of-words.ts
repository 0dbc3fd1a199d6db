/** Which rows hold a word: built from what the rows hold, anew whenever many rows have come. */
export interface RowsOfWords {
  /** Rows below this are in it. */
  readonly rows: number;
  /** Calls with every row that holds the word, in order. */
  each(word: number, found: (row: number) => void): void;
}

/**
 * @param starts where the words of each row begin in `words`, and one more
 * @param wordCount numbers of words are below
 */
export function rowsOfWords(
  words: Uint32Array,
  starts: Uint32Array,
  rows: number,
  wordCount: number,
): RowsOfWords {
  const end = starts[rows] ?? 0;
  /** Where the rows of each word begin; first they are counted. */
  const begins = new Uint32Array(wordCount + 2);
  for (let at = 0; at < end; at++) {
    const slot = (words[at] ?? 0) + 2;
    begins[slot] = (begins[slot] ?? 0) + 1;
  }
  for (let slot = 2; slot < begins.length; slot++) {
    begins[slot] = (begins[slot] ?? 0) + (begins[slot - 1] ?? 0);
  }
  const held = new Uint32Array(end);
  for (let row = 0; row < rows; row++) {
    const until = starts[row + 1] ?? 0;
    for (let at = starts[row] ?? 0; at < until; at++) {
      const slot = (words[at] ?? 0) + 1;
      const place = begins[slot] ?? 0;
      held[place] = row;
      begins[slot] = place + 1;
    }
  }
  return {
    rows,
    each(word, found) {
      const until = begins[word + 1] ?? 0;
      for (let at = begins[word] ?? 0; at < until; at++) found(held[at] ?? 0);
    },
  };
}
