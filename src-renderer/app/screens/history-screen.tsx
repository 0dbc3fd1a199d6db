import { MessageCirclePlus, WifiOff } from 'lucide-react';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { goTo, useScreen } from '../stores/screen.ts';
import { Button } from '../ui/button.tsx';
import { Chip } from '../ui/chip.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { useNarrow } from '../use-narrow.ts';
import { BeginMenu } from './conversation/begin-menu.tsx';
import { type FilterChoice, NO_CHOICE, partsOf, toFilter } from './history/filter-choice.ts';
import { ListPart } from './history/list-part.tsx';
import { MoonRow } from './history/moon-row.tsx';
import { OpenPane } from './history/open-pane.tsx';
import { useHistoryList } from './history/use-history-list.ts';
import './list-and-pane.css';
import './history.css';

/** Past conversations: a list to search and a pane to read in. Needs neither a key nor a network. */
export function HistoryScreen() {
  const { t } = useTranslation();
  const narrow = useNarrow();
  const [query, setQuery] = useState('');
  const [choice, setChoice] = useState<FilterChoice>(NO_CHOICE);
  const [archived, setArchived] = useState(false);
  const question = useMemo(
    () => ({ query, filter: toFilter(choice, archived, Date.now()) }),
    [query, choice, archived],
  );
  const list = useHistoryList(question);
  const { state, conversations } = list;

  const { picked, pick, moment } = usePicked();
  const [returnTo, setReturnTo] = useState<string | null>(null);
  const listed = conversations.some(({ id }) => id === picked);
  // A wide window always has something open; a narrow one opens only what was pressed.
  const openId = narrow || listed || moment !== null ? picked : (conversations[0]?.id ?? null);
  const isPage = narrow && openId !== null;

  const search = useCallback(
    (words: string) => {
      setQuery(words);
      // Who searches has left the moment they came for.
      if (words !== '') pick((now) => (now.moment === null ? now : { ...now, moment: null }));
    },
    [pick],
  );
  const open = useCallback((id: string | null) => pick({ id, moment: null }), [pick]);
  const back = useCallback(() => {
    setReturnTo(picked);
    open(null);
  }, [picked, open]);

  const asksNothing = query === '' && partsOf(choice).length === 0;
  const answersNothing =
    list.question.query === '' && state === 'ready' && conversations.length === 0;
  const isEmpty = answersNothing && asksNothing && list.question === question;

  return (
    <main className="page">
      <PageHead title={t(archived ? 'history.archiveTitle' : 'history.title')}>
        <span className="hide-s">
          <Chip icon={<WifiOff size={16} strokeWidth={1.75} aria-hidden="true" />}>
            {t('history.offline')}
          </Chip>
        </span>
        <BeginMenu
          align="end"
          trigger={
            <Button size="m" className="h-new" title={t('archive.private.newLabel')}>
              <MessageCirclePlus size={20} strokeWidth={1.75} aria-hidden="true" />
              <span className="hide-s">{t('history.newConversation')}</span>
              <span className="sr only-s">{t('history.newConversation')}</span>
            </Button>
          }
        />
      </PageHead>
      {isEmpty && moment === null ? (
        <Empty archived={archived} onArchive={setArchived} />
      ) : (
        <div className="two-parts">
          <ListPart
            list={list}
            choice={choice}
            onChoose={setChoice}
            archived={archived}
            onArchive={setArchived}
            openId={openId}
            hidden={isPage}
            returnTo={returnTo}
            onReturned={() => setReturnTo(null)}
            onSearch={search}
            onOpen={open}
          />
          {openId !== null && (
            <OpenPane
              id={openId}
              question={list.question}
              moment={moment}
              onBack={narrow ? back : null}
              onDeleted={() => open(null)}
            />
          )}
          {openId === null && !narrow && state === 'ready' && (
            <div className="h-read pane">
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

interface Picked {
  readonly id: string | null;
  /** The message to open it at. */
  readonly moment: string | null;
}

/** What was picked: by a press here, or by another screen that wants a moment shown. */
function usePicked() {
  const wanted = useScreen((state) => state.openAt);
  const [{ id: picked, moment }, pick] = useState<Picked>({
    id: wanted?.conversationId ?? null,
    moment: wanted?.messageId ?? null,
  });
  useEffect(() => {
    if (!wanted) return;
    pick({ id: wanted.conversationId, moment: wanted.messageId });
    useScreen.setState({ openAt: null });
  }, [wanted]);
  return { picked, pick, moment };
}

interface EmptyProps {
  readonly archived: boolean;
  readonly onArchive: (archived: boolean) => void;
}

function Empty({ archived, onArchive }: EmptyProps) {
  const { t } = useTranslation();
  return (
    <div className="h-empty">
      <MoonRow />
      <h2 className="dal">{t(archived ? 'history.archiveNoneTitle' : 'history.noneTitle')}</h2>
      <p>{t(archived ? 'history.archiveNoneText' : 'history.noneText')}</p>
      {archived ? (
        <Button onClick={() => onArchive(false)}>{t('history.leaveArchive')}</Button>
      ) : (
        <>
          <Button kind="primary" onClick={() => goTo('conversation')}>
            {t('history.noneAction')}
          </Button>
          {/* All there is may be archived. */}
          <Button kind="tertiary" size="m" onClick={() => onArchive(true)}>
            {t('history.showArchive')}
          </Button>
        </>
      )}
    </div>
  );
}
