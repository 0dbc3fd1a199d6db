import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type RefObject, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConversationSummary } from '../../../../src-preload/contract/memory.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { HistoryRow } from './history-row.tsx';
import { type Heading, headingsOf, nameWeek } from './weeks.ts';

export interface HistoryListViewProps {
  readonly conversations: readonly ConversationSummary[];
  /** How many there are in all; the rest comes while scrolling. */
  readonly total: number;
  readonly isSearch: boolean;
  readonly openId: string | null;
  /** The row to put the focus on, as soon as it is drawn; `first` is where Tab would go. */
  readonly wanted: string | 'first' | null;
  readonly onFocused: () => void;
  readonly onOpen: (id: string) => void;
  /** Asks for more until `count` are known; resolves to how many are. */
  readonly onReach: (count: number) => Promise<number>;
  readonly scroll: RefObject<HTMLDivElement | null>;
}

/** Heights before a row is measured, px: it alone, and its heading. */
const ROW = 72;
const HEADING = 37;
/** Rows drawn beyond what is in sight, and how near the end of what is known asks for more. */
const BEYOND = 8;
const NEAR_END = 24;

/** Rows in groups of a week, drawn where they are in sight. Arrow keys go along them, Enter opens; Tab passes all of them by. */
export function HistoryListView(props: HistoryListViewProps) {
  const { conversations, total, isSearch, openId, wanted, onFocused, onOpen, onReach, scroll } =
    props;
  const { t } = useTranslation();
  const [focused, setFocused] = useState<string | null>(null);
  const [next, setNext] = useState<number | null>(null);
  // One moment for all rows of a list, so that what is drawn agrees with itself.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is told from its own moment
  const now = useMemo(() => Date.now(), [conversations]);
  const headings = useMemo(
    () => headingsOf(conversations, now, isSearch),
    [conversations, now, isSearch],
  );

  const indexOf = (id: string | null): number => conversations.findIndex((item) => item.id === id);
  const tabStop = [indexOf(focused), indexOf(openId), 0].find((index) => index !== -1) ?? 0;
  const wish = next ?? (wanted === 'first' ? tabStop : indexOf(wanted));

  const rows = useVirtualizer({
    count: conversations.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => ROW + (headings[index] == null ? 0 : HEADING),
    getItemKey: (index) => conversations[index]?.id ?? index,
    overscan: BEYOND,
    // What has the focus, or is to have it, is there wherever the list is scrolled to.
    rangeExtractor: (range) => {
      const shown = new Set([...defaultRangeExtractor(range), tabStop, wish]);
      return [...shown]
        .filter((index) => index >= 0 && index < range.count)
        .sort((one, other) => one - other);
    },
  });
  const drawn = rows.getVirtualItems();

  const last = drawn.findLast(({ index }) => index !== tabStop)?.index ?? -1;
  const hasMore = conversations.length < total;
  useEffect(() => {
    if (hasMore && last >= conversations.length - NEAR_END) void onReach(conversations.length + 1);
  }, [hasMore, last, conversations.length, onReach]);

  // After every drawing, until the row is there.
  useEffect(() => {
    const id = conversations[wish]?.id;
    if (id === undefined) return;
    const row = scroll.current?.querySelector<HTMLElement>(
      `[data-conversation="${CSS.escape(id)}"]`,
    );
    if (!row) return;
    row.focus({ preventScroll: true });
    rows.scrollToIndex(wish);
    setNext(null);
    if (wanted !== null) onFocused();
  });

  const move = async (index: number): Promise<void> => {
    const known = index < conversations.length ? conversations.length : await onReach(index + 1);
    setNext(Math.min(index, known - 1));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const at = indexOf(focused);
    const target = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: total - 1 }[event.key];
    if (target === undefined || at === -1) return;
    event.preventDefault();
    void move(Math.min(Math.max(target, 0), total - 1));
  };

  const hasMoons = conversations.some(({ feelings }) => feelings.first ?? feelings.last);
  return (
    <ol
      className={hasMoons ? 'h-rows has-moons' : 'h-rows'}
      style={{ height: rows.getTotalSize() }}
      onKeyDown={onKeyDown}
      aria-label={t('history.list')}
    >
      {drawn.map(({ index, key, start }) => {
        const item = conversations[index];
        const heading = headings[index] ?? null;
        if (!item) return null;
        return (
          <li
            key={key}
            data-index={index}
            ref={rows.measureElement}
            style={{ transform: `translateY(${start}px)` }}
            aria-setsize={total}
            aria-posinset={index + 1}
          >
            {heading !== null && <RowHeading heading={heading} now={now} />}
            <HistoryRow
              item={item}
              now={now}
              isOpen={item.id === openId}
              tabIndex={index === tabStop ? 0 : -1}
              onFocus={() => setFocused(item.id)}
              onOpen={() => onOpen(item.id)}
            />
          </li>
        );
      })}
    </ol>
  );
}

function RowHeading({ heading, now }: { readonly heading: Heading; readonly now: number }) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  if (heading === 'pinned') return <h2>{t('history.pinned')}</h2>;
  const name = nameWeek(heading, now, language);
  if (name.kind === 'range') return <h2>{name.text}</h2>;
  return <h2>{t(name.kind === 'this' ? 'history.thisWeek' : 'history.lastWeek')}</h2>;
}
