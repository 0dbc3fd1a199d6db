/** The memory screen in a real browser, over the real wire, with a main process kept in the page. */
import { expect, type Page } from '@playwright/test';
import { expectAccessible, inputs, preference, SOON, test } from './support/pages.ts';

const statements = (page: Page) => page.locator('.mm-x');
const person = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: /People and topics|사람과 주제/ })
    .getByRole('button', { name });
const toast = (page: Page) => page.locator('.toast');

test('oneself comes first, then people by how much there is; a person shows the pinned first [B4]', async ({
  open,
}) => {
  const page = await open('screen=memory');
  await expect(page.locator('.mem-groups ul').first().getByRole('button')).toHaveText([
    /You\s*3/,
    /Jisoo\s*4/,
    /Mum\s*2/,
    /Mr Park, team lead\s*1/,
  ]);
  await expect(page.getByRole('heading', { level: 2, name: 'You' })).toBeVisible();
  await person(page, 'Jisoo').click();
  await expect(statements(page)).toHaveText([
    /older sister/,
    /moves to Busan/,
    /lighter after walking/,
    /exam is in spring/,
  ]);
  await expect(page.getByText('she only uses what you see here')).toBeVisible();
});

test('memory is searched as one types, in both languages and by initial consonants [B4]', async ({
  open,
}) => {
  const page = await open('screen=memory&lang=ko');
  const search = page.getByRole('textbox', { name: '기억에서 찾기' });
  await search.fill('ㅂㅅ');
  await expect(statements(page)).toHaveText(['지수는 1월에 부산으로 이사해요.']);
  await expect(page.locator('.mm-x mark')).toHaveText('부산');
  await search.fill('이런 말은 없어요');
  await expect(page.getByText('이 말이 든 기억은 없어요.')).toBeVisible();
  await search.press('Escape');
  await expect(search).toHaveValue('');
  await expect(statements(page)).toHaveCount(3);
});

test('a search opens what was before only where it stands there', async ({ open }) => {
  const page = await open('screen=memory');
  const search = page.getByRole('textbox', { name: 'Search memory' });
  await search.fill('seoul');
  await expect(page.getByText('Jisoo lives in Seoul.')).toBeVisible();
  await expect(statements(page)).toHaveText(['Jisoo moves to Busan in January.']);
  await search.fill('busan');
  await expect(page.getByText('Jisoo lives in Seoul.')).toBeHidden();
});

test('what held before is folded under what holds now, with the day it stopped [B4]', async ({
  open,
}) => {
  const page = await open('screen=memory');
  await person(page, 'Jisoo').click();
  await expect(page.getByText('Jisoo lives in Seoul.')).toBeHidden();
  await page.getByText('It was different before').click();
  await expect(page.locator('.mm-past li')).toHaveText(/^until \d+ \w+.*: Jisoo lives in Seoul\.$/);
});

test('more places where it was said unfold, and the time of one leads into history [B4]', async ({
  open,
}) => {
  const page = await open('screen=memory');
  await person(page, 'Jisoo').click();
  const card = page.locator('.mm', { hasText: 'lighter after walking' });
  await expect(card.locator('q')).toHaveCount(1);
  await card.getByRole('button', { name: 'and 2 more' }).click();
  await expect(card.locator('q')).toHaveCount(3);
  await card
    .getByRole('button', { name: /open the conversation there/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'History' })).toBeVisible();
});

test('a memory is edited in place: Enter keeps it, Escape leaves it, and the focus comes back [B4]', async ({
  open,
}) => {
  const page = await open('screen=memory');
  const edit = page.getByRole('button', { name: /^Edit: You like rain/ });
  await edit.click();
  const field = page.getByRole('textbox', { name: 'Edit this memory' });
  await expect(field).toBeFocused();
  await field.fill('something else');
  await field.press('Escape');
  await expect(edit).toBeFocused();
  expect(await inputs(page, 'memory/edit')).toEqual([]);

  await edit.click();
  await field.fill('  You like rain   and tea. ');
  await field.press('Enter');
  await expect(page.getByRole('button', { name: /^Edit: You like rain and tea/ })).toBeFocused();
  await expect(page.getByText('changed by you')).toHaveCount(2);

  await page.getByRole('button', { name: /^Edit: You like rain and tea/ }).click();
  await field.fill('   ');
  await expect(page.getByText('use Forget instead')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Save' })).toBeDisabled();
});

test('an edit that cannot be kept says so and loses no word', async ({ open }) => {
  const page = await open('screen=memory&failing=memory/edit');
  await page.getByRole('button', { name: /^Edit: You like rain/ }).click();
  const field = page.getByRole('textbox', { name: 'Edit this memory' });
  await field.fill('You like tea.');
  await field.press('Enter');
  await expect(page.getByRole('alert')).toHaveText(/What you typed is still here/);
  await expect(field).toHaveValue('You like tea.');
  await expect(field).toBeFocused();
});

test('pinning moves a memory up and keeps the focus on it', async ({ open }) => {
  const page = await open('screen=memory');
  await page.getByRole('button', { name: /^Pin: You like rain/ }).click();
  await expect(statements(page).first()).toHaveText(/You like rain/);
  await expect(page.getByRole('button', { name: /^Unpin: You like rain/ })).toBeFocused();
});

test('forgetting is at once; several in a row come back with one Undo, and the focus goes along [B4]', async ({
  open,
}) => {
  const page = await open('screen=memory');
  await page.getByRole('button', { name: /^Forget: Your talk/ }).click();
  await expect(toast(page)).toContainText('Forgotten: “Your talk in front of the whole team is');
  await expect(page.getByRole('button', { name: /^Forget: When the light/ })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(toast(page)).toContainText('and one more');
  await expect(statements(page)).toHaveText([/You like rain/]);
  await expect(page.getByRole('button', { name: /^Forget: You like rain/ })).toBeFocused();

  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(statements(page)).toHaveCount(3);
  await expect(statements(page).filter({ hasText: 'When the light' })).toBeFocused();
  expect(await inputs(page, 'memory/restore')).toHaveLength(2);
});

test('forgetting a current value takes what was before along; forgetting what was before leaves it', async ({
  open,
}) => {
  const page = await open('screen=memory');
  await person(page, 'Jisoo').click();
  await page.getByText('It was different before').click();
  await page.getByRole('button', { name: 'Forget: Jisoo lives in Seoul.' }).click();
  await expect(page.getByText('It was different before')).toHaveCount(0);
  await expect(statements(page).filter({ hasText: 'Busan' })).toHaveCount(1);
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await page.getByRole('button', { name: /^Forget: Jisoo moves to Busan/ }).click();
  await expect(statements(page)).toHaveCount(3);
  await expect(page.getByText('Jisoo lives in Seoul.')).toHaveCount(0);
});

test('the last thing about somebody leads to oneself, and Undo back to them', async ({ open }) => {
  const page = await open('screen=memory');
  await person(page, 'Mr Park').click();
  await page.getByRole('button', { name: /^Forget: Mr Park/ }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'You' })).toBeFocused();
  await expect(person(page, 'Mr Park')).toHaveCount(0);
  await toast(page).getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('heading', { level: 2, name: 'Mr Park, team lead' })).toBeVisible();
});

