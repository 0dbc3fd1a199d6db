import { useTranslation } from 'react-i18next';
import { useConversation } from '../../stores/conversation.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { UsedAloud, useDoing } from '../tools/running-tools.tsx';
import { markedPage, PAGE_WIDTH, pageAt, pagesOf } from './caption-pages.ts';
import type { TalkState } from './talk-state.ts';

/** The words on the paper below Dal. Whoever speaks is large. */
export function Words({ state }: { readonly state: TalkState }) {
  const { t } = useTranslation();
  const phase = useConversation(({ phase }) => phase);
  const heard = useConversation((conversation) => conversation.heard);
  const lastSaid = useConversation((conversation) => conversation.lastSaid);
  const fresh = useConversation(({ messages }) => messages.length === 0);
  const sentence = useConversation(({ caption }) => caption?.text ?? '');
  const captions = useCaptionsShown();
  const width = usePageWidth();
  const opening = fresh ? t(greetingNow()) : '';

  const listening = state === 'listening';
  return (
    <>
      <section className="words" aria-label={t('conversation.title')}>
        {listening ? (
          <>
            <DalSmall text={lastSaid || opening} shown={captions || !lastSaid} />
            <HeardSoFar />
          </>
        ) : (
          <>
            {heard !== '' && (
              <p className="heard">
                <span className="who">{t('common.you')}</span>
                <span>{heard}</span>
              </p>
            )}
            {phase === 'thinking' || phase === 'speaking' ? (
              captions && <RunningReply thinking={phase === 'thinking'} width={width} />
            ) : (
              <Resting
                text={lastSaid || opening}
                shown={captions || lastSaid === ''}
                width={width}
              />
            )}
          </>
        )}
        {/* Whole sentences, once each: assistive technology is not read every word and every letter. */}
        <p className="sr" aria-live="polite">
          {sentence}
        </p>
      </section>
      <UsedAloud />
    </>
  );
}

/** With captions off nothing of hers is written, unless nothing of hers can be heard either. */
function useCaptionsShown(): boolean {
  const wanted = usePreferences(({ preferences }) => preferences.captions);
  const silent = usePreferences(({ preferences }) => !preferences.speaksAloud);
  const voiceless = useConversation(({ voiceVendor }) => voiceVendor === 'captions');
  return wanted || silent || voiceless;
}

function usePageWidth(): number {
  const scale = usePreferences(({ preferences }) => preferences.textScale);
  return (PAGE_WIDTH * 100) / scale;
}

/**
 * What is understood of what the person says now; the newest words stay in sight. It may still change, so
 * it is in no live region.
 */
function HeardSoFar() {
  const { t } = useTranslation();
  const partial = useConversation((conversation) => conversation.partial);
  if (partial === '') return <p className="heard-large">{t('conversation.takeYourTime')}</p>;
  return (
    <p className="heard-large heard-so-far">
      <span>
        <span className="who">{t('common.you')}</span> {partial}
        <i className="caret" aria-hidden="true" />
      </span>
    </p>
  );
}

function DalSmall({ text, shown }: { readonly text: string; readonly shown: boolean }) {
  if (!shown || text === '') return null;
  const page = pageAt(pagesOf(text), text.length);
  return <p className="say-small">{text.slice(page.start, page.end)}</p>;
}

/** What she said last, or her greeting before the first word. */
function Resting(props: {
  readonly text: string;
  readonly shown: boolean;
  readonly width: number;
}) {
  if (!props.shown || props.text === '') return null;
  const page = pageAt(pagesOf(props.text, props.width), props.text.length);
  const text = props.text.slice(page.start, page.end);
  return (
    <p className="say" key={text}>
      {text}
    </p>
  );
}

/** The reply while it is written (quiet) and while it is said (the word marked). */
function RunningReply({ thinking, width }: { readonly thinking: boolean; readonly width: number }) {
  const { t } = useTranslation();
  const reply = useConversation((conversation) => conversation.reply);
  const caption = useConversation((conversation) => conversation.caption);
  const doing = useDoing();
  if (caption) {
    const { said, now, next } = markedPage(reply, caption, width);
    return (
      <p className="say">
        {said}
        {now !== '' && <span className="now">{now}</span>}
        <span className="next">{next}</span>
      </p>
    );
  }
  const page = pagesOf(reply, width)[0];
  const written = page ? reply.slice(page.start, page.end) : '';
  if (written === '' && !thinking) return null;
  return (
    <p className="say">
      <span className="next">
        {written || t(doing ? `tools.doing.${doing.tool}` : 'conversation.thinkingWords')}
      </span>
    </p>
  );
}

function greetingNow(hour = new Date().getHours()) {
  if (hour >= 5 && hour < 11) return 'conversation.greetingMorning';
  if (hour >= 11 && hour < 17) return 'conversation.greetingDay';
  return 'conversation.greetingEvening';
}
