import type { Language } from '../../../src-preload/contract/words.ts';
import { ENGLISH_SESSION } from './texts-en.ts';
import { KOREAN_SESSION } from './texts-ko.ts';

/** Every list has three phrasings or more; `{slots}` are filled, and a phrasing whose slot is missing is not used. */
export interface SessionTexts {
  readonly greet: Readonly<Record<'morning' | 'day' | 'evening' | 'night', readonly string[]>>;
  /** `{plan}` of the last session, and `{matter}` where it had none. */
  readonly lastPlan: readonly string[];
  readonly lastMatter: readonly string[];
  readonly askFeeling: readonly string[];
  /** After the feeling was named: `{feeling}`. */
  readonly namedFeeling: readonly string[];
  /** A word of their own, which is only quoted: `{feeling}`. */
  readonly quotedFeeling: readonly string[];
  readonly askStrength: readonly string[];
  readonly strength: Readonly<Record<'high' | 'middle' | 'low', readonly string[]>>;
  /** How strong something good is, or something in between. */
  readonly strengthWell: readonly string[];
  readonly askMatter: readonly string[];
  /** Where nothing more is asked for: an open question. */
  readonly goOn: readonly string[];
  readonly declined: readonly string[];
  readonly askRerate: readonly string[];
  readonly change: Readonly<Record<'lighter' | 'same' | 'heavier', readonly string[]>>;
  /** One sentence: `{matter}` and `{feeling}` are the person's own words. */
  readonly summary: readonly string[];
  readonly summaryNumbers: readonly string[];
  readonly askPlan: readonly string[];
  /** `{plan}` in their words. */
  readonly keptPlan: readonly string[];
  readonly noPlan: readonly string[];
  readonly goodbye: readonly string[];
  /** `{title}` of an exercise that was left. */
  readonly resume: readonly string[];
  readonly offerPlan: readonly string[];
  readonly helpCard: readonly string[];
  readonly stillHere: readonly string[];
  readonly boundary: readonly string[];
  readonly boundaryMinor: readonly string[];
  /** Somebody says they are under 18 (R6). */
  readonly minor: readonly string[];
}

export const SESSION_TEXTS: Readonly<Record<Language, SessionTexts>> = {
  ko: KOREAN_SESSION,
  en: ENGLISH_SESSION,
};
