/** The avatar shelf in the running app: brought, chosen, kept over a restart, renamed, removed; bad files. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { test } from './support/session.ts';
import { SOON } from './support/talk.ts';

const DAL = readFileSync(join(import.meta.dirname, '../../assets/avatars/dal.vrm'));

const section = (page: Page): Locator => page.locator('#s-avatar');
const card = (page: Page, name: string): Locator =>
  section(page).getByRole('radio', { name: new RegExp(name) });

async function openShelf(page: Page): Promise<void> {
  await page.locator('.talkpage').waitFor(SOON);
  await page.getByRole('button', { name: /^(Settings|설정)$/ }).click();
  await page.locator('.s-nav [data-section="avatar"]').click();
  await section(page)
    .getByRole('radio')
    .first()
    .waitFor({ state: 'attached', ...SOON });
}

/** Lets these files hang on the pointer, then lets them go. */
const dropFiles = (page: Page, files: readonly { name: string; text: string; type?: string }[]) =>
  page.evaluate(async (given) => {
    const transfer = new DataTransfer();
    for (const { name, text, type = '' } of given) {
      transfer.items.add(new File([text], name, { type }));
    }
    const fire = (kind: string): void => {
      const init = { bubbles: true, cancelable: true, dataTransfer: transfer };
      document.body.dispatchEvent(new DragEvent(kind, init));
    };
    fire('dragover');
    await new Promise((go) => setTimeout(go, 100));
    const said = document.querySelector('.drop-words')?.textContent ?? '';
    fire('drop');
    return said;
  }, files);

function keptIn(dataDir: string): string[] {
  const folder = join(dataDir, 'avatars');
  return existsSync(folder) ? readdirSync(folder) : [];
}

test('an avatar brought by hand is in use, also after a restart, until it is removed [C6, S8]', async ({
  start,
}) => {
  const preferences = { firstRunDone: true };
  const first = await start({ preferences });
  await openShelf(first.page);
  await expect(card(first.page, 'Dal')).toBeChecked();
  await first.page
    .locator('#s-avatar input[type="file"]')
    .setInputFiles({ name: 'otter.vrm', mimeType: 'model/gltf-binary', buffer: DAL });
  const own = first.page.locator('.a-card:has(.a-more)');
  await expect(own.getByRole('radio')).toBeChecked(SOON);
  await own.getByRole('button', { name: /More about/ }).click();
  await first.page.getByRole('menuitem', { name: 'Rename' }).click();
  await first.page.getByRole('textbox', { name: 'Name' }).fill('River <i>friend</i>');
  await first.page.keyboard.press('Enter');
  await expect(card(first.page, 'River <i>friend</i>')).toBeChecked();
  const [id = ''] = keptIn(first.dataDir);
  const kept = readFileSync(join(first.dataDir, 'avatars', id, 'content'));
  expect(kept.equals(DAL), 'kept byte for byte').toBe(true);
  await first.closePage();
  await first.app.stop();

  const { page, dataDir } = await start({ dataDir: first.dataDir });
  await openShelf(page);
  await expect(card(page, 'River <i>friend</i>')).toBeChecked();
  await page.getByRole('button', { name: /More about/ }).click();
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(page.getByRole('dialog')).toContainText('Dal comes back');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(card(page, 'Dal')).toBeChecked(SOON);
  await expect(page.locator('.a-card:has(.a-more)')).toHaveCount(0);
  expect(keptIn(dataDir)).toEqual([]);
  const stored = JSON.parse(readFileSync(join(dataDir, 'preferences.json'), 'utf8'));
  expect(stored.avatar).toBe('dal');
});

test('a bad file dropped anywhere gets a sentence in the person’s language, and Dal stays [C6]', async ({
  start,
}) => {
  const { page, dataDir } = await start({ lang: 'ko', preferences: { firstRunDone: true } });
  await page.locator('.talkpage').waitFor(SOON);
  const said = await dropFiles(page, [
    { name: 'notes.vrm', text: 'not an avatar at all' },
    { name: 'half.glb', text: 'glTF\u0002\u0000\u0000\u0000' },
  ]);
  expect(said).toContain('여기에 놓아 주세요');
  const note = page.locator('.bringing [role="alert"]');
  await expect(note).toContainText('notes.vrm', SOON);
  await expect(note).toContainText('half.glb', SOON);
  await expect(note).toContainText('읽을 수');
  await note.getByRole('button', { name: '이 알림 닫기' }).click();
  await expect(note).toBeEmpty();

  const picture = await dropFiles(page, [{ name: 'cat.png', text: '', type: 'image/png' }]);
  expect(picture).toContain('아바타 파일이 아니에요');
  await openShelf(page);
  await expect(card(page, '달')).toBeChecked();
  expect(keptIn(dataDir)).toEqual([]);
});
