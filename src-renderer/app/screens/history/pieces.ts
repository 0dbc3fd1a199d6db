import type { Mark } from '../../../../src-preload/contract/memory.ts';

export interface Piece {
  readonly text: string;
  readonly hit: boolean;
  /** Where it begins in the whole text. */
  readonly from: number;
}

/** Cuts a text at its marks. Marks that overlap, lie outside or are empty do no harm: no letter is lost or doubled. */
export function cut(text: string, marks: readonly Mark[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const mark of [...marks].sort((one, other) => one.from - other.from)) {
    const from = Math.max(mark.from, at);
    const to = Math.min(mark.to, text.length);
    if (to <= from) continue;
    if (from > at) pieces.push({ text: text.slice(at, from), hit: false, from: at });
    pieces.push({ text: text.slice(from, to), hit: true, from });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), hit: false, from: at });
  return pieces;
}
