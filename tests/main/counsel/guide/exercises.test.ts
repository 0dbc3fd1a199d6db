import { describe, expect, test } from 'vitest';
import { FRESH } from '../../../../src-main/counsel/guide.ts';
import { LANGUAGES, type Language } from '../../../../src-preload/contract/words.ts';
import { AFTERNOON, talk } from './talk.ts';

describe.each(LANGUAGES)('an exercise within a talk, in %s', (language: Language) => {
  const words = (ko: string, en: string): string => (language === 'ko' ? ko : en);
  const like = (ko: string, en: string): RegExp => new RegExp(words(ko, en));
  const asksForThought = words('생각 기록 해 보고 싶어', 'can we do a thought record');
  const asksForCheck = words('우울증 검사 해 볼래', 'I want to take the depression test');

  test('begins at a word, and keeps its place through anything that is no answer', async () => {
    const person = talk(language);
    const begun = await person.say(asksForCheck);
    expect(begun).toMatchObject({ intent: 'exercise', exercise: 'phq9' });
    await person.say(words('네', 'yes'));
    const at = person.state.run?.step;
    for (const text of [
      words('넌 사람이야?', 'are you human?'),
      words('오늘 날씨 어때?', "what's the weather like?"),
      words('사실 어제 남자친구랑 헤어졌어', 'my boyfriend left me yesterday'),
      words('말 좀 천천히 해 줘', 'speak slower please'),
      words('도움 카드 보여 줘', 'show me the help card'),
    ]) {
      const { reply } = await person.say(text);
      expect(reply).not.toBe('');
      expect(person.state.run?.step, text).toBe(at);
      expect(person.state.run?.missed ?? 0, text).toBe(0);
    }
    await person.say(words('며칠 동안', 'several days'));
    expect(person.state.run?.step).not.toBe(at);
  });

  test('settings are changed by voice in the middle of it', async () => {
    const person = talk(language);
    await person.say(asksForThought);
    const slower = await person.say(words('조금 더 천천히 말해 줘', 'please speak slower'));
    expect(slower).toMatchObject({ intent: 'settings', change: { pace: 0.85 } });
    expect(person.state.run?.exercise).toBe('thought_record');
  });

  test('is left at a word, kept for a day and not recorded, and gone on with where it stood', async () => {
    const person = talk(language);
    await person.say(asksForThought);
    await person.say(words('오늘 아침 회의에서', 'this morning in a meeting'));
    const step = person.state.run?.step;
    const stopped = await person.say(words('그만', 'stop'));
    expect(stopped).toMatchObject({ record: null, view: null });
    expect(person.state.run).toBeNull();
    await person.say(asksForThought);
    expect(person.state.run?.step).toBe(step);
  });

  test('is offered again at the next start within a day, and goes on at a yes', async () => {
    const before = talk(language);
    await before.say(asksForThought);
    await before.say(words('오늘 아침 회의에서', 'this morning in a meeting'));
    const unfinished = before.state.run;
    const person = talk(language, { unfinished });
    const hello = await person.say(words('안녕', 'hello'));
    expect(hello.state.shape).toMatchObject({ stage: 'offer', offered: 'thought_record' });
    await person.say(words('네', 'yes'));
    expect(person.state.run).toMatchObject({ runId: unfinished?.runId, step: unfinished?.step });
    const other = talk(language, { unfinished });
    await other.say(words('안녕', 'hello'));
    const no = await other.say(words('아니요', 'no'));
    expect(no.state.course.paused).toBeNull();
  });

  test('waits while another is asked for', async () => {
    const person = talk(language);
    await person.say(asksForThought);
    const other = await person.say(words('호흡 연습 하자', 'can we do a breathing exercise'));
    expect(other.exercise).toMatch(/^breathing/);
    expect(person.state.course.paused?.exercise).toBe('thought_record');
  });

  test('lets whoever takes leave go, and keeps its place', async () => {
    const person = talk(language);
    await person.say(asksForThought);
    const { reply } = await person.say(words('이만 갈게', 'bye'));
    expect(reply).not.toMatch(/\?/);
    expect(person.state.course.paused?.exercise).toBe('thought_record');
  });

  test('breathes first where it is too much, and goes on with the thought after it', async () => {
    const from = { ...FRESH, shape: { ...FRESH.shape, before: 9 } };
    const person = talk(language, {}, from);
    const begun = await person.say(asksForThought);
    expect(begun.exercise).toBe('breathing_any');
    for (let at = 0; at < 12 && person.state.run?.exercise !== 'thought_record'; at += 1) {
      await person.say(words('이제 됐어요', 'no'));
    }
    expect(person.state.run).toMatchObject({ exercise: 'thought_record', step: 'situation' });
  });

  test('an answer above none to the ninth question leads to care, and waits for later [C10]', async () => {
    const person = talk(language);
    await person.say(asksForCheck);
    await person.say(words('네', 'yes'));
    for (let at = 0; at < 8; at += 1) await person.say(words('며칠 동안', 'several days'));
    const told = await person.say(words('며칠 동안', 'several days'));
    expect(told).toMatchObject({ card: 'help', intent: 'crisis', view: null });
    expect(told.reply).toMatch(like('죽고|해치', 'die|dying|ending your life|hurt'));
    expect(told.state.care.level).toBe('concern');
    expect(told.state.run).toBeNull();
    expect(told.state.course.paused?.exercise).toBe('phq9');
    const yes = await talk(language, { lastSaid: told.reply }, told.state).say(words('네', 'yes'));
    expect(yes.state.care.level).toBe('acute');
    const no = await person.say(words('아니요', 'no'));
    expect(no.state.shape.offered).toBe('safety_plan');
  });

  test('a plan for safety gives way where it is not safe', async () => {
    const person = talk(language);
    await person.say(words('안전 계획 적고 싶어', 'I want to write my safety plan'));
    const { card, state } = await person.say(words('아니요', 'no'));
    expect(card).toBe('help');
    expect(state.care.level).toBe('acute');
  });

  test('tells a person under 18 where young people are heard, and keeps the band [R6]', async () => {
    const person = talk(language);
    const { change, reply } = await person.say(words('저 열다섯 아니고 16살이에요', "I'm 16"));
    expect(change).toEqual({ ageBand: 'minor' });
    expect(reply).toMatch(like('도움 카드', 'help card'));
  });
});

test('what was answered ends as a record of its own', async () => {
  const person = talk('en', { now: AFTERNOON });
  await person.say('three good things please');
  await person.say('the sun, a good coffee, a call with my aunt');
  let record = null;
  for (let at = 0; at < 8 && record === null; at += 1) {
    ({ record } = await person.say('I went out'));
  }
  expect(record).toMatchObject({ exercise: 'three_good_things', completed: true, source: 'text' });
  expect(person.state.shape.done).toContain('three_good_things');
});
