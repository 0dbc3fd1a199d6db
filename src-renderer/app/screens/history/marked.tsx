import { markHits } from './marks.ts';

export interface MarkedProps {
  readonly text: string;
  readonly query: string;
  /** Number of the first hit in here, counted over the whole page; left out where hits are not stepped through. */
  readonly firstHit?: number;
  readonly currentHit?: number;
}

/** A text with the search hits marked. */
export function Marked({ text, query, firstHit, currentHit }: MarkedProps) {
  let hit = firstHit ?? 0;
  let from = 0;
  return markHits(text, query).map((piece) => {
    const key = from;
    from += piece.text.length;
    if (!piece.hit) return piece.text;
    const number = hit;
    hit += 1;
    const current = firstHit !== undefined && number === currentHit;
    return (
      <mark key={key} data-hit={number} className={current ? 'is-current' : undefined}>
        {piece.text}
      </mark>
    );
  });
}
