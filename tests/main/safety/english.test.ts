import { describe, expect, test } from 'vitest';
import { judgeByRules } from '../../../src-main/safety/by-rules.ts';
import { detect } from '../../../src-main/safety/crisis.ts';
import { ENGLISH } from '../../../src-main/safety/rules-en.ts';

const byRules = (text: string) => judgeByRules(text, 'en', ENGLISH);

describe('English rules alone [R8]', () => {
  test.each([
    ['said outright', "I'm going to kill myself tonight", 'self'],
    ['in the spelling of chats', 'imma kms tn', 'self'],
    ['with typing errors', 'gonna kil myslef 2nite', 'self'],
    ['a way asked about', 'how many of these tablets would kill me', 'self'],
    ['a letter left', "I've left notes for each of the kids", 'self'],
    ['means at hand', 'I have the rope in the garage and I know where to do it, tonight', 'self'],
    ['a place', "I'm on the wrong side of the railing", 'self'],
    ['a voice that orders', 'the voices keep telling me to jump', 'self'],
    ['violence now', "he's kicking the door in and he's got a knife", 'violence'],
    ['an intruder', "there's a man in my kitchen and I don't know him", 'violence'],
    ['harm meant to somebody', "I'm going to stab my stepdad when he sleeps", 'others'],
    [
      'somebody in danger',
      "my friend says she's going to kill herself and she won't answer",
      'someone-else',
    ],
  ] as const)('acute: %s', (_, text, kind) => {
    expect(byRules(text)).toMatchObject({ level: 'acute', kind });
  });

  test.each([
    ['pills', 'I took the whole bottle of tablets'],
    ['a wound', "I've cut my wrists and it won't stop bleeding"],
    ['poison', 'I drank half a bottle of drain cleaner'],
  ])('knows that something has been done: %s', (_, text) => {
    expect(byRules(text)).toMatchObject({ level: 'acute', harmDone: true });
  });

  test.each([
    ['a wish to be dead', 'I wish I had never been born'],
    ['an urge held back', "I'm fighting the urge to cut again"],
    ['no hope', "I can't see any future for myself"],
    ['a burden', "I'm such a burden on my parents"],
    ['what is past', 'I overdosed once in college'],
    ['violence that is past', 'my dad used to hit us'],
    ['worry about another', 'I found cuts on my daughter’s arms and I’m scared'],
  ])('concern: %s', (_, text) => {
    expect(byRules(text).level).toBe('concern');
  });

  test.each([
    'this traffic is killing me',
    'I nearly died laughing',
    'my phone died on the bus',
    'I could murder a curry',
    'we got slaughtered at football',
    'in the film he jumps off a bridge',
    'I wrote an essay on suicide in Hamlet',
    'I shot the video and my boss will kill me if it is late',
    'I gave my old clothes to charity',
    'it was my last day at work and everyone said goodbye',
    "I'm meeting my brother tomorrow",
    "I'll see her again soon",
    "I've decided to get a dog",
    "I'm not suicidal, I'm just tired",
    'I am on the platform and the train is late',
    'sick of living out of boxes',
  ])('nothing: %s', (text) => {
    expect(byRules(text).level).toBe('none');
  });
});

test.each([
  'I live in Busan',
  'a six',
  'tired, about a five',
  'coffee and my cat',
  "let's do the breathing one",
])('rules and classifier leave alone what people say every day: %s', (text) => {
  expect(detect(text, 'en').level).toBe('none');
});
