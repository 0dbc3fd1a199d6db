import { Cloud, Laptop } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentHit, KeptDocument } from '../../../../src-preload/contract/memory.ts';
import { useBringing } from '../../stores/documents.ts';
import { Chip } from '../../ui/chip.tsx';
import { PageHead } from '../../ui/page-head.tsx';
import { SearchField } from '../../ui/search-field.tsx';
import { useNarrow } from '../../use-narrow.ts';
import { useReaders } from '../memory/use-readers.ts';
import { BringButton } from './bring-button.tsx';
import { BringingPart } from './bringing-part.tsx';
import { DocumentDrop } from './document-drop.tsx';
import { DocumentList, type ListedDocument } from './document-list.tsx';
import { DocumentPane } from './document-pane.tsx';
import { DocumentsEmpty, DocumentsTrouble } from './documents-empty.tsx';
import { useDocumentHits, useDocuments } from './use-documents.ts';
import '../list-and-pane.css';
import './documents.css';

const NONE: readonly DocumentHit[] = [];

/** What the person brought: a list to search and a pane to read in. */
export function DocumentsScreen() {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const readers = useReaders();
  const { documents, failed, reload } = useDocuments();
  const [query, setQuery] = useState('');
  const found = useDocumentHits(query, documents);
  const [picked, setPicked] = useState<string | null>(null);
  const [returnTo, setReturnTo] = useState<string | null>(null);
  const returned = useCallback(() => setReturnTo(null), []);
  const list = useRef<HTMLUListElement>(null);
  useShowNewest(setPicked);

  const rows = useMemo(() => rowsOf(documents ?? [], found), [documents, found]);
  const isPicked = documents?.some(({ id }) => id === picked) ?? false;
  // A wide window always has something open; a narrow one opens only what was pressed.
  const openId = isPicked ? picked : narrow ? null : (rows[0]?.document.id ?? null);
  const hits = useMemo(
    () => (openId === null ? NONE : found.hits.filter(({ documentId }) => documentId === openId)),
    [openId, found],
  );
  const isPage = narrow && openId !== null;
  const isEmpty = documents !== null && documents.length === 0;

  return (
    <main className="page">
      <PageHead title={t('documents.title')}>
        <span className="hide-s">
          {readers === '' ? (
            <Chip icon={<Laptop size={16} strokeWidth={1.75} aria-hidden="true" />}>
              {t('documents.hereOnly')}
            </Chip>
          ) : (
            <Chip tone="leaves" icon={<Cloud size={16} strokeWidth={1.75} aria-hidden="true" />}>
              {t('documents.alsoTo', { names: readers })}
            </Chip>
          )}
        </span>
        {!isEmpty && <BringButton short />}
      </PageHead>
      {documents === null && failed && <DocumentsTrouble onAgain={reload} />}
      {documents === null && !failed && (
        <p className="sr" role="status">
          {t('documents.loading')}
        </p>
      )}
      {isEmpty && (
        <>
          <BringingPart />
          <DocumentsEmpty />
        </>
      )}
      {documents !== null && !isEmpty && (
        <div className="two-parts">
          <div className="doc-list list-part" hidden={isPage}>
            <SearchField
              label={t('documents.search')}
              clearLabel={t('documents.clear')}
              onSearch={setQuery}
              onLeave={() => list.current?.querySelector<HTMLElement>('.doc-row')?.focus()}
            />
            <p className="doc-count" role="status">
              {found.failed
                ? t('documents.searchFailed')
                : found.query !== '' && rows.length === 0
                  ? t('documents.nothingFound')
                  : t('documents.found', { count: rows.length })}
            </p>
            <BringingPart />
            <DocumentList
              rows={rows}
              openId={openId}
              onOpen={setPicked}
              list={list}
              returnTo={isPage ? null : returnTo}
              onReturned={returned}
            />
          </div>
          {openId !== null && (
            <DocumentPane
              id={openId}
              hits={hits}
              onBack={
                narrow
                  ? () => {
                      setReturnTo(openId);
                      setPicked(null);
                    }
                  : null
              }
              onRemoved={() => setPicked(null)}
            />
          )}
          {openId === null && !narrow && (
            <div className="doc-read pane">
              <p className="doc-empty">{t('documents.pick')}</p>
            </div>
          )}
        </div>
      )}
      <DocumentDrop />
    </main>
  );
}

/** Opens what was just kept: there its note is written, and a picture is described if the person likes. */
function useShowNewest(show: (id: string) => void): void {
  const came = useBringing((state) => state.came);
  useEffect(() => {
    if (!came) return;
    show(came.id);
    useBringing.setState({ came: null });
  }, [came, show]);
}

/** All of them, or those that answer the search: in the order of their best hit. */
function rowsOf(
  documents: readonly KeptDocument[],
  { query, hits }: { readonly query: string; readonly hits: readonly DocumentHit[] },
): readonly ListedDocument[] {
  if (query === '') return documents.map((document) => ({ document, hit: null }));
  const best = new Map<string, DocumentHit>();
  for (const hit of hits) if (!best.has(hit.documentId)) best.set(hit.documentId, hit);
  return [...best].flatMap(([id, hit]) => {
    const document = documents.find((one) => one.id === id);
    return document ? [{ document, hit }] : [];
  });
}
