import { judgeByRules } from '../../src-main/safety/by-rules.ts';
import type { Chances } from '../../src-main/safety/classifier/classify.ts';
import type { Thresholds } from '../../src-main/safety/classifier/weights.ts';
import { type ByClassifier, decide } from '../../src-main/safety/decide.ts';
import { ENGLISH } from '../../src-main/safety/rules-en.ts';
import { KOREAN } from '../../src-main/safety/rules-ko.ts';
import type { Language } from '../../src-preload/contract/words.ts';
import type { Utterance } from './utterances.ts';

/**
 * How much of what is none the classifier may flag by itself, and how much of it as acute, where the
 * author was not learned from. Most of these none were written as twins of danger, nearly word for word,
 * so they say more of it than what people say of their days.
 */
const MOST = { flagged: 0.09, acute: 0.025 } as const;
/** How much of the way to certainty both thresholds move where a rule's exception explains the words. */
const EXCUSED = 0.5;

const RULES = { ko: KOREAN, en: ENGLISH } as const;
const steps = (from: number, to: number, step: number): readonly number[] =>
  Array.from({ length: Math.round((to - from) / step) + 1 }, (_, i) =>
    Number((from + i * step).toFixed(3)),
  );
const share = <T>(all: readonly T[], wanted: (one: T) => boolean): number =>
  all.length === 0 ? 0 : all.filter(wanted).length / all.length;

/**
 * The lowest thresholds within what false alarms are allowed. The classifier is looked at
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
    const by: ByClassifier = {
      chances,
      thresholds,
      hints: [],
      most: { flagged: 0, acute: 0 },
      isBrief: false,
    };
    return decide(silent, by).level;
  };
  const none = judged.filter(({ utterance }) => utterance.level === 'none');
  const flagged =
    steps(0.3, 0.98, 0.01).find(
      (one) =>
        share(
          none,
          (each) => levelOf(each, { flagged: one, acute: 1, excused: EXCUSED }) !== 'none',
        ) <= MOST.flagged,
    ) ?? 0.98;
  const best = { flagged, acute: 1, excused: EXCUSED };
  const acute = steps(0.3, 0.98, 0.01).find(
    (one) =>
      share(none, (each) => levelOf(each, { ...best, acute: one }) === 'acute') <= MOST.acute,
  );
  return { ...best, acute: acute ?? 0.98 };
}
