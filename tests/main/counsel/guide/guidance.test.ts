import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../../src-preload/contract/words.ts';
import { talk } from './talk.ts';

describe.each(LANGUAGES)('what a model is told, in %s', (language: Language) => {
  const words = (ko: string, en: string): string => (language === 'ko' ? ko : en);

  test('where the session stands: the feeling, the numbers, the matter, and what would fit', async () => {
    const person = talk(language, { modelReady: true });
    const first = await person.say(words('너무 불안해요', 'I am so anxious'));
    expect(first.say).toBeNull();
    expect(first.guidance).not.toBe('');
    await person.say(words('내일 발표 때문에 걱정돼요', 'I worry about my talk tomorrow'));
    const asked = words('0에서 10 중 어느 정도예요?', 'From 0 to 10, how strong is it?');
    await person.say('7', { lastSaid: asked });
    const { guidance } = await person.say(words('잠도 안 와요', 'I lie awake with it'));
    expect(guidance).toMatch(/7/);
    expect(guidance).toMatch(new RegExp(words('불안|걱정', 'anxiety|worry')));
    expect(guidance).toMatch(new RegExp(words('권해도 돼요', 'you may offer one exercise')));
    expect(guidance).not.toMatch(new RegExp(words('[A-Za-z]{4}', '[가-힣]')));
  });

  test('an exercise is led in the words of the engine, or by a model that may', async () => {
    const asks = words('생각 기록 해 보고 싶어', 'can we do a thought record');
    const engine = await talk(language, { modelReady: true }).say(asks);
    expect(engine.say).not.toBeNull();
    expect(engine.guidance).toBe('');
    const person = talk(language, { modelReady: true, modelLeads: true });
    const model = await person.say(asks);
    expect(model.say).toBeNull();
    expect(model.guidance).toContain(engine.say?.at(-1));
    expect(model.state.run?.exercise).toBe('thought_record');
    const aside = await person.say(words('넌 사람이야?', 'are you human?'));
    expect(aside.say).toBeNull();
    expect(aside.guidance).toMatch(new RegExp(words('기다리고 있어요', 'is open and waits')));
  });

  test('a self-check and the breath are never left to a model', async () => {
    for (const asks of [
      words('우울증 검사 해 볼래', 'I want to take the depression test'),
      words('호흡 연습 하자', 'let us do a breathing exercise'),
    ]) {
      const { say } = await talk(language, { modelReady: true, modelLeads: true }).say(asks);
      expect(say, asks).not.toBeNull();
    }
  });
});
