import type { Rule } from './rule.ts';

export const KOREAN: readonly Rule[] = [];
