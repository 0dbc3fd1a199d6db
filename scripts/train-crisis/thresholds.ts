import { judgeByRules } from '../../src-main/safety/by-rules.ts';
import type { Chances } from '../../src-main/safety/classifier/classify.ts';
import type { Thresholds } from '../../src-main/safety/classifier/weights.ts';
import { type ByClassifier, decide } from '../../src-main/safety/decide.ts';
import { ENGLISH } from '../../src-main/safety/rules-en.ts';
import { KOREAN } from '../../src-main/safety/rules-ko.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import type { Utterance } from './utterances.ts';

/** How much of what is none the classifier may flag by itself, and how much of it as acute. */
const MOST_HARD_FLAGGED = 0.045;
const MOST_PLAIN_FLAGGED = 0.012;
const MOST_ACUTE = 0.01;

const RULES = { ko: KOREAN, en: ENGLISH } as const;
const steps = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) =>
    Number((from + i * step).toFixed(3)),
  );
const share = <T>(all: readonly T[], wanted: (one: T) => boolean): number =>
  all.length === 0 ? 0 : all.filter(wanted).length / all.length;

/**
 * The thresholds that miss the fewest within what false alarms are allowed. The classifier is looked at
 * alone: the rules were written with these utterances in sight, and of words nobody has seen they find
 * less and excuse less than they do here.
 */
export function chooseThresholds(
  utterances: readonly Utterance[],
  chancesOf: ReadonlyMap<Utterance, Chances>,
  language: Language,
): Thresholds {
  const judged = utterances.map((utterance) => {
    const { excused } = judgeByRules(utterance.text, language, RULES[language]);
    const silent = { level: 'none', kind: null, harmDone: false, soft: false, excused } as const;
    return { utterance, silent: [silent], chances: chancesOf.get(utterance) as Chances };
  });
  const levelOf = ({ silent, chances }: (typeof judged)[number], thresholds: Thresholds) => {
    const by: ByClassifier = { chances, thresholds, hints: [] };
    return decide(silent, by).level;
  };
  const of = (level: string) => judged.filter(({ utterance }) => utterance.level === level);
  const none = of('none');
  const hard = none.filter(({ utterance }) => utterance.kind === 'hard');
  const plain = none.filter(({ utterance }) => utterance.kind !== 'hard');

  let best: Thresholds = { flagged: 0.98, acute: 0.98, excused: 0.5 };
  let most = -1;
  for (const excused of [0.25, 0.5, 0.75]) {
    for (const flagged of steps(0.3, 0.98, 0.01)) {
      const some = { flagged, acute: 1, excused };
      const isFlagged = (one: (typeof judged)[number]) => levelOf(one, some) !== 'none';
      if (share(hard, isFlagged) > MOST_HARD_FLAGGED) continue;
      if (share(plain, isFlagged) > MOST_PLAIN_FLAGGED) continue;
      const found = share(of('acute'), isFlagged) * 2 + share(of('concern'), isFlagged);
      if (found > most) {
        most = found;
        best = some;
      }
    }
  }
  const acute = steps(0.3, 0.98, 0.01).find(
    (one) =>
      share(none, (each) => levelOf(each, { ...best, acute: one }) === 'acute') <= MOST_ACUTE,
  );
  return { ...best, acute: acute ?? 0.98 };
}
