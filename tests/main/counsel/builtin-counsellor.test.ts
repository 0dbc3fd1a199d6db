import { expect, test } from 'vitest';
import { createBuiltinCounsellor } from '../../../src-main/counsel/builtin-counsellor.ts';
import { TOPICS } from '../../../src-main/counsel/lexicon.ts';
import { ENGLISH_REPLIES } from '../../../src-main/counsel/replies-en.ts';
import { KOREAN_REPLIES } from '../../../src-main/counsel/replies-ko.ts';
import type { ChatMessage, ChatModel } from '../../../src-main/providers/ports.ts';
import { checkSentence } from '../../../src-main/safety/check-sentence.ts';
import { judge } from '../../../src-main/safety/crisis.ts';
import { LANGUAGES, type Language } from '../../../src-preload/contract/words.ts';
import { THINGS_PEOPLE_SAY } from './things-people-say.ts';

/** An opening may come again after this many turns (S8). */
const WITHOUT_REPEATING = 6;
const NOON = new Date(2026, 4, 6, 12).getTime();
const NIGHT = new Date(2026, 4, 6, 2).getTime();

async function ask(
  messages: readonly ChatMessage[],
  language: Language,
  now = NOON,
  unsaid: string | null = null,
): Promise<readonly string[]> {
  const model: ChatModel = createBuiltinCounsellor({ now: () => now, judge });
  const texts: string[] = [];
  for await (const chunk of model.reply(
    { system: '', messages, language, maxTokens: 600, temperature: null, streaming: true, unsaid },
    new AbortController().signal,
  )) {
    if (chunk.type === 'text') texts.push(chunk.text.trim());
    else expect(chunk).toMatchObject({ type: 'end', reason: 'complete' });
  }
  return texts;
}

const user = (content: string): ChatMessage => ({ role: 'user', content });
const companion = (content: string): ChatMessage => ({ role: 'assistant', content });

interface Spoken {
  readonly said: string;
  readonly sentences: readonly string[];
  readonly before: readonly string[];
}

/** Long talks: the things people say in several orders, each talk with its whole history. */
async function talks(language: Language): Promise<readonly Spoken[]> {
  const said = THINGS_PEOPLE_SAY[language];
  const spoken: Spoken[] = [];
  for (const stride of [1, 3, 7, 11, 13, 17]) {
    const messages: ChatMessage[] = [];
    const replies: string[] = [];
    for (let turn = 0; turn < said.length; turn += 1) {
      const words = said[(turn * stride) % said.length] ?? '';
      messages.push(user(words));
      // The last 10 exchanges, as the conversation sends them.
      const sentences = await ask(messages.slice(-21), language, turn % 3 === 0 ? NIGHT : NOON);
      spoken.push({ said: words, sentences, before: replies.slice(-WITHOUT_REPEATING) });
      replies.push(sentences.join(' '));
      messages.push(companion(sentences.join(' ')));
    }
  }
  return spoken;
}

const JARGON =
  /인지\s?왜곡|자동적?\s?사고|인지행동|automatic thought|cognitive distortion|schema|catastrophi/i;

