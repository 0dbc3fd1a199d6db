import { cut, type Wanted } from './find.ts';

/** A text with what was searched for marked in it. */
export function Marked({ text, wanted }: { readonly text: string; readonly wanted: Wanted }) {
  return cut(text, wanted).map((piece, index) =>
    // biome-ignore lint/suspicious/noArrayIndexKey: pieces have no identity but their place
    piece.hit ? <mark key={index}>{piece.text}</mark> : <span key={index}>{piece.text}</span>,
  );
}
