import type { Breach } from './ports.ts';

/**
 * Judges the pieces of a reply as they come; null for one that may be said. A piece that only began its
 * sentence is judged once more with what follows: two harmless halves may make a harmful whole.
 */
export function createPieceCheck(
  breach: (text: string) => Breach | null,
): (piece: string) => Breach | null {
  let begun = '';
  return (piece) => {
    const whole = begun === '' ? piece : `${begun} ${piece}`;
    const found = breach(piece) ?? (whole === piece ? null : breach(whole));
    begun = found === null && !hasEnded(piece) ? whole : '';
    return found;
  };
}

/** Whether the last sentence of a text is complete. */
export function hasEnded(text: string): boolean {
  return /[.!?。！？…]["'”’)\]」』]*$/u.test(text);
}
