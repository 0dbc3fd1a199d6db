import { describe, expect, test } from 'vitest';
import { drawByRules } from '../../../../src-main/memory/facts/draw-by-rules.ts';
import { NOTHING_EN, TOLD_EN } from './told-en.ts';
import { NOTHING_KO, TOLD_KO } from './told-ko.ts';

/** Wednesday evening. */
const SAID_AT = new Date(2026, 10, 18, 20, 0).getTime();

const drawn = (text: string): readonly string[] =>
  drawByRules([{ id: 'one', ordinal: 0, role: 'person', text, at: SAID_AT }], []).map(
    ({ statement }) => statement,
  );

describe.each([
  ['en', TOLD_EN, NOTHING_EN],
  ['ko', TOLD_KO, NOTHING_KO],
] as const)('%s', (_, told, nothing) => {
  test('there are enough of both', () => {
    expect(told.length + nothing.length).toBeGreaterThanOrEqual(180);
    expect(told.length).toBeGreaterThanOrEqual(120);
  });
  test.each(told)('keeps of "%s"', (said, ...statements) => {
    expect(drawn(said)).toEqual(statements);
  });
  test.each(nothing.map((one) => [one]))('keeps nothing of "%s"', (said) => {
    expect(drawn(said)).toEqual([]);
  });
});
