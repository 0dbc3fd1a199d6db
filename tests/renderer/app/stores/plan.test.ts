import { beforeEach, expect, test } from 'vitest';
import { EMPTY_PLAN, type SafetyPlan } from '../../../../src-preload/contract/counsel.ts';
import { AppError } from '../../../../src-preload/contract/faults.ts';
import type { Client } from '../../../../src-preload/wire/connect.ts';
import {
  forgetPlan,
  hasWords,
  keepPlan,
  readPlan,
  usePlan,
  writePlan,
} from '../../../../src-renderer/app/stores/plan.ts';

beforeEach(forgetPlan);

/** A host that keeps a plan, or fails. */
function host(first: SafetyPlan = EMPTY_PLAN) {
  const made = { plan: first, fails: false, before: async () => {} };
  const request = async (name: string, input: SafetyPlan): Promise<SafetyPlan> => {
    await made.before();
    if (made.fails) throw new AppError('store/read-only');
    if (name === 'safety/keep-plan') made.plan = { ...input, changedAt: 7 };
    return made.plan;
  };
  return Object.assign(made, { client: { request } as unknown as Client });
}

test('keeps what was written, beside what was there', async () => {
  const main = host({ ...EMPTY_PLAN, signs: ['no sleep'] });
  await readPlan(main.client);
  writePlan({ alone: 'a walk\ntea' });
  await keepPlan(main.client);
  expect(main.plan).toMatchObject({ signs: ['no sleep'], alone: ['a walk', 'tea'] });
  expect(usePlan.getState().keeping).toBe('kept');
});

test('what could not be kept stays written, and is kept later', async () => {
  const main = host();
  await readPlan(main.client);
  writePlan({ signs: 'one' });
  main.fails = true;
  await keepPlan(main.client);
  expect(usePlan.getState()).toMatchObject({ keeping: 'failed', draft: { signs: 'one' } });
  await keepPlan(null);
  expect(usePlan.getState().keeping).toBe('failed');
  main.fails = false;
  await keepPlan(main.client);
  expect(main.plan.signs).toEqual(['one']);
});

test('words written while the former ones are kept are not taken for kept', async () => {
  const main = host();
  await readPlan(main.client);
  writePlan({ signs: 'one' });
  main.before = async () => writePlan({ signs: 'one\ntwo' });
  await keepPlan(main.client);
  expect(usePlan.getState()).toMatchObject({ keeping: 'waiting', draft: { signs: 'one\ntwo' } });
});

test('a host that fails takes nothing away that was read before', async () => {
  const main = host({ ...EMPTY_PLAN, contact: { name: 'Jo', number: '07700 900123' } });
  await readPlan(main.client);
  main.fails = true;
  await readPlan(main.client);
  expect(usePlan.getState()).toMatchObject({ unreadable: true, kept: { contact: { name: 'Jo' } } });
});

test('nothing of a plan stays in the window once it is locked', async () => {
  const main = host({ ...EMPTY_PLAN, signs: ['x'] });
  await readPlan(main.client);
  writePlan({ signs: 'y' });
  forgetPlan();
  expect(usePlan.getState()).toMatchObject({ kept: null, draft: null });
});

test('a plan that was only opened has no words', () => {
  expect(hasWords({ ...EMPTY_PLAN, changedAt: 5 })).toBe(false);
  expect(hasWords({ ...EMPTY_PLAN, people: ['Jo'] })).toBe(true);
});
