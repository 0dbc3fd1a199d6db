import { expect, test } from 'vitest';
import type { Emotion, Role } from '../../../../../src-preload/contract/words.ts';
import { feelingsOf } from '../../../../../src-renderer/app/screens/history/feelings.ts';

const said = (emotion: Emotion | null, role: Role = 'person') => ({ role, emotion });

test("tells the person's first and last feeling, and leaves out what was neutral or not noticed", () => {
  const messages = [
    said('neutral'),
    said('anxious'),
    said(null),
    said('sad'),
    said('happy'),
    said('neutral'),
  ];
  expect(feelingsOf(messages)).toEqual({ first: 'anxious', last: 'happy' });
});

test("never takes Dal's face for the person's feeling", () => {
  expect(feelingsOf([said('happy', 'companion'), said(null)])).toEqual({ first: null, last: null });
});
