/** Who is known while turns are read: names, and what they are to the person. */
import type { KnownFact } from './known-fact.ts';

export interface People {
  /** The spelling a name is known in; null for a stranger. */
  known(name: string): string | null;
  /** The one of this relation ("sister", "언니"); null where there is none or several. */
  of(relation: string): string | null;
  meet(name: string, relation: string): void;
  /** Whom the sentences before were about; null where that is not plain. */
  last(): string | null;
  mention(name: string | null): void;
}

const RELATION_OF = [
  /^\S+(?: \S+)? is your (?<relation>.+)\.$/u,
  /^\S+(?:은|는) (?:우리 )?(?<relation>[가-힣]+?)(?:이에요|예요)\.$/u,
] as const;

/** @param facts those that hold: whom the person told of before */
export function createPeople(
  facts: readonly Pick<KnownFact, 'person' | 'slot' | 'statement'>[],
): People {
  const names = new Map<string, string>();
  const relations = new Map<string, Set<string>>();
  let last: string | null = null;

  const meet = (name: string, relation: string): void => {
    names.set(name.toLowerCase(), name);
    for (const key of new Set([relation, relation.split(' ').at(-1) ?? relation])) {
      const met = relations.get(key) ?? new Set();
      relations.set(key, met.add(name));
    }
  };
  for (const { person, slot, statement } of facts) {
    if (person === '') continue;
    const relation = slot?.endsWith('/relation')
      ? RELATION_OF.map((pattern) => pattern.exec(statement)?.groups?.relation).find(Boolean)
      : undefined;
    if (relation === undefined) names.set(person.toLowerCase(), person);
    else meet(person, relation);
  }

  return {
    known: (name) => names.get(name.toLowerCase()) ?? null,
    of(relation) {
      const met = relations.get(relation.toLowerCase());
      return met?.size === 1 ? ([...met][0] ?? null) : null;
    },
    meet,
    last: () => last,
    mention(name) {
      last = name;
    },
  };
}
