import { Archive, ArrowLeft } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../../ui/search-field.tsx';
import { FilterChips } from './filter-chips.tsx';
import { type FilterChoice, NO_CHOICE, partsOf } from './filter-choice.ts';
import { FilterPopover } from './filter-popover.tsx';
import { HistoryListView } from './history-list.tsx';
import { ListFailed, NothingFound } from './list-trouble.tsx';
import type { HistoryList } from './use-history-list.ts';

export interface ListPartProps {
  readonly list: HistoryList;
  readonly choice: FilterChoice;
  readonly onChoose: (choice: FilterChoice) => void;
  readonly archived: boolean;
  readonly onArchive: (archived: boolean) => void;
  readonly openId: string | null;
  /** The pane is its own page and covers the list, which stays as it is. */
  readonly hidden: boolean;
  /** The row that was left for the pane and gets the focus back. */
  readonly returnTo: string | null;
  readonly onReturned: () => void;
  readonly onSearch: (words: string) => void;
  readonly onOpen: (id: string) => void;
}

/** The search, what it is narrowed to, how much was found, and the rows. */
export function ListPart(props: ListPartProps) {
  const { list, choice, onChoose, archived, onArchive, openId, hidden, returnTo } = props;
  const { t } = useTranslation();
  const scroll = useRef<HTMLDivElement>(null);
  const [toRows, setToRows] = useState(false);
  const { state, conversations, total, question } = list;
  const isSearch = question.query !== '';
  const hasFilters = partsOf(choice).length > 0;

  return (
    <section className="h-list list-part" aria-label={t('history.list')} hidden={hidden}>
      <SearchField
        label={t('history.search')}
        clearLabel={t('history.clear')}
        onSearch={props.onSearch}
        onLeave={() => setToRows(true)}
      >
        <FilterPopover choice={choice} onChange={onChoose} />
      </SearchField>
      <FilterChips choice={choice} onChange={onChoose} />
      <div className="h-under">
        <p className="h-count" role="status">
          <Count list={list} hasFilters={hasFilters} />
        </p>
        <button type="button" className="h-switch" onClick={() => onArchive(!archived)}>
          {archived ? (
            <ArrowLeft size={16} strokeWidth={1.75} aria-hidden="true" />
          ) : (
            <Archive size={16} strokeWidth={1.75} aria-hidden="true" />
          )}
          {t(archived ? 'history.leaveArchive' : 'history.showArchive')}
        </button>
      </div>
      <div className="h-scroll scrolls" ref={scroll}>
        {state === 'failed' && <ListFailed onAgain={list.refresh} />}
        {state === 'ready' && conversations.length === 0 && (
          <NothingFound
            hasWords={isSearch}
            hasFilters={hasFilters}
            onClearFilters={() => onChoose(NO_CHOICE)}
          />
        )}
        {conversations.length > 0 && (
          <HistoryListView
            conversations={conversations}
            total={total}
            isSearch={isSearch}
            openId={openId}
            wanted={hidden ? null : (returnTo ?? (toRows ? 'first' : null))}
            onFocused={() => {
              setToRows(false);
              props.onReturned();
            }}
            onOpen={props.onOpen}
            onReach={list.reach}
            scroll={scroll}
          />
        )}
      </div>
    </section>
  );
}

/** "Found 9 times in 4 conversations". */
function Count({ list, hasFilters }: { readonly list: HistoryList; readonly hasFilters: boolean }) {
  const { t } = useTranslation();
  const { state, question, total, hits } = list;
  if (state === 'loading') return t('history.loading');
  if (state === 'failed') return null;
  if (question.query === '') return hasFilters ? t('history.listed', { count: total }) : null;
  // Some were found by their title alone.
  if (hits < total) return t('history.foundIn', { count: total });
  const times = hits === 1 ? t('history.once') : t('history.times', { count: hits });
  return t('history.found', { count: total, times });
}
