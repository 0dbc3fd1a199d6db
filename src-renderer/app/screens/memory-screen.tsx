import { Cloud, Laptop } from 'lucide-react';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact } from '../../../src-preload/contract/memory.ts';
import { useClient } from '../context.tsx';
import { type Place, useMemoryPlace } from '../stores/memory.ts';
import { usePreferences } from '../stores/preferences.ts';
import { Chip } from '../ui/chip.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { showToast } from '../ui/toast.tsx';
import { type MemoryCard, toCards } from './memory/chains.ts';
import { isFound, wantedOf } from './memory/find.ts';
import { isIn, peopleOf, personKey, placeShown, topicsOf } from './memory/groups.ts';
import { MemoryCardView } from './memory/memory-card.tsx';
import { MemoryEmpty, MemoryTrouble } from './memory/memory-empty.tsx';
import { MemoryEnd } from './memory/memory-end.tsx';
import { MemoryIndex } from './memory/memory-index.tsx';
import { MemoryPause } from './memory/memory-pause.tsx';
import { useForgetting } from './memory/use-forgetting.tsx';
import { useMemory } from './memory/use-memory.ts';
import { useReaders } from './memory/use-readers.ts';
import './memory.css';

const NOTHING: readonly MemoryCard[] = [];
const SEARCH: Place | null = null;

