/** A whole reply against the rules of a good turn (section 2.1 of the counselling notes). Pure. */
import { findBreaches } from '../sentence-rules.ts';
import { type Breach, RULE_OF } from './hard-rule.ts';
import { lacksSafety } from './keeping-safe.ts';
import { speaksOfOwnLooks } from './looks.ts';
import { sentencesOf } from './sentences.ts';
import { type SoftRule, softFindings } from './soft-rules.ts';
import type { TurnToCheck } from './turn-to-check.ts';

export type HardRuleId = (typeof RULE_OF)[Breach];

export interface Finding {
  /** H1 to H10, R12 and R18 may never be broken; S1 to S12 are kept in 95 turns of 100. */
  readonly rule: HardRuleId | SoftRule;
  /** The words that break it; '' where something is missing. */
  readonly where: string;
}

/** Every rule a reply breaks: the hard ones first, each once for every sentence that breaks it. */
export function checkTurn(turn: TurnToCheck): readonly Finding[] {
  const { reply, language, level, before, disordersNamed } = turn;
  const sentences = sentencesOf(reply);
  const theirs = [...before, { role: 'person' as const, text: turn.person }]
    .flatMap(({ role, text }) => (role === 'person' ? [text] : []))
    .join('\n');
  const isTheirSubject = speaksOfOwnLooks(theirs, language);
  const hard = sentences.flatMap((sentence) =>
    findBreaches(sentence, language, level !== 'none', disordersNamed)
      .filter(({ breach }) => breach !== 'looks' || !isTheirSubject)
      .map(({ breach, words }) => ({
        rule: RULE_OF[breach],
        where: words,
      })),
  );
  const earlier = before.flatMap(({ role, text }) => (role === 'companion' ? [text] : []));
  const lacking = lacksSafety(reply, language, level, earlier)
    ? [{ rule: 'H9' as const, where: '' }]
    : [];
  return [...hard, ...lacking, ...softFindings({ ...turn, sentences })];
}

/** Whether a rule may never be broken. */
export const isHard = ({ rule }: Finding): boolean => !rule.startsWith('S');
