/** The list of past conversations: searching, narrowing, walking and paging it. */
import { expect, type Page } from '@playwright/test';
import { asked, expectAccessible, harness, inputs, SOON, test } from './support/pages.ts';

const search = (page: Page) =>
  page.getByRole('textbox', { name: /Search your history|기록에서 찾기/ });
const rows = (page: Page) => page.locator('.h-row');
const count = (page: Page) => page.locator('.h-count');

test('history is searched as one types, and the hits are marked in list and text [B2]', async ({
  open,
}) => {
  const page = await open('screen=history&lang=ko');
  await search(page).fill('발표');
  await expect(count(page)).toHaveText('대화 2개에서 찾았어요');
  await expect(page.locator('.h-row mark').first()).toHaveText('발표');
  await expect(page.locator('article mark')).toHaveText(['발표']);
  await page.keyboard.press('Escape');
  await expect(rows(page)).toHaveCount(4);
});

test('how often and in how many conversations it was found is said [B2]', async ({ open }) => {
  const page = await open('screen=history');
  await search(page).fill('sleep');
  await expect(count(page)).toHaveText('Found 5 times in 4 conversations');
});

test('keys in a row ask main once, and what was overtaken is not waited for', async ({ open }) => {
  const page = await open('screen=history');
  await expect(rows(page)).toHaveCount(4);
  const before = await asked(page, 'history/list');
  // At once, however slow the machine is at pressing keys.
  await search(page).evaluate((box: HTMLInputElement) => {
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
    for (const length of [1, 2, 3, 4, 5]) {
      write?.call(box, 'sleep'.slice(0, length));
      box.dispatchEvent(new Event('input', { bubbles: true }));
    }
  });
  await expect(count(page)).toHaveText('Found 5 times in 4 conversations');
  const queries = (await inputs(page, 'history/list'))
    .slice(before)
    .map((input) => (input as { query: string }).query);
  expect(queries).toEqual(['sleep']);
});

test('history needs neither a key nor a network: no provider is asked [C11]', async ({ open }) => {
  const page = await open('screen=history&keys=none');
  await expect(page.getByRole('heading', { level: 2, name: /Worries/ })).toBeVisible();
  const names = await harness(page, ({ asked }) => asked.map((one) => one.name));
  // What else is asked for at the start is kept here as well.
  expect(names).toContain('history/list');
  expect(names.filter((name) => !/^(history|exercise|safety|reminders)\//.test(name))).toEqual([]);
});

test('the list is walked with arrow keys and opened with Enter', async ({ open }) => {
  const page = await open('screen=history');
  await search(page).press('ArrowDown');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('heading', { level: 2, name: 'The night before the talk' }),
  ).toBeVisible();
  await page.keyboard.press('End');
  await expect(rows(page).last()).toBeFocused();
});

test('of thousands only those in sight are drawn; End and Home reach both ends, and each has its place [B2]', async ({
  open,
}) => {
  const page = await open('screen=history&talks=3000');
  await search(page).press('ArrowDown');
  await expect(rows(page).first()).toBeFocused();
  await page.keyboard.press('End');
  const last = page.locator('[data-conversation="t2999"]');
  await expect(last).toBeFocused(SOON);
  await expect(last).toBeInViewport();
  const item = page.getByRole('listitem').filter({ has: last });
  await expect(item).toHaveAttribute('aria-posinset', '3000');
  await expect(item).toHaveAttribute('aria-setsize', '3000');
  expect(await rows(page).count()).toBeLessThan(60);
  await page.keyboard.press('ArrowUp');
  await expect(page.locator('[data-conversation="t2998"]')).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.locator('[data-conversation="t0"]')).toBeFocused();
  await expect(page.locator('[data-conversation="t0"]')).toBeInViewport();
});

test('older conversations come while scrolling, each once [B2]', async ({ open }) => {
  const page = await open('screen=history&talks=400');
  await expect(rows(page)).not.toHaveCount(0);
  // In the page, because there a frame is a frame however busy the machine is.
  const { seen, twice } = await page.locator('.h-list .h-scroll').evaluate(async (box) => {
    const seen = new Set<string>();
    let twice = 0;
    for (let frame = 0; frame < 3_000 && seen.size < 400; frame += 1) {
      const drawn = [...box.querySelectorAll<HTMLElement>('[data-conversation]')].map(
        ({ dataset }) => dataset.conversation ?? '',
      );
      twice += drawn.length - new Set(drawn).size;
      for (const id of drawn) seen.add(id);
      box.scrollTop += box.clientHeight;
      await new Promise(requestAnimationFrame);
    }
    return { seen: seen.size, twice };
  });
  expect({ seen, twice }).toEqual({ seen: 400, twice: 0 });
});

