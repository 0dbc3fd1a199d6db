import { TOPICS, type Topic } from '../../../../src-preload/contract/memory.ts';
import type { Place } from '../../stores/memory.ts';
import type { MemoryCard } from './chains.ts';

export interface PersonGroup {
  /** Equal for a name however it is written; empty is the person themself. */
  readonly key: string;
  /** As it was written last; empty is the person themself. */
  readonly name: string;
  readonly count: number;
}

export interface TopicGroup {
  readonly topic: Topic;
  readonly count: number;
}

export function personKey(name: string): string {
  return name.normalize('NFC').trim().replace(/\s+/gu, ' ').toLowerCase();
}

/** Whom there is something about: oneself first, then by how much, then by name. */
export function peopleOf(cards: readonly MemoryCard[]): readonly PersonGroup[] {
  const groups = new Map<string, { key: string; name: string; count: number; since: number }>();
  for (const { fact } of cards) {
    const key = personKey(fact.person);
    const known = groups.get(key);
    const newer = !known || fact.since > known.since;
    groups.set(key, {
      key,
      name: newer ? fact.person.trim() : known.name,
      count: (known?.count ?? 0) + 1,
      since: newer ? fact.since : known.since,
    });
  }
  return [...groups.values()]
    .sort(
      (a, b) =>
        Number(a.key !== '') - Number(b.key !== '') ||
        b.count - a.count ||
        a.name.localeCompare(b.name),
    )
    .map(({ key, name, count }) => ({ key, name, count }));
}

/** What it is about: by how much, then in the usual order; what fits nowhere comes last. */
export function topicsOf(cards: readonly MemoryCard[]): readonly TopicGroup[] {
  const counts = new Map<Topic, number>();
  for (const { fact } of cards) counts.set(fact.topic, (counts.get(fact.topic) ?? 0) + 1);
  return TOPICS.flatMap((topic) => {
    const count = counts.get(topic) ?? 0;
    return count === 0 ? [] : [{ topic, count }];
  }).sort((a, b) => Number(a.topic === 'other') - Number(b.topic === 'other') || b.count - a.count);
}

export function isIn(place: Place, { fact }: Pick<MemoryCard, 'fact'>): boolean {
  return place.kind === 'person'
    ? personKey(fact.person) === place.key
    : fact.topic === place.topic;
}

/** The place to show: what was wanted while there is something in it, else whoever comes first. */
export function placeShown(
  wanted: Place | null,
  cards: readonly MemoryCard[],
  people: readonly PersonGroup[],
): Place | null {
  if (wanted && cards.some((card) => isIn(wanted, card))) return wanted;
  const [first] = people;
  return first ? { kind: 'person', key: first.key } : null;
}

const TITLES = /^(mr|mrs|ms|miss|dr|prof)\.?\s+/i;

/** The sign in a person's disc: the first letter of the name behind any title. */
export function initialOf(name: string): string {
  const [first = ''] = name.trim().replace(TITLES, '').normalize('NFC');
  return first.toUpperCase();
}
