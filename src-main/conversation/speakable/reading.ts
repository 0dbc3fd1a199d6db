/** What is said for a stretch of text, and how many characters it takes. Empty: nothing is said. */
export interface Reading {
  readonly said: string;
  readonly length: number;
  /** A particle or a syllable that belongs to the word before it: no space comes between. */
  readonly isEnding?: boolean;
}

/** The reading that begins at a place; null where the text stands for itself. */
export type ReadAt = (text: string, at: number) => Reading | null;

/** @param pattern sticky */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}
