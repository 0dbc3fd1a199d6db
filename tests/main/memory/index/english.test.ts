import { expect, test } from 'vitest';
import { analyse, stemsOf } from '../../../../src-main/memory/index/analysis.ts';

const FAMILIES = `
sleep sleeps sleeping slept
feel feels feeling felt
go goes going went gone
think thinks thinking thought
keep keeps keeping kept
leave leaves leaving left
lose loses losing lost
tell tells telling told
say says saying said
see sees seeing saw seen
know knows knowing knew known
write writes writing wrote written
wake wakes waking woke woken
eat eats eating ate eaten
drink drinks drinking drank drunk
run runs running ran
begin begins beginning began begun
fight fights fighting fought
teach teaches teaching taught
buy buys buying bought
bring brings bringing brought
break breaks breaking broke broken
speak speaks speaking spoke spoken
forget forgets forgetting forgot forgotten
forgive forgives forgiving forgave forgiven
hurt hurts hurting
cry cries crying cried
worry worries worrying worried
try tries trying tried
panic panics panicking panicked
stop stops stopping stopped
plan plans planning planned
argue argues arguing argued
die dies dying died
lie lies lying lied
mouse mice
child children child's
woman women women's
tooth teeth
life lives
wife wives
mother mother's mothers
friend friends friend's friends'
happy happier happiest
angry angrier angriest
big bigger biggest
sad sadder saddest
breathe breathes breathing breathed
hope hopes hoping hoped
can can't couldn't could
do does did done don't didn't doesn't
have has had haven't
`
  .trim()
  .split('\n')
  .map((line) => line.split(' '));

test('forms of an English word have a stem in common [C11]', () => {
  const apart: string[] = [];
  for (const [base = '', ...forms] of FAMILIES) {
    for (const form of forms) {
      const common = stemsOf(form).some((stem) => stemsOf(base).includes(stem));
      if (!common) apart.push(`${base} ${form}: ${stemsOf(base)} / ${stemsOf(form)}`);
    }
  }
  expect(apart).toEqual([]);
  expect(FAMILIES.flat().length - FAMILIES.length).toBeGreaterThan(100);
});

test('words that only look alike have none', () => {
  for (const [one, other] of [
    ['work', 'word'],
    ['fell', 'felt'],
    ['news', 'new'],
    ['mother', 'moth'],
    ['later', 'late'],
    ['panic', 'pan'],
    ['sleet', 'slept'],
    ['wary', 'worry'],
  ] as const) {
    expect(
      stemsOf(one).filter((stem) => stemsOf(other).includes(stem)),
      `${one} and ${other}`,
    ).toEqual([]);
  }
});

test('takes words as they are said, in one form: case, width, apostrophes, composition', () => {
  expect(analyse('I DIDN’T sleep—at all… Ｆｕｌｌ café CAFE\u0301').words).toEqual([
    'i',
    "didn't",
    'sleep',
    'at',
    'all',
    'full',
    'café',
    'café',
  ]);
  expect(analyse('잠'.normalize('NFD')).words).toEqual(['잠']);
  expect(analyse('ㅋㅋ 진짜 ㅠㅠ').words).toEqual(['ㅋㅋ', '진짜', 'ㅠㅠ']);
  expect(analyse(' … !? 🙂').words).toEqual([]);
});

test('any text at all is taken apart without a fault', () => {
  const odd = [
    '',
    '\0',
    '\ud800',
    'a'.repeat(10_000),
    '가'.repeat(10_000),
    '’’’',
    "a'b'c''d",
    '한\u3164글',
    'ﷺ',
  ];
  for (const text of odd) {
    const { words, stems, grams } = analyse(text);
    for (const term of [...words, ...stems, ...grams]) {
      expect(term).not.toBe('');
      expect(term).toBe(term.toWellFormed());
      expect(term).not.toMatch(/\s/u);
    }
  }
});
