import { expect, onTestFinished, test, vi } from 'vitest';
import { createReminderStore } from '../../../src-main/memory/reminder-store.ts';
import { createReminders, nextLook } from '../../../src-main/services/reminders.ts';
import { AppError } from '../../../src-preload/contract/faults.ts';
import { MAX_REMINDER } from '../../../src-preload/contract/tools.ts';
import type { Language } from '../../../src-preload/contract/words.ts';
import { recordedLog } from '../../support/recorded-log.ts';
import { startedServices } from '../../support/services-rig.ts';
import { cipher, openTestDatabase } from '../memory/open-store.ts';

const NOON = Date.UTC(2026, 10, 22, 12);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

function rig({ language = 'en' as Language } = {}) {
  vi.useFakeTimers({ now: NOON, toFake: ['setTimeout', 'clearTimeout', 'Date'] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const { log, lines } = recordedLog();
  const store = createReminderStore(openTestDatabase(), cipher);
  const told: string[] = [];
  const due: string[] = [];
  let changes = 0;
  let isQuiet = false;
  let fails = false;
  const open = () => {
    const reminders = createReminders({
      store() {
        if (fails) throw new AppError('store/unavailable');
        return store;
      },
      announce(name, payload) {
        if (name === 'reminder/due') due.push((payload as { id: string }).id);
        if (name === 'reminders/changed') changes += 1;
      },
      notify(text) {
        told.push(text);
        return true;
      },
      language: () => language,
      isQuiet: () => isQuiet,
      log,
      now: Date.now,
    });
    onTestFinished(reminders.close);
    return reminders;
  };
  return {
    store,
    open,
    told,
    due,
    lines,
    changes: () => changes,
    quiet(is: boolean) {
      isQuiet = is;
    },
    breaks(is: boolean) {
      fails = is;
    },
    pass: (ms: number) => vi.advanceTimersByTime(ms),
  };
}

test('tells once when one is due, with a notification that says nothing of it [M3]', () => {
  for (const [language, words] of [
    ['en', 'There is a note you left for yourself'],
    ['ko', '남겨 둔 알림이 있어요'],
  ] as const) {
    const { open, told, due, pass, store } = rig({ language });
    const reminders = open();
    const { id } = reminders.set({ at: NOON + 90_500, text: '  병원에 전화하기 ' });
    pass(90_499);
    expect([told, due]).toEqual([[], []]);
    pass(1);
    expect([told, due]).toEqual([[words], [id]]);
    expect(store.list()).toEqual([{ id, at: NOON + 90_500, text: '병원에 전화하기', isDue: true }]);
    pass(60 * MINUTE);
    expect([told.length, due.length]).toEqual([1, 1]);
    reminders.close();
    vi.useRealTimers();
  }
});

test('tells one that lies further ahead than a timer can count', () => {
  const { open, due, pass } = rig();
  const { id } = open().set({ at: NOON + 40 * DAY, text: 'in forty days' });
  pass(30 * MINUTE);
  vi.setSystemTime(NOON + 40 * DAY - 1.5 * MINUTE);
  pass(MINUTE);
  expect(due).toEqual([]);
  pass(MINUTE);
  expect(due).toEqual([id]);
});

test('finds within a minute that the clock was set or the computer slept', () => {
  const { open, due, told, pass } = rig();
  const { id } = open().set({ at: NOON + 5 * 60 * MINUTE, text: 'in five hours' });
  vi.setSystemTime(NOON + 6 * 60 * MINUTE);
  pass(MINUTE);
  expect([due, told.length]).toEqual([[id], 1]);
});

test('what was missed while the program was closed is due at the next start, told in the window alone', () => {
  const { open, store, due, told, pass } = rig();
  const { id } = store.add({ at: NOON - DAY, text: 'yesterday' });
  const first = open();
  pass(0);
  expect([due, told]).toEqual([[id], []]);
  first.close();
  open();
  pass(MINUTE);
  expect([due, told]).toEqual([[id], []]);
});

test('several at the same time are one notification', () => {
  const { open, due, told, pass } = rig();
  const reminders = open();
  for (const text of ['one', 'two']) reminders.set({ at: NOON + 1000, text });
  pass(1000);
  expect([due.length, told.length]).toEqual([2, 1]);
});

test('in a hard moment what is due waits, and comes after it [R10]', () => {
  const { open, due, told, pass, quiet, store } = rig();
  open().set({ at: NOON + 1000, text: 'stretch' });
  quiet(true);
  pass(10 * MINUTE);
  expect([due, told, store.list()[0]?.isDue]).toEqual([[], [], false]);
  quiet(false);
  pass(MINUTE);
  expect([due.length, told.length]).toEqual([1, 1]);
});

test('refuses what is over, what is too far ahead, and no or too many words', () => {
  const { open } = rig();
  const reminders = open();
  const set = (at: number, text = 'x') => reminders.set({ at, text });
  expect(() => set(NOON)).toThrow('reminder/past');
  expect(() => set(Number.NaN)).toThrow('reminder/past');
  expect(() => set(NOON + 367 * DAY)).toThrow('input/invalid');
  expect(() => set(NOON + 1, '  ')).toThrow('input/invalid');
  expect(() => set(NOON + 1, 'x'.repeat(MAX_REMINDER + 1))).toThrow('input/invalid');
  const { id } = set(NOON + 366 * DAY);
  expect(() => reminders.move(id, NOON - 1)).toThrow('reminder/past');
  expect(() => reminders.move(id, NOON + 367 * DAY)).toThrow('input/invalid');
  expect(reminders.list()).toHaveLength(1);
});

test('one that is put off is due again then, and one that is put away never', () => {
  const { open, due, pass, changes } = rig();
  const reminders = open();
  const { id } = reminders.set({ at: NOON + 1000, text: 'stretch' });
  pass(1000);
  reminders.move(id, NOON + 60 * MINUTE);
  expect(reminders.list()[0]?.isDue).toBe(false);
  pass(60 * MINUTE);
  expect(due).toEqual([id, id]);
  reminders.move(id, NOON + 180 * MINUTE);
  const before = changes();
  reminders.remove(id);
  reminders.remove(id);
  expect(changes()).toBe(before + 1);
  pass(DAY);
  expect(due).toEqual([id, id]);
});

test('a store that cannot be read for a while is no end of it', () => {
  const { open, due, pass, breaks, lines } = rig();
  open().set({ at: NOON + 1000, text: 'a secret word' });
  breaks(true);
  pass(2 * MINUTE);
  expect(due).toEqual([]);
  breaks(false);
  pass(MINUTE);
  expect(due).toHaveLength(1);
  expect(JSON.stringify(lines)).not.toContain('secret');
  expect(lines.length).toBeGreaterThan(0);
});

test('a closed one looks at no clock any more', () => {
  const { open, due, pass } = rig();
  const reminders = open();
  reminders.set({ at: NOON + 1000, text: 'stretch' });
  reminders.close();
  pass(DAY);
  expect(due).toEqual([]);
  expect(vi.getTimerCount()).toBe(0);
});

test('the clock is looked at when the soonest is due, and each minute at least', () => {
  const at = (time: number, isDue = false) => ({ id: `${time}`, at: time, text: '', isDue });
  expect(nextLook([], 0)).toBe(MINUTE);
  expect(nextLook([at(5, true), at(400), at(900)], 100)).toBe(300);
  expect(nextLook([at(50)], 100)).toBe(MINUTE);
  expect(nextLook([at(DAY)], 0)).toBe(MINUTE);
});

test('reminders of the services are kept over a start, and nothing is told while they are locked', async () => {
  const first = await startedServices();
  const text = 'call the zebrafish keeper';
  const kept = await first.ask('reminders/set', { at: Date.now() + DAY, text });
  expect((await first.ask('reminders/list', {})).reminders).toEqual([kept]);
  expect(first.inFiles(text, 'zebrafish')).toEqual([]);
  await first.ask('lock/set', { passphrase: 'walking by the river', former: null });
  await first.ask('lock/close', {});
  await expect(first.ask('reminders/list', {})).rejects.toMatchObject({ code: 'store/locked' });
  await first.close();

  const second = await startedServices(first.dataDir);
  onTestFinished(second.close);
  await expect(second.ask('reminders/list', {})).rejects.toMatchObject({ code: 'store/locked' });
  await second.ask('lock/open', { passphrase: 'walking by the river' });
  expect((await second.ask('reminders/list', {})).reminders).toEqual([kept]);
  const at = Date.now() + 60;
  expect(await second.ask('reminders/move', { id: kept.id, at })).toEqual({ ...kept, at });
  expect(await second.event('reminder/due')).toEqual({ id: kept.id });
  await second.ask('reminders/remove', { id: kept.id });
  expect((await second.ask('reminders/list', {})).reminders).toEqual([]);
});

test('after words of danger what is due waits; another conversation brings it [R10]', async () => {
  const services = await startedServices();
  onTestFinished(services.close);
  await services.say('I want to die.');
  const { id } = await services.ask('reminders/set', { at: Date.now() + 40, text: 'stretch' });
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect((await services.ask('reminders/list', {})).reminders[0]?.isDue).toBe(false);
  await services.ask('conversation/new', { private: false });
  // Whatever is set makes it look at the clock.
  await services.ask('reminders/set', { at: Date.now() + DAY, text: 'later' });
  expect(await services.event('reminder/due')).toEqual({ id });
});

test('while nothing of the app may be seen what is due waits, and a new window ends that', async () => {
  const services = await startedServices();
  onTestFinished(services.close);
  await services.ask('app/hidden', { hidden: true });
  const { id } = await services.ask('reminders/set', { at: Date.now() + 40, text: 'stretch' });
  await new Promise((resolve) => setTimeout(resolve, 120));
  expect((await services.ask('reminders/list', {})).reminders[0]?.isDue).toBe(false);
  await services.ask('app/hello', {});
  // Whatever is set makes it look at the clock.
  await services.ask('reminders/set', { at: Date.now() + DAY, text: 'later' });
  expect(await services.event('reminder/due')).toEqual({ id });
});
