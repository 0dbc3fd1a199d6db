/** Notes a person leaves for themselves: set by hand, put away, and shown when it is time. */
import { expect, type Page } from '@playwright/test';
import { expectAccessible, inputs, test } from './support/pages.ts';

const section = (page: Page) => page.getByRole('region', { name: 'Reminders', exact: true });
const card = (page: Page) => page.getByRole('status').filter({ hasText: 'A note from you' });

test('one is set by hand, listed by its time, put away, and taken back', async ({ open }) => {
  const page = await open('screen=settings&section=reminders&reminders=some');
  const rows = section(page).getByRole('listitem');
  await expect(rows).toHaveCount(3);
  await section(page).getByLabel('What to remind you of').fill('Water the plants');
  const day = new Date(Date.now() + 20 * 86_400_000).toISOString().slice(0, 10);
  await section(page).getByLabel('Day').fill(day);
  await section(page).getByLabel('Time').fill('08:30');
  await page.keyboard.press('Enter');
  await expect(rows).toHaveCount(4);
  await expect(rows.last()).toContainText('Water the plants');
  await expect(rows.last()).toContainText('08:30');
  await expect(section(page).getByLabel('What to remind you of')).toHaveValue('');
  expect(await inputs(page, 'reminders/set')).toEqual([
    { at: new Date(`${day}T08:30`).getTime(), text: 'Water the plants' },
  ]);

  await section(page).getByRole('button', { name: 'Put away: Water the plants' }).click();
  await expect(rows).toHaveCount(3);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(rows.last()).toContainText('Water the plants');
  await expectAccessible(page);
});

test('what cannot be set stays written, and why is said', async ({ open }) => {
  const page = await open('screen=settings&section=reminders&reminders=full');
  const set = section(page).getByRole('button', { name: 'Set it' });
  const why = section(page).getByRole('alert');
  await set.click();
  await expect(why).toContainText('Please write what you would like to be reminded of.');
  await expect(section(page).getByLabel('What to remind you of')).toBeFocused();
  await section(page).getByLabel('What to remind you of').fill('Stretch');
  await section(page).getByLabel('Day').fill('2020-01-01');
  await set.click();
  await expect(why).toContainText('That time is over already.');
  await section(page).getByLabel('Day').fill('2199-01-01');
  await set.click();
  await expect(why).toContainText('up to a year ahead');
  await section(page).getByLabel('Day').fill('');
  await set.click();
  await expect(why).toContainText('Please choose a day and a time.');
  await section(page)
    .getByLabel('Day')
    .fill(new Date(Date.now() + 3 * 86_400_000).toISOString().slice(0, 10));
  await set.click();
  await expect(why).toContainText('There are a hundred reminders already.');
  await expect(section(page).getByLabel('What to remind you of')).toHaveValue('Stretch');
  await expectAccessible(page);
});

test('without any, it says what will be here', async ({ open }) => {
  for (const [language, words] of [
    ['ko', '기다리는 쪽지가 없어요.'],
    ['en', 'Nothing is waiting.'],
  ] as const) {
    const page = await open(`screen=settings&section=reminders&lang=${language}`, { narrow: true });
    await expect(page.getByText(words)).toBeVisible();
    await expectAccessible(page);
    await page.close();
  }
});

test('one that is due shows on any screen until it is put away or put off; the next follows', async ({
  open,
}) => {
  const page = await open('screen=history&reminders=due');
  await expect(card(page)).toContainText('Take the tablets');
  await expect(card(page)).toContainText('one more after it');
  await expectAccessible(page);
  await card(page).getByRole('button', { name: 'In an hour' }).click();
  await expect(card(page)).toContainText('Call Jo');
  const [moved] = (await inputs(page, 'reminders/move')) as { id: string; at: number }[];
  expect(moved?.id).toBe('r0');
  expect(Math.abs((moved?.at ?? 0) - Date.now() - 3_600_000)).toBeLessThan(60_000);
  await card(page).getByRole('button', { name: 'Put away' }).click();
  await expect(card(page)).toHaveCount(0);
  expect(await inputs(page, 'reminders/remove')).toEqual([{ id: 'r1' }]);
});

test('it waits in a hard moment, and comes after it [R10]', async ({ open }) => {
  const page = await open('screen=history&reminders=due');
  await expect(card(page)).toBeVisible();
  const risk = (level: string) =>
    page.evaluate(
      (to) =>
        (
          window as unknown as {
            harness: { conversation: { setState(state: object): void } };
          }
        ).harness.conversation.setState({ risk: to }),
      level,
    );
  await risk('concern');
  await expect(card(page)).toHaveCount(0);
  await expect(page.getByText('Take the tablets')).toHaveCount(0);
  await risk('none');
  await expect(card(page)).toBeVisible();
});

test('nothing of it is in a page that is locked', async ({ open }) => {
  const page = await open('screen=history&reminders=due&lock=set');
  await expect(card(page)).toBeVisible();
  await page.evaluate(() => {
    (
      window as unknown as { harness: { keeping: { setState(state: object): void } } }
    ).harness.keeping.setState({ lock: { isSet: true, isLocked: true } });
  });
  await expect(page.getByText('Take the tablets')).toHaveCount(0);
});