/** What Dal remembers, by person and topic, and everything that can be done about it. */
export function MemoryScreen() {
  const { t } = useTranslation();
  const client = useClient();
  const memory = useMemory();
  const chosen = useMemoryPlace(({ place }) => place);
  const remembers = usePreferences(({ preferences }) => preferences.remembers);
  const readers = useReaders();
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState<string | null>(null);
  const body = useRef<HTMLElement>(null);
  const { focusFact, focusHeading } = useFocus(body);

  const cards = useMemo(() => (memory.facts ? toCards(memory.facts) : NOTHING), [memory.facts]);
  const people = useMemo(() => peopleOf(cards), [cards]);
  const topics = useMemo(() => topicsOf(cards), [cards]);
  const wanted = useMemo(() => wantedOf(query), [query]);

  const nameOf = (person: string): string => (person === '' ? t('memory.you') : person);
  const textsOf = ({ fact, past }: MemoryCard): string[] => [
    nameOf(fact.person),
    t(`memory.topics.${fact.topic}`),
    ...[fact, ...past].flatMap(({ statement, sources }) => [
      statement,
      ...sources.map(({ quote }) => quote),
    ]),
  ];

  const place = wanted ? SEARCH : placeShown(chosen, cards, people);
  const shown = wanted
    ? cards.filter((card) => isFound(wanted, textsOf(card)))
    : cards.filter((card) => place !== null && isIn(place, card));
  const heading = ((): string => {
    if (wanted) return t('memory.found');
    if (place?.kind === 'topic') return t(`memory.topics.${place.topic}`);
    return nameOf(
      people.find(({ key }) => place?.kind === 'person' && key === place.key)?.name ?? '',
    );
  })();
  const aboutOf = ({ person, topic }: Fact): string => {
    if (place?.kind === 'person') return '';
    const named = topic === 'other' || place ? '' : t(`memory.topics.${topic}`);
    return [nameOf(person), named].filter((part) => part !== '').join(' · ');
  };

  const open = (next: Place): void => {
    useMemoryPlace.setState({ place: next });
    setQuery('');
    setEditing(null);
    body.current?.scrollTo({ top: 0 });
  };

  const showRestored = (fact: Fact): void => {
    const { place: now } = useMemoryPlace.getState();
    if (!now || !isIn(now, { fact })) {
      useMemoryPlace.setState({ place: { kind: 'person', key: personKey(fact.person) } });
    }
    focusFact(fact.id, 'statement');
  };
  const forgetting = useForgetting(memory, showRestored);
  const forget = async (card: MemoryCard, fact: Fact): Promise<void> => {
    const at = shown.indexOf(card);
    const next = shown[at + 1] ?? shown[at - 1];
    if (!(await forgetting(fact))) return;
    if (fact !== card.fact) focusFact(card.fact.id, 'forget');
    else if (next) focusFact(next.fact.id, 'forget');
    else focusHeading();
  };

  const pin = async ({ id }: Fact, pinned: boolean): Promise<void> => {
    try {
      await client.request('memory/pin', { id, pinned });
      memory.show((facts) => facts.map((one) => (one.id === id ? { ...one, pinned } : one)));
      focusFact(id, 'pin');
    } catch {
      showToast({ text: t('memory.pinFailed') });
    }
  };

  const save = async (fact: Fact, statement: string): Promise<void> => {
    const kept = await client.request('memory/edit', { id: fact.id, statement });
    memory.show((facts) => facts.map((one) => (one.id === fact.id ? kept : one)));
    memory.reload();
    setEditing(null);
    focusFact(kept.id, 'edit');
  };

  const isEmpty = memory.facts !== null && cards.length === 0;
  return (
    <main className="page">
      <PageHead title={t('memory.title')}>
        <span className="hide-s">
          {readers === '' ? (
            <Chip icon={<Laptop size={16} strokeWidth={1.75} aria-hidden="true" />}>
              {t('memory.hereOnly')}
            </Chip>
          ) : (
            <Chip tone="leaves" icon={<Cloud size={16} strokeWidth={1.75} aria-hidden="true" />}>
              {t('memory.alsoTo', { names: readers })}
            </Chip>
          )}
        </span>
      </PageHead>
      {memory.facts === null && memory.fault && <MemoryTrouble onAgain={memory.reload} />}
      {memory.facts === null && !memory.fault && (
        <p className="sr" role="status">
          {t('memory.loading')}
        </p>
      )}
      {memory.facts !== null && (
        <div className="mem" data-empty={isEmpty || undefined}>
          {!isEmpty && (
            <MemoryIndex
              people={people}
              topics={topics}
              place={place}
              query={query}
              onSearch={setQuery}
              onPlace={open}
            />
          )}
          <section className="mem-b" ref={body} aria-labelledby="mem-heading">
            {isEmpty ? (
              <MemoryEmpty />
            ) : (
              <>
                <div className="mem-h">
                  <h2 id="mem-heading" tabIndex={-1}>
                    {heading}
                  </h2>
                  <p role="status">
                    {wanted
                      ? t('memory.foundCount', { count: shown.length })
                      : t(remembers ? 'memory.count' : 'memory.countPaused', {
                          count: shown.length,
                        })}
                  </p>
                </div>
                {shown.length === 0 && <p className="mem-none">{t('memory.nothingFoundText')}</p>}
                <ol>
                  {shown.map((card) => (
                    <MemoryCardView
                      key={card.fact.id}
                      card={card}
                      wanted={wanted}
                      about={aboutOf(card.fact)}
                      editing={editing === card.fact.id}
                      onPin={(pinned) => void pin(card.fact, pinned)}
                      onEdit={(on) => {
                        setEditing(on ? card.fact.id : null);
                        if (!on) focusFact(card.fact.id, 'edit');
                      }}
                      onSave={(statement) => save(card.fact, statement)}
                      onForget={(fact) => void forget(card, fact)}
                    />
                  ))}
                </ol>
              </>
            )}
            <MemoryEnd
              cards={cards}
              readers={readers}
              onForgotten={() => {
                memory.show(() => []);
                memory.reload();
                focusHeading();
              }}
            />
          </section>
          <MemoryPause />
        </div>
      )}
    </main>
  );
}

type Deed = 'statement' | 'pin' | 'edit' | 'forget';

interface Focusing {
  readonly focusFact: (id: string, deed: Deed) => void;
  readonly focusHeading: () => void;
}

/** Puts the focus where the person would look next, once it is drawn. */
function useFocus(body: React.RefObject<HTMLElement | null>): Focusing {
  const [wanted, setWanted] = useState<{ readonly selector: string } | null>(null);
  useEffect(() => {
    if (!wanted) return;
    body.current?.querySelector<HTMLElement>(wanted.selector)?.focus();
    setWanted(null);
  }, [wanted, body]);
  const focusFact = useCallback(
    (id: string, deed: Deed) =>
      setWanted({
        selector: `[data-fact="${CSS.escape(id)}"] ${deed === 'statement' ? '.mm-x' : `[data-deed="${deed}"]`}`,
      }),
    [],
  );
  const focusHeading = useCallback(() => setWanted({ selector: 'h2' }), []);
  return { focusFact, focusHeading };
}
