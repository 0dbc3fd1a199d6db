import type { TFunction } from 'i18next';
import { Copy, Laptop, MessageCirclePlus, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toFault } from '../../../../src-preload/contract/faults.ts';
import type { Message } from '../../../../src-preload/contract/words.ts';
import { useCompanion } from '../../context.tsx';
import { copyText } from '../../copy-text.ts';
import { useConversation } from '../../stores/conversation.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Button } from '../../ui/button.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { showToast } from '../../ui/toast.tsx';
import { ReplayButton } from '../replay-button.tsx';
import { useUsed } from '../tools/running-tools.tsx';
import { ToolLines } from '../tools/tool-lines.tsx';
import { wouldLoseWords } from './begin-menu.tsx';
import { remoteNames } from './engine-words.ts';
import { LeavePrivateDialog } from './leave-private-dialog.tsx';
import './transcript.css';

export interface TranscriptProps {
  readonly onClose: () => void;
}

/** What was said, in writing: a sheet at the side (a narrow window: from below). */
export function Transcript({ onClose }: TranscriptProps) {
  const { t, i18n } = useTranslation();
  const companion = useCompanion();
  const messages = useConversation((state) => state.messages);
  const reply = useConversation((state) => state.reply);
  const isPrivate = useConversation((state) => state.isPrivate);
  const used = useUsed();
  const providers = usePreferences((state) => state.providers);
  const script = useRef<HTMLOListElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const times = new Intl.DateTimeFormat(i18n.language, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const names = remoteNames(providers, ['chat'], t);

  useEffect(() => heading.current?.focus(), []);
  // Follows what is being said, as a reader at the end expects.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each new word moves the end
  useEffect(() => {
    script.current?.scrollTo({ top: script.current.scrollHeight });
  }, [messages.length, reply, used.length]);

  const [asking, setAsking] = useState(false);
  const startNew = (): void => {
    setAsking(false);
    companion
      .newConversation()
      .then(onClose)
      .catch((error: unknown) => showToast({ text: t(`faults.${toFault(error).code}`) }));
  };

  const name = names.join(', ');
  const kept = isPrivate
    ? name === ''
      ? t('archive.private.mark')
      : t('archive.private.sent', { name })
    : name === ''
      ? t('conversation.transcript.kept')
      : t('conversation.transcript.sent', { name });

  return (
    <aside className="sheet" aria-labelledby="transcript-title">
      <div className="sheet-head">
        <h2 id="transcript-title" ref={heading} tabIndex={-1}>
          {t('conversation.transcript.title')}
        </h2>
        <div className="grow" />
        <IconButton
          label={t('conversation.transcript.copy')}
          aria-disabled={messages.length === 0 || undefined}
          onClick={() => {
            if (messages.length === 0) return;
            const text = messages.map((message) => `${whose(message, t)}: ${message.text}`);
            void copyText(text.join('\n'), t('common.copied'));
          }}
        >
          <Copy size={20} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
        <IconButton label={t('common.close')} onClick={onClose}>
          <X size={22} strokeWidth={1.75} aria-hidden="true" />
        </IconButton>
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys */}
      <ol className="script" ref={script} tabIndex={0} aria-labelledby="transcript-title">
        {messages.length === 0 && reply === '' && (
          <li className="script-empty">{t('conversation.transcript.empty')}</li>
        )}
        {messages.map((message) => (
          <li key={message.id} className={`turn turn-${message.role}`}>
            <div className="who">
              {whose(message, t)}
              <time dateTime={new Date(message.at).toISOString()}>{times.format(message.at)}</time>
              {message.state === 'interrupted' && (
                <span className="turn-state">{t('conversation.transcript.interrupted')}</span>
              )}
              <ReplayButton message={message} />
            </div>
            <p className="turn-text">{message.text}</p>
            <ToolLines uses={message.tools} />
          </li>
        ))}
        {(reply !== '' || used.length > 0) && (
          <li className="turn turn-companion turn-live">
            <div className="who">
              {t('common.dal')}
              {reply !== '' && (
                <span className="turn-state">{t('conversation.transcript.writing')}</span>
              )}
            </div>
            {reply !== '' && <p className="turn-text">{reply}</p>}
            <ToolLines uses={used} />
          </li>
        )}
      </ol>
      <div className="sheet-foot">
        <p className="sheet-kept">
          <Laptop size={18} strokeWidth={1.75} aria-hidden="true" />
          <span>{kept}</span>
        </p>
        {messages.length > 0 && (
          <Button
            kind="tertiary"
            size="m"
            onClick={() => (wouldLoseWords() ? setAsking(true) : startNew())}
          >
            <MessageCirclePlus size={18} strokeWidth={1.75} aria-hidden="true" />
            {t('conversation.transcript.new')}
          </Button>
        )}
      </div>
      {asking && <LeavePrivateDialog onLeave={startNew} onClose={() => setAsking(false)} />}
    </aside>
  );
}

function whose({ role }: Message, t: TFunction): string {
  return t(role === 'person' ? 'common.you' : 'common.dal');
}
