import { useVirtualizer } from '@tanstack/react-virtual';
import { type RefObject, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { HistoryHit, Mark } from '../../../../src-preload/contract/memory.ts';
import type { Message } from '../../../../src-preload/contract/words.ts';
import { ReplayButton } from '../replay-button.tsx';
import { modelName } from '../settings/model-name.ts';
import { ToolLines } from '../tools/tool-lines.tsx';
import { Marked } from './marked.tsx';
import { clock, dayOf } from './when.ts';

export interface ScriptProps {
  readonly messages: readonly Message[];
  readonly hits: readonly HistoryHit[];
  /** The message that is shown; it stays in the middle until the reader moves on. */
  readonly target: { readonly messageId: string; readonly isHit: boolean } | null;
  readonly scroll: RefObject<HTMLElement | null>;
}

/** Letters in a line, and heights before a turn is measured, px. */
const LINE = 62;
const LINE_HEIGHT = 27;
const AROUND_TURN = 38;
const TOOL_LINE = 21;
const BEYOND = 10;
const NO_MARKS: readonly Mark[] = [];

/** What was said, in order, drawn where it is in sight. Who answered is said where it changes; a reply that was cut off says so. */
export function Script({ messages, hits, target, scroll }: ScriptProps) {
  const marks = useMemo(() => new Map(hits.map((hit) => [hit.messageId, hit.marks])), [hits]);
  const changes = useAnswerers(messages);

  const turns = useVirtualizer({
    count: messages.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) =>
      AROUND_TURN +
      Math.ceil((messages[index]?.text.length ?? 1) / LINE) * LINE_HEIGHT +
      (messages[index]?.tools?.length ?? 0) * TOOL_LINE,
    getItemKey: (index) => messages[index]?.id ?? index,
    overscan: BEYOND,
    paddingStart: 22,
    paddingEnd: 22,
    gap: 16,
  });

  const at = target ? messages.findIndex(({ id }) => id === target.messageId) : -1;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another target moves the page
  useEffect(() => {
    if (at !== -1) turns.scrollToIndex(at, { align: 'center' });
  }, [at, target]);

  return (
    <ol className="h-script" style={{ height: turns.getTotalSize() }}>
      {turns.getVirtualItems().map(({ index, key, start }) => {
        const message = messages[index];
        if (!message) return null;
        const isTarget = index === at;
        return (
          <li
            key={key}
            data-index={index}
            data-message={message.id}
            ref={turns.measureElement}
            style={{ transform: `translateY(${start}px)` }}
            className={turnClass(message, isTarget && target?.isHit === false)}
            aria-setsize={messages.length}
            aria-posinset={index + 1}
          >
            <Turn
              message={message}
              marks={marks.get(message.id) ?? NO_MARKS}
              isCurrent={isTarget && target?.isHit === true}
              answeredBy={changes.get(message.id) ?? null}
              day={dayOf(message.at, messages[index - 1]?.at ?? null)}
            />
          </li>
        );
      })}
    </ol>
  );
}

function turnClass({ role }: Message, isMoment: boolean): string {
  return `h-turn${role === 'companion' ? ' is-dal' : ''}${isMoment ? ' is-moment' : ''}`;
}

/** Who answered, by message, where that changes. */
function useAnswerers(messages: readonly Message[]): ReadonlyMap<string, string> {
  const { t } = useTranslation();
  return useMemo(() => {
    const changes = new Map<string, string>();
    let before = '';
    for (const { id, role, vendor, model } of messages) {
      if (role !== 'companion') continue;
      const who =
        vendor === null
          ? ''
          : vendor === 'builtin'
            ? t('common.thisComputer')
            : model
              ? modelName(model)
              : t(`settings.vendors.${vendor}`);
      if (who !== '' && who !== before) changes.set(id, who);
      before = who;
    }
    return changes;
  }, [messages, t]);
}

interface TurnProps {
  readonly message: Message;
  readonly marks: readonly Mark[];
  readonly isCurrent: boolean;
  readonly answeredBy: string | null;
  readonly day: number | null;
}

function Turn({ message, marks, isCurrent, answeredBy, day }: TurnProps) {
  const { t, i18n } = useTranslation();
  const dal = message.role === 'companion';
  return (
    <>
      <div className="h-who">
        <b>{t(dal ? 'common.dal' : 'common.you')}</b>
        <time dateTime={new Date(message.at).toISOString()} className="num">
          {day !== null && `${shortDay(day, i18n.language)} `}
          {clock(message.at)}
        </time>
        {answeredBy !== null && <span>{t('history.answeredBy', { who: answeredBy })}</span>}
        <ReplayButton message={message} />
      </div>
      <p>
        <Marked text={message.text} marks={marks} current={isCurrent} />
      </p>
      <ToolLines uses={message.tools} />
      {message.state === 'interrupted' && <p className="h-note">{t('history.interrupted')}</p>}
      {message.state === 'in-flight' && <p className="h-note">{t('history.inFlight')}</p>}
    </>
  );
}

const shortDay = (at: number, language: string): string =>
  new Intl.DateTimeFormat(language === 'ko' ? 'ko-KR' : 'en-GB', {
    day: 'numeric',
    month: 'short',
  }).format(at);
