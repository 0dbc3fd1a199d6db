import { ArrowUp, Mic, TriangleAlert } from 'lucide-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type FaultCode, toFault } from '../../../../src-preload/contract/faults.ts';
import { MAX_MESSAGE_CHARACTERS } from '../../../../src-preload/contract/words.ts';
import { useCompanion } from '../../context.tsx';
import { useConversation } from '../../stores/conversation.ts';
import { useTalk } from '../../stores/talk.ts';

/** From here on the characters left are counted in sight. */
const NEAR_THE_LIMIT = 200;

/** Typing instead of talking. What was typed stays until it has been accepted. */
export function Composer() {
  const { t } = useTranslation();
  const companion = useCompanion();
  const draft = useTalk((state) => state.draft);
  const busy = useConversation(({ phase }) => phase === 'thinking' || phase === 'speaking');
  const [sending, setSending] = useState(false);
  const [fault, setFault] = useState<FaultCode | null>(null);
  const box = useRef<HTMLTextAreaElement>(null);
  const id = useId();

  useEffect(() => box.current?.focus(), []);

  const left = MAX_MESSAGE_CHARACTERS - draft.length;
  const over = left < 0;
  const empty = draft.trim() === '';

  const send = async (): Promise<void> => {
    if (sending || empty || over) return;
    setSending(true);
    setFault(null);
    try {
      await companion.send(draft.trim());
      useTalk.setState({ draft: '' });
    } catch (error) {
      setFault(toFault(error).code);
    } finally {
      setSending(false);
      box.current?.focus();
    }
  };

  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>): void => {
    // While an input method composes a syllable, Enter belongs to it.
    if (event.nativeEvent.isComposing || event.keyCode === 229) return;
    if (event.key === 'Enter' && !event.shiftKey) {
      event.preventDefault();
      void send();
    }
  };

  return (
    <div className="composer">
      <div className="composer-box">
        <label className="field">
          <span className="sr">{t('conversation.composer.label')}</span>
          <textarea
            ref={box}
            rows={1}
            value={draft}
            readOnly={sending}
            placeholder={t('conversation.composer.placeholder')}
            aria-invalid={over || fault !== null}
            aria-describedby={id}
            onChange={(event) => {
              useTalk.setState({ draft: event.target.value });
              setFault(null);
            }}
            onKeyDown={onKeyDown}
          />
          <button
            type="button"
            className="send"
            aria-label={t(sending ? 'conversation.composer.sending' : 'conversation.composer.send')}
            aria-disabled={sending || empty || over || undefined}
            onClick={() => void send()}
          >
            <ArrowUp size={22} strokeWidth={2} aria-hidden="true" />
          </button>
        </label>
        <p id={id} className="composer-note" aria-live="polite">
          {over || fault ? (
            <span className="field-error">
              <TriangleAlert size={18} strokeWidth={1.75} aria-hidden="true" />
              {over
                ? t('conversation.composer.over', { count: -left })
                : t(`faults.${fault ?? 'internal'}`)}
            </span>
          ) : (
            left <= NEAR_THE_LIMIT && t('conversation.composer.left', { count: left })
          )}
        </p>
      </div>
      {busy && (
        <button
          type="button"
          className="composer-disc composer-stop"
          aria-label={t('conversation.tools.stop')}
          title={t('conversation.tools.stop')}
          onClick={() => companion.stop()}
        >
          <span className="stop-glyph" />
        </button>
      )}
      <button
        type="button"
        className="composer-disc"
        aria-label={t('conversation.composer.backToTalk')}
        title={t('conversation.composer.backToTalk')}
        onClick={() => useTalk.setState({ mode: 'talk' })}
      >
        <Mic size={24} strokeWidth={1.75} aria-hidden="true" />
      </button>
    </div>
  );
}
