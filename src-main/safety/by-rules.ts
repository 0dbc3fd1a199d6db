import type { RiskKind } from '../../src-preload/contract/counsel.ts';
import type { Language, RiskLevel } from '../../src-preload/contract/words.ts';
import { normalise } from './normalise.ts';
import type { Rule, RuleSet } from './rule.ts';

/** A sentence never runs on longer than this before a rule, so that a text without full stops costs no more. */
const LONGEST_LOOK = 400;

/** What rules say of a text. */
export interface ByRules {
  readonly level: RiskLevel;
  readonly kind: RiskKind | null;
  readonly harmDone: boolean;
  readonly soft: boolean;
  /** An idiom, a story or a plain denial explains the words. */
  readonly excused: boolean;
}

const ORDER: Readonly<Record<RiskLevel, number>> = { none: 0, concern: 1, acute: 2 };

function pieces(sentence: string): readonly string[] {
  if (sentence.length <= LONGEST_LOOK) return [sentence];
  const cut: string[] = [];
  // Overlapping, so that words on a seam are seen whole by one of the two pieces.
  for (let at = 0; at < sentence.length; at += LONGEST_LOOK - 100) {
    cut.push(sentence.slice(at, at + LONGEST_LOOK));
  }
  return cut;
}

function firing(sentence: string, set: RuleSet): readonly Rule[] {
  const plain = sentence.replace(set.idioms, ' · ');
  return set.rules.filter((rule) => rule.when.test(plain) && !rule.unless?.test(sentence));
}

/** The highest level of any sentence; who it is about comes from the first rule of that level. */
export function judgeByRules(text: string, language: Language, set: RuleSet): ByRules {
  let excused = false;
  const fired: Rule[] = [];
  for (const sentence of normalise(text, language)) {
    for (const piece of pieces(sentence)) {
      if (set.aboutAStory.test(piece) && !set.butMyself.test(piece)) {
        excused = true;
        continue;
      }
      if (piece.search(set.idioms) >= 0 || set.denial?.test(piece)) excused = true;
      fired.push(...firing(piece, set));
    }
  }
  const level = fired.reduce<RiskLevel>(
    (highest, rule) => (ORDER[rule.level] > ORDER[highest] ? rule.level : highest),
    'none',
  );
  const deciding = fired.filter((rule) => rule.level === level);
  return {
    level,
    kind: level === 'none' ? null : (deciding[0]?.kind ?? 'self'),
    harmDone: deciding.some((rule) => rule.harmDone === true),
    soft: level !== 'none' && deciding.every((rule) => rule.soft === true),
    excused,
  };
}
