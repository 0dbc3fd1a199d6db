import { expect, onTestFinished, test, vi } from 'vitest';
import { type Ask, createRemembering } from '../../../../src-main/memory/facts/remembering.ts';
import { judge } from '../../../../src-main/safety/crisis.ts';
import type { EventName } from '../../../../src-preload/contract/events.ts';
import { AppError } from '../../../../src-preload/contract/faults.ts';
import type { Language } from '../../../../src-preload/contract/words.ts';
import { recordedLog } from '../../../support/recorded-log.ts';
import { factRig } from './fact-rig.ts';

function rememberingRig(language: Language = 'en', ask: Ask = async () => null) {
  const rig = factRig(language);
  const announced: EventName[] = [];
  const preferences = { remembers: true };
  const asked: string[] = [];
  const stretches: { readonly from: number; readonly until: number }[] = [];
  const recorded = recordedLog();
  const begin = () =>
    createRemembering({
      store: rig.store,
      facts: rig.facts,
      ask: (request, signal) => {
        asked.push(`${request.system}\n${request.text}`);
        return ask(request, signal);
      },
      judge,
      exercisesIn: () => stretches,
      preferences: () => preferences,
      announce: (name) => void announced.push(name),
      log: recorded.log,
      now: rig.now,
      pauseMs: 1,
    });
  const remembering = begin();
  onTestFinished(() => remembering.close());
  return {
    ...rig,
    remembering,
    begin,
    announced,
    preferences,
    stretches,
    asked,
    lines: recorded.lines,
    async leave() {
      remembering.left(rig.conversation);
      await remembering.settled();
    },
  };
}

test('draws facts once a conversation is left, without any model [C11]', async () => {
  const rig = rememberingRig();
  rig.say('My sister Jisoo called');
  rig.answer('How was that?');
  rig.say('Good. I live in Leeds');
  await rig.leave();
  expect(rig.holds()).toEqual(['Jisoo is your sister.', 'You live in Leeds.']);
  expect(rig.announced).toContain('memory/changed');
  expect(rig.store.meta(rig.conversation)?.drawnUntil).toBe(3);
});

test('a pause is enough', async () => {
  const rig = rememberingRig('ko');
  rig.say('나는 부산에 살아');
  rig.remembering.said(rig.conversation);
  await vi.waitFor(() => expect(rig.holds()).toEqual(['부산에 살아요.']));
});

test('what changed is kept as past, and a correction leaves no trace', async () => {
  const rig = rememberingRig();
  rig.say('I live in Seoul');
  await rig.leave();
  rig.say('I moved to Busan last month');
  rig.say('My brother Tom is a chef');
  rig.answer('Your brother Tom.');
  rig.say("No, it's Tim, not Tom");
  await rig.leave();
  expect(rig.holds()).toContain('You moved to Busan in October 2026.');
  expect(
    rig.facts.list().find(({ statement }) => statement === 'You live in Seoul.')?.until,
  ).not.toBeNull();
  expect(rig.facts.list().some(({ statement }) => statement.includes('Tom'))).toBe(false);
  expect(rig.holds()).toEqual(expect.arrayContaining(['Tim is a chef.', 'Tim is your brother.']));
});

test('says what is drawn twice once', async () => {
  const rig = rememberingRig();
  rig.say('I live in Leeds');
  await rig.leave();
  rig.store.setDrawn(rig.conversation, 0);
  await rig.leave();
  expect(rig.facts.list()).toHaveLength(1);
});

test('of a crisis nothing is drawn out: no fact, no word in title or summary', async () => {
  const rig = rememberingRig();
  rig.say('I live in Leeds and I want to kill myself tonight');
  rig.answer('I am glad you told me. Are you safe right now?');
  for (let i = 0; i < 16; i++) {
    rig.say(`My work at the bakery was busy on day ${i}`);
    rig.answer('Tell me more.');
  }
  await rig.leave();
  expect(rig.facts.list()).toEqual([]);
  const meta = rig.store.meta(rig.conversation);
  expect(`${meta?.title} ${meta?.summary}`).not.toMatch(/kill|safe|Leeds/i);
  expect(meta?.summary).toMatch(/bakery/);
  expect(rig.asked.join('\n')).not.toMatch(/kill myself|Leeds/);
});

test('draws nothing while remembering is paused, and nothing of that time later', async () => {
  const rig = rememberingRig();
  rig.preferences.remembers = false;
  rig.say('I live in Leeds');
  rig.say('I work at a bakery in the old town');
  await rig.leave();
  rig.preferences.remembers = true;
  await rig.leave();
  expect(rig.facts.list()).toEqual([]);
  expect(rig.store.meta(rig.conversation)).toMatchObject({ titledBy: 'content', drawnUntil: 2 });
});

test('a title comes from what was said once there is enough, and never in place of a person’s', async () => {
  const rig = rememberingRig('ko');
  rig.say('안녕');
  await rig.leave();
  expect(rig.store.meta(rig.conversation)?.titledBy).toBe('first-words');
  rig.say('회의에서 발표하다가 머리가 하얘졌어요');
  rig.say('팀장님이 고개를 젓는 걸 봤어요');
  await rig.leave();
  expect(rig.store.meta(rig.conversation)).toMatchObject({ titledBy: 'content' });
  expect(rig.store.meta(rig.conversation)?.title).toMatch(/발표|팀장/);
  expect([...(rig.store.meta(rig.conversation)?.title ?? '')].length).toBeLessThanOrEqual(23);
  rig.store.rename(rig.conversation, '내 제목');
  for (let i = 0; i < 6; i++) rig.say(`발표 준비를 또 했어요 ${i}`);
  await rig.leave();
  expect(rig.store.meta(rig.conversation)?.title).toBe('내 제목');
});

