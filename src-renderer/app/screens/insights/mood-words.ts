import type { TFunction } from 'i18next';
import type { Day, MoodDay } from '../../../../src-preload/contract/insights.ts';
import type { Language } from '../../../../src-preload/contract/words.ts';
import type { Span } from '../../stores/insights.ts';
import { dayMark, dayName, monthMark, monthName } from './days.ts';
import { type MoodMark, phaseOf } from './mood-marks.ts';

export interface Naming {
  readonly t: TFunction;
  readonly language: Language;
  readonly today: Day;
}

/** A level of 1 to 5, in words. */
export const levelName = (level: number, t: TFunction): string =>
  t(`insights.levels.${phaseOf(level)}`);

const feelings = ({ emotions }: MoodDay, t: TFunction): string =>
  emotions.map((emotion) => t(`history.feelings.${emotion}`)).join(', ');

/** What was noted on one day. */
export function dayWords(mood: MoodDay, t: TFunction): string {
  const { level, count, heaviest, lightest } = mood;
  const parts = [levelName(level, t)];
  if (count > 1) {
    parts.push(t('insights.mood.times', { count }));
    if (phaseOf(heaviest) !== phaseOf(lightest)) {
      parts.push(
        t('insights.mood.between', {
          heaviest: levelName(heaviest, t),
          lightest: levelName(lightest, t),
        }),
      );
    }
  }
  if (mood.emotions.length > 0)
    parts.push(t('insights.mood.felt', { feelings: feelings(mood, t) }));
  return parts.join(', ');
}

/** What a moon stands for. */
export function markTitle(mark: MoodMark, span: Span, { t, language, today }: Naming): string {
  if (mark.from === mark.until && span === 'month') return dayName(mark.from, today, language);
  if (span === 'year') return monthName(mark.from, today, language);
  return t('insights.mood.range', {
    from: dayMark(mark.from, language),
    until: dayMark(mark.until, language),
  });
}

/** What a moon says; of days together, on how many something was noted. */
export function markWords(mark: MoodMark, span: Span, t: TFunction): string {
  const [first] = mark.noted;
  if (!first) return t('insights.mood.none');
  if (span === 'month') return dayWords(first, t);
  const days = t('insights.mood.days', { count: mark.noted.length });
  return mark.level === null
    ? t('insights.mood.tooFew', { days })
    : t('insights.mood.onTheWhole', { days, level: levelName(mark.level, t) });
}

/** As short as a calendar allows: the first of a month with its name. */
export function markShort(
  mark: MoodMark,
  span: Span,
  isFirst: boolean,
  { t, language, today }: Naming,
): string {
  if (mark.until === today && span !== 'year') return t('insights.today');
  if (span === 'year') return monthMark(mark.from, language);
  if (span === 'quarter') return dayMark(mark.from, language);
  const date = Number(mark.from.slice(8));
  return date === 1 && !isFirst ? dayMark(mark.from, language) : String(date);
}
