import { statSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { startedServices } from '../../support/services-rig.ts';

const MARKS = ['zebrafish', '지붕뚫고', 'quokkas'];

test('no word said, found, renamed or kept lies open in any file [C4]', async () => {
  const services = await startedServices();
  const { ask, say, search, inFiles, dataDir } = services;
  await say('I keep zebrafish, and 지붕뚫고 is on tonight. My sister Ines loves quokkas.');
  expect((await search('zebrafish')).hits).toBeGreaterThan(0);
  expect((await search('지붕')).hits).toBeGreaterThan(0);
  const id = (await search('')).conversations[0]?.id ?? '';
  await ask('history/rename', { id, title: 'quokkas and zebrafish' });
  expect((await search('quokka')).conversations[0]?.titleMarks).toHaveLength(1);
  await ask('conversation/new', { private: false });
  expect(inFiles(...MARKS, 'Ines', 'sister')).toEqual([]);
  await services.close();
  expect(inFiles(...MARKS, 'Ines', 'sister')).toEqual([]);
  if (process.platform !== 'win32') {
    expect(statSync(`${dataDir}/bemore.db`).mode & 0o777).toBe(0o600);
  }
  expect(JSON.stringify(services.lines)).not.toMatch(/zebrafish|quokka|Ines/);
});

test('it is all there after a restart, and found [C11, A7]', async () => {
  const first = await startedServices();
  await first.say('I keep zebrafish.');
  await first.close();
  const second = await startedServices(first.dataDir);
  onTestFinished(second.close);
  const { conversations } = await second.search('zebrafish');
  expect(conversations).toMatchObject([{ messageCount: 2 }]);
  // Begun moments ago, it is open again.
  expect((await second.ask('app/hello', {})).conversation?.id).toBe(conversations[0]?.id);
});

test('of a private conversation there is nothing to find, and nothing after it is left', async () => {
  const services = await startedServices();
  onTestFinished(services.close);
  await services.ask('conversation/new', { private: true });
  expect((await services.ask('app/hello', {})).conversation).toMatchObject({ isPrivate: true });
  await services.say('My sister Ines keeps zebrafish.');
  const open = (await services.ask('app/hello', {})).conversation;
  expect(open?.messages).toHaveLength(2);
  expect(await services.search('zebrafish')).toMatchObject({ total: 0, hits: 0 });
  expect((await services.search('')).total).toBe(0);
  await services.ask('conversation/new', { private: false });
  await expect(services.ask('history/open', { id: open?.id ?? '' })).rejects.toMatchObject({
    code: 'input/not-found',
  });
  expect((await services.ask('memory/list', {})).facts).toEqual([]);
});
