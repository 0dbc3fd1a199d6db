import type { LifeQuestion } from '../../../tests/fixtures/recall/lives.ts';

/** How well questions were answered: sums over `questions`. */
export interface Scores {
  questions: number;
  /** Any turn that answers was among the first five, or ten. */
  hit5: number;
  hit10: number;
  /** The share of the turns that answer among the first ten. */
  found10: number;
  /** Questions whose answer changed, and those of them where what ceased to hold came first. */
  changing: number;
  outdated: number;
}

export const noScores = (): Scores => ({
  questions: 0,
  hit5: 0,
  hit10: 0,
  found10: 0,
  changing: 0,
  outdated: 0,
});

/** @param ids what was recalled, the best first */
export function count(scores: Scores, question: LifeQuestion, ids: readonly string[]): void {
  const { evidence, outdated } = question;
  const place = (wanted: readonly string[]): number => {
    const at = ids.findIndex((id) => wanted.includes(id));
    return at < 0 ? Number.POSITIVE_INFINITY : at;
  };
  const first = place(evidence);
  scores.questions += 1;
  scores.hit5 += first < 5 ? 1 : 0;
  scores.hit10 += first < 10 ? 1 : 0;
  const among = new Set(ids.slice(0, 10));
  scores.found10 += evidence.filter((id) => among.has(id)).length / evidence.length;
  if (outdated.length === 0) return;
  scores.changing += 1;
  scores.outdated += place(outdated) < first ? 1 : 0;
}
