/** Looking back in a browser, with the true arithmetic over made-up days and the real wire. */
import { expect, type Page } from '@playwright/test';
import { asked, expectAccessible, harness, inputs, SOON, test } from './support/pages.ts';

const card = (page: Page, title: string | RegExp) =>
  page.locator('.in-card', { has: page.getByRole('heading', { name: title }) });
const letter = (page: Page) => page.locator('.in-letter');
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const points = (page: Page) =>
  page.getByRole('listbox', { name: /^Mood over/ }).getByRole('option');

const STATES = [
  'lang=ko&seen',
  'lang=en&theme=dark&seen',
  'lang=ko&theme=dark&insights=none',
  'lang=en&insights=few',
  'lang=en&insights=no-moods',
  'lang=ko&failing=insights/view',
  'lang=en&theme=dark&failing=insights/weeks',
];

for (const state of STATES) {
  test(`axe finds nothing, wide and narrow: ${state} [S6]`, async ({ open }) => {
    for (const narrow of [false, true]) {
      const page = await open(`screen=insights&${state}`, { narrow });
      await page.locator('.in-all, .in-empty').waitFor(SOON);
      const fold = page.locator('.in-seen > summary');
      if ((await fold.count()) > 0) await fold.click();
      await expectAccessible(page);
      for (const flip of await page.locator('.in-flip').all()) await flip.click();
      await expectAccessible(page);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(
        narrow ? 420 : 1280,
      );
    }
  });
}

