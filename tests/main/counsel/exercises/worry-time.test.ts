import { describe, expect, test } from 'vitest';
import { textsOf } from '../../../../src-main/counsel/exercises/texts.ts';
import type { Answers, ExerciseRecord } from '../../../../src-preload/contract/counsel.ts';
import { leadByWords, NOW, recordOf } from './lead-by-words.ts';

const at = (hour: number, minute = 0): number => new Date(NOW).setHours(hour, minute, 0, 0);
const put = (daysAgo: number, answers: Answers): ExerciseRecord =>
  recordOf('worry_time', daysAgo, { answers });
/** Seven in the evening for twenty minutes, bed at eleven; two worries wait. */
const SET = put(1, {
  worry: ['the boiler', 'my exam'],
  start: 'seven',
  length: '20',
  bed: '11 pm',
});
const WAITING = { records: [SET] };

describe('worry time, spoken through', () => {
  test('in English, the first time: one line, then a time for it well before bed [3.6]', () => {
    const words = [
      'the boiler might break',
      "that's all",
      'half past six',
      'twenty',
      'around eleven',
    ];
    const { led, steps } = leadByWords('worry_time', 'en', words);
    expect(steps).toEqual(['worry', 'worry', 'start', 'length', 'bed', null]);
    expect(led.record?.answers).toEqual({
      worry: ['the boiler might break'],
      start: 'half past six',
      length: '20',
      bed: 'around eleven',
    });
  });

  test('in Korean, in its time: each is sorted, acted on or let go, and the list is closed [3.6]', () => {
    const record = put(1, {
      worry: ['발표 실수', '보일러'],
      start: '저녁 7시',
      length: '20',
      bed: '밤 11시',
    });
    const words = [
      '여섯이요',
      '엄마 건강',
      '끝',
      '손 밖이에요',
      '할 수 있는 게 있어요',
      '기사님께 전화하기',
    ];
    const more = ['내일 아침 9시', '지나갔어요', '다 했어요', '노래 들을래요', '셋'];
    const around = { now: at(19, 5), records: [record] };
    const { led, steps, said } = leadByWords('worry_time', 'ko', [...words, ...more], around);
    expect(steps).toEqual([
      ...['before', 'list', 'list', 'sort1', 'sort2', 'first2', 'when2', 'sort3'],
      ...['let-go', 'activity', 'after', null],
    ]);
    expect(said[3]).toContain('발표 실수');
    expect(said[4]).toContain('보일러');
    expect(said[7]).toContain('엄마 건강');
    expect(led.record).toMatchObject({ completed: true, before: 6, after: 3 });
    expect(led.record?.answers).toMatchObject({
      list: ['발표 실수', '보일러', '엄마 건강'],
      sort1: 'cannot',
      sort2: 'act',
      first2: '기사님께 전화하기',
      when2: '내일 아침 9시',
      sort3: 'gone',
      activity: 'music',
    });
    expect(led.view.steps.map(({ id }) => id)).toContain('first2');
  });

  test('in English, in its time, where all can be acted on nothing has to be let go', () => {
    const words = [
      'five',
      "that's all",
      'I can do something',
      'call somebody',
      'tomorrow',
      'yes I can',
    ];
    const more = ['make a plan', 'on Sunday', 'two'];
    const around = { now: at(19), ...WAITING };
    const { steps } = leadByWords('worry_time', 'en', [...words, ...more], around);
    expect(steps).not.toContain('let-go');
    expect(steps.slice(-2)).toEqual(['after', null]);
  });

  test('in Korean, at another time: a line and later, and back to the day [3.6]', () => {
    const { led, steps } = leadByWords('worry_time', 'ko', ['나중에 볼래', '월세', '끝'], WAITING);
    expect(steps).toEqual(['which', 'worry', 'worry', null]);
    expect(led.record?.answers).toEqual({ worry: ['월세'] });
  });
});

describe('the time for worries', () => {
  const until = (start: string, length: string, bed: string) =>
    leadByWords('worry_time', 'en', ['the boiler', "that's all", start, length, bed]);

  test.each([
    ['9 pm', '20', '11 pm', 'earlier'],
    ['8:40 pm', '20', '11 pm', null],
    ['8:41 pm', '20', '11 pm', 'earlier'],
    ['10 pm', '15', 'half past midnight', null],
    ['11 pm', '15', '1 in the morning', 'earlier'],
    ['midnight', '15', '11 pm', 'earlier'],
    ['7 am', '30', '11 pm', null],
    ['7 pm', '30', '9 in the morning', null],
    ['after supper', '15', '11 pm', null],
  ])(
    '%s for %s minutes before bed at %s leads to %s: never within two hours of bed [3.6]',
    (start, length, bed, step) => {
      expect(until(start, length, bed).led.state?.step ?? null).toBe(step);
    },
  );

  test('the earlier one holds; where that is late too, or none is named, the latest possible one does', () => {
    for (const [earlier, kept] of [
      ['7 pm', '7 pm'],
      ['9:30 pm', '8:30 pm'],
      ['skip', '8:30 pm'],
    ] as const) {
      const words = ['the boiler', "that's all", '10 pm', '20', '11 pm', earlier];
      const said = [0, 1, 2].map((seed) =>
        leadByWords('worry_time', 'en', words, {}, seed).said.at(-1),
      );
      expect(
        said.some((one) => one?.includes(kept)),
        earlier,
      ).toBe(true);
    }
  });

  test('is open from a little before to a little after', () => {
    const first = (now: number) =>
      leadByWords('worry_time', 'en', [], { now, ...WAITING }).steps[0];
    expect(first(at(18, 49))).toBe('which');
    expect(first(at(18, 50))).toBe('before');
    expect(first(at(19, 30))).toBe('before');
    expect(first(at(19, 31))).toBe('which');
  });

  test('within two hours of bed, and in the night, a worry is only written down [3.6]', () => {
    const first = (now: number) =>
      leadByWords('worry_time', 'en', [], { now, ...WAITING }).steps[0];
    expect(first(at(21, 1))).toBe('worry');
    expect(first(at(2))).toBe('worry');
    expect(first(at(20, 59))).toBe('which');
  });

  test('can be changed, and without one the list still keeps what was said', () => {
    const changed = leadByWords(
      'worry_time',
      'en',
      ['change the time', '6 pm', '15', '11 pm'],
      WAITING,
    );
    expect(changed.steps).toEqual(['which', 'start', 'length', 'bed', null]);
    const none = leadByWords('worry_time', 'en', ['the boiler', "that's all", 'skip']);
    expect(none.led.state).toBeNull();
    expect(none.led.record?.answers).toEqual({ worry: ['the boiler'] });
  });
});

