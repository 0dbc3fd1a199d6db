import { Search, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Place } from '../../stores/memory.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import { initialOf, type PersonGroup, type TopicGroup } from './groups.ts';
import { TOPIC_ICONS } from './topic-icons.ts';

export interface MemoryIndexProps {
  readonly people: readonly PersonGroup[];
  readonly topics: readonly TopicGroup[];
  /** Null while a search shows what it found anywhere. */
  readonly place: Place | null;
  readonly query: string;
  readonly onSearch: (query: string) => void;
  readonly onPlace: (place: Place) => void;
}

/** Whom and what there is something about, and a search over all of it. Narrow, it is a row of chips. */
export function MemoryIndex(props: MemoryIndexProps) {
  const { t } = useTranslation();
  const { people, topics, place, query, onSearch, onPlace } = props;
  return (
    <div className="mem-n">
      <search className="field">
        <Search size={20} strokeWidth={1.75} aria-hidden="true" />
        <input
          type="text"
          aria-label={t('memory.search')}
          placeholder={t('memory.search')}
          maxLength={200}
          autoComplete="off"
          spellCheck={false}
          value={query}
          onChange={(event) => onSearch(event.target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape' || query === '') return;
            event.stopPropagation();
            onSearch('');
          }}
        />
        {query !== '' && (
          <IconButton label={t('memory.clear')} onClick={() => onSearch('')}>
            <X size={20} strokeWidth={1.75} aria-hidden="true" />
          </IconButton>
        )}
      </search>
      <nav className="mem-groups" aria-label={t('memory.index')}>
        {people.length > 0 && <h2>{t('memory.people')}</h2>}
        <ul>
          {people.map(({ key, name, count }) => {
            const shown = name === '' ? t('memory.you') : name;
            return (
              <li key={key}>
                <Entry
                  name={shown}
                  count={count}
                  current={place?.kind === 'person' && place.key === key}
                  onPress={() => onPlace({ kind: 'person', key })}
                >
                  <i className="mem-disc" aria-hidden="true">
                    {initialOf(shown)}
                  </i>
                </Entry>
              </li>
            );
          })}
        </ul>
        {topics.length > 0 && <h2>{t('memory.topicsHeading')}</h2>}
        <ul>
          {topics.map(({ topic, count }) => {
            const Icon = TOPIC_ICONS[topic];
            return (
              <li key={topic}>
                <Entry
                  name={t(`memory.topics.${topic}`)}
                  count={count}
                  current={place?.kind === 'topic' && place.topic === topic}
                  onPress={() => onPlace({ kind: 'topic', topic })}
                >
                  <Icon className="mem-icon" size={20} strokeWidth={1.75} aria-hidden="true" />
                </Entry>
              </li>
            );
          })}
        </ul>
      </nav>
    </div>
  );
}

interface EntryProps {
  readonly name: string;
  readonly count: number;
  readonly current: boolean;
  readonly onPress: () => void;
  readonly children: React.ReactNode;
}

function Entry({ name, count, current, onPress, children }: EntryProps) {
  return (
    <button
      type="button"
      className="mem-entry"
      aria-current={current ? 'true' : undefined}
      onClick={onPress}
    >
      {children}
      <span>{name}</span>
      <em className="num">{count}</em>
    </button>
  );
}
