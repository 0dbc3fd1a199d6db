import { type KeyboardEvent, type RefObject, useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentHit, KeptDocument } from '../../../../src-preload/contract/memory.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Marked } from '../history/marked.tsx';
import { shortWhen } from '../history/when.ts';
import { hasPages, KIND_ICONS, sizeWords } from './file-facts.ts';

export interface ListedDocument {
  readonly document: KeptDocument;
  /** The best of its hits; null where nothing was searched for. */
  readonly hit: DocumentHit | null;
}

export interface DocumentListProps {
  readonly rows: readonly ListedDocument[];
  readonly openId: string | null;
  readonly onOpen: (id: string) => void;
  readonly list: RefObject<HTMLUListElement | null>;
  /** The row to put the focus on, once it is drawn; null for none. */
  readonly returnTo: string | null;
  readonly onReturned: () => void;
}

/** The documents, the newest first or those that answer the search. Arrows go from row to row. */
export function DocumentList(props: DocumentListProps) {
  const { rows, openId, onOpen, list, returnTo, onReturned } = props;
  useEffect(() => {
    if (returnTo === null) return;
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(returnTo)}"]`)?.focus();
    onReturned();
  }, [returnTo, onReturned, list]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const all = [...(list.current?.querySelectorAll<HTMLElement>('.doc-row') ?? [])];
    const at = all.indexOf(document.activeElement as HTMLElement);
    all[at + step]?.focus();
  };

  return (
    <ul className="doc-rows scrolls" ref={list} onKeyDown={onKeyDown}>
      {rows.map((row) => (
        <li key={row.document.id}>
          <Row {...row} open={row.document.id === openId} onOpen={onOpen} />
        </li>
      ))}
    </ul>
  );
}

interface RowProps extends ListedDocument {
  readonly open: boolean;
  readonly onOpen: (id: string) => void;
}

function Row({ document: kept, hit, open, onOpen }: RowProps) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const { id, kind, name, pages, sizeBytes, addedAt, note } = kept;
  const Icon = KIND_ICONS[kind];
  return (
    <button
      type="button"
      className="doc-row row"
      data-id={id}
      aria-current={open ? 'true' : undefined}
      onClick={() => onOpen(id)}
    >
      <Icon size={20} strokeWidth={1.75} aria-hidden="true" />
      <span className="row-title">{name}</span>
      <span className="row-when">{shortWhen(addedAt, Date.now(), language)}</span>
      {hit ? (
        <span className="doc-line row-line">
          {hasPages(kind) && <em>{t('documents.page', { number: hit.page })}</em>}
          <Marked text={hit.snippet} marks={hit.marks} />
        </span>
      ) : (
        <span className="doc-line row-line">
          <span>{t(`documents.kinds.${kind}`)}</span>
          {hasPages(kind) && <span>{t('documents.pages', { count: pages })}</span>}
          <span>{sizeWords(sizeBytes, language)}</span>
          {note !== '' && <span className="doc-note-line">{note}</span>}
        </span>
      )}
    </button>
  );
}
