import { MessageCirclePlus, WifiOff } from 'lucide-react';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCompanion } from '../context.tsx';
import { goTo } from '../stores/screen.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { showToast } from '../ui/toast.tsx';
import { useNarrow } from '../use-narrow.ts';
import { HistoryListView } from './history/history-list.tsx';
import { HistorySearch } from './history/history-search.tsx';
import { MoonRow } from './history/moon-row.tsx';
import { OpenPane } from './history/open-pane.tsx';
import { useHistoryList } from './history/use-history-list.ts';
import './history.css';

/** Past conversations: a list to search and a pane to read in. Needs neither a key nor a network. */
export function HistoryScreen() {
  const { t } = useTranslation();
  const companion = useCompanion();
  const narrow = useNarrow();
  const [wanted, setWanted] = useState('');
  const [picked, setPicked] = useState<string | null>(null);
  const { state, conversations, total, query, hasMore, loadMore, reload } = useHistoryList(wanted);
  const rows = useRef<HTMLDivElement>(null);

  const listed = conversations.some(({ id }) => id === picked);
  // A wide window always has something open; a narrow one opens only what was pressed.
  const openId = narrow || listed ? picked : (conversations[0]?.id ?? null);
  const isPage = narrow && openId !== null;

  const focusRow = useCallback((id: string | null) => {
    const row = id
      ? `[data-conversation="${CSS.escape(id)}"]`
      : '[data-conversation][tabindex="0"]';
    rows.current?.querySelector<HTMLElement>(row)?.focus();
  }, []);

  const [returnTo, setReturnTo] = useState<string | null>(null);
  useEffect(() => {
    if (returnTo === null) return;
    focusRow(returnTo);
    setReturnTo(null);
  }, [returnTo, focusRow]);

  const begin = async (): Promise<void> => {
    try {
      await companion.newConversation();
      goTo('conversation');
    } catch {
      showToast({ text: t('history.newFailed') });
    }
  };

  const back = useCallback(() => {
    setReturnTo(picked);
    setPicked(null);
  }, [picked]);

  const isEmpty = state === 'ready' && conversations.length === 0 && query === '';

  return (
    <main className="page">
      <PageHead title={t('history.title')}>
        <span className="hide-s">
          <Chip icon={<WifiOff size={16} strokeWidth={1.75} aria-hidden="true" />}>
            {t('history.offline')}
          </Chip>
        </span>
        <Button
          size="m"
          className="h-new"
          aria-label={t('history.newConversation')}
          title={t('history.newConversation')}
          onClick={() => void begin()}
        >
          <MessageCirclePlus size={20} strokeWidth={1.75} aria-hidden="true" />
          <span className="hide-s">{t('history.newConversation')}</span>
        </Button>
      </PageHead>
      {isEmpty ? (
        <div className="h-empty">
          <MoonRow />
          <h2 className="dal">{t('history.noneTitle')}</h2>
          <p>{t('history.noneText')}</p>
          <Button kind="primary" onClick={() => goTo('conversation')}>
            {t('history.noneAction')}
          </Button>
        </div>
      ) : (
        <div className="h-grid">
          <section className="h-list" aria-label={t('history.list')} hidden={isPage}>
            <HistorySearch onSearch={setWanted} onLeave={() => focusRow(null)} />
            <p className="h-count" role="status">
              {state === 'loading' && t('history.loading')}
              {state === 'ready' && query !== '' && t('history.found', { count: total })}
            </p>
            <div className="h-scroll" ref={rows}>
              {state === 'failed' && (
                <div className="h-trouble" role="alert">
                  <p>{t('history.listFailed')}</p>
                  <p>{t('history.listFailedText')}</p>
                  <Button size="m" onClick={reload}>
                    {t('common.again')}
                  </Button>
                </div>
              )}
              {state === 'ready' && conversations.length === 0 && (
                <div className="h-trouble">
                  <p>{t('history.nothingFound')}</p>
                  <p>{t('history.nothingFoundText')}</p>
                </div>
              )}
              <HistoryListView
                conversations={conversations}
                query={query}
                openId={openId}
                hasMore={hasMore}
                onOpen={setPicked}
                onNearEnd={loadMore}
              />
            </div>
          </section>
          {openId !== null && (
            <OpenPane
              id={openId}
              query={query}
              onBack={narrow ? back : null}
              onDeleted={() => setPicked(null)}
            />
          )}
          {openId === null && !narrow && state === 'ready' && (
            <div className="h-read">
              <div className="h-empty">
                <p>{t('history.pick')}</p>
              </div>
            </div>
          )}
        </div>
      )}
    </main>
  );
}
