import type { Told } from './told-en.ts';
export const TOLD_KO: readonly Told[] = [];
export const NOTHING_KO: readonly string[] = [];
