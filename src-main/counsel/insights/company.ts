/** What was spoken of on light and heavy days. Never a cause: a bad day may bring a topic, as a topic a bad day. */
import {
  type CompanyOfDays,
  type Day,
  FEWEST_TO_COMPARE,
  type MoodDay,
  type Tendency,
} from '../../../src-preload/contract/insights.ts';
import type { Topic } from '../../../src-preload/contract/memory.ts';
import { chanceOn, clearAmong } from './chance.ts';
import { dayOf } from './days.ts';
import { meanOf } from './numbers.ts';
import type { Mention } from './rows.ts';

/** Half a phase of the moon: less than that nobody would feel. */
export const FELT = 0.5;

/** That of mood is what the days are told by, and that of nothing else says nothing. */
const SAYS_NOTHING: ReadonlySet<Topic> = new Set(['mood', 'other']);

const MOST_PEOPLE = 20;

type Named = Pick<CompanyOfDays, 'kind' | 'name' | 'topic'>;

interface Compared extends Omit<CompanyOfDays, 'tendency'> {
  /** Null where too little is known to compare. */
  readonly chance: number | null;
}

/** On which days each topic and person was spoken of, the most days first. */
export function daysSpokenOf(
  mentions: readonly Mention[],
): readonly (readonly [Named, ReadonlySet<Day>])[] {
  const found = new Map<string, readonly [Named, Set<Day>]>();
  const add = (named: Named, day: Day): void => {
    const key = `${named.kind}/${named.name}`;
    const known = found.get(key) ?? ([named, new Set<Day>()] as const);
    found.set(key, known);
    known[1].add(day);
  };
  for (const { at, topic, person } of mentions) {
    const day = dayOf(at);
    if (!SAYS_NOTHING.has(topic)) add({ kind: 'topic', name: topic, topic }, day);
    if (person !== '') add({ kind: 'person', name: person, topic: null }, day);
  }
  return [...found.values()].toSorted(
    ([one, days], [other, otherDays]) =>
      otherDays.size - days.size || (one.name < other.name ? -1 : 1),
  );
}

function compared(
  [named, days]: readonly [Named, ReadonlySet<Day>],
  moods: readonly MoodDay[],
  levels: readonly number[],
  chance: ReturnType<typeof chanceOn>,
): Compared {
  const isWith = moods.map(({ day }) => days.has(day));
  const own = levels.filter((_, at) => isWith[at]);
  const others = levels.filter((_, at) => !isWith[at]);
  const isEnough = Math.min(own.length, others.length) >= FEWEST_TO_COMPARE;
  return {
    ...named,
    days: own.length,
    level: own.length === 0 ? null : meanOf(own),
    otherDays: others.length,
    otherLevel: others.length === 0 ? null : meanOf(others),
    chance: isEnough ? chance(isWith) : null,
  };
}

function tendencyOf({ level, otherLevel }: Compared): Tendency {
  const difference = (level ?? 0) - (otherLevel ?? 0);
  if (Math.abs(difference) < FELT) return 'unclear';
  return difference > 0 ? 'lighter' : 'heavier';
}

/**
 * Topics and people that were spoken of on at least one day with a note, the most days first. A tendency is told
 * where enough days are known on both sides, the difference could be felt, and it is more than chance gives when
 * all that is compared is looked at together.
 * @param moods of the span
 */
export function companyOfDays(
  mentions: readonly Mention[],
  moods: readonly MoodDay[],
): readonly CompanyOfDays[] {
  const levels = moods.map(({ level }) => level);
  const chance = chanceOn(levels);
  const all = daysSpokenOf(mentions)
    .map((one) => compared(one, moods, levels, chance))
    .filter(({ days }) => days > 0)
    .toSorted((a, b) => b.days - a.days || (a.name < b.name ? -1 : 1));
  const people = all.filter(({ kind }) => kind === 'person').slice(0, MOST_PEOPLE);
  const shown = all.filter((one) => one.kind === 'topic' || people.includes(one));
  const tested = shown.filter(({ chance }) => chance !== null);
  const clear = clearAmong(tested.map(({ chance }) => chance ?? 1));
  return shown.map((one): CompanyOfDays => {
    const { chance: _chance, ...rest } = one;
    const isClear = clear[tested.indexOf(one)] === true;
    return { ...rest, tendency: isClear ? tendencyOf(one) : 'unclear' };
  });
}
