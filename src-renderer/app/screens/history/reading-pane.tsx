import { ArrowLeft, Laptop, MessageCircle } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenConversation } from '../../../../src-preload/contract/requests.ts';
import { useCompanion } from '../../context.tsx';
import { usePreferences } from '../../stores/preferences.ts';
import { goTo } from '../../stores/screen.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { MoreMenu } from '../../ui/more-menu.tsx';
import { wouldLoseWords } from '../conversation/begin-menu.tsx';
import { LeavePrivateDialog } from '../conversation/leave-private-dialog.tsx';
import { DeleteDialog } from './delete-dialog.tsx';
import { feelingsOf } from './feelings.ts';
import { FeelingsLine } from './feelings-line.tsx';
import { HitSteps } from './hit-steps.tsx';
import type { Question } from './list-feed.ts';
import { RenameForm } from './rename-form.tsx';
import { Script } from './script.tsx';
import { useDeeds } from './use-deeds.ts';
import { useHits } from './use-hits.ts';
import { useTarget } from './use-target.ts';
import { fullWhen, minutesTalked } from './when.ts';

export interface ReadingPaneProps {
  readonly conversation: OpenConversation;
  readonly question: Question;
  /** The message to open at, where a moment was asked for. */
  readonly moment: string | null;
  /** Back to the list, where the pane is its own page. */
  readonly onBack: (() => void) | null;
  readonly onDeleted: () => void;
}

/** One past conversation: its head, its words, and the way back into it. */
export function ReadingPane(props: ReadingPaneProps) {
  const { conversation, question, moment, onBack, onDeleted } = props;
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const [renaming, setRenaming] = useState(false);
  const [deleting, setDeleting] = useState(false);
  const scroll = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);

  const { id, messages, startedAt, title, pinned, archived } = conversation;
  const deeds = useDeeds(id);
  const hits = useHits(id, question, messages.length);
  const { target, at, step } = useTarget(hits, moment, question);
  const feelings = useMemo(() => feelingsOf(messages), [messages]);
  const minutes = useMemo(() => minutesTalked(messages.map((message) => message.at)), [messages]);

  // As a page of its own it says what it is to those who listen to it.
  useEffect(() => {
    if (onBack) heading.current?.focus({ preventScroll: true });
  }, [onBack]);

  return (
    <article className="h-read pane" aria-labelledby="h-read-title">
      <header className="pane-head">
        {onBack && (
          <IconButton label={t('history.back')} onClick={onBack}>
            <ArrowLeft size={22} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        )}
        <div className="pane-head-text">
          <h2 id="h-read-title" ref={heading} tabIndex={-1} className={renaming ? 'sr' : undefined}>
            {title}
          </h2>
          {renaming && <RenameForm id={id} title={title} onDone={() => setRenaming(false)} />}
          <p className="pane-meta">
            <span>{fullWhen(startedAt, Date.now(), language)}</span>
            <span>{t('history.minutes', { count: minutes })}</span>
            <FeelingsLine {...feelings} />
          </p>
        </div>
        {hits.length > 0 && <HitSteps at={at} count={hits.length} onStep={step} />}
        <MoreMenu
          label={t('history.more')}
          items={[
            { label: t('history.rename'), onPress: () => setRenaming(true) },
            {
              label: t(pinned ? 'history.unpin' : 'history.pin'),
              onPress: () => void deeds.pin(!pinned),
            },
            {
              label: t(archived ? 'history.unarchive' : 'history.archive'),
              onPress: () => void deeds.archive(!archived),
            },
            {
              label: t('history.saveMarkdown'),
              onPress: () => void deeds.save('conversation', 'markdown'),
            },
            {
              label: t('history.savePdf'),
              onPress: () => void deeds.save('conversation', 'pdf'),
            },
            {
              label: t('history.noteMarkdown'),
              onPress: () => void deeds.save('session-note', 'markdown'),
            },
            {
              label: t('history.notePdf'),
              onPress: () => void deeds.save('session-note', 'pdf'),
            },
            { label: t('history.delete'), onPress: () => setDeleting(true), danger: true },
          ]}
        />
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard */}
      <section className="scrolls" ref={scroll} tabIndex={0} aria-labelledby="h-read-title">
        <Script messages={messages} hits={hits} target={target} scroll={scroll} />
      </section>
      <CarryOn id={id} />
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

/** The way back into a conversation. Asks first where that would lose a private one. */
function CarryOn({ id }: { readonly id: string }) {
  const { t } = useTranslation();
  const companion = useCompanion();
  const [state, setState] = useState<'ready' | 'asking' | 'resuming' | 'failed'>('ready');

  const carryOn = async (): Promise<void> => {
    setState('resuming');
    try {
      await companion.resume(id);
      goTo('conversation');
    } catch {
      setState('failed');
    }
  };

  return (
    <footer className="h-foot">
      <span className="h-here">
        <Laptop size={18} strokeWidth={1.75} aria-hidden="true" />
        {t('history.hereOnly')}
      </span>
      {state === 'failed' && (
        <span className="field-error" role="alert">
          {t('history.resumeFailed')}
        </span>
      )}
      <div className="grow" />
      <Button
        kind="primary"
        size="m"
        disabled={state === 'resuming'}
        onClick={() => (wouldLoseWords() ? setState('asking') : void carryOn())}
      >
        <MessageCircle size={20} strokeWidth={1.75} aria-hidden="true" />
        {t('history.carryOn')}
      </Button>
      {state === 'asking' && (
        <LeavePrivateDialog onLeave={() => void carryOn()} onClose={() => setState('ready')} />
      )}
    </footer>
  );
}
