import { MAX_MESSAGE_CHARACTERS } from '../../src-preload/contract/words.ts';

/**
 * Text as a speech engine may have it: no control characters (a NUL ends the text for espeak-ng), no
 * `[[...]]` (commands to `say`, phonemes to espeak-ng), no emoji (engines read their names aloud) and
 * no Markdown marks, in one line of bounded length. Empty when nothing in it can be said.
 */
export function speakableText(text: string): string {
  const plain = text
    .slice(0, MAX_MESSAGE_CHARACTERS)
    // A slice may leave half a character at its end.
    .toWellFormed()
    // Joiners, direction marks and soft hyphens stand inside words; the others between them.
    .replace(/\p{Cf}/gu, '')
    .replace(/[\p{Cc}\p{Co}\p{Cs}\p{Cn}\uFFFD]/gu, ' ')
    .replace(/\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}/gu, ' ')
    .replace(/\uFE0F|\u20E3/gu, '')
    .replace(/[*_`#<>|~^\\[\]{}]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return /[\p{L}\p{N}]/u.test(plain) ? plain : '';
}
