import type { Language, RiskLevel } from '../../src-preload/contract/words.ts';
import { findBreaches } from './sentence-rules.ts';
import type { Breach } from './turn/hard-rule.ts';
import { INSTEAD, oneOf } from './turn/instead.ts';

/** The first hard rule a sentence breaks, or null. `refusal` only counts where somebody may be in danger. */
export function breachOf(sentence: string, language: Language, level: RiskLevel): Breach | null {
  return findBreaches(sentence, language, level !== 'none', null)[0]?.breach ?? null;
}

/**
 * The output filter: every sentence passes here before it is spoken or shown as said.
 * Returns it unchanged, or a safe sentence instead. Pure; never throws.
 * It works by wording alone, so it is a net with holes, not a guarantee.
 */
export function checkSentence(sentence: string, language: Language, level: RiskLevel): string {
  const breach = breachOf(sentence, language, level);
  return breach === null ? sentence : oneOf(INSTEAD[language][breach], sentence);
}
