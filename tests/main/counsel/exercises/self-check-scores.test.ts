import { describe, expect, test } from 'vitest';
import { GAD7, gad7 } from '../../../../src-main/counsel/exercises/gad7.ts';
import { PHQ9, phq9 } from '../../../../src-main/counsel/exercises/phq9.ts';
import { phrase } from '../../../../src-main/counsel/exercises/phrasing.ts';
import { totalOf } from '../../../../src-main/counsel/exercises/self-checks.ts';
import { textsOf } from '../../../../src-main/counsel/exercises/texts.ts';
import type { Answers } from '../../../../src-preload/contract/counsel.ts';
import { LANGUAGES } from '../../../../src-preload/contract/words.ts';
import { aroundOf, leadByWords, recordOf } from './lead-by-words.ts';
import { answersOf, BOTH } from './self-check-answers.ts';

const noteAfter = (exercise: typeof phq9, answers: Answers) => {
  const next = exercise.next('difficulty', answers, aroundOf('en'));
  return 'note' in next ? next.note : null;
};
const bandOf = (exercise: typeof phq9, answers: Answers) =>
  exercise.result?.(answers, aroundOf('en'))?.band;

describe('the total', () => {
  test.each(BOTH)('is the sum of the items alone (%#) [3.9]', (_, { items }) => {
    for (const total of [0, 1, 5, items.length * 3]) {
      expect(totalOf(items, answersOf(items, total, 'extremely'))).toBe(total);
    }
  });

  test('counts one missing item as the mean of the others, and none above one [3.9 g]', () => {
    const even = Object.fromEntries(PHQ9.items.map((id) => [id, 'half']));
    const { item3: _, ...one } = even;
    expect(totalOf(PHQ9.items, one)).toBe(18);
    const uneven = { ...one, item1: 'daily' };
    // 17 points in 8 items are 19.1 in 9.
    expect(totalOf(PHQ9.items, uneven)).toBe(19);
    const { item4: __, ...two } = one;
    expect(totalOf(PHQ9.items, two)).toBeNull();
    expect(phq9.result?.(two, aroundOf('en'))).toMatchObject({ total: null, band: null });
    expect(totalOf(GAD7.items, { ...answersOf(GAD7.items, 18), item7: 'skipped' })).toBe(21);
  });

  test.each([
    [
      phq9,
      PHQ9,
      [
        [0, 'minimal'],
        [4, 'minimal'],
        [5, 'mild'],
        [9, 'mild'],
        [10, 'moderate'],
      ],
    ],
    [
      phq9,
      PHQ9,
      [
        [14, 'moderate'],
        [15, 'moderately-severe'],
        [19, 'moderately-severe'],
      ],
    ],
    [
      phq9,
      PHQ9,
      [
        [20, 'severe'],
        [27, 'severe'],
      ],
    ],
    [
      gad7,
      GAD7,
      [
        [0, 'minimal'],
        [4, 'minimal'],
        [5, 'mild'],
        [9, 'mild'],
        [10, 'moderate'],
      ],
    ],
    [
      gad7,
      GAD7,
      [
        [14, 'moderate'],
        [15, 'severe'],
        [21, 'severe'],
      ],
    ],
  ] as const)('has its band at every border (%#) [3.9]', (exercise, { items }, borders) => {
    for (const [total, band] of borders) {
      expect(bandOf(exercise, answersOf(items, total)), String(total)).toBe(band);
    }
  });
});

