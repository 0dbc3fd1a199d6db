import { readdirSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { startedServices } from '../../support/services-rig.ts';

const PASSPHRASE = 'walking by the river';

test('a passphrase locks all that is kept, and nothing but it opens it [A2, C4]', async () => {
  const first = await startedServices();
  await first.say('I keep zebrafish.');
  expect(await first.ask('lock/set', { passphrase: PASSPHRASE, former: null })).toEqual({
    isSet: true,
    isLocked: false,
  });
  expect(await first.ask('lock/close', {})).toEqual({ isSet: true, isLocked: true });
  await expect(first.search('zebrafish')).rejects.toMatchObject({ code: 'store/locked' });
  await expect(
    first.ask('conversation/typed', { text: 'hello', emotion: null, heard: null }),
  ).rejects.toMatchObject({ code: 'store/locked' });
  await first.close();

  const second = await startedServices(first.dataDir);
  onTestFinished(second.close);
  expect(await second.ask('app/hello', {})).toMatchObject({
    conversation: null,
    lock: { isSet: true, isLocked: true },
  });
  // Settings and all that needs no words work.
  expect((await second.ask('providers/list', {})).length).toBeGreaterThan(0);
  await expect(second.ask('lock/open', { passphrase: 'not it at all' })).rejects.toMatchObject({
    code: 'lock/wrong-passphrase',
  });
  await expect(second.search('')).rejects.toMatchObject({ code: 'store/locked' });
  expect(await second.ask('lock/open', { passphrase: PASSPHRASE })).toMatchObject({
    isLocked: false,
  });
  expect((await second.search('zebrafish')).hits).toBeGreaterThan(0);
  expect(await second.ask('lock/remove', { passphrase: PASSPHRASE })).toEqual({
    isSet: false,
    isLocked: false,
  });
  expect((await second.search('zebrafish')).hits).toBeGreaterThan(0);
});

test('a forgotten passphrase sets aside what it guards, and all begins anew', async () => {
  const services = await startedServices();
  onTestFinished(services.close);
  await services.say('I keep zebrafish.');
  await services.ask('lock/set', { passphrase: PASSPHRASE, former: null });
  await services.ask('lock/close', {});
  expect(await services.ask('lock/begin-anew', {})).toEqual({ isSet: false, isLocked: false });
  expect((await services.search('')).total).toBe(0);
  await services.say('A fresh start.');
  expect((await services.search('fresh')).hits).toBe(1);
  const files = readdirSync(services.dataDir);
  expect(files.some((name) => /^bemore\.locked-.*\.db$/.test(name))).toBe(true);
  expect(files.some((name) => name.startsWith('data.lock.set-aside-'))).toBe(true);
});
