import { Pin } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { ConversationSummary } from '../../../../src-preload/contract/memory.ts';
import { usePreferences } from '../../stores/preferences.ts';
import { MoodMoon } from '../../ui/moon.tsx';
import { PHASE_OF } from './feelings.ts';
import { Marked } from './marked.tsx';
import { shortWhen } from './when.ts';

export interface HistoryRowProps {
  readonly item: ConversationSummary;
  readonly now: number;
  readonly isOpen: boolean;
  readonly tabIndex: 0 | -1;
  readonly onFocus: () => void;
  readonly onOpen: () => void;
}

/** One conversation in the list: how it ended, its title, when, and its words around what was searched for. */
export function HistoryRow({ item, now, isOpen, tabIndex, onFocus, onOpen }: HistoryRowProps) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const feeling = item.feelings.last ?? item.feelings.first;
  return (
    <button
      type="button"
      className="h-row row"
      data-conversation={item.id}
      tabIndex={tabIndex}
      aria-current={isOpen ? 'true' : undefined}
      onFocus={onFocus}
      onClick={onOpen}
    >
      <span className="h-title row-title">
        <Marked text={item.title} marks={item.titleMarks} />
      </span>
      <span className="h-when row-when">
        {item.pinned && (
          <Pin size={14} strokeWidth={1.75} role="img" aria-label={t('history.pinnedRow')} />
        )}
        <time dateTime={new Date(item.lastAt).toISOString()} className="num">
          {shortWhen(item.lastAt, now, language)}
        </time>
      </span>
      <span className="h-snippet row-line">
        <Marked text={item.snippet} marks={item.snippetMarks} />
      </span>
      {feeling && (
        <MoodMoon
          phase={PHASE_OF[feeling]}
          size={22}
          label={t('history.feelingLast', { feeling: t(`history.feelings.${feeling}`) })}
        />
      )}
    </button>
  );
}
