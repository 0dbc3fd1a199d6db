import { describe, expect, test } from 'vitest';
import { preferences } from '../../../src-preload/contract/preferences.ts';
import { LANGUAGES, type Language } from '../../../src-preload/contract/words.ts';
import { AFTERNOON, talk } from './guide/talk.ts';

const DAY = 86_400_000;

describe.each(LANGUAGES)('what is said at its time, in %s', (language: Language) => {
  const words = (ko: string, en: string): string => (language === 'ko' ? ko : en);
  const minor = preferences.parse({ language, ageBand: 'minor' });
  const acute = words('지금 죽으려고 해', 'I am going to kill myself now');
  const isAi = /AI/;
  const rest = words('쉬', 'rest|break|get up');

  test('that Dal is an AI is said in the first session of a day, and not again in it [R5]', async () => {
    const first = talk(language);
    expect((await first.say(words('안녕', 'hello'))).prelude.join(' ')).toMatch(isAi);
    expect((await first.say(words('그냥 그래', 'so so'))).prelude).toEqual([]);
    const told = (toldAiAt: number) => ({ preferences: preferences.parse({ language, toldAiAt }) });
    const today = talk(language, told(AFTERNOON - 3_600_000));
    expect((await today.say(words('안녕', 'hello'))).prelude).toEqual([]);
    const yesterday = talk(language, told(AFTERNOON - DAY));
    expect((await yesterday.say(words('안녕', 'hello'))).prelude.join(' ')).toMatch(isAi);
  });

  test('it is said again every three hours of use, every hour to people under 18 [R5][R6]', async () => {
    const toldAt = async (around: Parameters<typeof talk>[1]): Promise<readonly number[]> => {
      const person = talk(language, around);
      const at: number[] = [];
      for (let minute = 0; minute <= 370; minute += 10) {
        const { prelude } = await person.say(words('음악 들었어', 'I heard music'));
        if (prelude.some((one) => isAi.test(one))) at.push(minute);
        person.wait(9);
      }
      return at;
    };
    expect(await toldAt({})).toEqual([0, 180, 360]);
    expect(await toldAt({ preferences: minor })).toEqual([0, 60, 120, 180, 240, 300, 360]);
  });

  test('a rest is suggested after an hour of talk, and not after a pause [R12]', async () => {
    const person = talk(language);
    await person.say(words('안녕', 'hello'));
    person.wait(2);
    for (let turn = 0; turn < 5; turn += 1) {
      expect((await person.say(words('산책했어', 'I walked'))).prelude).toEqual([]);
      person.wait(11);
    }
    const { prelude } = await person.say(words('산책했어', 'I walked'));
    expect(prelude.join(' ')).toMatch(new RegExp(rest));
    const other = talk(language);
    await other.say(words('안녕', 'hello'));
    other.wait(90);
    expect((await other.say(words('산책했어', 'I walked'))).prelude).toEqual([]);
  });

  test('nothing of it is said while somebody is in danger, and it comes later [R10]', async () => {
    const person = talk(language);
    for (const text of [
      acute,
      words('모르겠어', "I don't know"),
      words('전화해 볼게', "I'll call them"),
      words('거실로 갈게', 'the living room'),
    ]) {
      expect((await person.say(text)).prelude).toEqual([]);
      expect(person.state.care.level).toBe('acute');
    }
    expect(person.state.noticeAt).toBeNull();
    const safe = await person.say(words('엄마가 옆에 있어', 'my mum is here'));
    expect(safe.state.care.level).toBe('concern');
    const next = await person.say(words('밥 먹었어', 'I had lunch'));
    expect([...safe.prelude, ...next.prelude].filter((one) => isAi.test(one))).toHaveLength(1);
  });
});
