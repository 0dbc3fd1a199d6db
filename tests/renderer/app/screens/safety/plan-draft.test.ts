import { expect, test } from 'vitest';
import { EMPTY_PLAN, safetyPlan } from '../../../../../src-preload/contract/counsel.ts';
import {
  draftOf,
  fits,
  planOf,
  setOnPaper,
  tooMuch,
} from '../../../../../src-renderer/app/screens/safety/plan-draft.ts';

const empty = draftOf(EMPTY_PLAN);

test('a plan that is opened and kept again is the same plan [R3]', () => {
  const { changedAt: _, ...plan } = {
    ...EMPTY_PLAN,
    signs: ['잠을 못 자요', '말이 없어져요'],
    people: ['언니'],
    contact: { name: '지수', number: '010-1234-5678' },
  };
  expect(planOf(draftOf({ ...plan, changedAt: 5 }))).toEqual(plan);
});

test('every part may be empty, and empty lines are no entries', () => {
  const { changedAt: _, ...none } = EMPTY_PLAN;
  expect(planOf(empty)).toEqual(none);
  expect(planOf({ ...empty, alone: '\n  a walk  \n\n\ntea\n' }).alone).toEqual(['a walk', 'tea']);
});

test('a number without a name goes by the number, so that it is not lost', () => {
  expect(planOf({ ...empty, contactNumber: ' 07700 900123 ' }).contact).toEqual({
    name: '07700 900123',
    number: '07700 900123',
  });
  expect(planOf({ ...empty, contactName: 'Jo' }).contact).toEqual({ name: 'Jo', number: '' });
});

test('whatever fits here is what main keeps', () => {
  const most = { ...empty, signs: Array(20).fill('x'.repeat(300)).join('\n') };
  expect(fits(most)).toBe(true);
  expect(safetyPlan.omit({ changedAt: true }).safeParse(planOf(most)).success).toBe(true);
  expect(tooMuch(`${most.signs}\none more`)).toBe('lines');
  expect(tooMuch('x'.repeat(301))).toBe('length');
  expect(fits({ ...empty, places: 'x'.repeat(301) })).toBe(false);
});

test('the more there is to print, the smaller it is set', () => {
  expect(setOnPaper(empty)).toBe('normal');
  expect(setOnPaper({ ...empty, signs: Array(20).fill('x'.repeat(50)).join('\n') })).toBe('small');
  expect(setOnPaper({ ...empty, signs: Array(20).fill('x'.repeat(300)).join('\n') })).toBe(
    'smallest',
  );
});
