/** That it was heard, in one sentence of the person's own words where they can be turned safely. Pure. */
import type { Language } from '../../../src-preload/contract/words.ts';
import { pick } from '../compose.ts';
import { ENGLISH_REPLIES } from '../replies-en.ts';
import { KOREAN_REPLIES } from '../replies-ko.ts';
import { understand } from '../understand.ts';
import { clauseBackEn } from './reflect-en.ts';
import { clauseBackKo } from './reflect-ko.ts';

/** Their last clause, turned to them; null where that is not safe. */
export function clauseBack(text: string, language: Language, seed: number): string | null {
  return language === 'ko' ? clauseBackKo(text) : clauseBackEn(text, seed);
}

/** One sentence; empty where there was nothing to hear. */
export function reflect(
  text: string,
  language: Language,
  seed: number,
  lately: string,
): readonly string[] {
  const replies = language === 'ko' ? KOREAN_REPLIES : ENGLISH_REPLIES;
  const { topic, feeling, subject, move } = understand(text, language);
  if (move !== null) return [];
  const own = clauseBack(text, language, seed);
  if (own !== null && !lately.includes(own)) return [own];
  const open = (topic === null ? replies.plain : replies.topics[topic]).open;
  const said = pick(open, { feeling, subject }, [lately], seed, replies.plain.open);
  return said === null ? [] : [said];
}