describe('the list of worries', () => {
  const listIn = (records: readonly ExerciseRecord[]) =>
    leadByWords('worry_time', 'en', ['5'], { now: at(19), records }).led.state?.answers.list;

  test('holds what was put aside and not looked at since', () => {
    const looked = put(0, { list: ['the boiler', 'my exam'], sort1: 'cannot', before: 5 });
    expect(listIn([SET])).toEqual(['the boiler', 'my exam']);
    expect(listIn([put(0, { worry: ['rent'] }), SET])).toEqual(['the boiler', 'my exam', 'rent']);
    expect(listIn([looked, SET])).toEqual(['my exam']);
    expect(
      listIn([put(20, { worry: ['long ago'] }), put(15, { start: 'seven', length: '20' })]),
    ).toBeUndefined();
  });

  test('is not lost by skipping it, or by going back to it', () => {
    const skipped = leadByWords('worry_time', 'en', ['5', 'skip'], { now: at(19), ...WAITING });
    expect(skipped.led.state).toMatchObject({
      step: 'sort1',
      answers: { list: ['the boiler', 'my exam'] },
    });
    const back = leadByWords('worry_time', 'en', ['5', "that's all", 'go back'], {
      now: at(19),
      ...WAITING,
    });
    expect(back.led.state).toMatchObject({
      step: 'list',
      answers: { list: ['the boiler', 'my exam'] },
    });
  });

  test('of more than five, five are looked at, and the others stay', () => {
    const six = ['one a', 'two b', 'three c', 'four d', 'five e', 'six f'];
    const words = [
      '5',
      `${six.join(', ')}`,
      "that's all",
      ...Array<string>(5).fill('out of my hands'),
    ];
    const records = [put(1, { start: 'seven', length: '20' })];
    const { steps, led } = leadByWords('worry_time', 'en', words, { now: at(19), records });
    expect(steps.at(-1)).toBe('let-go');
    const stopped = { ...SET, id: 'x', startedAt: at(19), answers: led.state?.answers ?? {} };
    expect(listIn([stopped, ...records])).toEqual(['six f']);
  });

  test('a long worry is named by its first words', () => {
    const long =
      'that the people at work all think I only got the place because my aunt knows somebody there';
    const records = [put(1, { worry: [long], start: 'seven', length: '20' })];
    const { said } = leadByWords('worry_time', 'en', ['5', "that's all"], { now: at(19), records });
    expect(said.at(-1)).toMatch(/“that the people at work all think I only got the place.*…”/);
    expect(said.at(-1)).not.toContain('knows somebody');
  });

  test('empty, there is nothing to look at', () => {
    const records = [put(1, { start: 'seven', length: '20' })];
    const { led } = leadByWords('worry_time', 'ko', ['5', '없어요'], { now: at(19), records });
    expect(led.state).toBeNull();
    expect(textsOf('worry_time', 'ko').notes['nothing-now']).toContain(led.say.at(-1));
  });
});

describe('a worry about safety is never postponed [3.6]', () => {
  test.each([
    ['en', 'I am afraid my husband will hit me tonight'],
    ['en', 'that my sister will hurt herself'],
    ['en', 'my ex is stalking me'],
    ['en', "that I'll hurt myself"],
    ['ko', '남편이 또 때릴까 봐'],
    ['ko', '동생이 자해할까 봐'],
    ['ko', '누가 밤마다 따라와요'],
    ['ko', '제가 저를 해칠까 봐 무서워요'],
  ] as const)('%s: %s', (language, worry) => {
    const { led } = leadByWords('worry_time', language, [worry]);
    expect(led.leads).toEqual({ to: 'safety' });
    expect(led.state).toBeNull();
    expect(JSON.stringify(led.record ?? {})).not.toContain(worry);
  });

  test('nor as the second line of a list', () => {
    const { led } = leadByWords('worry_time', 'en', ['the rent', 'that he will hit me again']);
    expect(led.leads).toEqual({ to: 'safety' });
    const inTime = { now: at(19), ...WAITING };
    const listed = leadByWords('worry_time', 'ko', ['5', '남편이 또 때릴까 봐'], inTime);
    expect(listed.led.leads).toEqual({ to: 'safety' });
  });

  test.each([
    ['en', 'that the boss will hate my talk'],
    ['en', 'that my dad gets ill'],
    ['ko', '엄마가 편찮으실까 봐'],
    ['ko', '시험을 망칠까 봐'],
  ] as const)('other worries wait [%s: %s]', (language, worry) => {
    expect(leadByWords('worry_time', language, [worry]).steps.at(-1)).toBe('worry');
  });
});
