import { ArrowLeft } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { DocumentHit } from '../../../../src-preload/contract/memory.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MoreMenu } from '../../ui/more-menu.tsx';
import { fullWhen } from '../history/when.ts';
import { DocumentWords } from './document-words.tsx';
import { hasPages, isPicture, sizeWords } from './file-facts.ts';
import { HitSteps } from './hit-steps.tsx';
import { NoteForm } from './note-form.tsx';
import { PicturePart } from './picture-part.tsx';
import { RemoveDocument } from './remove-document.tsx';
import { type OpenedDocument, useOpenDocument } from './use-open-document.ts';
import { hitWordsOf } from './word-marks.ts';

export interface DocumentPaneProps {
  readonly id: string;
  /** Of this document. */
  readonly hits: readonly DocumentHit[];
  /** Back to the list, where the pane is its own page. */
  readonly onBack: (() => void) | null;
  readonly onRemoved: () => void;
}

/** One document: its facts, the person's note, its words or its picture. */
export function DocumentPane(props: DocumentPaneProps) {
  const { t } = useTranslation();
  const { opening, again } = useOpenDocument(props.id);
  const { onBack } = props;
  if (opening.state === 'open') {
    return <Opened key={props.id} {...props} opened={opening.opened} />;
  }
  return (
    <article className="doc-read pane" aria-busy={opening.state === 'opening'}>
      {onBack && (
        <div className="pane-head">
          <IconButton label={t('documents.back')} onClick={onBack}>
            <ArrowLeft size={22} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        </div>
      )}
      {opening.state === 'failed' && (
        <div className="doc-trouble" role="alert">
          <p>{t(opening.gone ? 'documents.gone' : 'documents.openFailed')}</p>
          {!opening.gone && (
            <Button size="m" onClick={again}>
              {t('documents.again')}
            </Button>
          )}
        </div>
      )}
    </article>
  );
}

interface OpenedProps extends DocumentPaneProps {
  readonly opened: OpenedDocument;
}

function Opened({ opened, hits, onBack, onRemoved }: OpenedProps) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const [removing, setRemoving] = useState(false);
  const scroll = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const words = useMemo(() => hitWordsOf(hits), [hits]);
  const { document: kept, pages, picture } = opened;
  const { name, kind, sizeBytes, addedAt } = kept;

  // As a page of its own it says what it is to those who listen to it.
  useEffect(() => {
    if (onBack) heading.current?.focus({ preventScroll: true });
  }, [onBack]);

  return (
    <article className="doc-read pane" aria-labelledby="doc-read-title">
      <header className="pane-head">
        {onBack && (
          <IconButton label={t('documents.back')} onClick={onBack}>
            <ArrowLeft size={22} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        )}
        <div className="pane-head-text">
          <h2 id="doc-read-title" ref={heading} tabIndex={-1}>
            {name}
          </h2>
          <p className="pane-meta">
            <span>{t(`documents.kinds.${kind}`)}</span>
            {hasPages(kind) && <span>{t('documents.pages', { count: kept.pages })}</span>}
            <span>{sizeWords(sizeBytes, language)}</span>
            <span>{t('documents.added', { when: fullWhen(addedAt, Date.now(), language) })}</span>
          </p>
        </div>
        <HitSteps scroll={scroll} hits={words} />
        <MoreMenu
          label={t('documents.more')}
          items={[
            { label: t('documents.remove.open'), onPress: () => setRemoving(true), danger: true },
          ]}
        />
      </header>
      <section
        className="doc-scroll scrolls"
        ref={scroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
        tabIndex={0}
        aria-labelledby="doc-read-title"
      >
        {isPicture(kind) && <PicturePart document={kept} picture={picture} />}
        <NoteForm document={kept} />
        {!isPicture(kind) && <DocumentWords pages={pages} paged={hasPages(kind)} hits={words} />}
      </section>
      {removing && (
        <RemoveDocument document={kept} onClose={() => setRemoving(false)} onRemoved={onRemoved} />
      )}
    </article>
  );
}
