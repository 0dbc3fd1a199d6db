import { ArrowLeft, ChevronDown, ChevronUp, Laptop, MessageCircle } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenConversation } from '../../../../src-preload/contract/requests.ts';
import { useCompanion } from '../../context.tsx';
import { usePreferences } from '../../stores/preferences.ts';
import { goTo } from '../../stores/screen.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MoreMenu } from '../../ui/more-menu.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { countHits } from './marks.ts';
import { RenameForm } from './rename-form.tsx';
import { Script } from './script.tsx';
import { fullWhen, minutesTalked } from './when.ts';

export interface ReadingPaneProps {
  readonly conversation: OpenConversation;
  readonly query: string;
  /** Back to the list, where the pane is its own page. */
  readonly onBack: (() => void) | null;
  readonly onDeleted: () => void;
}

/** One past conversation: its head, its words, and the way back into it. */
export function ReadingPane({ conversation, query, onBack, onDeleted }: ReadingPaneProps) {
  const { t } = useTranslation();
  const companion = useCompanion();
  const language = usePreferences((state) => state.preferences.language);
  const [renaming, setRenaming] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const [resumeFailed, setResumeFailed] = useState(false);
  const [resuming, setResuming] = useState(false);
  const [currentHit, setCurrentHit] = useState(0);
  const scroll = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const { id, messages, startedAt, title } = conversation;
  const hits = messages.reduce((sum, message) => sum + countHits(message.text, query), 0);

  // biome-ignore lint/correctness/useExhaustiveDependencies: another search begins at its first hit
  useEffect(() => setCurrentHit(0), [query]);
  useEffect(() => {
    const box = scroll.current;
    const mark = query === '' ? null : box?.querySelector(`[data-hit="${currentHit}"]`);
    if (!box || !mark) return;
    const below = mark.getBoundingClientRect().top - box.getBoundingClientRect().top;
    box.scrollTop += below - box.clientHeight / 2;
  }, [query, currentHit]);
  // As a page of its own it says what it is to those who listen to it.
  useEffect(() => {
    if (onBack) heading.current?.focus({ preventScroll: true });
  }, [onBack]);

  const step = (by: number): void => setCurrentHit((at) => (at + by + hits) % hits);

  const carryOn = async (): Promise<void> => {
    setResuming(true);
    try {
      await companion.resume(id);
      goTo('conversation');
    } catch {
      setResumeFailed(true);
      setResuming(false);
    }
  };

  return (
    <article className="h-read" aria-labelledby="h-read-title">
      <header className="h-head">
        {onBack && (
          <IconButton label={t('history.back')} onClick={onBack}>
            <ArrowLeft size={22} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        )}
        <div className="h-head-text">
          <h2 id="h-read-title" ref={heading} tabIndex={-1} className={renaming ? 'sr' : undefined}>
            {title}
          </h2>
          {renaming && <RenameForm id={id} title={title} onDone={() => setRenaming(false)} />}
          <p className="h-meta">
            <span>{fullWhen(startedAt, Date.now(), language)}</span>
            <span>
              {t('history.minutes', { count: minutesTalked(messages.map(({ at }) => at)) })}
            </span>
          </p>
        </div>
        {query !== '' && hits > 0 && (
          <div className="h-hits">
            <span className="num">
              {currentHit + 1} / {hits}
            </span>
            <IconButton label={t('history.previousHit')} onClick={() => step(-1)}>
              <ChevronUp size={20} strokeWidth={1.75} aria-hidden="true" />
            </IconButton>
            <IconButton label={t('history.nextHit')} onClick={() => step(1)}>
              <ChevronDown size={20} strokeWidth={1.75} aria-hidden="true" />
            </IconButton>
          </div>
        )}
        <MoreMenu
          label={t('history.more')}
          items={[
            { label: t('history.rename'), onPress: () => setRenaming(true) },
            { label: t('history.delete'), onPress: () => setDeleting(true), danger: true },
          ]}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className="h-scroll" ref={scroll} tabIndex={0} aria-labelledby="h-read-title">
        <Script messages={messages} query={query} currentHit={currentHit} />
      </section>
      <footer className="h-foot">
        <span className="h-here">
          <Laptop size={18} strokeWidth={1.75} aria-hidden="true" />
          {t('history.hereOnly')}
        </span>
        {resumeFailed && (
          <span className="field-error" role="alert">
            {t('history.resumeFailed')}
          </span>
        )}
        <div className="grow" />
        <Button kind="primary" size="m" disabled={resuming} onClick={() => void carryOn()}>
          <MessageCircle size={20} strokeWidth={1.75} aria-hidden="true" />
          {t('history.carryOn')}
        </Button>
      </footer>
      {deleting && (
        <DeleteDialog
          conversation={conversation}
          onClose={() => setDeleting(false)}
          onDeleted={onDeleted}
        />
      )}
    </article>
  );
}
