/** What a drawn fact does to those that are known. Pure. */
import { contentWords } from './content-words.ts';
import type { DrawnFact, FactChange, KnownFact } from './known-fact.ts';

/** Share of common content words from which two statements say the same. */
const SAME = 0.85;

/** @param known those that hold */
export function reconcile(drawn: DrawnFact, known: readonly KnownFact[]): FactChange {
  const same = known.find((fact) => fact.person === drawn.person && saysTheSame(fact, drawn));
  if (same !== undefined) return { type: 'confirm', id: same.id, sources: drawn.sources };

  const rivals = drawn.slot === null ? [] : known.filter(({ slot }) => slot === drawn.slot);
  const covered = rivals.find((fact) => isPartOf(drawn.statement, fact.statement));
  if (covered !== undefined) return { type: 'confirm', id: covered.id, sources: drawn.sources };
  // What a person changed or pinned stays as it is; the new one stands beside it.
  const rival = rivals.find((fact) => !isProtected(fact));
  if (rival === undefined) return { type: 'add', fact: drawn };
  return drawn.at < rival.since
    ? { type: 'past', id: rival.id, fact: drawn }
    : { type: 'change', id: rival.id, fact: drawn };
}

export const isProtected = ({ edited, pinned }: Pick<KnownFact, 'edited' | 'pinned'>): boolean =>
  edited || pinned;

function saysTheSame(one: KnownFact, other: DrawnFact): boolean {
  if (plain(one.statement) === plain(other.statement)) return true;
  // What has a slot is told apart by it: "커피를 좋아해요" and "커피를 싫어해요" share their words.
  if (one.slot !== null && other.slot !== null) return false;
  if (one.kind !== other.kind || numbers(one.statement) !== numbers(other.statement)) return false;
  if (isDenied(one.statement) !== isDenied(other.statement)) return false;
  return likeness(one.statement, other.statement) >= SAME;
}

const plain = (statement: string): string =>
  statement
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
const numbers = (statement: string): string => (statement.match(/\d+/gu) ?? []).join(' ');
const isDenied = (statement: string): boolean =>
  /\b(?:not|no longer|never|cannot|can't|don't|doesn't)\b|(?:^|\s)(?:안|못)\s|않|싫어/u.test(
    statement,
  );

/** Every content word of `part` is in `whole`, and none of them denies what the other says. */
function isPartOf(part: string, whole: string): boolean {
  if (isDenied(part) !== isDenied(whole)) return false;
  const words = contentWords(whole);
  const own = [...contentWords(part)];
  return own.length > 0 && own.every((word) => words.has(word));
}

/** Common content words of all, 0..1. */
export function likeness(one: string, other: string): number {
  const [a, b] = [contentWords(one), contentWords(other)];
  const common = [...a].filter((word) => b.has(word)).length;
  const all = a.size + b.size - common;
  return all === 0 ? 0 : common / all;
}
