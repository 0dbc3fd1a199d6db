import { expect, test } from 'vitest';
import type { Night } from '../../../../../src-preload/contract/insights.ts';
import {
  clockOf,
  nightBar,
  nightSpan,
} from '../../../../../src-renderer/app/screens/insights/nights.ts';

const NIGHT: Night = {
  ...{ day: '2026-11-22', bed: 700, asleep: 730, up: 1150 },
  ...{ sleptMin: 420, quality: 6, woke: '' },
};

test('minutes after noon are shown by the clock, on both sides of midnight', () => {
  expect([0, 660, 719, 720, 765, 1140, 1440].map(clockOf)).toEqual([
    ...['12:00', '23:00', '23:59', '00:00', '00:45', '07:00', '12:00'],
  ]);
});

test('a night is a bar from bed, or from falling asleep, to getting up; without an end it is none', () => {
  expect(nightBar(NIGHT)).toEqual([700, 1150]);
  expect(nightBar({ ...NIGHT, bed: null })).toEqual([730, 1150]);
  expect(nightBar({ ...NIGHT, up: null })).toBeNull();
  expect(nightBar({ ...NIGHT, bed: null, asleep: null })).toBeNull();
});

test('the axis spans whole hours around every night, and an ordinary one at least', () => {
  expect(nightSpan([])).toEqual([660, 1140]);
  expect(nightSpan([NIGHT])).toEqual([660, 1200]);
  expect(nightSpan([{ ...NIGHT, bed: 590, up: 1321 }])).toEqual([540, 1380]);
});
