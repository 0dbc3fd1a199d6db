/** Everything Korean sentences are looked through for; the first that fits best comes first. */
import { KOREAN_CHANGES } from './korean-changes.ts';
import { KOREAN_LEANINGS } from './korean-leanings.ts';
import { KOREAN_LIFE } from './korean-life.ts';
import { KOREAN_PEOPLE, KOREAN_PLACES } from './korean-people.ts';
import { KOREAN_HABITS, KOREAN_PLANS } from './korean-plans.ts';
import { KOREAN_WORK } from './korean-work.ts';
import type { Rule } from './rule.ts';

export const KOREAN: readonly Rule[] = [
  ...KOREAN_PEOPLE,
  ...KOREAN_PLACES,
  ...KOREAN_WORK,
  ...KOREAN_LIFE,
  ...KOREAN_CHANGES,
  ...KOREAN_PLANS,
  ...KOREAN_HABITS,
  ...KOREAN_LEANINGS,
];
