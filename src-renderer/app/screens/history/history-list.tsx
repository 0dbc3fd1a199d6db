import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationSummary } from '../../../../src-preload/contract/words.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { Marked } from './marked.tsx';
import { groupByWeek, nameWeek } from './weeks.ts';
import { shortWhen } from './when.ts';

export interface HistoryListViewProps {
  readonly conversations: readonly ConversationSummary[];
  readonly query: string;
  readonly openId: string | null;
  readonly hasMore: boolean;
  readonly onOpen: (id: string) => void;
  /** The end of the list has come near. */
  readonly onNearEnd: () => void;
}

const ROW = 'button[data-conversation]';

/** Moves the focus along the rows; true where the key meant that. */
function moveFocus(list: HTMLElement, key: string): boolean {
  const rows = [...list.querySelectorAll<HTMLElement>(ROW)];
  const at = rows.indexOf(document.activeElement as HTMLElement);
  const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[key];
  if (target === undefined || at === -1) return false;
  rows[Math.min(Math.max(target, 0), rows.length - 1)]?.focus();
  return true;
}

/** Rows of 72 px in groups of a week. Arrow keys go along them, Enter opens; Tab passes all of them by. */
export function HistoryListView({
  conversations,
  query,
  openId,
  hasMore,
  onOpen,
  onNearEnd,
}: HistoryListViewProps) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const [focused, setFocused] = useState<string | null>(null);
  const end = useRef<HTMLLIElement>(null);
  const now = Date.now();

  // The marker is another element once older weeks have come.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each page of rows moves the marker
  useEffect(() => {
    const marker = end.current;
    if (!marker || !hasMore) return;
    const watch = new IntersectionObserver(
      (seen) => seen.some((entry) => entry.isIntersecting) && onNearEnd(),
      { root: marker.closest('.h-scroll'), rootMargin: '600px 0px' },
    );
    watch.observe(marker);
    return () => watch.disconnect();
  }, [hasMore, onNearEnd, conversations]);

  const present = (id: string | null) => conversations.some((item) => item.id === id);
  const tabStop = present(focused) ? focused : present(openId) ? openId : conversations[0]?.id;
  const groups = groupByWeek(conversations, now);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    if (moveFocus(event.currentTarget, event.key)) event.preventDefault();
  };

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys go along the buttons inside
    <div onKeyDown={onKeyDown}>
      {groups.map((group, index) => {
        const name = nameWeek(group.weekStart, now, language);
        const isLast = index === groups.length - 1;
        return (
          <section key={group.weekStart} className="h-week">
            <h2>
              {name.kind === 'this'
                ? t('history.thisWeek')
                : name.kind === 'last'
                  ? t('history.lastWeek')
                  : name.text}
            </h2>
            <ol>
              {group.items.map((item) => (
                <li key={item.id}>
                  <button
                    type="button"
                    className="h-row"
                    data-conversation={item.id}
                    tabIndex={item.id === tabStop ? 0 : -1}
                    aria-current={item.id === openId ? 'true' : undefined}
                    onFocus={() => setFocused(item.id)}
                    onClick={() => onOpen(item.id)}
                  >
                    <span className="h-title">
                      <Marked text={item.title} query={query} />
                    </span>
                    <time dateTime={new Date(item.lastAt).toISOString()} className="num">
                      {shortWhen(item.lastAt, now, language)}
                    </time>
                    <span className="h-snippet">
                      <Marked text={item.snippet} query={query} />
                    </span>
                  </button>
                </li>
              ))}
              {isLast && hasMore && (
                <li ref={end} className="h-more">
                  {t('history.loadingMore')}
                </li>
              )}
            </ol>
          </section>
        );
      })}
    </div>
  );
}
