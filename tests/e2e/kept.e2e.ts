/** What was said stays: after a crash, without keys or a network, and in one window at a time; and goes when told to. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { CAPTIONS, test } from './support/session.ts';
import { openComposer, SOON, said, sounding, transcript, type } from './support/talk.ts';

test.setTimeout(180_000);

test('after kill -9 in the middle of a spoken reply everything said up to then is there, and marked in words [A7]', async ({
  start,
  vendors,
}) => {
  vendors.answers(...Array.from({ length: 9 }, (_, i) => `This is sentence number ${i + 1}. `));
  const before = await start({ vendors });
  await type(before.page, 'My day was long.');
  await expect(sounding(before.page)).toHaveText('This is sentence number 3.', SOON);
  await before.app.kill();
  await expect(before.page.getByText('The connection was lost.')).toBeVisible(SOON);
  await expect(before.page.getByText(/What was said so far is saved/)).toBeVisible();
  await before.closePage();

  const { page } = await start({ vendors, dataDir: before.dataDir });
  await openComposer(page);
  const turns = await transcript(page);
  await expect(turns).toHaveCount(2, SOON);
  await expect(turns.first()).toContainText('My day was long.');
  await expect(turns.last()).toContainText('This is sentence number 1. This is sentence number 2.');
  await expect(turns.last()).not.toContainText('sentence number 4');
  await expect(turns.last()).toContainText('You heard this far');
  await page.getByRole('button', { name: 'History' }).click();
  await page.locator('.h-row').first().click();
  await expect(page.getByText('The reply was cut short here.')).toBeVisible(SOON);
});

/** Names of the files of this directory, at any depth, that hold these words. */
function filesWith(dataDir: string, words: string): string[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter(({ parentPath, name }) => readFileSync(join(parentPath, name)).includes(words))
    .map(({ name }) => name);
}

async function seedTwo(page: Page, answers: (text: string) => void): Promise<void> {
  answers('많이 고단하겠어요.');
  await type(page, '요즘 잠을 잘 못 자요.');
  expect(await said(page)).toBe('많이 고단하겠어요.');
  await page.getByRole('button', { name: '새 대화 시작하기' }).click();
  answers('떨리는 마음이 들려요.');
  await type(page, '내일 발표가 걱정돼요.');
  expect(await said(page)).toBe('떨리는 마음이 들려요.');
}

test('history is read, searched by one syllable, renamed, deleted and carried on without a key or a network [B2] [C11]', async ({
  start,
  vendors,
}) => {
  const korean = { lang: 'ko', locale: 'ko-KR', preferences: { voiceChain: CAPTIONS } } as const;
  const first = await start({ vendors, ...korean });
  await seedTwo(first.page, vendors.answers);
  await first.closePage();
  expect(await first.app.stop()).toBe(0);
  // Words lie on disk only sealed.
  expect(filesWith(first.dataDir, '발표가')).toEqual([]);
  const asked = vendors.anthropic.requests.length;
  await vendors.close();

  const { page, app, dataDir } = await start({ ...korean, dataDir: first.dataDir });
  await openComposer(page);
  await page.getByRole('button', { name: '기록' }).first().click();
  const rows = page.locator('.h-row');
  await expect(rows).toHaveCount(2, SOON);
  await page.getByRole('textbox', { name: '기록에서 찾기' }).fill('잠');
  await expect(rows).toHaveCount(1, SOON);
  await rows.first().click();
  await expect(page.locator('.h-script')).toContainText('많이 고단하겠어요.', SOON);
  await expect(page.locator('.h-script mark')).toHaveText(['잠']);

  await page.getByRole('button', { name: '더 보기' }).click();
  await page.getByRole('menuitem', { name: '제목 바꾸기' }).click();
  await page.getByRole('textbox', { name: '제목', exact: true }).fill('밤에 관하여');
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '찾는 말 지우기' }).click();
  await expect(rows).toHaveCount(2, SOON);
  await expect(rows.filter({ hasText: '밤에 관하여' })).toHaveCount(1, SOON);

  await rows.filter({ hasText: '발표가' }).click();
  await expect(page.locator('.h-script')).toContainText('떨리는', SOON);
  await page.getByRole('button', { name: '더 보기' }).click();
  await page.getByRole('menuitem', { name: '지우기' }).click();
  await page.getByRole('dialog').getByRole('button', { name: '지우기' }).click();
  await expect(rows).toHaveCount(1, SOON);
  for (const words of ['발표가', '떨리는']) expect(filesWith(dataDir, words)).toEqual([]);

  await rows.first().click();
  await page.getByRole('button', { name: '이어서 이야기하기' }).click();
  await type(page, '어제도 그랬어요.');
  expect(await said(page)).toMatch(/[가-힣]{2}.*[.?]/);
  const turns = await transcript(page);
  await expect(turns).toHaveCount(4);
  await expect(turns.first()).toContainText('요즘 잠을 잘 못 자요.');
  expect(vendors.anthropic.requests).toHaveLength(asked);
  expect(await app.stop()).toBe(0);
  for (const words of ['발표가', '떨리는']) expect(filesWith(dataDir, words)).toEqual([]);
  expect(filesWith(dataDir, '밤에 관하여')).toEqual([]);
});

test('a second window takes over with everything said, the first says so, and can take it back', async ({
  start,
  vendors,
}) => {
  vendors.answers('That sounds hard.');
  const { page, context, app } = await start({ vendors, preferences: { voiceChain: CAPTIONS } });
  await type(page, 'It was a long day.');
  expect(await said(page)).toBe('That sounds hard.');
  const second = await context.newPage();
  await second.goto(new URL('/', app.address).href);
  await expect(page.getByText('The conversation goes on in another window.')).toBeVisible(SOON);
  await openComposer(second);
  await expect(await transcript(second)).toHaveCount(2);

  await page.getByRole('button', { name: 'Continue here' }).click();
  await expect(second.getByText('The conversation goes on in another window.')).toBeVisible(SOON);
  vendors.answers('I am listening.');
  await type(page, 'Now here.');
  expect(await said(page)).toBe('I am listening.');
  await expect(await transcript(page)).toHaveCount(4);
});
