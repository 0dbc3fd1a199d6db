/** The documents screen in a browser, over the real wire, with a main process kept in the page. */
import { expect, type Page } from '@playwright/test';
import { asked, expectAccessible, inputs, SOON, test } from './support/pages.ts';

const file = (name: string, text = 'A plan for the winter: walk, read, rest.') => ({
  name,
  mimeType: 'text/plain',
  buffer: Buffer.from(text),
});
const picker = (page: Page) =>
  page.locator('.page-head input[type=file], .doc-empty input').first();
const row = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).first();

test('documents are listed with their kind, pages, size and note, and read page by page [A12]', async ({
  open,
}) => {
  const page = await open('screen=documents&lang=en');
  await row(page, /Lease/).click();
  await expect(row(page, /Lease/)).toContainText('PDF');
  await expect(row(page, /Lease/)).toContainText('3 pages');
  await expect(row(page, /Lease/)).toContainText('418 kB');
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('Lease, Mangwon-dong 3.pdf');
  const pages = page.locator('.doc-page');
  await expect(pages).toHaveCount(3);
  await expect(pages.nth(1)).toContainText('The deposit is returned within fourteen days');
  await expect(pages.nth(2)).toContainText('No text on this page.');
});

test('documents are searched as one types; the words are marked in the list and on their page [A12]', async ({
  open,
}) => {
  const page = await open('screen=documents&lang=ko');
  await page.getByRole('textbox', { name: '문서에서 찾기' }).fill('월세');
  await expect(page.locator('.doc-row')).toHaveCount(1, SOON);
  await expect(page.locator('.doc-row')).toContainText('2쪽');
  await expect(page.locator('.doc-row mark').first()).toHaveText('월세');
  await expect(page.locator('.doc-page mark')).toHaveText(['월세', '월세', '월세']);
  await expect(page.locator('.doc-page mark.is-current')).toHaveCount(1);
  await page.getByRole('button', { name: '다음 찾은 곳' }).click();
  await expect(page.locator('.doc-hits')).toContainText('2 / 3');
  await page.getByRole('textbox', { name: '문서에서 찾기' }).press('Escape');
  await expect(page.locator('.doc-row')).toHaveCount(3);
  await expect(page.locator('.doc-page mark')).toHaveCount(0);
});

test('several files come one after another; those refused stand with their names and reasons [A12]', async ({
  open,
}) => {
  const page = await open('screen=documents&lang=en&documents=1');
  await picker(page).setInputFiles([
    file('broken.pdf'),
    file('winter.txt'),
    file('locked.docx'),
    file('scan.pdf'),
    file('program.txt'),
  ]);
  const refused = page.getByRole('alert').getByRole('listitem');
  await expect(refused).toHaveText(
    [
      /^broken\.pdf.*damaged or ends in the middle/,
      /^locked\.docx.*protected by a password/,
      /^scan\.pdf.*No text was found/,
      /^program\.txt.*This kind of file cannot be read here/,
    ],
    SOON,
  );
  await expect(page.getByText('winter.txt is kept.')).toBeVisible();
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('winter.txt');
  await expect(page.locator('.doc-page')).toContainText('A plan for the winter');
  expect(await asked(page, 'documents/keep')).toBe(5);
  await page.getByRole('button', { name: 'Close this note' }).click();
  await expect(refused).toHaveCount(0);
});

test('what is on its way can be cancelled, and the rest of the row with it [A12]', async ({
  open,
}) => {
  const page = await open('screen=documents&lang=en&documents=1&keepMs=20000');
  await picker(page).setInputFiles([file('one.txt'), file('two.txt')]);
  await expect(page.getByText('File 1 of 2')).toBeVisible(SOON);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(page.getByText('File 1 of 2')).toHaveCount(0, SOON);
  await expect(page.locator('.doc-row')).toHaveCount(1);
  await expect(page.locator('.doc-note')).toHaveCount(0);
  expect(await asked(page, 'documents/keep')).toBe(1);
});

test('a file is brought by dropping it anywhere on the screen, and not taken for an avatar [A12]', async ({
  open,
}) => {
  const page = await open('screen=documents&lang=en&documents=0');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.items.add(new File(['Dropped words.'], 'dropped.txt', { type: 'text/plain' }));
    const event = (name: string) =>
      new DragEvent(name, { dataTransfer: data, bubbles: true, cancelable: true });
    const rail = document.querySelector('.rail') ?? document.body;
    rail.dispatchEvent(event('dragover'));
    rail.dispatchEvent(event('drop'));
  });
  await expect(page.getByRole('heading', { level: 2 })).toHaveText('dropped.txt', SOON);
  await expect(page.locator('.doc-page')).toContainText('Dropped words.');
  expect(await asked(page, 'shelf/begin')).toBe(0);
});