test('what it is narrowed to stands as chips, each of which can be taken off [B2]', async ({
  open,
}) => {
  const page = await open('screen=history');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  const filters = page.getByRole('dialog', { name: 'Narrow it down' });
  await filters.getByRole('button', { name: 'This month' }).click();
  await filters.getByRole('button', { name: 'Dal' }).click();
  await filters.getByRole('button', { name: 'Close' }).click();
  await expect(page.getByRole('button', { name: 'Filter, 2 set' })).toBeFocused();
  await expect(
    page.getByRole('list', { name: 'Filters that are set' }).getByRole('listitem'),
  ).toHaveText(['This month', 'Dal']);
  await search(page).fill('sleep');
  await expect(count(page)).toHaveText(/^Found once in 1 conversation$/);
  await page.getByRole('button', { name: 'Take off: Dal' }).click();
  await page.getByRole('button', { name: 'Take off: This month' }).click();
  await expect(count(page)).toHaveText('Found 5 times in 4 conversations');
});

test('a range of days that runs backwards is said, and limits nothing', async ({ open }) => {
  const page = await open('screen=history');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('button', { name: 'From … to' }).click();
  await page.getByLabel('From', { exact: true }).fill('2026-05-02');
  await page.getByLabel('To', { exact: true }).fill('2026-05-01');
  await expect(page.getByRole('alert')).toHaveText('The first day comes after the last.');
  await expect(rows(page)).toHaveCount(4);
});

test('where nothing fits, the filters can be cleared at one press', async ({ open }) => {
  const page = await open('screen=history');
  await page.getByRole('button', { name: 'Filter', exact: true }).click();
  await page.getByRole('button', { name: 'afraid' }).click();
  await page.keyboard.press('Escape');
  await search(page).fill('sleep');
  await expect(page.getByText('Nothing fits both these words and these filters.')).toBeVisible();
  await page.getByRole('button', { name: 'Clear the filters' }).click();
  await expect(count(page)).toHaveText('Found 5 times in 4 conversations');
});

test('pinned conversations stand first, under their own heading [B2]', async ({ open }) => {
  const page = await open('screen=history&pinned=t2');
  await expect(page.locator('.h-rows h2').first()).toHaveText('Pinned');
  await expect(rows(page).first()).toContainText('The day I went for a walk');
  await page.getByRole('button', { name: 'More', exact: true }).click();
  await page.getByRole('menuitem', { name: 'Unpin' }).click();
  await expect(page.locator('.h-rows h2').first()).toHaveText('This week');
});

test('what is archived leaves the list, stands in the archive, and comes back [B2]', async ({
  open,
}) => {
  const page = await open('screen=history&lang=ko');
  await page.getByRole('button', { name: '보관함' }).click();
  await expect(page.getByRole('heading', { name: '보관함이 비어 있어요.' })).toBeVisible();
  await page.getByRole('button', { name: '모든 대화' }).click();
  await page.getByRole('button', { name: '더 보기', exact: true }).click();
  await page.getByRole('menuitem', { name: '보관하기' }).click();
  await expect(rows(page)).toHaveCount(3);
  await page.getByRole('button', { name: '보관함', exact: true }).click();
  await expect(rows(page)).toHaveCount(1);
  await page.getByRole('button', { name: '더 보기', exact: true }).click();
  await page.getByRole('menuitem', { name: '보관함에서 꺼내기' }).click();
  await page.getByRole('button', { name: '모든 대화' }).click();
  await expect(rows(page)).toHaveCount(4);
});

test('a history that cannot be opened says what still works and tries again', async ({ open }) => {
  const page = await open('screen=history&failing=history/list');
  await expect(page.getByRole('alert')).toContainText('You can still talk');
  const before = await asked(page, 'history/list');
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect.poll(() => asked(page, 'history/list')).toBeGreaterThan(before);
});

test('a private conversation is begun from the history as well', async ({ open }) => {
  const page = await open('screen=history');
  await page.getByRole('button', { name: 'New conversation' }).click();
  await page.getByRole('menuitem', { name: /Private conversation/ }).click();
  await expect(page.getByRole('heading', { name: 'conversation' })).toBeVisible();
  expect(await harness(page, ({ calls }) => calls)).toEqual(['new private']);
});

for (const narrow of [false, true]) {
  test(`history passes axe in both themes${narrow ? ', narrow' : ''}`, async ({ open }) => {
    for (const query of ['lang=ko&theme=light', 'lang=en&theme=dark']) {
      const page = await open(`screen=history&pinned=t2&${query}`, { narrow });
      await expect(rows(page).first()).toBeVisible();
      await expectAccessible(page);
      await page.locator('.h-filter').click();
      await expect(page.locator('.h-filters')).toBeVisible();
      await expectAccessible(page);
      await page.keyboard.press('Escape');
      await rows(page).first().click();
      await expect(page.locator('article')).toBeVisible();
      await expectAccessible(page);
    }
  });
}
