/** English numbers, a word each. */

const NAMES =
  'nought one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety hundred'.split(' ');

/** The hours of a clock, one to twelve. */
export const ENGLISH_HOURS: ReadonlyMap<string, number> = new Map(
  NAMES.slice(1, 13).map((name, at) => [name, at + 1]),
);

/** What a word is worth: nought to twenty, then the tens, and a hundred. */
export const ENGLISH_NUMBERS: ReadonlyMap<string, number> = new Map([
  ['zero', 0],
  ...NAMES.map((name, value) => [name, value] as const),
  ...TENS.map((name, at) => [name, (at + 2) * 10] as const),
]);
