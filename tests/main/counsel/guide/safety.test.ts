import { describe, expect, test } from 'vitest';
import { LANGUAGES, type Language } from '../../../../src-preload/contract/words.ts';
import { talk } from './talk.ts';

describe.each(LANGUAGES)('safety comes first, in %s', (language: Language) => {
  const words = (ko: string, en: string): string => (language === 'ko' ? ko : en);
  const like = (ko: string, en: string): RegExp => new RegExp(words(ko, en));
  const acute = words(
    '오늘 밤에 죽으려고 다 준비해 뒀어',
    'I have everything ready to kill myself tonight',
  );
  const concern = words('그냥 죽고 싶어', 'I just want to die');

  test('at acute the words are fixed and nothing else is said, model or none [R10]', async () => {
    for (const modelReady of [false, true]) {
      const person = talk(language, { modelReady, modelLeads: modelReady });
      await person.say(words('생각 기록 하자', 'can we do a thought record'));
      const turn = await person.say(acute);
      expect(turn).toMatchObject({ intent: 'crisis', card: 'help', prelude: [], view: null });
      expect(turn.say).not.toBeNull();
      expect(turn.state.run).toBeNull();
      const next = await person.say(words('호흡 연습 하자', 'let us do a breathing exercise'));
      expect(next.exercise).toBeNull();
      expect(next.state.care.level).toBe('acute');
    }
  });

  test('at concern it asks directly once and offers the card, and no exercise after [R10]', async () => {
    const person = talk(language);
    const turn = await person.say(concern);
    expect(turn.reply).toMatch(like('도움 카드', 'help card'));
    expect(turn.reply).toMatch(like('죽고 싶|목숨', 'ending your life|dying'));
    const no = await person.say(words('아니요', 'no'));
    expect(no.state.shape.offered).toBe('safety_plan');
    const left = await person.say(words('아니요', 'no'));
    expect(left.state.course.declined).toEqual(['safety_plan']);
    for (let at = 0; at < 8; at += 1) {
      const { state } = await person.say(
        `${words('요즘 너무 불안해', 'I am so anxious lately')}${'.'.repeat(at)}`,
      );
      expect(state.shape.offered).toBeNull();
      expect(state.care.level).toBe('concern');
    }
  });

  test('a yes to that question is acute', async () => {
    const person = talk(language);
    const turn = await person.say(concern);
    expect(turn.reply).toMatch(/\?$/);
    const yes = await person.say(words('네', 'yes'));
    expect(yes).toMatchObject({ card: 'help' });
    expect(yes.state.care.level).toBe('acute');
  });

  test('a model is told what the turn must do', async () => {
    const { say, guidance } = await talk(language, { modelReady: true }).say(concern);
    expect(say).toBeNull();
    expect(guidance).toMatch(like('직접 한 번만', 'ask once, directly'));
    expect(guidance).toMatch(like('도움 카드', 'help card'));
  });

  test('somebody who was hurt is asked whether they are safe, and a no is acute', async () => {
    const person = talk(language);
    const turn = await person.say(words('남편이 나를 때렸어', 'my husband hit me'), { seed: 0 });
    expect(turn.state.care).toMatchObject({ level: 'concern', kind: 'violence' });
    const asked = words('지금은 안전한 곳에 있어요?', 'Are you safe where you are?');
    const no = await person.say(words('아니요', 'no'), { lastSaid: asked });
    expect(no).toMatchObject({ card: 'danger' });
    expect(no.state.care.level).toBe('acute');
  });

  test('a plan for safety may be asked for in words that name what it is for', async () => {
    const turn = await talk(language).say(
      words('죽고 싶을 때 볼 안전 계획 쓰고 싶어', 'I need a safety plan for when I want to die'),
    );
    expect(turn).toMatchObject({ intent: 'exercise', exercise: 'safety_plan' });
  });

  test('the help card comes at a word, in the middle of anything [R1]', async () => {
    const { card, intent, reply } = await talk(language).say(
      words('상담 전화번호 알려 줘', 'show me the helpline'),
    );
    expect({ card, intent }).toEqual({ card: 'help', intent: 'crisis' });
    expect(reply).not.toMatch(/\d/);
  });

  test('sexual words to Dal meet a calm line; what was done to a person does not', async () => {
    const crossed = words('나랑 섹스하자', 'talk dirty to me');
    const adult = await talk(language).say(crossed);
    expect(adult.say).not.toBeNull();
    const told = await talk(language).say(
      words('전 남자친구랑 자고 나서 후회했어', 'I regret sleeping with my ex'),
    );
    expect(told.reply).not.toBe(adult.reply);
  });
});
