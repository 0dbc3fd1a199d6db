import { describe, expect, test } from 'vitest';
import { textsOf } from '../../../../src-main/counsel/exercises/texts.ts';
import { leadByWords, NOW, recordOf } from './lead-by-words.ts';

const EN = [
  'At lunch yesterday Tom and Ann were laughing when I came in',
  'ashamed',
  'sixty percent',
  'they think I am stupid',
  'eighty',
] as const;
const KO = [
  '어제 회의에서 팀장님이 제 말을 잘랐어요',
  '서운했어요',
  '칠십',
  '나는 늘 무시당한다',
  '팔십 퍼센트',
] as const;

describe('the thought record, spoken through', () => {
  test('in English, all seven columns, to a sentence of their own [3.2]', () => {
    const facts = ['the facts', 'they stopped when I sat down', 'Ann asked me to lunch last week'];
    const rest = [
      'guessing what they think',
      'maybe it was about something else',
      'fifty',
      'thirty',
    ];
    const { led, steps } = leadByWords('thought_record', 'en', [...EN, ...facts, ...rest]);
    expect(steps).toEqual([
      ...[
        'situation',
        'feeling',
        'strength',
        'thought',
        'belief',
        'way',
        'for',
        'against',
        'habit',
      ],
      ...['balanced', 'belief-after', 'strength-after', null],
    ]);
    expect(led.record).toMatchObject({ completed: true, before: 6, after: 3 });
    expect(led.record?.answers).toEqual({
      situation: EN[0],
      feeling: 'ashamed',
      strength: 60,
      thought: 'they think I am stupid',
      belief: 80,
      way: 'facts',
      for: 'they stopped when I sat down',
      against: 'Ann asked me to lunch last week',
      habit: 'mind-reading',
      balanced: 'maybe it was about something else',
      'belief-after': 50,
      'strength-after': 30,
    });
  });

  test('in Korean, the short form leaves out the facts [3.2]', () => {
    const rest = ['짧게 할래요', '잘릴 때도 있지만 들어 줄 때도 있다', '사십이요', '오십쯤'];
    const { led, steps } = leadByWords('thought_record', 'ko', [...KO, ...rest]);
    expect(steps.slice(6)).toEqual(['balanced', 'belief-after', 'strength-after', null]);
    expect(led.record).toMatchObject({ completed: true, before: 7, after: 5 });
    expect(led.view.steps.map(({ id }) => id)).not.toContain('for');
  });

  test('a habit of thinking is named tentatively, and none is an answer too [3.2]', () => {
    const facts = ['사실부터', '두 번 잘랐어요', '지난주에는 들어 줬어요'];
    const named = leadByWords('thought_record', 'ko', [...KO, ...facts, '최악을 먼저 떠올리기요']);
    expect(named.said.at(-1)).toContain('최악을 먼저 떠올리기');
    expect(named.said.at(-1)).not.toMatch(/왜곡|오류|잘못된 생각/);
    const none = leadByWords('thought_record', 'ko', [...KO, ...facts, '없어요']);
    expect(none.led.state).toMatchObject({ step: 'balanced', answers: { habit: 'none' } });
  });

  test('says its columns in plain words, and never an expert one [S9]', () => {
    const jargon = /automatic|distort|cognitive|인지\s?(?:왜곡|오류|행동)|자동적|왜곡|신념/i;
    for (const language of ['ko', 'en'] as const) {
      expect(JSON.stringify(textsOf('thought_record', language))).not.toMatch(jargon);
    }
  });

  test.each(['en', 'ko'] as const)(
    'offers what a friend would be told, and a camera would see [3.2] [%s]',
    (language) => {
      const { steps } = textsOf('thought_record', language);
      const help = JSON.stringify([steps.situation?.help, steps.for?.help, steps.balanced?.help]);
      expect(help).toMatch(language === 'ko' ? /카메라/ : /camera/);
      expect(help).toMatch(language === 'ko' ? /친구/ : /friend/);
    },
  );
});

