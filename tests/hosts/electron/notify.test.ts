import { afterEach, beforeEach, expect, test } from 'vitest';
import { createNotify } from '../../../src-main/hosts/electron/notify.ts';
import { electron } from '../../support/electron-double.ts';

beforeEach(() => electron.reset());
afterEach(() => electron.reset());

test('a notification says what it is given and no more, and a click brings the window [M3]', () => {
  let shown = 0;
  const notify = createNotify(() => {
    shown += 1;
  });
  expect(notify('There is a note you left for yourself')).toBe(true);
  const [first] = electron.notifications;
  expect(first?.said).toEqual({ title: 'BeMore', body: 'There is a note you left for yourself' });
  expect(first?.isShown).toBe(true);
  first?.emit('click');
  expect(shown).toBe(1);
});

test('a newer one takes the place of the last', () => {
  const notify = createNotify(() => undefined);
  notify('one');
  notify('two');
  expect(electron.notifications.map(({ isShown }) => isShown)).toEqual([false, true]);
});

test('a system without notifications says so', () => {
  electron.notifies = false;
  expect(createNotify(() => undefined)('one')).toBe(false);
  expect(electron.notifications).toEqual([]);
});