test('a note is saved, and not lost where one goes on without saving [A12]', async ({ open }) => {
  const page = await open('screen=documents&lang=en');
  await row(page, /Sleep course/).click();
  const note = page.getByRole('textbox', { name: 'Your note' });
  await note.fill('From Thursday evenings.');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Saved')).toBeVisible(SOON);
  await expect(row(page, /Sleep course/)).toContainText('From Thursday evenings.');
  await note.fill('Half a thought');
  await row(page, /Lease/).click();
  await expect(row(page, /Sleep course/)).toContainText('Half a thought', SOON);
});

test('a picture is sent to nobody before one presses, and it is said to whom; what is sent is drawn anew [A12]', async ({
  open,
}) => {
  const page = await open('screen=documents&lang=en');
  await expect(page.getByText(/a smaller copy of the picture.*is sent to Anthropic/)).toBeVisible();
  expect(await asked(page, 'documents/describe')).toBe(0);
  await page.getByRole('button', { name: 'Describe with Anthropic' }).click();
  await expect(page.getByText('The sun is setting outside a window.')).toBeVisible(SOON);
  await expect(page.getByText('Described by Anthropic')).toBeVisible();
  const [sent] = await inputs(page, 'documents/describe');
  const { picture } = sent as { picture: Record<string, number> };
  expect([picture['0'], picture['1'], picture['2']]).toEqual([0xff, 0xd8, 0xff]);
});

test('without a key a picture is kept with its note, and it says how that would change [A12]', async ({
  open,
}) => {
  const page = await open('screen=documents&lang=ko&keys=none');
  await expect(page.getByText(/메모를 적어 두면 찾을 수 있어요/)).toBeVisible();
  await expect(page.getByRole('button', { name: /설명 부탁하기/ })).toHaveCount(0);
  await expect(page.getByText('이 컴퓨터에만 있어요')).toBeVisible();
});

test('a document is removed whole, after one was asked [A12]', async ({ open }) => {
  const page = await open('screen=documents&lang=en&documents=1');
  const remove = async (): Promise<void> => {
    await page.getByRole('button', { name: 'More about this document' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
  };
  await remove();
  await expect(page.getByRole('dialog')).toContainText('erased from this computer');
  await expect(page.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.locator('.doc-row')).toHaveCount(1);
  await remove();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(page.getByText('Bring something Dal may read.')).toBeVisible(SOON);
});

test('documents that cannot be read say so, and are asked for again', async ({ open }) => {
  const page = await open('screen=documents&lang=en&failing=documents/list');
  await expect(page.getByText('Your documents could not be read.')).toBeVisible(SOON);
  await page.getByRole('button', { name: 'Try again' }).click();
  expect(await asked(page, 'documents/list')).toBe(2);
});

test('by the keyboard alone one searches, goes from row to row and opens a document', async ({
  open,
}) => {
  const page = await open('screen=documents&lang=en');
  await page.getByRole('textbox', { name: 'Search documents' }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(row(page, /window\.png/)).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 2 })).toContainText('Lease');
});

test('narrow, list and document follow each other, and back leads to the row one came from', async ({
  open,
}) => {
  const page = await open('screen=documents&lang=ko', { narrow: true });
  await expect(page.locator('.doc-read')).toHaveCount(0);
  await row(page, /임대차/).click();
  await expect(page.locator('.doc-list')).toBeHidden();
  await expect(page.getByRole('heading', { level: 2 })).toBeFocused();
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(420);
  await page.getByRole('button', { name: '목록으로' }).click();
  await expect(row(page, /임대차/)).toBeFocused();
});

for (const [what, query, narrow] of [
  ['a picture', 'lang=en', false],
  ['the dark', 'lang=ko&theme=dark', false],
  ['an empty page', 'lang=ko&documents=0', false],
  ['a narrow list', 'lang=en&theme=dark', true],
] as const) {
  test(`the documents screen passes axe: ${what}`, async ({ open }) => {
    const page = await open(`screen=documents&${query}`, { narrow });
    if (what !== 'an empty page') await page.locator('.doc-row').first().waitFor(SOON);
    await expectAccessible(page);
  });
}

test('a document with its words and a refusal beside it pass axe', async ({ open }) => {
  const page = await open('screen=documents&lang=en&theme=dark');
  await row(page, /Lease/).click();
  await picker(page).setInputFiles([file('broken.pdf')]);
  await page.getByText(/damaged or ends in the middle/).waitFor(SOON);
  await page.getByRole('textbox', { name: 'Search documents' }).fill('rent');
  await expect(page.locator('.doc-page mark')).toHaveCount(3, SOON);
  await expectAccessible(page);
});
