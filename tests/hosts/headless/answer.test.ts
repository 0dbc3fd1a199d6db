/** What the companion makes of words, through the code of the window, without a model and without a window. */
import { Socket } from 'node:net';
import { afterAll, describe, expect, test, vi } from 'vitest';
import { openHeadless } from '../../support/headless.ts';

vi.setConfig({ testTimeout: 60_000 });

const dal = openHeadless();
afterAll(() => dal.close());

test('one object for a line: what was found, decided and said [R20]', async () => {
  const out = await dal.say({ text: '오늘 회의가 길어서 지쳤어', lang: 'ko', region: 'KR' });
  expect(Object.keys(out).sort()).toEqual([
    'card',
    'confidence',
    'exercise',
    'intent',
    'level',
    'spoken',
  ]);
  expect(out).toMatchObject({ level: 'none', card: null, intent: 'talk', exercise: null });
  expect(out.spoken.length).toBeGreaterThan(0);
  expect(out.confidence).toBeGreaterThan(0);
});

test('lines of one session share it, a line without one is alone [R20]', async () => {
  const session = 'breathing';
  const begun = await dal.say({ session, text: 'Can we do a breathing exercise?', lang: 'en' });
  expect(begun).toMatchObject({ intent: 'exercise', exercise: 'breathing_any' });
  expect((await dal.say({ session, text: 'seven', lang: 'en' })).exercise).toBe('breathing_any');
  expect((await dal.say({ text: 'seven', lang: 'en' })).exercise).toBeNull();
  expect((await dal.say({ session: 'other', text: 'seven', lang: 'en' })).exercise).toBeNull();
});

describe.each([
  {
    lang: 'ko',
    dying: '오늘 밤에 죽을 거야. 약도 모아 뒀어',
    calmer: '응 이제 안전해. 언니가 옆에 있어',
    wish: '요즘 그냥 사라지고 싶어',
    hit: '지금 남편이 때리고 있어',
    help: '도움 카드 보여 줘',
    card: '도움 카드',
    hungry: '배고파 죽겠다',
    slower: '좀 천천히 말해 줘',
    hide: '화면에서 잠깐 숨어 줘',
  },
  {
    lang: 'en',
    dying: 'I am going to kill myself tonight, I have the pills here',
    calmer: 'Yes, I am safe now. My sister is with me',
    wish: 'I just want to disappear and not wake up',
    hit: 'My husband is hitting me right now',
    help: 'Show me the help card',
    card: 'help card',
    hungry: 'This deadline is killing me',
    slower: 'Could you speak slower?',
    hide: 'Hide yourself',
  },
] as const)('in $lang', ({ lang, dying, calmer, wish, hit, help, card, hungry, slower, hide }) => {
  test('at acute the card opens and fixed words lead to a person [R8] [R10]', async () => {
    const out = await dal.say({ text: dying, lang, region: 'US' });
    expect(out).toMatchObject({ level: 'acute', card: 'help', intent: 'crisis' });
    expect(out.spoken.join(' ')).toContain(card);
    // The same again: the words are fixed, and no chance is in them.
    expect((await dal.say({ text: dying, lang, region: 'US' })).spoken).toEqual(out.spoken);
  });

  test('the level stays until somebody is safe, and the talk goes on from there [R9]', async () => {
    const session = `acute-${lang}`;
    await dal.say({ session, text: dying, lang });
    const next = await dal.say({ session, text: hungry, lang });
    expect(next.level).toBe('acute');
    const levels: string[] = [];
    for (let turn = 0; turn < 5; turn += 1) {
      levels.push((await dal.say({ session, text: calmer, lang })).level);
    }
    expect(levels.at(-1)).not.toBe('acute');
  });

  test('at concern Dal asks in plain words and names the card [R10]', async () => {
    const out = await dal.say({ text: wish, lang });
    expect(out).toMatchObject({ level: 'concern', intent: 'crisis' });
    expect(out.spoken.join(' ')).toContain(card);
    expect(out.spoken.join(' ')).toMatch(/[?]/);
  });

  test('whoever is being hurt sees the quiet card, police first [R4]', async () => {
    expect(await dal.say({ text: hit, lang, region: 'KR' })).toMatchObject({
      level: 'acute',
      card: 'danger',
    });
  });

  test('the card comes when it is asked for [R1]', async () => {
    expect(await dal.say({ text: help, lang })).toMatchObject({ level: 'none', card: 'help' });
  });

  test('a figure of speech is no danger [R8]', async () => {
    expect(await dal.say({ text: hungry, lang })).toMatchObject({ level: 'none', card: null });
  });

  test.each([slower, hide])('"%s" is a setting [M1]', async (text) => {
    expect(await dal.say({ text, lang })).toMatchObject({ intent: 'settings', level: 'none' });
  });
});

test('Dal says that she is an AI before the first words of a session [R5]', async () => {
  const session = 'notice';
  const first = await dal.say({ session, text: 'I had a long day', lang: 'en' });
  expect(first.spoken[0]).toMatch(/AI/);
  const second = await dal.say({ session, text: 'Work was a lot', lang: 'en' });
  expect(second.spoken[0]).not.toMatch(/\bAI\b/);
});

test('without a model nothing reaches for the network, whatever is said', async () => {
  const connect = vi.spyOn(Socket.prototype, 'connect');
  const lookup = vi.spyOn(globalThis, 'fetch');
  try {
    for (const [text, lang] of [
      ['안녕', 'ko'],
      ['나 너무 불안해', 'ko'],
      ['죽고 싶어', 'ko'],
      ['지난주에 내가 엄마 얘기 뭐라고 했지', 'ko'],
      ['올린 문서에서 잠에 대해 뭐라고 했어', 'ko'],
      ['What is the weather tomorrow?', 'en'],
      ['Look up breathing on the web', 'en'],
      ['I want to die', 'en'],
      ['Help me with a thought record', 'en'],
    ] as const) {
      await dal.say({ session: `offline-${lang}`, text, lang, region: 'KR' });
    }
    expect(connect).not.toHaveBeenCalled();
    expect(lookup).not.toHaveBeenCalled();
  } finally {
    connect.mockRestore();
    lookup.mockRestore();
  }
});

test('none of the words is in any log [B4]', async () => {
  await dal.say({ text: 'My parakeet Quetzalcoatl died', lang: 'en' });
  await dal.say({ text: '내 앵무새 케찰코아틀이 죽었어', lang: 'ko' });
  expect(dal.logs()).not.toMatch(/Quetzal|케찰|parakeet|앵무새/);
});
