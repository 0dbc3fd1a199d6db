/** Taking everything along, bringing it in, locking it, and what is said where the disk refuses. */
import { readFileSync } from 'node:fs';
import { expect, type Page } from '@playwright/test';
import { PASSPHRASE } from '../support/ui-harness/pages-keeping.ts';
import { asked, expectAccessible, harness, inputs, test } from './support/pages.ts';

const DATA = 'screen=settings&section=data';
const section = (page: Page) => page.getByRole('region', { name: /Your data|내 자료/ });
const choose = async (page: Page, content: string): Promise<void> =>
  page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name: 'file.json', mimeType: '', buffer: Buffer.from(content) });

test('everything is exported as one file, and where it is said to be unsealed [A8]', async ({
  open,
}) => {
  const page = await open(DATA);
  await expect(section(page)).toContainText('whoever has the file can read it');
  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  const file = await download;
  expect(file.suggestedFilename()).toBe('bemore-2026-11-21.json');
  expect(readFileSync(await file.path(), 'utf8')).toContain('piece 4');
  await expect(section(page)).toContainText('The file is ready: bemore-2026-11-21.json');
});

test('a long export shows how far it is, goes on while one looks elsewhere, and can be stopped', async ({
  open,
}) => {
  const page = await open(`${DATA}&pieceMs=30000`);
  await page.getByRole('button', { name: 'Export', exact: true }).click();
  await expect(page.getByRole('progressbar', { name: 'Exporting' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Make a backup' })).toBeDisabled();
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('button', { name: 'Settings' }).click();
  await section(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(section(page)).toContainText('Stopped. Nothing was changed.');
  await expect.poll(() => asked(page, 'export/end')).toBe(1);
});

test('a backup is made only under a passphrase typed the same twice, and nobody is said to recover it [A8]', async ({
  open,
}) => {
  const page = await open(DATA);
  await page.getByRole('button', { name: 'Make a backup' }).click();
  const dialog = page.getByRole('dialog');
  const make = dialog.getByRole('button', { name: 'Make the backup' });
  await expect(dialog).toContainText('Nobody can recover it');
  await dialog.getByLabel('Passphrase', { exact: true }).fill('short');
  await expect(dialog).toContainText('At least 8 characters.');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await expect(dialog).toContainText('Very good.');
  await dialog.getByLabel('The same once more').fill('another');
  await expect(dialog).toContainText('The two are not the same yet.');
  await expect(make).toBeDisabled();
  await dialog.getByLabel('The same once more').fill(PASSPHRASE);
  const download = page.waitForEvent('download');
  await make.click();
  expect((await download).suggestedFilename()).toBe('bemore-2026-11-21.bemore');
  expect(await inputs(page, 'export/begin')).toEqual([
    { wanted: { kind: 'backup', passphrase: PASSPHRASE } },
  ]);
  await expect(page.locator('input[type=password]')).toHaveCount(0);
});

test('what came in is said in numbers; what was here already is not doubled [A8]', async ({
  open,
}) => {
  const page = await open(DATA);
  await choose(page, 'new');
  await expect(section(page)).toContainText(
    '3 conversations, 120 messages and 1 document came in.',
  );
  await choose(page, 'known');
  await expect(section(page)).toContainText('Everything in this file is here already.');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('in Korean too', async ({ open }) => {
  const page = await open(`${DATA}&lang=ko`);
  await choose(page, 'new');
  await expect(section(page)).toContainText('대화 3개, 메시지 120개, 문서 1개가 들어왔어요.');
});

test('a sealed backup asks for its passphrase, and a wrong one is said and asked for again [A8]', async ({
  open,
}) => {
  const page = await open(DATA);
  await choose(page, 'sealed');
  const field = page.getByRole('dialog').getByLabel('Passphrase');
  await field.fill('not it at all');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toContainText('does not open with that passphrase');
  await field.fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await expect(section(page)).toContainText('came in.');
});

test('a damaged file is said plainly, and an import can be stopped', async ({ open }) => {
  const page = await open(`${DATA}&pieceMs=20000`);
  await choose(page, 'broken');
  await expect(section(page)).toContainText('This file is damaged or ends in the middle.');
  await choose(page, 'new');
  await expect(page.getByRole('progressbar', { name: 'Bringing it in' })).toBeVisible();
  await section(page).getByRole('button', { name: 'Cancel' }).click();
  await expect(section(page)).toContainText('Stopped. Nothing was brought in.');
});

test('a passphrase is set, changed only by who knows it, and taken off [C4]', async ({ open }) => {
  const page = await open(DATA);
  const dialog = page.getByRole('dialog');
  const fill = async (text: string): Promise<void> => {
    await dialog.getByLabel('Passphrase', { exact: true }).fill(text);
    await dialog.getByLabel('The same once more').fill(text);
  };
  await page.getByRole('button', { name: 'Set a passphrase' }).click();
  await fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Set it' }).click();
  await page.getByRole('button', { name: 'Change it' }).click();
  await dialog.getByLabel('Passphrase until now').fill('not it at all');
  await fill('another quiet house');
  await dialog.getByRole('button', { name: 'Change it' }).click();
  await expect(dialog.getByRole('alert')).toHaveText(
    'That is not the passphrase. Please try once more.',
  );
  await dialog.getByLabel('Passphrase until now').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Change it' }).click();
  await expect(dialog).toHaveCount(0);
  await page.getByRole('button', { name: 'Take it off' }).click();
  await dialog.getByLabel('Passphrase until now').fill(PASSPHRASE);
  await dialog.getByRole('button', { name: 'Take it off' }).click();
  await expect(page.getByRole('button', { name: 'Set a passphrase' })).toBeVisible();
});

test('locking takes everything off the screen; only the passphrase brings it back, and help works [C4, S3]', async ({
  open,
}) => {
  const page = await open(`${DATA}&lock=set`);
  await page.getByRole('button', { name: 'Lock now' }).click();
  await expect(page.getByRole('heading', { name: 'This is locked.' })).toBeVisible();
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'I need help now' })).toBeVisible();
  expect(await harness(page, ({ calls }) => calls)).toEqual(['stop', 'show none']);
  const field = page.getByLabel('Passphrase');
  await expect(field).toBeFocused();
  await field.fill('not it at all');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(
    'That is not the passphrase. Please try once more.',
  );
  await field.fill(PASSPHRASE);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Settings' })).toBeVisible();
});

test('a forgotten passphrase: what is set aside is said before all begins anew [C4]', async ({
  open,
}) => {
  const page = await open('lock=locked&lang=ko', { narrow: true });
  await page.getByRole('button', { name: '암호를 잊었어요' }).click();
  await expect(page.getByRole('dialog')).toContainText('봉한 그대로 이 컴퓨터 한쪽에 치워 두어요');
  await expect(page.getByRole('button', { name: '다시 적어 보기' })).toBeFocused();
  await page.getByRole('button', { name: '새로 시작하기' }).click();
  await expect(page.getByRole('heading', { name: '기록' })).toBeVisible();
});

test('where the disk refuses it is said, and saving again takes the note away [S4]', async ({
  open,
}) => {
  const page = await open('store=memory');
  const note = page.locator('.store-note');
  await expect(note).toContainText('The disk is full. 6 messages are only in memory');
  await note.getByRole('button', { name: 'Save again' }).click();
  await expect(note).toHaveCount(0);
  await expect(page.getByText('Everything is saved now.')).toBeVisible();
});

test('a restored backup is told with its date until the note is closed [S4]', async ({ open }) => {
  const page = await open('store=restored&lang=ko', { narrow: true });
  const note = page.locator('.store-note');
  await expect(note).toContainText('2026. 11. 20.');
  await note.getByRole('button', { name: '이 알림 닫기' }).click();
  await expect(note).toHaveCount(0);
});

test('a damaged file without a backup is told as that', async ({ open }) => {
  const page = await open('store=emptied');
  await expect(page.locator('.store-note')).toContainText('there was no backup');
});

for (const look of ['lang=ko&theme=light', 'lang=en&theme=dark']) {
  for (const narrow of [false, true]) {
    const name = `${look}${narrow ? ', narrow' : ''}`;
    test(`the dialogs, the locked window and the notes pass axe: ${name}`, async ({ open }) => {
      const locked = await open(`lock=locked&${look}`, { narrow });
      await expectAccessible(locked);
      const noted = await open(`store=memory&${look}`, { narrow });
      await expect(noted.locator('.store-note')).toBeVisible();
      await expectAccessible(noted);
      const data = await open(`${DATA}&${look}`, { narrow });
      await data.getByRole('button', { name: /Set a passphrase|암호 정하기/ }).click();
      await expect(data.getByRole('dialog')).toBeVisible();
      await expectAccessible(data);
    });
  }
}
