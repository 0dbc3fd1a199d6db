import { expect, test } from 'vitest';
import { chanceOn, clearAmong, ranksOf } from '../../../../src-main/counsel/insights/chance.ts';
import { companyOfDays } from '../../../../src-main/counsel/insights/company.ts';
import { addDays, momentOf } from '../../../../src-main/counsel/insights/days.ts';
import type { Mention } from '../../../../src-main/counsel/insights/rows.ts';
import type { Topic } from '../../../../src-preload/contract/memory.ts';
import { dice, mood } from './made.ts';

const FIRST = '2026-03-02';
const days = (levels: readonly number[]) =>
  levels.map((level, at) => mood(addDays(FIRST, at), level));
const spoken = (topic: Topic, on: readonly number[], person = ''): readonly Mention[] =>
  on.map((at) => ({ at: momentOf(addDays(FIRST, at), 21), topic, person }));
const numbers = (count: number): readonly number[] => Array.from({ length: count }, (_, at) => at);

test('ranks share their places where values are equal', () => {
  expect(ranksOf([3, 1, 3, 2])).toEqual([3.5, 1, 3.5, 2]);
});

test('of many things looked at, the clearest has to be the clearer for it [M3]', () => {
  expect(clearAmong([0.04])).toEqual([true]);
  expect(clearAmong([0.04, 0.5, 0.9])).toEqual([false, false, false]);
  expect(clearAmong([0.03, 0.01, 0.02])).toEqual([true, true, true]);
  expect(clearAmong([0.011, 0.9, 0.03, 0.04])).toEqual([true, false, false, false]);
  expect(clearAmong([])).toEqual([]);
});

test('a topic of heavy days is told as one, and one of no days in particular is unclear [M3]', () => {
  const roll = dice(7);
  const onWork = numbers(40).filter((at) => at % 3 === 0);
  const moods = days(
    numbers(40).map((at) => (onWork.includes(at) ? 1 : 4) + Math.floor(roll() * 2)),
  );
  const found = companyOfDays(
    [
      ...spoken('work', onWork),
      ...spoken(
        'food',
        numbers(40).filter((at) => at % 2 === 0),
      ),
    ],
    moods,
  );
  const of = (name: string) => found.find((one) => one.name === name);
  expect(of('work')).toMatchObject({ kind: 'topic', days: 14, otherDays: 26, tendency: 'heavier' });
  expect(of('food')).toMatchObject({ days: 20, tendency: 'unclear' });
  expect((of('work')?.level ?? 9) + 1).toBeLessThan(of('work')?.otherLevel ?? 0);
});

test('a person of light days is one, by the name they are called', () => {
  const with_ = numbers(30).filter((at) => at % 2 === 1);
  const moods = days(numbers(30).map((at) => (at % 2 === 1 ? 5 : 2)));
  const [family, mina] = companyOfDays(spoken('family', with_, 'Mina'), moods).toSorted((a, b) =>
    a.kind < b.kind ? 1 : -1,
  );
  expect(mina).toMatchObject({ kind: 'person', name: 'Mina', topic: null, tendency: 'lighter' });
  expect(family).toMatchObject({ kind: 'topic', topic: 'family', tendency: 'lighter' });
});

test('with four days on one side nothing is compared, however far they are apart [M3]', () => {
  const moods = days(numbers(30).map((at) => (at < 4 ? 1 : 5)));
  expect(companyOfDays(spoken('work', numbers(4)), moods)[0]?.tendency).toBe('unclear');
  const one = days(numbers(30).map((at) => (at < 26 ? 1 : 5)));
  expect(companyOfDays(spoken('work', numbers(26)), one)[0]?.tendency).toBe('unclear');
});

test('a difference that nobody would feel is none, however sure', () => {
  const on = numbers(200).filter((at) => at % 2 === 0);
  const moods = days(numbers(200).map((at) => (at % 2 === 0 ? 3 : 3.3)));
  expect(
    chanceOn(moods.map(({ level }) => level))(numbers(200).map((at) => at % 2 === 0)),
  ).toBeLessThan(0.001);
  expect(companyOfDays(spoken('work', on), moods)[0]?.tendency).toBe('unclear');
});

test('days without a note count nowhere, a day counts once, and mood and nothing in particular are no topics', () => {
  const moods = days([1, 2, 3]);
  const found = companyOfDays(
    [...spoken('work', [0, 0, 1, 9]), ...spoken('mood', [0]), ...spoken('other', [1], 'Jun')],
    moods,
  );
  expect(found.map(({ name, days: on, otherDays }) => [name, on, otherDays])).toEqual([
    ['work', 2, 1],
    ['Jun', 1, 2],
  ]);
  expect(companyOfDays(spoken('work', [9]), moods)).toEqual([]);
});

/** How often of so many lives anything at all is told where nothing is the case. */
function toldOfNothing(like: number, lives: number): number {
  let told = 0;
  for (let life = 0; life < lives; life += 1) {
    const roll = dice(life + 1);
    const span = 120;
    let state = 0;
    const levels = numbers(span).map(() => {
      state = like * state + (roll() + roll() + roll() - 1.5);
      return Math.max(1, Math.min(5, 3 + state));
    });
    const topics: readonly Topic[] = ['work', 'family', 'sleep', 'food', 'friends', 'home'];
    const mentions = topics.flatMap((topic) => {
      let isOn = roll() < 0.3;
      return spoken(
        topic,
        numbers(span).filter(() => {
          // Days of one topic come in rows as well.
          if (roll() > like) isOn = roll() < 0.3;
          return isOn;
        }),
      );
    });
    if (companyOfDays(mentions, days(levels)).some(({ tendency }) => tendency !== 'unclear'))
      told += 1;
  }
  return told / lives;
}

test.each([0, 0.5, 0.8])(
  'where nothing is the case, seldom anything is told, also where days are like those before (%f) [M3]',
  (like) => {
    expect(toldOfNothing(like, 200)).toBeLessThanOrEqual(0.08);
  },
);

test('where something is the case it is found in two months, though days are noisy [M3]', () => {
  let found = 0;
  for (let life = 0; life < 100; life += 1) {
    const roll = dice(life + 1);
    const on = numbers(60).filter(() => roll() < 0.4);
    const levels = numbers(60).map((at) => 3.4 - (on.includes(at) ? 1 : 0) + (roll() * 2 - 1));
    const [work] = companyOfDays(spoken('work', on), days(levels));
    if (work?.tendency === 'heavier') found += 1;
  }
  expect(found).toBeGreaterThan(90);
});
