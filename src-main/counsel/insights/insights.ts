/** All that can be seen of a span of days, from plain rows. Pure. */
import type { Insights, InsightsAsked } from '../../../src-preload/contract/insights.ts';
import type { Emotion } from '../../../src-preload/contract/words.ts';
import { GAD7 } from '../exercises/gad7.ts';
import { PHQ9 } from '../exercises/phq9.ts';
import { companyOfDays } from './company.ts';
import { addDays, dayOf, momentOf } from './days.ts';
import { exerciseInsights } from './exercises.ts';
import { moodDays, weekMeans } from './moods.ts';
import { nights } from './nights.ts';
import { type InsightRows, madeAt, type SeenTurn } from './rows.ts';
import { selfCheckPoints } from './self-check-points.ts';
import { sentencesOn } from './sentences.ts';

/** Days before a span that its first means are made of. */
const DAYS_BEFORE = 6;

/** What has to be read for it, milliseconds since 1970: from, and up to but not with. */
export function reachOf({ from, until }: Pick<InsightsAsked, 'from' | 'until'>): {
  readonly since: number;
  readonly before: number;
} {
  return { since: momentOf(addDays(from, -DAYS_BEFORE)), before: momentOf(addDays(until, 1)) };
}

function seenDays(seen: readonly SeenTurn[]): NonNullable<Insights['seen']> {
  const byDay = new Map<string, Partial<Record<Emotion, number>>>();
  for (const { at, emotion } of seen.toSorted((a, b) => a.at - b.at)) {
    const day = dayOf(at);
    const turns = byDay.get(day) ?? {};
    turns[emotion] = (turns[emotion] ?? 0) + 1;
    byDay.set(day, turns);
  }
  return [...byDay].map(([day, turns]) => ({ day, turns }));
}

export function insightsOf(rows: InsightRows, asked: InsightsAsked): Insights {
  const { from, until, language } = asked;
  const [first, end] = [momentOf(from), momentOf(addDays(until, 1))];
  const isWithin = ({ at }: { readonly at: number }): boolean => at >= first && at < end;
  const allMoods = moodDays(rows.records);
  const moods = allMoods.filter(({ day }) => day >= from && day <= until);
  const records = rows.records.filter((record) => isWithin({ at: madeAt(record) }));
  const found = {
    from,
    until,
    checkInsEver: rows.checkInsEver,
    moods,
    mean: weekMeans(allMoods, from, until),
    exercises: exerciseInsights(records, asked.exercises),
    nights: nights(records),
    phq9: selfCheckPoints(records, PHQ9),
    gad7: selfCheckPoints(records, GAD7),
    company: companyOfDays(rows.mentions.filter(isWithin), moods),
    seen: rows.seen === null ? null : seenDays(rows.seen.filter(isWithin)),
  };
  return { ...found, sentences: sentencesOn(found, language) };
}
