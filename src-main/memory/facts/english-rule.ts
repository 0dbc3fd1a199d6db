/** The two shapes of an English rule, and the words its statements are put together with. */
import { type Subject, subjectOf, toYou } from './english-subjects.ts';
import type { Draft, Rule, Telling } from './rule.ts';
import { saidDate, writtenDate } from './said-date.ts';

export type Groups = Readonly<Record<string, string | undefined>>;

/** A rule whose sentence is about someone. */
export function about(
  pattern: string,
  make: (subject: Subject, groups: Groups, telling: Telling) => Draft | null,
): Rule {
  const when = new RegExp(String.raw`(?:^|[\s,])${pattern}`, 'iu');
  return (telling) => {
    const groups = when.exec(telling.text)?.groups;
    if (groups === undefined) return null;
    const subject = subjectOf(groups.who, telling.people);
    if (subject === null) return null;
    const draft = make(subject, groups, telling);
    if (draft !== null && !subject.isYou) telling.people.mention(subject.person);
    return draft;
  };
}

export function plain(
  pattern: string,
  make: (groups: Groups, telling: Telling) => Draft | null,
): Rule {
  const when = new RegExp(String.raw`(?:^|[\s,])${pattern}`, 'iu');
  return (telling) => {
    const groups = when.exec(telling.text)?.groups;
    return groups === undefined ? null : make(groups, telling);
  };
}

export const be = (subject: Subject): string => (subject.isYou ? 'are' : 'is');
export const verb = (subject: Subject, you: string, they = `${you}s`): string =>
  subject.isYou ? you : they;
export const BE = `(?:'m|'s|'re| am| is| are)`;
export const SOFT = `(?: (?:currently|now|still|also|just|recently|actually|really|finally|both|all|only))?`;
/** " on Friday 27 November 2026", or nothing. */
export function when(telling: Telling, tense: 'ahead' | 'behind'): string {
  const date = saidDate(telling.text, telling.at, 'en', tense);
  return date === null ? '' : ` ${writtenDate(date, 'en')}`;
}
/** A place or a firm as it was said, without what tells when. */
export const thing = (words: string | undefined): string =>
  toYou(words ?? '')
    .replace(
      /\s+(?:(?:on|in|at) )?(?:(?:last|next|this|the) (?:week(?:end)?|month|year|spring|summer|autumn|fall|winter|day|night)|yesterday|today|tomorrow|tonight|recently|again|for (?:a|the|about|over|\d|two|three|four|five|ten|many|years).*|since .*|(?:a|an|one|two|three|four|five|six|\d+) (?:days?|weeks?|months?|years?) ago|in (?:19|20)\d\d|(?:in|on|next|last|this) (?:january|february|march|april|may|june|july|august|september|october|november|december|monday|tuesday|wednesday|thursday|friday|saturday|sunday).*|after .*|before .*|with (?:me|you).*)$/iu,
      '',
    )
    .replace(/\s+(?:now|too|actually|currently)$/iu, '')
    .trim();
