/**
 * Text as it is kept, and as it comes back: everything as it was said, except that a NUL, which
 * ends a string for half of the world's software, is left out, and that half of a surrogate pair,
 * which no encoding can hold, becomes U+FFFD.
 */
export function storedText(text: string): string {
  return text.replaceAll('\0', '').toWellFormed();
}
