/** The hard rules as a reply meets them while it is written, sentence by sentence (R11). */
import type { Language, RiskLevel, Role } from '../../../src-preload/contract/words.ts';
import { findBreaches } from '../sentence-rules.ts';
import { disordersIn } from './disorders.ts';
import type { Breach } from './hard-rule.ts';
import { INSTEAD, oneOf } from './instead.ts';
import { asksAboutSafety, lacksSafety, safetyToAdd } from './keeping-safe.ts';
import { isQuestion } from './kinds.ts';
import { asksHowItFeels, speaksOfOwnLooks } from './looks.ts';

/** What one reply is held to. Pure, local, fast; never throws. */
export interface ReplyRules {
  /** The rule that words break, and what may be said instead; null where they may be said. */
  breach(words: string): { readonly rule: Breach; readonly instead: string } | null;
  /** Never left out, whatever else was asked before it. */
  asksAboutSafety(sentence: string): boolean;
  /** It asks about a look, or how it feels to say something. */
  asksOfLook(sentence: string): boolean;
  /** The sentence a whole reply still needs, null where it needs none (H9). */
  lacking(reply: string): string | null;
}

/**
 * @param talk what was said so far, oldest first; it ends with the words that are answered
 * @param mayAskOfLook whether a look may be asked about now; it may never be told
 */
export function replyRules(
  language: Language,
  level: RiskLevel,
  talk: readonly { readonly role: Role; readonly text: string }[],
  mayAskOfLook: () => boolean = () => false,
): ReplyRules {
  const by = (who: Role): readonly string[] =>
    talk.flatMap(({ role, text }) => (role === who ? [text] : []));
  const theirs = by('person').join('\n');
  const named = disordersIn(theirs);
  const isTheirSubject = speaksOfOwnLooks(theirs, language);
  const said = by('companion');
  const saidOfLate = said.slice(-6).join('\n');
  return {
    breach(words) {
      const mayBe = isTheirSubject || (isQuestion(words) && mayAskOfLook());
      const found = findBreaches(words, language, level !== 'none', named).find(
        ({ breach }) => breach !== 'looks' || !mayBe,
      );
      if (!found) return null;
      const { breach } = found;
      return { rule: breach, instead: oneOf(INSTEAD[language][breach], words, saidOfLate) };
    },
    asksAboutSafety: (sentence) => asksAboutSafety(sentence, language),
    asksOfLook: (sentence) =>
      isQuestion(sentence) &&
      (asksHowItFeels(sentence, language) ||
        findBreaches(sentence, language, false, null).some(({ breach }) => breach === 'looks')),
    lacking: (reply) =>
      lacksSafety(reply, language, level, said) ? safetyToAdd(reply, language, saidOfLate) : null,
  };
}