describe('what is said at the end', () => {
  const SUGGESTS = {
    en: /\b(?:doctor|service|someone you trust|person)\b/,
    ko: /의사|병원|센터/,
  } as const;

  test.each(BOTH)(
    'names a doctor or a place from 10 on, and not below (%#) [3.9 c]',
    (exercise, { id, items }) => {
      for (const language of LANGUAGES) {
        const { notes } = textsOf(id, language);
        const said = (total: number) =>
          notes[noteAfter(exercise, answersOf(items, total)) ?? ''] ?? [];
        for (const total of [10, 14, 15, 20, 21]) {
          expect(said(total).length).toBeGreaterThanOrEqual(3);
          for (const one of said(total)) expect(one).toMatch(SUGGESTS[language]);
        }
        for (const total of [0, 4, 5, 9]) {
          expect(said(total).length).toBeGreaterThanOrEqual(3);
          for (const one of said(total)) expect(one).not.toMatch(/doctor|의사|병원/);
        }
      }
    },
  );

  test.each([
    [phq9, PHQ9, 20],
    [gad7, GAD7, 15],
  ] as const)(
    'is plain and offers to plan the contact from its highest band on (%#) [3.9 c]',
    (exercise, { items }, plain) => {
      const around = aroundOf('en');
      expect(exercise.next('difficulty', answersOf(items, plain), around)).toMatchObject({
        to: 'step',
        step: 'plan',
        note: 'severe',
      });
      expect(exercise.next('difficulty', answersOf(items, plain - 1), around).to).toBe('done');
    },
  );

  test.each(BOTH)(
    'suggests a person where life is very or extremely difficult, at any score (%#) [3.9 d]',
    (exercise, { items }) => {
      expect(noteAfter(exercise, answersOf(items, 3, 'very'))).toBe('person');
      expect(noteAfter(exercise, answersOf(items, 7, 'extremely'))).toBe('person');
      expect(noteAfter(exercise, answersOf(items, 7, 'somewhat'))).toBe('mild');
      expect(noteAfter(exercise, answersOf(items, 12, 'very'))).toBe('moderate');
    },
  );

  test('suggests a person where the answers alone come to 10, total or not', () => {
    const nine = { item1: 'daily', item2: 'daily', item3: 'daily' };
    expect(noteAfter(phq9, nine)).toBe('no-total');
    expect(noteAfter(phq9, { ...nine, item4: 'several' })).toBe('person');
  });

  test('never says that somebody has something, never names a number to call, never reassures [3.9 b, f]', () => {
    for (const [, { id }] of BOTH) {
      for (const language of LANGUAGES) {
        const said = Object.values(textsOf(id, language).notes).flat().join('\n');
        expect(said).toMatch(/PHQ-9|GAD-7|doctor|의사/);
        expect(said).not.toMatch(
          /you have depression|you are depressed|anxiety disorder|우울증|불안장애|진단|정상/i,
        );
        expect(said).not.toMatch(/\d{3}/);
        expect(said).not.toMatch(
          /nothing to worry|you are fine|걱정하지 않아도|문제없|괜찮은 상태/i,
        );
      }
    }
  });

  test.each(LANGUAGES)(
    'the suggestion is said whole the first time, where there is no trend, in %s',
    (language) => {
      for (const [, { id }] of BOTH) {
        for (const name of ['moderate', 'severe', 'person'] as const) {
          const notes = textsOf(id, language).notes[name] ?? [];
          expect(notes.length, name).toBeGreaterThanOrEqual(3);
          for (const note of notes) {
            const { say } = phrase([note], {}, 'note', {}, 0);
            expect(say.join(' ')).toBe(note.replace(/ \{trend\}\./, ''));
          }
        }
      }
    },
  );

  test('keeps no gap where no earlier total is to be compared', () => {
    for (const total of [0, 6, 12, 24]) {
      const result = phq9.result?.(answersOf(PHQ9.items, total), aroundOf('en'));
      expect(result?.words).not.toMatch(/ {2}|\{/);
      expect(result?.before).toBeNull();
    }
  });
});

describe('over time', () => {
  const former = (total: number, daysAgo = 20) =>
    recordOf('phq9', daysAgo, { answers: answersOf(PHQ9.items, total) });
  const words = (total: number, before: number) => {
    const around = aroundOf('en', { records: [former(before)] });
    return phq9.result?.(answersOf(PHQ9.items, total), around)?.words;
  };

  test('a change of 5 or more is called clear, a smaller one is not [3.9 e]', () => {
    expect(words(12, 7)).toMatch(/clearly more/);
    expect(words(7, 12)).toMatch(/clearly less/);
    expect(words(12, 8)).toMatch(/much the same/);
    expect(words(8, 12)).toMatch(/much the same/);
  });

  test('the newest total is the one compared with; one without a total is passed over', () => {
    const records = [
      recordOf('phq9', 15, { answers: { item1: 'daily' } }),
      former(4, 30),
      former(20, 50),
    ];
    const result = phq9.result?.(answersOf(PHQ9.items, 4), aroundOf('en', { records }));
    expect(result?.before).toEqual({ total: 4, at: records[1]?.endedAt });
  });

  test.each(LANGUAGES)(
    'it is asked every fourteen days and no sooner, in %s [3.9 e]',
    (language) => {
      const at = (daysAgo: number, seed = 0) =>
        leadByWords('phq9', language, [], { records: [former(5, daysAgo)] }, seed);
      expect(at(13).led.state).toBeNull();
      expect(at(13).led.record).toBeNull();
      expect(at(13).said[0]).toMatch(language === 'ko' ? /2주/ : /two weeks/);
      expect(at(4).said[0]).toMatch(language === 'ko' ? /11일 뒤/ : /in 11 days/);
      expect(at(14.1).steps).toEqual(['ready']);
      expect(leadByWords('gad7', language, [], { records: [former(5, 1)] }).steps).toEqual([
        'ready',
      ]);
    },
  );

  test('the last day is said as one day', () => {
    const { said } = leadByWords('phq9', 'en', [], { records: [former(5, 13.5)] });
    expect(said[0]).toMatch(/in 1 day\./);
  });
});
