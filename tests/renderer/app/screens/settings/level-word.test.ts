import { expect, test } from 'vitest';
import {
  levelWord,
  loudestOf,
} from '../../../../../src-renderer/app/screens/settings/level-word.ts';

/** As the microphone measures it: -60 dB is 0, -10 dB is 1. */
const at = (db: number): number => (db + 60) / 50;

test("a quiet room is not taken for a voice, and a voice at arm's length comes through", () => {
  expect(levelWord(at(-50))).toBe('silent');
  expect(levelWord(at(-38))).toBe('quiet');
  expect(levelWord(at(-25))).toBe('good');
  expect(levelWord(at(-10))).toBe('loud');
});

test('between two words the sentence stays, and after a long silence it goes', () => {
  let loudest = loudestOf(0, at(-25), 33);
  for (let elapsed = 0; elapsed < 400; elapsed += 33) loudest = loudestOf(loudest, 0, 33);
  expect(levelWord(loudest)).toBe('good');
  for (let elapsed = 0; elapsed < 5000; elapsed += 33) loudest = loudestOf(loudest, 0, 33);
  expect(levelWord(loudest)).toBe('silent');
});
