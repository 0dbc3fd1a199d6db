import type { Language, RiskLevel } from '../../src-preload/contract/words.ts';
import { judgeByRules } from './by-rules.ts';
import { type Chances, classify } from './classifier/classify.ts';
import { hintsOf } from './classifier/lexicon.ts';
import { weightsOf } from './classifier/weights.ts';
import { type ByClassifier, decide, higher } from './decide.ts';
import { type Detected, NOTHING_FOUND } from './detected.ts';
import { withoutPlainSentences } from './plain-sentences.ts';
import type { RuleSet } from './rule.ts';
import { ENGLISH } from './rules-en.ts';
import { KOREAN } from './rules-ko.ts';

const RULES: Readonly<Record<Language, RuleSet>> = { ko: KOREAN, en: ENGLISH };

/** The classifier has learned from utterances; a longer text is looked at in stretches of about this many characters. */
const STRETCH = 280;

/** In characters. */
const BRIEF: Readonly<Record<Language, number>> = { ko: 20, en: 40 };

/** Whether a text has too few words to explain away what a rule finds: there rules were all but never wrong. */
export function isBrief(text: string, language: Language): boolean {
  return text.length <= BRIEF[language];
}

const SENTENCE_END = /(?<=[.!?。？！…\n])/;

function stretches(text: string): readonly string[] {
  if (text.length <= STRETCH) return [text];
  const found: string[] = [];
  let open = '';
  for (const sentence of text.split(SENTENCE_END)) {
    for (let at = 0; at < sentence.length || at === 0; at += STRETCH) {
      const part = sentence.slice(at, at + STRETCH);
      if (open !== '' && open.length + part.length > STRETCH) {
        found.push(open);
        open = '';
      }
      open += part;
    }
  }
  return [...found, open];
}

/** The language the classifier reads a text in: the one most of it is written in. */
function mostly(text: string, language: Language): Language {
  const korean = text.match(/[가-힣ㄱ-ㅎㅏ-ㅣ]{2}/g)?.length ?? 0;
  const english = text.match(/[a-z']+/gi)?.length ?? 0;
  if (korean === english) return language;
  return korean > english ? 'ko' : 'en';
}

function byClassifier(text: string, language: Language): ByClassifier | null {
  const chances = classify(text, language);
  const thresholds = weightsOf(language)?.thresholds;
  if (chances === null || thresholds === undefined) return null;
  return {
    chances,
    thresholds,
    hints: hintsOf(text, language),
    most: mostOf(text, language, chances),
    isBrief: isBrief(text, language),
  };
}

function mostOf(text: string, language: Language, whole: Chances): ByClassifier['most'] {
  const sentences = text.split(SENTENCE_END).filter((each) => each.trim() !== '');
  const all = [
    whole,
    ...(sentences.length < 2 ? [] : sentences.map((each) => classify(each, language))),
  ];
  return {
    flagged: Math.max(...all.map((one) => (one === null ? 0 : one.concern + one.acute))),
    acute: Math.max(...all.map((one) => one?.acute ?? 0)),
  };
}

/** Rules look in the person's own language, and in the other where a text has words of it. */
function languagesOf(text: string, language: Language): readonly Language[] {
  const languages = new Set<Language>([language]);
  if (/[가-힣ㄱ-ㅎ]/.test(text)) languages.add('ko');
  if (/[a-z]{2}/i.test(text)) languages.add('en');
  return [...languages];
}

/**
 * What a person's words say of danger, by rules and by a small classifier: the highest level of any
 * sentence but those that only deny or ask about a medicine. Both rule sets look where a text mixes the languages, since people do.
 * Pure; never throws; needs no network and no model. It misses people: the help button never depends on it.
 */
export function detect(text: string, language: Language): Detected {
  let found: Detected = NOTHING_FOUND;
  for (const stretch of stretches(withoutPlainSentences(text, mostly(text, language)))) {
    const byRules = languagesOf(stretch, language).map((each) =>
      judgeByRules(stretch, each, RULES[each]),
    );
    found = higher(found, decide(byRules, byClassifier(stretch, mostly(stretch, language))));
  }
  return found;
}

/** The level `detect` finds. */
export function judge(text: string, language: Language): RiskLevel {
  return detect(text, language).level;
}
