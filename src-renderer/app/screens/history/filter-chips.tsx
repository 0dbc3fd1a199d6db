import { X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { usePreferences } from '../../stores/preferences.ts';
import { type FilterChoice, partsOf, startOfDay, without } from './filter-choice.ts';
import { DATE_TAG } from './weeks.ts';

export interface FilterChipsProps {
  readonly choice: FilterChoice;
  readonly onChange: (choice: FilterChoice) => void;
}

/** What history is narrowed to; a press takes one off. */
export function FilterChips({ choice, onChange }: FilterChipsProps) {
  const { t } = useTranslation();
  const language = usePreferences((state) => state.preferences.language);
  const parts = partsOf(choice);
  if (parts.length === 0) return null;

  const day = (text: string): string =>
    new Intl.DateTimeFormat(DATE_TAG[language], { day: 'numeric', month: 'short' }).format(
      startOfDay(text) ?? 0,
    );
  const span = (): string => {
    const { when, from, to } = choice;
    if (when !== 'range') return t(`history.filter.${when}`);
    if (to === '') return t('history.filter.since', { from: day(from) });
    if (from === '') return t('history.filter.until', { to: day(to) });
    return t('history.filter.rangeOf', { from: day(from), to: day(to) });
  };
  const nameOf = (part: (typeof parts)[number]): string => {
    if (part === 'when') return span();
    if (part === 'role') return t(`history.filter.${choice.role ?? 'anyone'}`);
    return choice.emotion === null ? '' : t(`history.feelings.${choice.emotion}`);
  };
  return (
    <ul className="h-chips" aria-label={t('history.filter.set')}>
      {parts.map((part) => (
        <li key={part}>
          <button
            type="button"
            className="chip chip-stays"
            aria-label={t('history.filter.remove', { name: nameOf(part) })}
            onClick={() => onChange(without(choice, part))}
          >
            {nameOf(part)}
            <X size={14} strokeWidth={2} aria-hidden="true" />
          </button>
        </li>
      ))}
    </ul>
  );
}
