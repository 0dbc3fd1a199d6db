import { describe, expect, test } from 'vitest';
import { gentleReturn } from '../../../../src-main/counsel/care/care.ts';
import { FRESH } from '../../../../src-main/counsel/guide.ts';
import type { PastSession, SessionShape } from '../../../../src-main/counsel/ports.ts';
import { SESSION_TEXTS } from '../../../../src-main/counsel/session/texts.ts';
import { checkSentence } from '../../../../src-main/safety/check-sentence.ts';
import { LANGUAGES, type Language } from '../../../../src-preload/contract/words.ts';
import { AFTERNOON, talk } from './talk.ts';

const DAY = 86_400_000;

const past = (shape: Partial<SessionShape>, more: Partial<PastSession> = {}): PastSession => ({
  conversationId: 'before',
  at: AFTERNOON - DAY,
  shape: { ...FRESH.shape, ...shape },
  level: 'none',
  ...more,
});

const questions = (text: string): number => text.match(/\?/g)?.length ?? 0;

describe.each(LANGUAGES)('a session without a model, in %s', (language: Language) => {
  const words = (ko: string, en: string): string => (language === 'ko' ? ko : en);
  const like = (ko: string, en: string): RegExp => new RegExp(words(ko, en));

  test('goes from a greeting to a small plan, one question a turn [C10]', async () => {
    const person = talk(language);
    const hello = await person.say(words('안녕하세요', 'hello'));
    expect(hello.state.shape.stage).toBe('feeling');
    const feeling = await person.say(words('좀 불안해요', 'quite anxious'));
    expect(feeling.reply).toMatch(like('불안', 'nxiety'));
    expect(feeling.state.shape).toMatchObject({ stage: 'strength', emotion: 'anxious' });
    const strength = await person.say(words('9 정도요', "it's a 9"));
    // So much is calmed before anything else is asked.
    expect(strength.state.shape).toMatchObject({ before: 9, stage: 'offer' });
    expect(strength.state.shape.offered).toMatch(/^breathing|^grounding/);
    const begun = await person.say(words('네 좋아요', 'yes please'));
    expect(begun).toMatchObject({ intent: 'exercise', exercise: strength.state.shape.offered });
    expect(begun.view).toMatchObject({ exercise: begun.exercise, step: person.state.run?.step });
    let turn = begun;
    for (let at = 0; at < 12 && person.state.run !== null; at += 1) {
      turn = await person.say(words('이제 됐어요', 'no'));
    }
    expect(person.state.run).toBeNull();
    const rerate = await person.say(words('고마워요', 'thanks'));
    const asked = rerate.state.shape.stage === 'rerate' ? await person.say('5') : rerate;
    expect(asked.state.shape.stage).toBe('plan');
    expect(asked.reply).toContain(words('불안', 'nxiety'));
    const plan = await person.say(words('저녁에 산책하기', 'a walk in the evening'));
    expect(plan.state.shape).toMatchObject({
      stage: 'closed',
      plan: words('저녁에 산책하기', 'a walk in the evening'),
    });
    expect(plan.reply).toContain(words('저녁에 산책하기', 'a walk in the evening'));
    for (const { reply } of [hello, feeling, strength, asked, plan]) {
      expect(questions(reply), reply).toBeLessThanOrEqual(1);
    }
    expect(turn.record).toMatchObject({ exercise: begun.exercise, completed: true });
  });

  test('listens to whoever only wants to talk, and asks nothing a second time', async () => {
    const person = talk(language);
    const said = words(
      '동생이 내 옷을 또 가져갔어|엄마는 늘 동생 편이야|어제도 그랬어|할머니만 나를 챙겨 줬어|집에 들어가기 싫어|방문을 닫고 음악만 들었어|친구는 여행을 갔어|오늘은 학교도 재미없었어|밥도 혼자 먹었어|비가 와서 더 그랬어',
      'My sister took my clothes again|Mum always takes her side|It happened yesterday too|Only gran looks after me|I hate going home|I shut the door and put music on|My friend went travelling|School was dull today|I had lunch by myself|The rain made it worse',
    ).split('|');
    for (const text of said) {
      const { reply } = await person.say(text);
      expect(questions(reply), reply).toBeLessThanOrEqual(1);
    }
    const { asked } = person.state.course;
    expect(asked).toEqual(['feeling', 'offer']);
    expect(person.state.run).toBeNull();
    expect(person.state.shape.matter).not.toBeNull();
  });

  test('offers nothing and measures nothing in grief', async () => {
    const person = talk(language);
    for (let at = 0; at < 8; at += 1) {
      const { reply, state } = await person.say(
        `${words('아버지가 돌아가셨어요', 'my father died')}${'.'.repeat(at)}`,
      );
      expect(state.shape.stage).toBe('open');
      expect(reply).not.toMatch(/10/);
    }
  });

  test('takes a no to an offer, and does not offer the same again', async () => {
    const person = talk(language);
    await person.say(words('안녕', 'hi'));
    await person.say(words('우울해요', 'sad'));
    const offer = await person.say('8');
    const first = offer.state.shape.offered;
    const no = await person.say(words('아니요', 'no thanks'));
    expect(no.state.course.declined).toEqual([first]);
    for (let at = 0; at < 12; at += 1) {
      const { state } = await person.say(
        `${words('일이 너무 많았어', 'there was so much work')}${'.'.repeat(at)}`,
      );
      expect(state.shape.offered).not.toBe(first);
    }
  });

  test('asks again what was interrupted before it was heard', async () => {
    const person = talk(language);
    const hello = await person.say(words('안녕', 'hi'));
    expect(hello.state.course.asked).toContain('feeling');
    const cut = await person.say(words('회사에서 혼났어', 'I got told off at work'), {
      lastSaid: words('반가워요, 오늘', 'Hello, what'),
    });
    expect(cut.state.course.asked).not.toContain('feeling');
    await person.say(words('점심은 늦게 먹었어', 'I had a late lunch'));
    const later = await person.say(words('음악을 들었어', 'I heard music'));
    expect(later.state.course.asked).toContain('feeling');
    expect(later.reply).toMatch(/\?$/);
  });

  test('begins from the plan or the words of the last session', async () => {
    const plan = await talk(language, {
      lastSession: past({ plan: words('산책하기', 'go for a walk') }),
    }).say(words('안녕', 'hello'));
    expect(plan.reply).toContain(words('산책하기', 'go for a walk'));
    const matter = await talk(language, {
      lastSession: past({ matter: words('발표가 걱정돼', 'I dread the talk') }),
    }).say(words('안녕', 'hello'));
    expect(matter.reply).toContain(words('발표가 걱정돼', 'I dread the talk'));
  });

  test('brings up nothing of a session that was about danger, unless the person does', async () => {
    const matter = words('다 끝내고 싶어', 'I want it all to end');
    const helloAfter = async (level: PastSession['level']) =>
      (
        await talk(language, { lastSession: past({ matter }, { level }) }).say(
          words('안녕', 'hello'),
        )
      ).reply;
    expect(await helloAfter('concern')).not.toContain(matter);
    expect(await helloAfter('acute')).not.toContain(matter);
    expect(await helloAfter('none')).toContain(matter);
  });

  test('asks gently how safe it is at the next start after an acute moment, once [R9]', async () => {
    const person = talk(language, {
      lastAcuteAt: AFTERNOON - DAY,
      lastSession: past({}, { level: 'acute', at: AFTERNOON - DAY }),
    });
    const first = await person.say(words('안녕', 'hello'));
    expect(first.reply).toContain(gentleReturn(language).join(' '));
    const unsafe = await person.say(words('안전하지 않아요', 'not safe'));
    expect(unsafe).toMatchObject({ card: 'help', intent: 'crisis' });
    const later = await talk(language, {
      lastAcuteAt: AFTERNOON - 2 * DAY,
      lastSession: past({}, { at: AFTERNOON - DAY }),
    }).say(words('안녕', 'hello'));
    expect(later.reply).not.toContain(gentleReturn(language).at(-1));
  });

  test('sums up in their own words for whoever takes leave, and holds nobody back [R12]', async () => {
    const person = talk(language);
    await person.say(words('팀장님이 또 소리 질렀어', 'my boss shouted at me again'));
    await person.say(words('너무 억울해', 'I am so frustrated'));
    await person.say(words('아무도 안 도와줬어', 'nobody helped'));
    const { reply, state } = await person.say(words('이만 갈게', 'bye'));
    expect(reply).toContain(words('팀장님이 또 소리 질렀어', 'my boss shouted at me again'));
    expect(questions(reply)).toBe(0);
    expect(state.shape.stage).toBe('closed');
  });

  test('does not say back what it was asked to forget [A8]', async () => {
    const person = talk(language);
    await person.say(words('동생이 집을 나갔어', 'my sister left home'));
    expect(person.state.shape.matter).not.toBeNull();
    const asked = words('동생 얘기는 잊어 줘', 'forget what I said about my sister');
    await person.say(asked);
    expect(person.state.shape.matter).toBeNull();
    await person.say(words('회사에서 일이 많았어', 'there was a lot to do at work'));
    const { reply } = await person.say(words('이만 갈게', 'bye'));
    expect(reply).not.toMatch(like('동생', 'sister'));
  });

  test('takes a number at any time for how it is now', async () => {
    const person = talk(language);
    await person.say(words('안녕', 'hi'));
    await person.say(words('화나요', 'angry'));
    await person.say('5');
    await person.say(words('친구가 약속을 어겼어', 'my friend broke a promise'));
    await person.say(words('그래서 혼자 밥을 먹었어', 'so I ate alone'));
    const { state } = await person.say(words('지금은 3 정도', 'now a 3'));
    expect(state.shape.after).toBe(3);
  });
});

test('every phrasing of the session has three ways and passes the rules of a sentence', () => {
  const lists = (value: unknown): readonly (readonly string[])[] =>
    Array.isArray(value) ? [value] : Object.values(value as object).flatMap(lists);
  for (const language of LANGUAGES) {
    const every = lists(SESSION_TEXTS[language]);
    expect(every.length).toBeGreaterThanOrEqual(20);
    for (const phrasings of every) {
      expect(phrasings.length).toBeGreaterThanOrEqual(3);
      for (const one of phrasings) {
        expect(one).not.toMatch(/[!*#]|당신|치료|진단|환자|증상|극복|정상/);
        expect(questions(one)).toBeLessThanOrEqual(1);
        const plain = one.replace(/\{\w+\}/g, language === 'ko' ? '마음' : 'worry');
        expect(checkSentence(plain, language, 'none')).toBe(plain);
      }
    }
  }
});
