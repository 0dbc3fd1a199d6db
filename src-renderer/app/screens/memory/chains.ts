import type { Fact } from '../../../../src-preload/contract/memory.ts';

/** A fact as it is shown: the value that stands last, with what it was before. */
export interface MemoryCard {
  readonly fact: Fact;
  /** What it replaced, the newest first. */
  readonly past: readonly Fact[];
  /** True where nothing holds any more: it ended, and nothing took its place. */
  readonly ended: boolean;
}

/** Pinned first, then what holds before what ended, then the newest. */
function inOrder(a: MemoryCard, b: MemoryCard): number {
  return (
    Number(b.fact.pinned) - Number(a.fact.pinned) ||
    Number(a.ended) - Number(b.ended) ||
    b.fact.since - a.fact.since
  );
}

/**
 * Puts past values under the one that took their place. Whatever a list holds is shown once: a value
 * whose successor is not here stands for itself, and so does one that goes round in a circle.
 */
export function toCards(facts: readonly Fact[]): readonly MemoryCard[] {
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const before = new Map<string, Fact[]>();
  const heads: Fact[] = [];
  for (const fact of facts) {
    const next = fact.until === null ? undefined : byId.get(fact.replacedBy ?? '');
    if (!next) heads.push(fact);
    else before.set(next.id, [...(before.get(next.id) ?? []), fact]);
  }

  const shown = new Set<string>();
  const cardOf = (fact: Fact): MemoryCard => {
    const past: Fact[] = [];
    const open = [fact];
    for (let one = open.pop(); one; one = open.pop()) {
      if (shown.has(one.id)) continue;
      shown.add(one.id);
      if (one !== fact) past.push(one);
      open.push(...(before.get(one.id) ?? []));
    }
    past.sort((a, b) => (b.until ?? b.since) - (a.until ?? a.since));
    return { fact, past, ended: fact.until !== null };
  };
  const cards = heads.map(cardOf);
  for (const fact of facts) if (!shown.has(fact.id)) cards.push(cardOf(fact));
  return cards.sort(inOrder);
}

/** The facts without one of them and without what it had replaced. */
export function withoutChain(facts: readonly Fact[], id: string): readonly Fact[] {
  const gone = new Set([id]);
  for (let before = 0; before !== gone.size; ) {
    before = gone.size;
    for (const fact of facts) {
      if (fact.until !== null && gone.has(fact.replacedBy ?? '')) gone.add(fact.id);
    }
  }
  return facts.filter((fact) => !gone.has(fact.id));
}
