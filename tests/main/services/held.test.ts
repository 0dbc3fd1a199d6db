import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { expect, onTestFinished, test } from 'vitest';
import { startedServices } from '../../support/services-rig.ts';

test('a newer database is left untouched, said plainly, and the conversation goes on in memory', async () => {
  const first = await startedServices();
  await first.say('I keep zebrafish.');
  await first.close();
  const path = join(first.dataDir, 'bemore.db');
  const db = new BetterSqlite3(path);
  const version = db.pragma('user_version', { simple: true }) as number;
  db.pragma('user_version = 9999');
  db.close();

  const second = await startedServices(first.dataDir);
  expect((await second.ask('app/hello', {})).store).toEqual({
    keeps: 'memory',
    fault: { code: 'store/newer' },
    unsaved: 0,
    restoredFrom: null,
  });
  await second.say('Can you hear me all the same?');
  expect((await second.search('hear')).hits).toBe(1);
  const told = await second.event('store/changed', ({ store }) => store.unsaved === 2);
  expect(told.store).toMatchObject({ keeps: 'memory', fault: { code: 'store/newer' } });
  expect(await second.ask('store/save', {})).toMatchObject({ keeps: 'memory', unsaved: 2 });

  // The app was updated meanwhile, as it were.
  const again = new BetterSqlite3(path);
  again.pragma(`user_version = ${version}`);
  again.close();
  expect(await second.ask('store/save', {})).toMatchObject({ keeps: 'disk', unsaved: 0 });
  expect((await second.search('zebrafish')).hits).toBeGreaterThan(0);
  await second.say('Thank you.');
  await second.close();

  const third = await startedServices(first.dataDir);
  onTestFinished(third.close);
  const { conversations } = await third.search('');
  expect(conversations.map(({ messageCount }) => messageCount).sort()).toEqual([2, 4]);
  // What was saved later can be found as well.
  await expect.poll(async () => (await third.search('hear')).hits).toBeGreaterThan(0);
});

test('a damaged database is set aside, the last good backup opened, and the person told', async () => {
  const first = await startedServices();
  await first.say('I keep zebrafish.');
  await first.close();
  writeFileSync(join(first.dataDir, 'bemore.db'), 'no database at all '.repeat(500));
  const second = await startedServices(first.dataDir);
  onTestFinished(second.close);
  // There was no backup yet.
  expect((await second.ask('app/hello', {})).store).toMatchObject({
    keeps: 'disk',
    fault: null,
    restoredFrom: 0,
  });
  await second.say('A fresh start.');
  expect((await second.search('fresh')).hits).toBe(1);
});

test('a key that does not open what is kept changes nothing of it', async () => {
  const first = await startedServices();
  await first.say('I keep zebrafish.');
  await first.close();
  writeFileSync(join(first.dataDir, 'data.key'), 'sealed by somebody else');
  const second = await startedServices(first.dataDir);
  onTestFinished(second.close);
  expect((await second.ask('app/hello', {})).store).toMatchObject({
    keeps: 'memory',
    fault: { code: 'store/no-key' },
  });
  expect(await second.say('Can you hear me?')).not.toBe('');
});