test('the chart is one stop for Tab; arrow keys walk along the days, and each is read out in words [S6]', async ({
  open,
}) => {
  const page = await open('screen=insights');
  await expect(points(page)).toHaveCount(23, SOON);
  await points(page).last().focus();
  await expect(page.locator('.in-tip')).toContainText('Rather light, feeling happy');
  await page.keyboard.press('Home');
  await expect(points(page).first()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(points(page).nth(1)).toBeFocused();
  await expect(points(page).nth(1)).toHaveAccessibleName(/: Rather heavy, feeling /);
  await expect(points(page).and(page.locator('[tabindex="0"]'))).toHaveCount(1);
  // Of several check-ins on a day the heaviest and the lightest are told.
  await expect(page.getByRole('option', { name: /noted 2 times/ }).first()).toHaveAccessibleName(
    /heaviest Very heavy, lightest Rather heavy/,
  );
});

test('the numbers behind every picture are a table away, and a picture is back', async ({
  open,
}) => {
  const page = await open('screen=insights');
  const moods = card(page, 'Mood over 30 days');
  await moods.getByRole('button', { name: /As a table/ }).click(SOON);
  await expect(moods.getByRole('row')).toHaveCount(24);
  await expect(moods.getByRole('columnheader')).toHaveText([
    ...['Day', 'Mood', '7-day mean', 'Heaviest', 'Lightest', 'Feelings'],
  ]);
  await moods.getByRole('button', { name: /As a picture/ }).click();
  await expect(points(page)).toHaveCount(23);
});

test('a quarter is shown by weeks and a year by months, each asked of main with its own days', async ({
  open,
}) => {
  const page = await open('screen=insights');
  await page.getByRole('radio', { name: '3 months' }).click(SOON);
  await expect(points(page)).toHaveCount(13, SOON);
  await page.getByRole('radio', { name: 'A year' }).click();
  await expect(page.getByText('Each moon is a month')).toBeVisible(SOON);
  expect(await points(page).count()).toBeGreaterThanOrEqual(12);
  const spans = (await inputs(page, 'insights/view')) as { from: string; until: string }[];
  expect(
    spans.map(({ from, until }) => (Date.parse(until) - Date.parse(from)) / 86_400_000),
  ).toEqual([29, 90, 364]);
});

test('in a narrow window moons stand in a calendar, and one that is pressed says what was noted', async ({
  open,
}) => {
  const page = await open('screen=insights&lang=ko', { narrow: true });
  await expect(page.locator('.in-cal li')).toHaveCount(30, SOON);
  await expect(page.locator('.in-cal button')).toHaveCount(23);
  await page.locator('.in-cal button').first().click();
  await expect(page.locator('.in-open')).toContainText('중간, 느낌은 차분함');
  await page.locator('.in-cal button').first().press('ArrowRight');
  await expect(page.locator('.in-cal button').nth(1)).toBeFocused();
  await expect(page.locator('.in-open')).toContainText('조금 무거움');
});

test('a mood is noted with one tap, shown at once, and taken back', async ({ open }) => {
  const page = await open('screen=insights&insights=few');
  await expect(page.getByText('Noted 2 times so far.')).toBeVisible(SOON);
  await button(page, 'Rather light').click();
  await expect(page.locator('.toast')).toContainText('Noted: Rather light.');
  await expect(page.getByText('Noted 3 times so far.')).toBeVisible();
  await button(page, 'Undo').click();
  await expect(page.getByText('Noted 2 times so far.')).toBeVisible();
  expect(await inputs(page, 'insights/note-mood')).toEqual([{ level: 4, language: 'en' }]);
  for (const level of ['Light', 'In between', 'Very heavy']) {
    const before = await asked(page, 'insights/view');
    await page.getByRole('button', { name: level, exact: true }).click();
    await expect.poll(() => asked(page, 'insights/view'), SOON).toBeGreaterThan(before);
  }
  // The fifth ends the empty page.
  await expect(card(page, 'Mood over 30 days')).toBeVisible(SOON);
});

test('a mood that could not be noted says so', async ({ open }) => {
  const page = await open('screen=insights&insights=none&failing=insights/note-mood');
  await page.getByRole('button', { name: 'Light', exact: true }).click(SOON);
  await expect(page.locator('.toast')).toContainText('could not be noted');
});

test('exercises show what was before and after, narrow to one, and lead to its records', async ({
  open,
}) => {
  const page = await open('screen=insights');
  const exercises = card(page, 'Before and after exercises');
  await expect(exercises.locator('.in-row')).toHaveCount(3, SOON);
  await exercises.getByRole('button', { name: 'Show one more' }).click();
  await expect(exercises.locator('.in-row')).toHaveCount(4);
  await page.getByRole('combobox', { name: 'Exercise to look at' }).selectOption('thought_record');
  await expect(exercises.locator('.in-row')).toHaveCount(1);
  await exercises
    .getByRole('button', { name: /^Thought record\s*4 times.*on average 7\.0 before/ })
    .click();
  await expect(page.locator('[data-exercise=thought_record]')).toHaveAttribute(
    'aria-current',
    'true',
  );
});

test('what is unclear is folded, and no band is called a diagnosis', async ({ open }) => {
  const page = await open('screen=insights');
  const company = card(page, 'What came up on which days');
  await expect(company).toContainText('tended to be lighter than the', SOON);
  const folded = company.locator('details p');
  await expect(folded).toBeHidden();
  await company.locator('summary').click();
  await expect(folded).toContainText('as small as chance makes it');
  await expect(card(page, 'Self-checks')).toContainText('not a diagnosis');
});

test('what the camera guessed stays apart: absent where it is not kept, folded and called a guess where it is [R13]', async ({
  open,
}) => {
  const without = await open('screen=insights');
  await without.locator('.in-all').waitFor(SOON);
  await expect(without.locator('.in-seen')).toHaveCount(0);
  const page = await open('screen=insights&seen');
  const seen = page.locator('.in-seen');
  await expect(seen.locator('summary')).toContainText('a guess', SOON);
  await expect(seen.locator('.in-bars')).toBeHidden();
  await seen.locator('summary').click();
  await expect(seen).toContainText('These are a machine’s guesses and often wrong.');
});

test('the letter says who wrote it, leads to where its quote was said, and to talking about it', async ({
  open,
}) => {
  const page = await open('screen=insights');
  await expect(letter(page)).toContainText('Put together by simple rules on this computer.', SOON);
  await button(page, 'Talk with Dal about it').click();
  await expect(page.getByRole('heading', { name: 'conversation' })).toBeVisible();
  await page.getByRole('button', { name: 'Look back' }).click();
  await button(page, /open the conversation there/).click(SOON);
  await expect(page.locator('[data-message="t2m1"]')).toHaveClass(/is-moment/, SOON);
});

test('the letter is put into own words, which stay while one looks elsewhere and nothing writes over', async ({
  open,
}) => {
  const page = await open('screen=insights');
  await button(page, 'In my own words').click(SOON);
  const box = page.getByRole('textbox', { name: 'The week in your own words' });
  await expect(box).toBeFocused();
  await box.fill('   ');
  await expect(button(page, 'Keep it')).toBeDisabled();
  await box.fill('Mostly walking, mostly fine.');
  await page.getByRole('button', { name: 'Memory' }).click();
  await page.getByRole('button', { name: 'Look back' }).click();
  await expect(box).toHaveValue('Mostly walking, mostly fine.', SOON);
  await button(page, 'Keep it').click();
  await expect(letter(page)).toContainText('Written by you. Nothing writes over it.');
  await expect(letter(page).getByRole('heading')).toBeFocused();
  await button(page, 'More about this letter').click();
  await expect(page.getByRole('menuitem')).toHaveText(['Remove']);
  await page.getByRole('menuitem', { name: 'Remove' }).click();
  await expect(button(page, 'Keep it')).toBeFocused();
  await page.getByRole('dialog').getByRole('button', { name: 'Remove' }).click();
  await expect(letter(page)).toContainText('Shall what you noted');
  expect(await inputs(page, 'insights/keep-reflection')).toMatchObject([
    { text: 'Mostly walking, mostly fine.' },
    { text: '' },
  ]);
});

const letWrite = async (page: Page): Promise<void> => {
  await button(page, 'More about this letter').click(SOON);
  await page.getByRole('menuitem', { name: 'Let Claude write it' }).click();
};

test('a model writes only after it was said what it is sent [R14]', async ({ open }) => {
  const page = await open('screen=insights');
  await letWrite(page);
  await expect(page.getByRole('dialog')).toContainText('what you said go to Claude as text');
  await expect(page.getByRole('dialog')).not.toContainText('self-checks');
  await expect(button(page, 'Cancel')).toBeFocused();
  expect(await asked(page, 'insights/reflect')).toBe(0);
  await button(page, 'Let it write').click();
  await expect(letter(page)).toContainText('Written by Claude.', SOON);
  expect(await inputs(page, 'insights/reflect')).toMatchObject([{ by: 'model' }]);
});

test('without a model that is ready none is offered', async ({ open }) => {
  const page = await open('screen=insights&keys=none');
  await button(page, 'More about this letter').click(SOON);
  await expect(page.getByRole('menuitem')).toHaveText(['Put together again by rules', 'Remove']);
});

test('writing can be stopped, and what fails leaves the letter that was there', async ({
  open,
}) => {
  const waiting = await open('screen=insights&letters=waits');
  await letWrite(waiting);
  await button(waiting, 'Let it write').click();
  await expect(letter(waiting)).toContainText('Writing. This can take a moment.');
  await expect(letter(waiting)).toContainText('You spoke of the presentation');
  await letter(waiting).getByRole('button', { name: 'Cancel' }).click();
  await expect(letter(waiting)).not.toContainText('Writing.');
  await expect(letter(waiting).getByRole('alert')).toHaveCount(0);

  const failing = await open('screen=insights&letters=fails');
  await letWrite(failing);
  await button(failing, 'Let it write').click();
  await expect(letter(failing).getByRole('alert')).toContainText('could not be written anew', SOON);
  await expect(letter(failing)).toContainText('You spoke of the presentation');

  const silent = await open('screen=insights&letters=silent');
  await letWrite(silent);
  await button(silent, 'Let it write').click();
  await expect(letter(silent).locator('.in-came')).toContainText(
    'simple rules on this computer',
    SOON,
  );
});

test('weeks are leafed through, and one that holds too little says so', async ({ open }) => {
  const page = await open('screen=insights');
  for (let week = 0; week < 3; week += 1) await button(page, 'A week earlier').click(SOON);
  await expect(button(page, 'A week earlier')).toHaveAttribute('aria-disabled', 'true');
  await button(page, 'Put it into words').click();
  await expect(letter(page)).toContainText('Too little was noted in this week', SOON);
});

test('it is saved as paper or numbers; the camera’s guesses go along only where that is chosen [R13]', async ({
  open,
}) => {
  const page = await open('screen=insights&seen');
  await button(page, 'Save as a file').click(SOON);
  await expect(page.getByRole('switch', { name: /guesses/ })).not.toBeChecked();
  await page.getByRole('radio', { name: 'Numbers (CSV)' }).click();
  await expectAccessible(page);
  const download = page.waitForEvent('download');
  await button(page, 'Save').last().click();
  expect((await download).suggestedFilename()).toBe('bemore-insights-2026-11-20.csv');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await button(page, 'Save as a file').click();
  await page.getByRole('switch', { name: /guesses/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => asked(page, 'export/begin'), SOON).toBe(2);
  expect(await inputs(page, 'export/begin')).toMatchObject([
    { wanted: { kind: 'insights', format: 'csv', withSeen: false } },
    { wanted: { kind: 'insights', format: 'pdf', withSeen: true } },
  ]);
});

test('what is locked leaves the page with what was being written', async ({ open }) => {
  const page = await open('screen=insights&lock=set');
  await button(page, 'In my own words').click(SOON);
  await page.getByRole('textbox').fill('Nobody is to read this.');
  await harness(page, (it) =>
    (it as unknown as { keeping: { setState(next: object): void } }).keeping.setState({
      lock: { isSet: true, isLocked: true },
    }),
  );
  await expect(page.getByText('Nobody is to read this.')).toHaveCount(0);
  await harness(page, (it) =>
    (it as unknown as { keeping: { setState(next: object): void } }).keeping.setState({
      lock: { isSet: true, isLocked: false },
    }),
  );
  await expect(letter(page)).toContainText('You spoke of the presentation', SOON);
  await expect(page.getByRole('textbox')).toHaveCount(0);
});

test('what the camera guessed can be forgotten by itself, after one question with the safe answer first [R13]', async ({
  open,
}) => {
  const page = await open('screen=insights&lang=en&seen');
  await page.locator('.in-seen > summary').click(SOON);
  await expect(page.locator('.in-seen .in-bars li').first()).toBeVisible();
  await button(page, 'Forget these guesses').click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('button', { name: 'Keep them' })).toBeFocused();
  await expectAccessible(page);
  await dialog.getByRole('button', { name: 'Forget these guesses' }).click();
  await expect(page.getByText('Nothing was kept in this time.')).toBeVisible(SOON);
  await expect(points(page)).toHaveCount(23);
});