test('forgetting everything says what goes and offers the safe answer first [B4]', async ({
  open,
}) => {
  const page = await open('screen=memory');
  await page.getByRole('button', { name: 'Forget everything' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('listitem')).toHaveText([
    '10 things she remembers, pinned ones too',
    'among them what is about 3 other people',
    'and one thing as it was before',
  ]);
  await expect(dialog).toContainText('Your conversations and documents stay.');
  await expect(dialog.getByRole('button', { name: 'Keep it' })).toBeFocused();
  await dialog.getByRole('button', { name: 'Forget all of it' }).click();
  await expect(page.getByRole('heading', { name: 'Nothing here yet.' })).toBeVisible();
});

test('pausing is one switch, said honestly, on both screens [B4]', async ({ open }) => {
  const page = await open('screen=memory');
  await page.getByRole('switch', { name: 'Pause remembering' }).click();
  await expect(page.getByText('Dal noted before you paused')).toBeVisible();
  await expect.poll(() => preference(page, 'remembers')).toBe(false);
  await page.getByRole('button', { name: 'Settings' }).click();
  await expect(page.getByRole('switch', { name: 'Remember from conversations' })).not.toBeChecked();
  await expect(page.getByText('Nobody, while remembering is paused.')).toBeVisible();
});

test('nothing yet, paused, and not readable are each said in their own words', async ({ open }) => {
  const none = await open('screen=memory&facts=none');
  await expect(none.getByRole('heading', { name: 'Nothing here yet.' })).toBeVisible();
  await none.close();
  const paused = await open('screen=memory&facts=none&paused');
  await paused.getByRole('button', { name: 'Remember again' }).click();
  await expect(paused.getByRole('heading', { name: 'Nothing here yet.' })).toBeVisible();
  await paused.close();
  const failing = await open('screen=memory&failing=memory/list');
  await expect(failing.getByRole('alert')).toContainText('nothing that was noted is lost');
  await expect(failing.getByRole('button', { name: 'Try again' })).toBeVisible();
  await failing.close();
});

test('who else reads what is remembered is said on the screen itself [C11]', async ({ open }) => {
  const here = await open('screen=memory&keys=none');
  await expect(here.getByText('On this computer only', { exact: true })).toBeVisible();
  await expect(here.getByText('All of this lies on this computer only.')).toBeVisible();
  await here.close();
  const away = await open('screen=memory');
  await expect(away.getByText('Kept here, also read by Anthropic')).toBeVisible();
  await away.getByRole('button', { name: 'What leaves this computer' }).click();
  await expect(away.getByRole('heading', { name: 'What leaves this computer' })).toBeFocused();
  await away.close();
});

for (const narrow of [false, true]) {
  for (const query of [
    'screen=memory&lang=ko&theme=light',
    'screen=memory&lang=en&theme=dark',
    'screen=memory&lang=en&theme=light&facts=none&paused',
    'screen=settings&section=memory&lang=en&theme=dark&embedder&embedding=fault',
  ]) {
    test(`passes axe and fits its window: ${query}${narrow ? ', narrow' : ''}`, async ({
      open,
    }) => {
      const page = await open(query, { narrow });
      await page.locator('.mm, .mem-empty, .e-row').first().waitFor(SOON);
      for (const name of [/^지수/, /^Jisoo/]) {
        const entry = page.locator('.mem-entry').filter({ hasText: name });
        if (await entry.count()) await entry.click();
      }
      const fold = page.locator('.mm-past summary');
      if (await fold.count()) await fold.click();
      const edit = page.locator('.mm [data-deed="edit"]').last();
      if (await edit.count()) await edit.click();
      await expectAccessible(page);
      const wider = await page.evaluate(() => {
        const page = document.querySelector('main');
        return (page?.scrollWidth ?? 0) - (page?.clientWidth ?? 0);
      });
      expect(wider).toBe(0);
    });
  }
}
