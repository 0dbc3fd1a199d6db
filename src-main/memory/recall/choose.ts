/** What of the best goes along: nothing twice (what was said last), and no more than there is room for. Pure. */
import type { Fact } from '../../../src-preload/contract/memory.ts';
import { estimateTokens } from './estimate-tokens.ts';
import type { Recalled, RecalledPassage, RecallQuery } from './recall-query.ts';
import type { Scored } from './score.ts';

/** Of all words of two passages, those they share: above this one says what the other says. */
const SAME = 0.8;
/** Facts take this much of the room at most. */
const FACTS_SHARE = 0.4;

export function choose(
  scored: readonly Scored[],
  facts: readonly Fact[],
  { k, budget }: Pick<RecallQuery, 'k' | 'budget'>,
): Recalled {
  let left = budget;
  const keptFacts: Fact[] = [];
  const factsEnd = budget * (1 - FACTS_SHARE);
  for (const fact of facts) {
    const cost = estimateTokens(fact.statement);
    if (left - cost < factsEnd) continue;
    left -= cost;
    keptFacts.push(fact);
  }
  const kept: RecalledPassage[] = [];
  const words: ReadonlySet<string>[] = [];
  for (const { passage, score } of scored) {
    if (kept.length >= k) break;
    if (score <= 0 || passage.kind === 'fact') continue;
    const own = new Set(passage.analysis.words);
    const same = words.findIndex((other) => overlap(own, other) > SAME);
    const told = kept[same];
    if (told !== undefined && told.at >= passage.at) continue;
    const cost =
      estimateTokens(passage.text) - (told === undefined ? 0 : estimateTokens(told.text));
    if (cost > left) continue;
    left -= cost;
    const place = told === undefined ? kept.length : same;
    words[place] = own;
    const { kind, id, group, text, at, role } = passage;
    kept[place] = { kind, id, group, text, at, role, source: null, score: told?.score ?? score };
  }
  return { passages: kept, facts: keptFacts };
}

function overlap(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let shared = 0;
  for (const word of one) if (other.has(word)) shared += 1;
  const all = one.size + other.size - shared;
  return all === 0 ? 0 : shared / all;
}
