import type { Mark } from '../../../../src-preload/contract/memory.ts';
import { cut } from './pieces.ts';

export interface MarkedProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  /** They are what the reader has stepped to. */
  readonly current?: boolean;
}

/** A text with what was searched for marked. */
export function Marked({ text, marks, current = false }: MarkedProps) {
  return cut(text, marks).map((piece) =>
    piece.hit ? (
      <mark key={piece.from} className={current ? 'is-current' : undefined}>
        {piece.text}
      </mark>
    ) : (
      piece.text
    ),
  );
}
