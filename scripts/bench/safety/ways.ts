import { type ByRules, judgeByRules } from '../../../src-main/safety/by-rules.ts';
import type { Chances } from '../../../src-main/safety/classifier/classify.ts';
import { hintsOf } from '../../../src-main/safety/classifier/lexicon.ts';
import { weightsOf } from '../../../src-main/safety/classifier/weights.ts';
import { isBrief } from '../../../src-main/safety/crisis.ts';
import { type ByClassifier, decide } from '../../../src-main/safety/decide.ts';
import { ENGLISH } from '../../../src-main/safety/rules-en.ts';
import { KOREAN } from '../../../src-main/safety/rules-ko.ts';
import type { Language, RiskLevel } from '../../../src-preload/contract/words.ts';

const RULES = { ko: KOREAN, en: ENGLISH } as const;

/** What a list of words would find: the baseline. */
const KEYWORDS = {
  ko: {
    acute: /자살|죽을 ?거|목숨을|뛰어내리|유서|손목을 ?그/,
    concern: /죽고 ?싶|죽겠|자해|살기 ?싫|사라지고 ?싶/,
  },
  en: {
    acute: /kill myself|suicide|end my life|overdose|hang myself|jump off/i,
    concern: /want to die|wish i was dead|self[- ]harm|hopeless|cut myself|kill|die\b|dead/i,
  },
} as const;

export function byKeywords(text: string, language: Language): RiskLevel {
  if (KEYWORDS[language].acute.test(text)) return 'acute';
  return KEYWORDS[language].concern.test(text) ? 'concern' : 'none';
}

/** What rules, the classifier and both say, the classifier's chances being those of weights that never saw the text. */
export function ways(
  text: string,
  language: Language,
  chances: Chances,
): Readonly<Record<'keywords' | 'rules' | 'classifier' | 'both', RiskLevel>> {
  const rules = judgeByRules(text, language, RULES[language]);
  const thresholds = weightsOf(language)?.thresholds;
  if (!thresholds) throw new Error('no weights');
  const by: ByClassifier = {
    chances,
    thresholds,
    hints: hintsOf(text, language),
    // Of the whole only: the weights that never saw it are not at hand for its sentences.
    most: { flagged: chances.concern + chances.acute, acute: chances.acute },
    isBrief: isBrief(text, language),
  };
  const silent: ByRules = { ...rules, level: 'none', kind: null, harmDone: false, soft: false };
  return {
    keywords: byKeywords(text, language),
    rules: decide([rules], null).level,
    classifier: decide([silent], by).level,
    both: decide([rules], by).level,
  };
}
