import { expect, test } from 'vitest';
import type { ByRules } from '../../../src-main/safety/by-rules.ts';
import { type ByClassifier, decide } from '../../../src-main/safety/decide.ts';

const QUIET: ByRules = { level: 'none', kind: null, harmDone: false, soft: false, excused: false };
const rule = (level: 'concern' | 'acute', soft: boolean): ByRules => ({
  ...QUIET,
  level,
  kind: 'self',
  soft,
});
const says = (concern: number, acute: number, isBrief = false): ByClassifier => ({
  chances: { none: 1 - concern - acute, concern, acute },
  thresholds: { flagged: 0.8, acute: 0.85, excused: 0.5 },
  hints: [],
  most: { flagged: concern + acute, acute },
  isBrief,
});
const level = (byRules: ByRules, by: ByClassifier | null): string => decide([byRules], by).level;

test('without a classifier the rules alone judge [R8]', () => {
  expect(level(rule('acute', true), null)).toBe('acute');
  expect(level(rule('concern', true), null)).toBe('concern');
  expect(level(QUIET, null)).toBe('none');
});

test('a soft rule needs the classifier to half agree, a firm one only not to be contradicted [R8]', () => {
  expect(level(rule('concern', true), says(0.3, 0))).toBe('none');
  expect(level(rule('concern', true), says(0.5, 0))).toBe('concern');
  expect(level(rule('concern', false), says(0.3, 0))).toBe('concern');
  expect(level(rule('concern', false), says(0.1, 0))).toBe('none');
  expect(level(rule('acute', false), says(0.02, 0.1))).toBe('acute');
  expect(level(rule('acute', true), says(0.5, 0.1))).toBe('concern');
});

test('in a few words a rule stands whatever the classifier says [R8]', () => {
  expect(level(rule('acute', false), says(0, 0, true))).toBe('acute');
  expect(level(rule('concern', false), says(0, 0, true))).toBe('concern');
  expect(level(rule('concern', true), says(0, 0, true))).toBe('concern');
});

test('the classifier speaks up by itself only where it is sure, and calls acute what mostly is [R8]', () => {
  expect(level(QUIET, says(0.7, 0))).toBe('none');
  expect(level(QUIET, says(0.85, 0))).toBe('concern');
  expect(level(QUIET, says(0.5, 0.4))).toBe('concern');
  expect(level(QUIET, says(0.1, 0.8))).toBe('acute');
});

test('what an exception explains must be surer to be flagged [R8]', () => {
  expect(level({ ...QUIET, excused: true }, says(0.85, 0))).toBe('none');
  expect(level({ ...QUIET, excused: true }, says(0.95, 0))).toBe('concern');
});

test('one sentence that is danger is not outweighed by many about the day [R8]', () => {
  const day = { ...says(0.01, 0.01), most: { flagged: 0.9, acute: 0.8 } };
  expect(level(rule('acute', false), day)).toBe('acute');
  expect(level(rule('concern', true), day)).toBe('concern');
  expect(level(QUIET, day)).toBe('none');
  const sure = { ...day, most: { flagged: 0.96, acute: 0.96 } };
  expect(level(QUIET, sure)).toBe('concern');
  expect(level({ ...QUIET, excused: true }, sure)).toBe('none');
});
