import type { Fact } from '../../src-preload/contract/memory.ts';

/** A fact with usual values; tests name what matters to them. */
export function makeFact(more: Partial<Fact> & Pick<Fact, 'id'>): Fact {
  return {
    kind: 'about',
    person: '',
    topic: 'other',
    statement: more.id,
    pinned: false,
    edited: false,
    since: 0,
    until: null,
    replacedBy: null,
    sources: [],
    ...more,
  };
}
