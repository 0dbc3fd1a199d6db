/**
 * Judges the pieces of a reply as they come. A piece that only began its sentence is judged once more
 * with what follows: two harmless halves may make a harmful whole.
 * @param check a text that may be said, or what to say instead, or null to leave it out
 */
export function createPieceCheck(
  check: (text: string) => string | null,
): (piece: string) => string | null {
  let begun = '';
  return (piece) => {
    const alone = check(piece);
    const whole = begun === '' ? piece : `${begun} ${piece}`;
    const together = alone === piece && whole !== piece ? check(whole) : whole;
    const allowed = together === whole ? alone : together;
    begun = allowed === piece && !ENDED.test(piece) ? whole : '';
    return allowed;
  };
}

const ENDED = /[.!?。！？…]["'”’)\]」』]*$/u;