test('what is older than ten exchanges is summed up, dated, in a bounded length [A9]', async () => {
  const rig = rememberingRig();
  rig.say('My mother had her surgery in the hospital on Monday.');
  for (let i = 0; i < 60; i++) {
    rig.answer('I see.');
    rig.say(`Today my manager changed the project deadline again, number ${i}.`);
  }
  await rig.leave();
  const meta = rig.store.meta(rig.conversation);
  expect(meta?.summaryUntil).toBe(121 - 20);
  expect(meta?.summary).toMatch(/surgery/);
  expect(meta?.summary).toMatch(/18 November 2026/);
  expect(meta?.summary.length).toBeLessThanOrEqual(1_200);
});

test('a model draws, titles and sums up where there is one', async () => {
  const rig = rememberingRig('en', async ({ system }) => ({
    text: system.includes('JSON')
      ? '{"changes":[{"do":"add","turns":["t1"],"kind":"helps","person":"","topic":"movement","statement":"You feel lighter after a walk along the canal."}]}'
      : 'A walk along the canal',
  }));
  rig.say('After a walk along the canal everything weighs less, I feel so much lighter');
  rig.say('The canal is near my flat in Leeds');
  await rig.leave();
  expect(rig.holds()).toEqual(['You feel lighter after a walk along the canal.']);
  expect(rig.store.meta(rig.conversation)?.title).toBe('A walk along the canal');
});

test.each([
  ['fails', async () => Promise.reject(new AppError('provider/overloaded'))],
  ['talks', async () => ({ text: 'Sure! I will remember that.' })],
] as const)('a model that %s leaves it to the rules', async (_, ask) => {
  const rig = rememberingRig('en', ask);
  rig.say('I live in Leeds');
  await rig.leave();
  expect(rig.holds()).toEqual(['You live in Leeds.']);
});

test('what was not done when it was closed is done next time', async () => {
  const rig = rememberingRig(
    'en',
    (_, signal) =>
      new Promise((_resolve, reject) =>
        signal.addEventListener('abort', () => reject(signal.reason)),
      ),
  );
  rig.say('I live in Leeds');
  rig.remembering.left(rig.conversation);
  await rig.remembering.close();
  expect(rig.store.meta(rig.conversation)?.drawnUntil).toBe(0);
  expect(rig.facts.list()).toEqual([]);

  expect(rig.store.undrawn()).toEqual([rig.conversation]);
  const next = createRemembering({
    ...{ store: rig.store, facts: rig.facts, ask: async () => null, judge, now: rig.now },
    exercisesIn: () => [],
    ...{ preferences: () => rig.preferences, announce: () => undefined, log: recordedLog().log },
  });
  next.catchUp();
  await next.settled();
  await next.close();
  expect(rig.holds()).toEqual(['You live in Leeds.']);
});

test('nobody is asked about what is long ago or very much at once', async () => {
  const rig = rememberingRig('en', async () => ({ text: '{"changes":[]}' }));
  rig.say('I live in Leeds');
  rig.pass(4 * 86_400_000);
  await rig.leave();
  expect(rig.asked).toEqual([]);
  expect(rig.holds()).toEqual(['You live in Leeds.']);
});

test('forgotten turns are drawn from, titled and summed up no more', async () => {
  const rig = rememberingRig();
  const said = rig.say('My parakeet Quetzal is called Quetzal and lives in the kitchen of my flat');
  for (let i = 0; i < 30; i++) rig.say(`My work at the bakery was busy on day ${i}`);
  await rig.leave();
  rig.facts.forgetTurns([said]);
  rig.store.setDrawn(rig.conversation, 0);
  await rig.leave();
  const meta = rig.store.meta(rig.conversation);
  expect(JSON.stringify([meta, rig.facts.list()])).not.toMatch(/Quetzal|parakeet/);
  expect(meta?.summary).toMatch(/bakery/);
});

test('of an exercise nothing is drawn, and no model is asked about it [R14]', async () => {
  const rig = rememberingRig('en', async () => ({ text: '{"changes":[]}' }));
  rig.say('My sister Jisoo called');
  rig.answer('How was that?');
  rig.pass(60_000);
  const from = rig.now();
  rig.say('I live in Leeds, several days');
  rig.answer('Leeds, on several days.');
  rig.stretches.push({ from, until: rig.now() });
  rig.pass(60_000);
  await rig.leave();
  expect(rig.asked.join()).toContain('Jisoo');
  expect(rig.asked.join()).not.toContain('Leeds');
  expect(rig.holds().join()).not.toContain('Leeds');
});

test('a model’s grave words stand in no fact, title or summary', async () => {
  const rig = rememberingRig('en', async ({ system }) => ({
    text: system.includes('JSON')
      ? '{"changes":[{"do":"add","turns":["t1"],"kind":"about","person":"","topic":"work","statement":"Since work at the bakery you want to kill yourself."}]}'
      : 'You want to kill yourself at the bakery',
  }));
  for (let i = 0; i < 30; i++) rig.say(`My work at the bakery was busy on day ${i}`);
  await rig.leave();
  expect(JSON.stringify([rig.store.meta(rig.conversation), rig.facts.list()])).not.toMatch(/kill/);
});

test('nothing of it is logged but codes [B4]', async () => {
  const rig = rememberingRig('en', async () => Promise.reject(new Error('my secret words')));
  rig.say('My sister Jisoo lives in Leeds');
  await rig.leave();
  expect(JSON.stringify(rig.lines)).not.toMatch(/secret|Jisoo|Leeds/);
});
