import { type HistoryFilter, NO_FILTER } from '../../../../src-preload/contract/memory.ts';
import type { Emotion, Role } from '../../../../src-preload/contract/words.ts';
import { mondayOf } from './weeks.ts';

/** What a person narrowed history to, in the words they chose. */
export interface FilterChoice {
  readonly when: 'any' | 'today' | 'week' | 'month' | 'range';
  /** Days as a date field writes them (2026-11-21); empty is open-ended. Only for `range`. */
  readonly from: string;
  readonly to: string;
  readonly role: Role | null;
  readonly emotion: Emotion | null;
}

export const NO_CHOICE: FilterChoice = {
  when: 'any',
  from: '',
  to: '',
  role: null,
  emotion: null,
};

/** Midnight, local time, of a day as a date field writes it, `later` days on; null where it is no day. */
export function startOfDay(day: string, later = 0): number | null {
  const match = /^(\d{4,})-(\d{2})-(\d{2})$/.exec(day);
  if (!match) return null;
  const at = new Date(Number(match[1]), Number(match[2]) - 1, Number(match[3]) + later).getTime();
  return Number.isNaN(at) ? null : at;
}

function span({ when, from, to }: FilterChoice, now: number): Pick<HistoryFilter, 'from' | 'to'> {
  const today = new Date(now);
  const [year, month, day] = [today.getFullYear(), today.getMonth(), today.getDate()];
  switch (when) {
    case 'any':
      return { from: null, to: null };
    case 'today':
      return { from: new Date(year, month, day).getTime(), to: null };
    case 'week':
      return { from: mondayOf(now), to: null };
    case 'month':
      return { from: new Date(year, month, 1).getTime(), to: null };
    case 'range':
      return isBackwards({ from, to })
        ? { from: null, to: null }
        : { from: startOfDay(from), to: startOfDay(to, 1) };
  }
}

/** The first day comes after the last: no limit until that is put right. */
export function isBackwards({ from, to }: Pick<FilterChoice, 'from' | 'to'>): boolean {
  const [first, last] = [startOfDay(from), startOfDay(to)];
  return first !== null && last !== null && first > last;
}

/** What main is asked. Days and weeks are those of this computer's clock. */
export function toFilter(choice: FilterChoice, archived: boolean, now: number): HistoryFilter {
  const { role, emotion } = choice;
  return { ...NO_FILTER, ...span(choice, now), role, emotion, archived };
}

/** The parts of a choice that limit anything, in the order they are shown. */
export function partsOf(choice: FilterChoice): readonly ('when' | 'role' | 'emotion')[] {
  const { when, from, to, role, emotion } = choice;
  const spans =
    when === 'range' ? (from !== '' || to !== '') && !isBackwards(choice) : when !== 'any';
  const parts: ('when' | 'role' | 'emotion')[] = [];
  if (spans) parts.push('when');
  if (role !== null) parts.push('role');
  if (emotion !== null) parts.push('emotion');
  return parts;
}

/** The choice without one of its parts. */
export function without(choice: FilterChoice, part: 'when' | 'role' | 'emotion'): FilterChoice {
  switch (part) {
    case 'when':
      return { ...choice, when: 'any', from: '', to: '' };
    case 'role':
      return { ...choice, role: null };
    case 'emotion':
      return { ...choice, emotion: null };
  }
}
