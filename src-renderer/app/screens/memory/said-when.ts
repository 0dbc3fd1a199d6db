import type { Language } from '../../../../src-preload/contract/words.ts';
import { DATE_TAG } from '../history/weeks.ts';
import { clock } from '../history/when.ts';

function dated(
  at: number,
  now: number,
  language: Language,
  more: Intl.DateTimeFormatOptions,
): string {
  const sameYear = new Date(at).getFullYear() === new Date(now).getFullYear();
  return new Intl.DateTimeFormat(DATE_TAG[language], {
    day: 'numeric',
    month: 'short',
    ...more,
    ...(sameYear ? {} : { year: 'numeric' }),
  }).format(at);
}

/** "Mon 17 Nov, 01:12": the moment something was said. */
export function saidWhen(at: number, now: number, language: Language): string {
  const day = dated(at, now, language, { weekday: 'short' });
  return language === 'en' ? `${day.replaceAll(',', '')}, ${clock(at)}` : `${day} ${clock(at)}`;
}

/** "3 Nov": a day, with its year where it is not this one's. */
export function dayOf(at: number, now: number, language: Language): string {
  return dated(at, now, language, {});
}