describe('where the thought record gives way', () => {
  test('from distress of 8 the breath comes first, and the record waits [3.2]', () => {
    const at = leadByWords('thought_record', 'en', [], { distress: 8 }).led;
    expect(at.leads).toEqual({ to: 'exercise', exercise: 'breathing_any' });
    expect(at.state?.step).toBe('situation');
    expect(leadByWords('thought_record', 'en', [], { distress: 7 }).led.leads).toBeNull();
  });

  test('so it does where the feeling turns out to be as strong [3.2]', () => {
    const { led } = leadByWords('thought_record', 'ko', [KO[0], '무서웠어요', '구십']);
    expect(led.leads).toEqual({ to: 'exercise', exercise: 'breathing_any' });
    expect(led.state).toMatchObject({ step: 'thought', answers: { strength: 90 } });
  });

  test('once it was breathed, it goes on', () => {
    const records = [recordOf('breathing_any', 0, { endedAt: NOW - 60_000 })];
    expect(leadByWords('thought_record', 'en', [], { distress: 9, records }).led.leads).toBeNull();
    const long = [recordOf('breathing_any', 1)];
    expect(
      leadByWords('thought_record', 'en', [], { distress: 9, records: long }).led.leads,
    ).not.toBeNull();
  });

  test.each([
    ['en', 'he hit me when I said no'],
    ['en', 'he said he would kill me if I left'],
    ['en', 'my boss keeps touching me'],
    ['ko', '아빠가 저를 때렸어요'],
    ['ko', '그 사람이 헤어지면 죽이겠다고 했어요'],
    ['ko', '상사가 자꾸 저를 만지려고 해요'],
  ] as const)(
    'a real danger among the facts is no thought to weigh: safety, and nothing of it kept [3.2] [%s: %s]',
    (language, fact) => {
      const words = language === 'ko' ? [...KO, '사실부터', fact] : [...EN, 'facts', fact];
      const { led } = leadByWords('thought_record', language, words);
      expect(led.leads).toEqual({ to: 'safety' });
      expect(led.state).toBeNull();
      expect(led.record?.completed).toBe(false);
      expect(JSON.stringify(led.record)).not.toContain(fact);
    },
  );

  test.each([
    ['en', 'he beat me at chess'],
    ['en', 'the news hit me hard'],
    ['ko', '팀장님이 회의를 때려치우자고 했어요'],
    ['ko', '친구가 저를 안 만나 줘요'],
  ] as const)('what only sounds like it is a fact [%s: %s]', (language, fact) => {
    const words = language === 'ko' ? [...KO, '사실부터', fact] : [...EN, 'facts', fact];
    expect(leadByWords('thought_record', language, words).led.state?.step).toBe('against');
  });
});

test('a danger said in one breath with a number is heard too [3.2]', () => {
  const { led } = leadByWords('thought_record', 'en', [EN[0], 'scared because he hit me, 90']);
  expect(led.leads).toEqual({ to: 'safety' });
  expect(JSON.stringify(led.record)).not.toContain('he hit me');
});

describe('a belief that hardly moved', () => {
  const rest = (after: string, strength: string) => [
    'short',
    'maybe they were tired',
    after,
    strength,
  ];

  test('by less than 10 points is thanked for, and a small test offered [3.2]', () => {
    const words = [...EN, ...rest('75', '50'), 'ask Ann what it was about'];
    const { led, steps, said } = leadByWords('thought_record', 'en', words);
    expect(steps.slice(-2)).toEqual(['test', null]);
    expect(said.at(-2)).toMatch(/thank you/i);
    expect(led.record).toMatchObject({
      completed: true,
      answers: { test: 'ask Ann what it was about' },
    });
  });

  test('by 10 is enough', () => {
    expect(leadByWords('thought_record', 'en', [...EN, ...rest('70', '50')]).led.state).toBeNull();
  });

  test('no test is fine as well, and is not repeated as one', () => {
    for (const no of ['nothing', 'no', 'skip']) {
      const { led, said } = leadByWords('thought_record', 'en', [...EN, ...rest('80', '50'), no]);
      expect(led.record?.completed, no).toBe(true);
      expect(said.at(-1), no).not.toMatch(/test|try/i);
    }
  });

  test('a feeling that grew is met with a pause', () => {
    const { said } = leadByWords('thought_record', 'en', [...EN, ...rest('40', '80')]);
    expect(textsOf('thought_record', 'en').notes['done-harder']).toContain(said.at(-1));
  });
});

test('without a thought there is nothing to weigh, and the moment is kept', () => {
  const { led } = leadByWords('thought_record', 'ko', [
    KO[0],
    '서운했어요',
    '칠십',
    '모르겠어요',
    '모르겠어요',
  ]);
  expect(led.state).toBeNull();
  expect(led.record).toMatchObject({ completed: true, answers: { situation: KO[0] } });
});
