import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Marked } from '../history/marked.tsx';
import { type HitWords, marksIn } from './word-marks.ts';

/** Characters drawn as one piece: pieces out of sight cost nothing. */
const PIECE = 3000;
const NONE: readonly string[] = [];

export interface DocumentWordsProps {
  readonly pages: readonly string[];
  /** Pages are the document's own, and named. */
  readonly paged: boolean;
  readonly hits: HitWords;
}

/** The words of a document, quoted page by page, with what was searched for marked. */
export function DocumentWords({ pages, paged, hits }: DocumentWordsProps) {
  return pages
    .map((text, index) => ({ number: index + 1, text }))
    .map(({ number, text }) => (
      <Page
        key={number}
        number={number}
        text={text}
        paged={paged}
        words={hits.get(number) ?? NONE}
      />
    ));
}

interface PageProps {
  readonly number: number;
  readonly text: string;
  readonly paged: boolean;
  readonly words: readonly string[];
}

function Page({ number, text, paged, words }: PageProps) {
  const { t } = useTranslation();
  const pieces = useMemo(() => piecesOf(text), [text]);
  return (
    <section
      className="doc-page"
      aria-label={paged ? t('documents.page', { number }) : t('documents.words')}
    >
      {paged && (
        <p className="doc-page-number" aria-hidden="true">
          {t('documents.page', { number })}
        </p>
      )}
      {text === '' ? (
        <p className="doc-small">{t('documents.emptyPage')}</p>
      ) : (
        <blockquote>
          {pieces.map((piece, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a piece is its place
            <p className="doc-quote" key={index}>
              <Marked text={piece} marks={marksIn(piece, words)} />
            </p>
          ))}
        </blockquote>
      )}
    </section>
  );
}

/** Cut between paragraphs, so that no word is cut. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.length - from <= PIECE ? -1 : text.indexOf('\n', from + PIECE);
    const to = end === -1 ? text.length : end;
    pieces.push(text.slice(from, to));
    from = to + 1;
  }
  return pieces;
}
