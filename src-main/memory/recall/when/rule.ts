import type { Span } from './calendar.ts';

/** One way to name a time. */
export interface TimeRule {
  /** Global, with `u`; tried on lower-cased text. */
  readonly find: RegExp;
  /**
   * What is meant by it at `at`: none, one, or (where the words alone do not tell) the last such time
   * and then the next. Groups are those of `find`; those not met are undefined.
   */
  spans(groups: Groups, at: number): readonly Span[] | Span | null;
}

export type Groups = Readonly<Record<string, string | undefined>>;

/** Where in a text a time is named, and which: at least one, the past one first. */
export interface TimeMention {
  readonly start: number;
  readonly end: number;
  readonly spans: readonly [Span, ...Span[]];
}

/** What rules find in a text, the longest first where they overlap. */
export function mentions(
  text: string,
  at: number,
  rules: readonly TimeRule[],
): readonly TimeMention[] {
  const found: TimeMention[] = [];
  for (const { find, spans } of rules) {
    // Not matchAll, which makes a new expression of every rule for every text.
    find.lastIndex = 0;
    for (let match = find.exec(text); match !== null; match = find.exec(text)) {
      if (match[0] === '') find.lastIndex += 1;
      const meant = spans(match.groups ?? {}, at);
      const [first, ...more] = meant === null ? [] : 'from' in meant ? [meant] : meant;
      if (first === undefined) continue;
      const start = match.index + (match[0].length - match[0].trimStart().length);
      found.push({ start, end: match.index + match[0].trimEnd().length, spans: [first, ...more] });
    }
  }
  found.sort((a, b) => b.end - b.start - (a.end - a.start));
  const kept: TimeMention[] = [];
  for (const mention of found) {
    if (kept.every(({ start, end }) => mention.end <= start || mention.start >= end)) {
      kept.push(mention);
    }
  }
  return kept.sort((a, b) => a.start - b.start);
}
