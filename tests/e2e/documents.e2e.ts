/** Documents in the running app: real files through the real host, kept over a restart, removed whole. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { docxFile, encryptedOffice, pdfFile, pngFile } from '../support/document-files.ts';
import { test } from './support/session.ts';
import { SOON } from './support/talk.ts';

test.setTimeout(180_000);

const WELCOMED = { preferences: { firstRunDone: true } };

const file = (name: string, bytes: Uint8Array) => ({
  name,
  mimeType: 'application/octet-stream',
  buffer: Buffer.from(bytes),
});

async function openDocuments(page: Page): Promise<void> {
  await page.locator('.talkpage').waitFor(SOON);
  await page.getByRole('button', { name: /^(Documents|문서)$/ }).click();
  await page.getByRole('heading', { level: 1, name: /^(Documents|문서)$/ }).waitFor(SOON);
}

const bring = async (page: Page, ...files: ReturnType<typeof file>[]): Promise<void> => {
  await page.locator('main input[type=file]').first().setInputFiles(files);
};
const row = (page: Page, name: string) => page.locator('.doc-row').filter({ hasText: name });
const keptIn = (dataDir: string): string[] => {
  const folder = join(dataDir, 'documents');
  return existsSync(folder) ? readdirSync(folder) : [];
};

/** Names of the files of this directory, at any depth, that hold these words. */
function filesWith(dataDir: string, words: string): string[] {
  return readdirSync(dataDir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .filter(({ parentPath, name }) => {
      const bytes = readFileSync(join(parentPath, name));
      return bytes.includes(words) || bytes.includes(Buffer.from(words, 'utf16le'));
    })
    .map(({ name }) => name);
}

test('documents are brought, read, searched, kept sealed over a restart and removed whole [A12]', async ({
  start,
}) => {
  const first = await start(WELCOMED);
  const { page } = first;
  await openDocuments(page);
  await bring(
    page,
    file(
      'lease.pdf',
      await pdfFile(['The lease ends in May.', '보증금은 이사한 날부터 돌려준다.']),
    ),
    file('course.docx', docxFile('Go to bed only when you are sleepy.', 'Get up at seven.')),
  );
  await expect(row(page, 'course.docx')).toBeVisible(SOON);
  await row(page, 'lease.pdf').click();
  await expect(page.locator('.doc-page')).toHaveText(
    [/The lease ends in May\./, /보증금은 이사한 날부터 돌려준다\./],
    SOON,
  );
  await page.getByRole('textbox', { name: 'Your note' }).fill('The flat near the river');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible(SOON);

  const search = page.getByRole('textbox', { name: 'Search documents' });
  await search.fill('보증금');
  await expect(page.locator('.doc-row')).toHaveCount(1, SOON);
  await expect(page.locator('.doc-row')).toContainText('Page 2');
  await expect(page.locator('.doc-page mark').first()).toContainText('보증금');
  await search.fill('river');
  await expect(row(page, 'lease.pdf')).toBeVisible(SOON);
  await search.fill('sleepy');
  await expect(row(page, 'course.docx')).toBeVisible(SOON);

  for (const words of ['The lease ends', 'lease.pdf', 'near the river', 'sleepy']) {
    expect(filesWith(first.dataDir, words)).toEqual([]);
  }
  expect(keptIn(first.dataDir)).toHaveLength(2);
  await first.app.kill();
  await first.closePage();

  const second = await start({ dataDir: first.dataDir });
  await openDocuments(second.page);
  await row(second.page, 'lease.pdf').click();
  await expect(second.page.getByRole('textbox', { name: 'Your note' })).toHaveValue(
    'The flat near the river',
    SOON,
  );
  await second.page.getByRole('button', { name: 'More about this document' }).click();
  await second.page.getByRole('menuitem', { name: 'Remove' }).click();
  await second.page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(row(second.page, 'lease.pdf')).toHaveCount(0, SOON);
  await expect.poll(() => keptIn(first.dataDir)).toHaveLength(1);
  await second.page.getByRole('textbox', { name: 'Search documents' }).fill('보증금');
  await expect(second.page.getByText('Nothing in your documents matches that.')).toBeVisible(SOON);
});

test('a broken, a protected, an empty and a foreign file each say what is wrong and leave nothing behind [A12]', async ({
  start,
}) => {
  const { page, dataDir } = await start({ ...WELCOMED, lang: 'ko', locale: 'ko-KR' });
  await openDocuments(page);
  const pdf = await pdfFile(['words']);
  await bring(
    page,
    file('끊긴.pdf', pdf.subarray(0, pdf.length / 2)),
    file('잠긴.pdf', await pdfFile(['words'], { password: 'p' })),
    file('잠긴.docx', encryptedOffice()),
    file('빈.txt', new Uint8Array()),
    file('스캔.pdf', await pdfFile([''])),
    file('프로그램.txt', new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 0, 1])),
    file('큰.txt', new Uint8Array(10 * 1024 * 1024 + 1).fill(0x61)),
  );
  await expect(page.getByRole('alert').getByRole('listitem')).toHaveText(
    [
      /^끊긴\.pdf.*손상되었거나/,
      /^잠긴\.pdf.*비밀번호로 보호된/,
      /^잠긴\.docx.*비밀번호로 보호된/,
      /^빈\.txt.*아무것도 없어요/,
      /^스캔\.pdf.*글을 찾지 못했어요/,
      /^프로그램\.txt.*읽을 수 없어요/,
      /^큰\.txt.*10MB보다 커요/,
    ],
    { timeout: 60_000 },
  );
  await expect(page.locator('.doc-row')).toHaveCount(0);
  expect(keptIn(dataDir)).toEqual([]);
});

test('a picture without a key is kept, seen and found by its note [A12]', async ({ start }) => {
  const { page } = await start(WELCOMED);
  await openDocuments(page);
  await bring(page, file('IMG_0042.png', pngFile(320, 200)));
  const picture = page.locator('.doc-picture');
  await expect(picture).toBeVisible(SOON);
  expect(await picture.evaluate((image: HTMLImageElement) => image.naturalWidth)).toBe(320);
  await page.getByRole('textbox', { name: 'Your note' }).fill('Grandmother in her garden');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved', { exact: true })).toBeVisible(SOON);
  await page.getByRole('textbox', { name: 'Search documents' }).fill('garden');
  await expect(row(page, 'IMG_0042.png').locator('mark').first()).toHaveText('garden', SOON);
});
