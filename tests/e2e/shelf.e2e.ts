/** The avatar shelf in the running app: brought, chosen, kept over a restart, renamed, removed; bad files. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Locator, type Page } from '@playwright/test';
import { vrm1Avatar } from '../support/avatar-files/avatars.ts';
import { LOWERS_ARM, vrma } from '../support/avatar-files/motions.ts';
import { test } from './support/session.ts';
import { SOON } from './support/talk.ts';

const AVATAR = Buffer.from(vrm1Avatar());
const MOTION = Buffer.from(vrma(LOWERS_ARM));

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

/** Drags files or folders from the desktop over the picture and lets them go; answers with what the window said meanwhile. */
async function drop(page: Page, paths: readonly string[]): Promise<string> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...paths], dragOperationsMask: 1 };
  const send = (type: 'dragEnter' | 'dragOver' | 'drop') =>
    session.send('Input.dispatchDragEvent', { type, x: 300, y: 200, data });
  await send('dragEnter');
  await send('dragOver');
  const said = await page.locator('.drop-words').innerText();
  await send('drop');
  await expect(page.locator('.drop-words')).toHaveCount(0);
  return said;
}

function keptIn(dataDir: string): string[] {
  const folder = join(dataDir, 'avatars');
  return existsSync(folder) ? readdirSync(folder) : [];
}

test('an avatar and a motion brought by hand are in use, also after a restart, until they are removed [C6, S8, S9]', async ({
  start,
}) => {
  const preferences = { firstRunDone: true };
  const first = await start({ preferences });
  await openShelf(first.page);
  await expect(card(first.page, 'Dal')).toBeChecked();
  await first.page.locator('#s-avatar input[type="file"]').setInputFiles([
    { name: 'river.vrm', mimeType: 'model/gltf-binary', buffer: AVATAR },
    { name: 'wave.vrma', mimeType: '', buffer: MOTION },
  ]);
  const own = first.page.locator('.a-card:has(.a-more)');
  await expect(own.getByRole('radio')).toBeChecked(SOON);
  await expect(own).toContainText('Ada, Bo · VRM Public License 1.0 · personal');
  await own.getByRole('button', { name: /More about/ }).click();
  await first.page.getByRole('menuitem', { name: 'Rename' }).click();
  await first.page.getByRole('textbox', { name: 'Name' }).fill('River <i>friend</i>');
  await first.page.keyboard.press('Enter');
  await expect(card(first.page, 'River <i>friend</i>')).toBeChecked();
  const motion = first.page.locator('.a-motions li');
  await motion.getByRole('radio', { name: 'At rest' }).click();
  await expect(motion.getByRole('radio', { name: 'At rest' })).toBeChecked(SOON);
  const contents = keptIn(first.dataDir).map((id) =>
    readFileSync(join(first.dataDir, 'avatars', id, 'content')),
  );
  expect(contents.some((file) => file.equals(AVATAR))).toBe(true);
  expect(contents.some((file) => file.equals(MOTION))).toBe(true);
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
  await expect(page.getByRole('radio', { name: 'At rest' })).toBeChecked();
  await page
    .locator('.a-motions')
    .getByRole('button', { name: /^Remove/ })
    .click();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.locator('.a-motions li')).toHaveCount(0);
  expect(keptIn(dataDir)).toEqual([]);
  const stored = JSON.parse(readFileSync(join(dataDir, 'preferences.json'), 'utf8'));
  expect(stored.avatar).toBe('dal');
});

test('a bad file dropped anywhere gets a sentence in the person’s language, and Dal stays [C6]', async ({
  start,
}) => {
  const desktop = mkdtempSync(join(tmpdir(), 'bemore-desktop-'));
  const at = (name: string): string => join(desktop, name);
  writeFileSync(at('notes.vrm'), 'not an avatar at all');
  writeFileSync(at('half.vrm'), AVATAR.subarray(0, AVATAR.length / 2));
  writeFileSync(at('cat.png'), '');
  mkdirSync(at('models'));
  const { page, dataDir } = await start({ lang: 'ko', preferences: { firstRunDone: true } });
  await page.locator('.talkpage').waitFor(SOON);

  const said = await drop(page, [at('notes.vrm'), at('half.vrm'), at('models')]);
  expect(said).toContain('여기에 놓아 주세요');
  const refused = page.locator('.bringing [role="alert"] li');
  await expect(refused).toHaveCount(3, SOON);
  await expect(refused.filter({ hasText: 'models' })).toContainText('폴더는 읽을 수 없어요');
  await expect(refused.filter({ hasText: 'notes.vrm' })).toContainText('VRM, GLB, VRMA, FBX');
  await expect(refused.filter({ hasText: 'half.vrm' })).toContainText('중간에서 끊겨');
  await page.getByRole('button', { name: '이 알림 닫기' }).click();
  await expect(refused).toHaveCount(0);

  expect(await drop(page, [at('cat.png')])).toContain('아바타 파일이 아니에요');
  await openShelf(page);
  await expect(card(page, '달')).toBeChecked();
  expect(keptIn(dataDir)).toEqual([]);
  rmSync(desktop, { recursive: true });
});
