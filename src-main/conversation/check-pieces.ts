import type { Breach } from './ports.ts';
import { sentencesIn } from './split-sentences.ts';

/**
 * The rule that the next words of a reply break; null where they may be said. Words that finish a sentence
 * are judged once more with how it began: two harmless halves may make a harmful whole.
 * @param said what was said of the reply before
 */
export function breachBehind(
  said: string,
  words: string,
  breach: (text: string) => Breach | null,
): Breach | null {
  const begun = hasEnded(said) ? undefined : sentencesIn(said).at(-1);
  return breach(words) ?? (begun === undefined ? null : breach(`${begun} ${words}`));
}

/** Whether the last sentence of a text is complete. */
export function hasEnded(text: string): boolean {
  return /[.!?。！？…]["'”’)\]」』]*$/u.test(text);
}
