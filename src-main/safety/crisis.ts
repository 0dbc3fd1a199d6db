import type { Language, RiskLevel } from '../../src-preload/contract/words.ts';
import { normalise } from './normalise.ts';
import type { RuleSet } from './rule.ts';
import { ENGLISH } from './rules-en.ts';
import { KOREAN } from './rules-ko.ts';

const RULES: Readonly<Record<Language, RuleSet>> = { ko: KOREAN, en: ENGLISH };

/** A sentence never runs on longer than this before a rule, so that a text without full stops costs no more. */
const LONGEST_LOOK = 400;

function judgeSentence(sentence: string, set: RuleSet): RiskLevel {
  const plain = sentence.replace(set.idioms, ' · ');
  const isStory = set.aboutAStory.test(sentence) && !set.butMyself.test(sentence);
  if (isStory) return 'none';
  let level: RiskLevel = 'none';
  for (const rule of set.rules) {
    if (rule.level === level) continue;
    if (!rule.when.test(plain) || rule.unless?.test(sentence)) continue;
    if (rule.level === 'acute') return 'acute';
    level = rule.level;
  }
  return level;
}

function pieces(sentence: string): readonly string[] {
  if (sentence.length <= LONGEST_LOOK) return [sentence];
  const cut: string[] = [];
  // Overlapping, so that words on a seam are seen whole by one of the two pieces.
  for (let at = 0; at < sentence.length; at += LONGEST_LOOK - 100) {
    cut.push(sentence.slice(at, at + LONGEST_LOOK));
  }
  return cut;
}

/**
 * How serious a person's words are, by rules alone: the highest level of any sentence. Both rule
 * sets look where a text mixes the languages, since people do.
 * Pure; never throws; needs no network and no model. It misses people: the help button never depends on it.
 */
export function judge(text: string, language: Language): RiskLevel {
  const languages = new Set<Language>([language]);
  if (/[가-힣ㄱ-ㅎ]/.test(text)) languages.add('ko');
  if (/[a-z]{2}/i.test(text)) languages.add('en');
  let level: RiskLevel = 'none';
  for (const each of languages) {
    for (const sentence of normalise(text, each)) {
      for (const piece of pieces(sentence)) {
        const found = judgeSentence(piece, RULES[each]);
        if (found === 'acute') return 'acute';
        if (found === 'concern') level = 'concern';
      }
    }
  }
  return level;
}
