import { describe, expect, test } from 'vitest';
import { textsOf } from '../../../../src-main/counsel/exercises/texts.ts';
import { leadByWords, NOW, recordOf } from './lead-by-words.ts';

const ID = 'three_good_things';

describe('three good things, spoken through', () => {
  test('in English: three, the part in each, how it felt [3.7]', () => {
    const words = [
      'coffee, my cat, and the walk',
      'I made it slowly',
      'she came to me',
      'I went out',
      'quiet',
    ];
    const { led, steps, said } = leadByWords(ID, 'en', words);
    expect(steps).toEqual(['things', 'part1', 'part2', 'part3', 'felt', null]);
    for (const [at, thing] of ['coffee', 'my cat', 'the walk'].entries()) {
      expect(said[at + 1]).toContain(`“${thing}”`);
    }
    expect(led.record).toMatchObject({
      completed: true,
      answers: {
        things: ['coffee', 'my cat', 'the walk'],
        part1: 'I made it slowly',
        part2: 'she came to me',
        part3: 'I went out',
        felt: 'quiet',
      },
    });
  });

  test('in Korean: one after the other, and two are enough [3.7]', () => {
    const words = [
      '고양이가 무릎에 앉았어요',
      '버스에서 앉아서 왔어요',
      '이게 다예요',
      '가만히 있었어요',
      '그냥 운이었어요',
      '따뜻했어요',
    ];
    const { led, steps } = leadByWords(ID, 'ko', words);
    expect(steps).toEqual(['things', 'things', 'things', 'part1', 'part2', 'felt', null]);
    expect(led.record?.completed).toBe(true);
    expect(led.record?.answers.things).toEqual([
      '고양이가 무릎에 앉았어요',
      '버스에서 앉아서 왔어요',
    ]);
  });

  test.each([
    ['en', ['nothing', 'lunch was quiet', 'I sat outside', 'a bit lighter']],
    ['ko', ['없어요', '점심때 조용했어요', '밖에 나가 앉았어요', '조금 나았어요']],
  ] as const)(
    'if nothing comes, one thing that was less bad is enough [3.7] [%s]',
    (language, words) => {
      const { led, steps } = leadByWords(ID, language, words);
      expect(steps).toEqual(['things', 'less-bad', 'part1', 'felt', null]);
      expect(led.record?.answers).toMatchObject({ 'less-bad': words[1] });
    },
  );

  test.each([
    ['en', ['nothing', 'no']],
    ['ko', ['없어요', '그것도 없어요']],
    ['en', ["I don't know", "I don't know", 'skip']],
  ] as const)('a day without any is left as it was [%s]', (language, words) => {
    const { led, said } = leadByWords(ID, language, words);
    expect(led.state).toBeNull();
    const notes = textsOf(ID, language).notes['hard-day'] ?? [];
    expect(notes.some((note) => said.at(-1)?.includes(note))).toBe(true);
  });
});

describe('three good things are never the first answer [3.7]', () => {
  test.each([7, 8, 10])(
    'to distress of %i: something steadying comes first, and this waits',
    (distress) => {
      const { led } = leadByWords(ID, 'ko', [], { distress });
      expect(led.leads).toEqual({ to: 'exercise', exercise: 'grounding_54321' });
      expect(led.state?.step).toBe('things');
    },
  );

  test('to distress of 6 they may be, and after something else to any', () => {
    expect(leadByWords(ID, 'en', [], { distress: 6 }).led.leads).toBeNull();
    const lately = [recordOf('grounding_54321', 0, { endedAt: NOW - 60_000 })];
    expect(leadByWords(ID, 'en', [], { distress: 9, records: lately }).led.leads).toBeNull();
    const checked = [recordOf('mood_checkin', 0, { endedAt: NOW - 60_000 })];
    expect(leadByWords(ID, 'en', [], { distress: 9, records: checked }).led.leads).not.toBeNull();
  });

  test.each([
    ['en', 'my mother died in March', 'not now', 'yes'],
    ['ko', '지난달에 할머니가 돌아가셨어요', '다음에요', '네'],
  ] as const)('to grief: it asks whether to begin at all [%s]', (language, matter, no, yes) => {
    const declined = leadByWords(ID, language, [no], { matter });
    expect(declined.steps).toEqual(['ready', null]);
    expect(declined.said[1]).not.toMatch(/good thing|좋은 일/);
    expect(leadByWords(ID, language, [yes], { matter }).steps).toEqual(['ready', 'things']);
  });

  test.each([
    ['en', 'he beats me when he drinks'],
    ['ko', '남편이 자꾸 저를 때려요'],
  ] as const)('to abuse: safety comes first [%s]', (language, matter) => {
    const { led } = leadByWords(ID, language, [], { matter });
    expect(led.leads).toEqual({ to: 'safety' });
    expect(led.record).toBeNull();
  });

  test('where a danger comes up among them, they are left, and nothing of it is kept', () => {
    const { led } = leadByWords(ID, 'ko', ['커피', '남편이 오늘은 안 때렸어요']);
    expect(led.leads).toEqual({ to: 'safety' });
    expect(JSON.stringify(led.record ?? {})).not.toContain('남편');
  });
});
