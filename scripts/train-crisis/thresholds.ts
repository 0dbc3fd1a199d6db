import { judgeByRules } from '../../src-main/safety/by-rules.ts';
import type { Chances } from '../../src-main/safety/classifier/classify.ts';
import type { Thresholds } from '../../src-main/safety/classifier/weights.ts';
import { decide } from '../../src-main/safety/decide.ts';
import { ENGLISH } from '../../src-main/safety/rules-en.ts';
import { KOREAN } from '../../src-main/safety/rules-ko.ts';
import type { Language, RiskLevel } from '../../src-preload/contract/words.ts';
import type { Utterance } from './utterances.ts';

/** Of what is none, at most so much may be flagged, and shown the acute card. */
const MOST_FLAGGED = 0.06;
const MOST_ACUTE = 0.015;

const RULES = { ko: KOREAN, en: ENGLISH } as const;
const steps = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) =>
    Number((from + i * step).toFixed(3)),
  );

/** The thresholds that miss the fewest, rules and classifier together, within what false alarms are allowed. */
export function chooseThresholds(
  utterances: readonly Utterance[],
  chancesOf: ReadonlyMap<Utterance, Chances>,
  language: Language,
): Thresholds {
  const judged = utterances.map((one) => ({
    level: one.level,
    byRules: [judgeByRules(one.text, language, RULES[language])],
    chances: chancesOf.get(one) as Chances,
  }));
  const count = (wanted: RiskLevel, thresholds: Thresholds) => {
    const all = judged.filter((one) => one.level === wanted);
    const found = all.map(
      (one) => decide(one.byRules, { chances: one.chances, thresholds, hints: [] }).level,
    );
    return {
      flagged: found.filter((level) => level !== 'none').length / all.length,
      acute: found.filter((level) => level === 'acute').length / all.length,
    };
  };
  let best: Thresholds = { flagged: 0.95, acute: 0.95, excused: 0.5 };
  let bestScore = -1;
  for (const excused of [0, 0.25, 0.5, 0.75]) {
    for (const flagged of steps(0.3, 0.95, 0.025)) {
      const some = { flagged, acute: 1, excused };
      const none = count('none', some);
      if (none.flagged > MOST_FLAGGED) continue;
      const score = count('acute', some).flagged * 2 + count('concern', some).flagged;
      if (score > bestScore) {
        bestScore = score;
        best = some;
      }
    }
  }
  for (const acute of steps(0.3, 0.95, 0.025)) {
    const some = { ...best, acute };
    const rate = count('none', some).acute;
    // Precision: what is concern and shown the acute card is no harm, but is not what it says either.
    if (rate <= MOST_ACUTE) return some;
  }
  return { ...best, acute: 0.95 };
}