for (const language of LANGUAGES) {
  test(`keeps the rules of a good turn over hundreds of turns in ${language} [V3]`, async () => {
    const all = await talks(language);
    expect(all.length).toBeGreaterThanOrEqual(240);
    for (const { sentences, before } of all) {
      const reply = sentences.join(' ');
      expect(sentences.length, reply).toBeGreaterThanOrEqual(1);
      expect(sentences.length, reply).toBeLessThanOrEqual(3);
      expect(reply.match(/\?/g)?.length ?? 0, reply).toBeLessThanOrEqual(1);
      expect(reply, 'no exclamation, list, markdown, address, slot').not.toMatch(
        /[!*#{}[\]]|https?:|\n/,
      );
      expect(reply).not.toMatch(JARGON);
      const length =
        language === 'ko' ? reply.replace(/\s/g, '').length : reply.split(/\s+/).length;
      expect(length, reply).toBeLessThanOrEqual(language === 'ko' ? 130 : 50);
      for (const sentence of sentences) {
        expect(checkSentence(sentence, language, 'none'), sentence).toBe(sentence);
        if (language === 'ko') expect(sentence.replaceAll('AI', '')).not.toMatch(/[A-Za-z]/);
        else expect(sentence).not.toMatch(/[가-힣]/);
      }
      const opening = sentences[0] ?? '';
      expect(
        before.some((one) => one.startsWith(opening)),
        opening,
      ).toBe(false);
    }
  });

  test(`asks one question in nearly every turn in ${language}, and seldom why`, async () => {
    const all = await talks(language);
    const asking = all.filter(({ sentences }) => sentences.at(-1)?.endsWith('?')).length;
    expect(asking / all.length).toBeGreaterThan(0.9);
    const why = all.filter(({ sentences }) => /\bwhy\b|왜/i.test(sentences.join(' '))).length;
    expect(why / all.length).toBeLessThan(0.1);
  });

  test(`answers the same words at the same point in the same way in ${language}`, async () => {
    const words = THINGS_PEOPLE_SAY[language].slice(0, 5).map(user);
    expect(await ask(words, language)).toEqual(await ask(words, language));
  });

  test(`has at least three ways to open and to ask in ${language} for every topic and move`, () => {
    const replies = { ko: KOREAN_REPLIES, en: ENGLISH_REPLIES }[language];
    expect(TOPICS.length).toBeGreaterThanOrEqual(8);
    for (const turn of [...Object.values(replies.topics), ...Object.values(replies.cares)]) {
      expect(turn.open.length).toBeGreaterThanOrEqual(3);
      expect(turn.meaning.length).toBeGreaterThanOrEqual(3);
      expect(turn.ask.length).toBeGreaterThanOrEqual(3);
    }
    for (const turn of Object.values(replies.moves))
      expect(turn.open.length).toBeGreaterThanOrEqual(3);
  });
}

test('does not repeat an opening within six turns however long a person stays with one thing', async () => {
  for (const [language, words] of [
    ['ko', '불안해요'],
    ['ko', '그냥 죽고 싶어'],
    ['en', 'I am sad'],
    ['en', 'yes'],
  ] as const) {
    const messages: ChatMessage[] = [];
    const openings: string[] = [];
    for (let turn = 0; turn < 16; turn += 1) {
      messages.push(user(words));
      const reply = await ask(messages.slice(-21), language);
      const opening = reply[0] ?? '';
      expect(openings.slice(-WITHOUT_REPEATING)).not.toContain(opening);
      openings.push(opening);
      messages.push(companion(reply.join(' ')));
    }
  }
});

test('says back the feeling and the thing the person named', async () => {
  expect((await ask([user('면접 때문에 너무 긴장돼요')], 'ko'))[0]).toMatch(/긴장|면접/);
  expect((await ask([user('엄마한테 서운했어요')], 'ko'))[0]).toMatch(/서운|엄마/);
  expect((await ask([user('I am so nervous about the interview')], 'en'))[0]).toMatch(
    /tension|interview/,
  );
  expect((await ask([user('my sister is on my mind')], 'en'))[0]).toMatch(/sister/);
});

test('does not name a feeling the person denies', async () => {
  expect((await ask([user('불안하지는 않은데 그냥 지쳤어')], 'ko')).join(' ')).not.toMatch(
    /불안한 마음/,
  );
  expect((await ask([user('I am not anxious, only tired')], 'en')).join(' ')).not.toMatch(
    /(?<!not )anxi/,
  );
});

test('always says it is an AI when asked, and never that it is a person', async () => {
  for (const words of ['너 사람이야?', '혹시 AI예요?', '당신은 진짜 사람인가요?', '로봇이야?']) {
    expect((await ask([user(words)], 'ko'))[0], words).toContain('AI');
  }
  for (const words of [
    'are you human?',
    'Are you a real person',
    'am I talking to a bot?',
    'who are you',
  ]) {
    expect((await ask([user(words)], 'en'))[0], words).toContain('AI');
  }
});

test('leaves questions about medicine and diagnosis to those who may answer them', async () => {
  expect((await ask([user('수면제 끊어도 될까?')], 'ko')).join(' ')).toMatch(/의사|약사/);
  expect((await ask([user('나 우울증일까?')], 'ko')).join(' ')).toMatch(
    /의사|전문가|판단|맞지 않지만/,
  );
  expect((await ask([user('should I stop my medication?')], 'en')).join(' ')).toMatch(
    /doctor|pharmac/,
  );
  expect((await ask([user('do I have depression?')], 'en')).join(' ')).toMatch(
    /doctor|in person|not be right/,
  );
});

test('asks directly and points to people when somebody wishes to be dead [R10]', async () => {
  const ko = (await ask([user('그냥 죽고 싶어')], 'ko')).join(' ');
  expect(ko).toMatch(/도움 카드/);
  expect(KOREAN_REPLIES.askedAboutDying.test(ko)).toBe(true);
  const en = (await ask([user('I just want to die')], 'en')).join(' ');
  expect(en).toMatch(/help card/);
  expect(ENGLISH_REPLIES.askedAboutDying.test(en)).toBe(true);
});

test('offers the card or asks about safety in every turn in which somebody wishes to be dead', async () => {
  for (const [language, words] of [
    ['ko', '그냥 죽고 싶어'],
    ['en', 'I just want to die'],
  ] as const) {
    const messages: ChatMessage[] = [];
    for (let turn = 0; turn < 12; turn += 1) {
      messages.push(user(words));
      const reply = (await ask(messages.slice(-21), language)).join(' ');
      expect(reply).toMatch(/도움 카드|help card/);
      messages.push(companion(reply));
    }
  }
});

test('takes a yes to that question as an emergency, and a no as an answer', async () => {
  for (const language of LANGUAGES) {
    const replies = { ko: KOREAN_REPLIES, en: ENGLISH_REPLIES }[language];
    const asked = companion(`${replies.cares.heavy.open[0]} ${replies.cares.heavy.ask[1]}`);
    const safe = companion(`${replies.cares.urgent.open[0]} ${replies.cares.urgent.ask[0]}`);
    const [yes, no] = { ko: ['네', '아니요'], en: ['yes', 'no'] }[language];
    const after = async (question: ChatMessage, answer: string | undefined) =>
      (await ask([user('...'), question, user(answer ?? '')], language))[0];
    expect(replies.cares.urgent.open).toContain(await after(asked, yes));
    expect(replies.cares.safer.open).toContain(await after(asked, no));
    expect(replies.cares.urgent.open).toContain(await after(safe, no));
    expect(replies.cares.safer.open).toContain(await after(safe, yes));
  }
});

test('carries on gently where another voice broke off in the middle of a sentence', async () => {
  const model = createBuiltinCounsellor({ now: () => NOON, judge });
  const texts: string[] = [];
  for await (const chunk of model.reply(
    { messages: [user('I feel low'), companion('It sounds as if you')], language: 'en' },
    new AbortController().signal,
  )) {
    if (chunk.type === 'text') texts.push(chunk.text);
  }
  expect(texts[0]).toMatch(/^… \S/);
  expect(texts.at(-1)).toMatch(/\?$/);
});

test('stops between sentences when it is interrupted', async () => {
  const model = createBuiltinCounsellor({ now: () => NOON, judge });
  const controller = new AbortController();
  const heard: string[] = [];
  const run = async () => {
    for await (const chunk of model.reply(
      { messages: [user('I feel sad')], language: 'en' },
      controller.signal,
    )) {
      if (chunk.type === 'text') heard.push(chunk.text);
      controller.abort();
    }
  };
  await expect(run()).rejects.toThrow();
  expect(heard).toHaveLength(1);
});

test('says nothing a safety rule would not pass, in any sentence it has', () => {
  const every = (value: unknown): readonly string[] =>
    typeof value === 'string'
      ? [value]
      : value instanceof RegExp || value === null || typeof value !== 'object'
        ? []
        : Object.values(value).flatMap(every);
  for (const [language, replies] of [
    ['ko', KOREAN_REPLIES],
    ['en', ENGLISH_REPLIES],
  ] as const) {
    const sentences = every(replies).filter((one) => one.includes(' '));
    expect(sentences.length).toBeGreaterThan(200);
    for (const sentence of sentences) {
      const plain = sentence.replace(/\{\w+\}/g, language === 'ko' ? '마음' : 'worry');
      expect(checkSentence(plain, language, 'concern'), plain).toBe(plain);
    }
  }
});

test('an interrupted reply is said to its end for whoever asks for the rest', async () => {
  const asking = {
    en: [
      'go on',
      'Where were you?',
      'Sorry, what were you going to say?',
      'please continue',
      'You were saying?',
      'keep going please',
    ],
    ko: [
      '계속해',
      '계속 얘기해 줘',
      '하던 말 마저 해 주세요',
      '아까 뭐라고 하려고 했어?',
      '무슨 말 하려던 거예요?',
      '어디까지 얘기했지?',
      '네, 계속하세요.',
    ],
  };
  const said = {
    en: ['That sounds hard. What would', 'help you tonight?'],
    ko: ['많이 힘드셨겠어요. 오늘 밤에는', '무엇이 도움이 될까요?'],
  } as const;
  for (const language of LANGUAGES) {
    const [heard, rest] = said[language];
    const talk = (words: string) => [user('...'), companion(heard), user(words)];
    for (const words of asking[language]) {
      const whole = await ask(talk(words), language, NOON, rest);
      expect(whole, words).toEqual([`${heard.split('. ')[1]} ${rest}`]);
      expect(await ask(talk(words), language, NOON, null)).not.toEqual(whole);
    }
  }
});

test('the rest of a reply makes way for everything else that is said', async () => {
  const others = {
    en: ['I keep going over it at night', 'go on holiday alone?', 'I do not want to go on', 'no'],
    ko: [
      '계속 눈물이 나요',
      '계속해서 생각이 나요',
      '회사를 계속 다녀야 할까요',
      '아니요',
      '죽고 싶어. 계속해',
    ],
  };
  for (const language of LANGUAGES) {
    for (const words of others[language]) {
      const reply = await ask([companion('I hear'), user(words)], language, NOON, 'THE REST');
      expect(reply.length, words).toBeGreaterThan(0);
      expect(reply.join(' '), words).not.toContain('THE REST');
    }
  }
});

test('stays calm with anger, warmth and silence, and claims no feeling of its own', async () => {
  const turn = async (words: string, language: Language) =>
    (await ask([user(words)], language)).join(' ');
  expect(await turn('너는 왜 똑같은 말만 해', 'ko')).toMatch(/미안|답답|안 들게|도움이/);
  expect(await turn("you don't understand anything", 'en')).toMatch(/wrong|sorry|annoying/);
  expect(await turn('사랑해', 'ko')).toContain('AI');
  expect(await turn('I love you', 'en')).toContain('AI');
  expect(await turn('말하기 싫어', 'ko')).not.toMatch(/\?/);
  expect(await turn("I don't want to talk", 'en')).not.toMatch(/\?/);
});

test('takes what somebody else feels for theirs', async () => {
  expect((await ask([user('엄마가 나한테 또 화냈어')], 'ko')).join(' ')).not.toMatch(
    /화나는 마음|화가 많이 났겠/,
  );
  expect((await ask([user('my mother is angry with me')], 'en')).join(' ')).not.toMatch(
    /made you angry|That anger|real anger/,
  );
});

test('says so where it cannot have followed everything', async () => {
  const much = {
    ko:
      '그날은 '.repeat(10) +
      '이것저것 정리를 하다가 서류를 찾고 전화를 받고 밥을 차리고 빨래를 개고 나서 밖에 나갔다가 다시 들어왔는데 문이 잠겨 있었고 열쇠는 안에 있었다',
    en: `${'there was this and that and then '.repeat(7)}the key was inside`,
  };
  expect((await ask([user(much.ko)], 'ko')).join(' ')).toMatch(/못했|놓친/);
  expect((await ask([user(much.en)], 'en')).join(' ')).toMatch(
    /not have followed|did not catch|missed/,
  );
});
