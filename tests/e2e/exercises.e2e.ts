/** Exercises in a browser: led by the true engine with its true words, over the real wire. */
import { expect, type Page } from '@playwright/test';
import { asked, expectAccessible, inputs, SOON, test } from './support/pages.ts';

interface ExerciseHarness {
  readonly harness: {
    readonly exercises: { hear(words: string): void; end(): void };
    readonly calls: readonly string[];
  };
}

const hear = (page: Page, words: string): Promise<void> =>
  page.evaluate(
    (said) => (window as unknown as ExerciseHarness).harness.exercises.hear(said),
    words,
  );
const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const question = (page: Page) => page.locator('.ex-q');
const current = (page: Page) => page.locator('.ex-steps [aria-current] b');

test('a thought record is written a column a page, and ends as a sheet of seven columns', async ({
  open,
}) => {
  const page = await open('screen=exercises');
  await page.locator('[data-exercise=thought_record]').click();
  await button(page, 'Begin').click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Thought record');
  await expect(page.locator('.ex-steps li')).toHaveCount(7);

  const box = page.getByRole('textbox');
  await expect(box).toBeFocused();
  await box.fill('Team meeting, my slide was wrong');
  await box.press('Enter');
  await expect(current(page)).toHaveText('Feeling');
  await box.fill('Shame');
  // The rating is given with what it is about.
  await page.getByRole('slider').press('Home');
  for (let step = 0; step < 6; step += 1) await page.getByRole('slider').press('PageUp');
  await expect(page.locator('.ex-number output')).toHaveText('60');
  await button(page, 'Next').click();
  await expect(current(page)).toHaveText('The thought');
  expect((await inputs(page, 'exercise/answer')).slice(-2)).toMatchObject([
    { step: 'feeling', answer: 'Shame', aloud: false },
    { step: 'strength', answer: 60, aloud: true },
  ]);

  await box.fill('They all saw it');
  await page.getByRole('slider').press('End');
  await box.press('Enter');
  // Which way to go is chosen with a digit.
  await expect(button(page, /facts first/i)).toBeFocused();
  await page.keyboard.press('1');
  await expect(current(page)).toHaveText('Facts for it');
  await box.fill('The slide was wrong');
  await box.press('Enter');
  await expect(current(page)).toHaveText('Facts against it');
  await box.fill('Nobody said a word');
  await box.press('Enter');
  await button(page, 'Skip').click();
  await expect(current(page)).toHaveText('A fairer sentence');
  await box.fill('One slide was wrong and the rest was fine');
  await page.getByRole('slider').press('Home');
  await box.press('Enter');
  await expect(current(page)).toHaveText('The feeling now');
  await page.getByRole('slider').press('Home');
  await button(page, 'Next').click();

  await expect(page.locator('.sheet-part')).toHaveCount(7);
  await expect(page.locator('[data-column=against]')).toContainText('Nobody said a word');
  await expect(page.locator('.ba')).toContainText('clearly lighter');
  await expectAccessible(page);
  await button(page, 'Close').last().click();
  await expect(page.locator('.ex-past-row').first()).toContainText('clearly lighter');
  expect((await inputs(page, 'exercise/go')).at(-1)).toMatchObject({ to: 'stop' });
});

test('what is heard goes into the step, and what was being written gives way to it', async ({
  open,
}) => {
  const page = await open('screen=exercises&runs=thought_record');
  await page.getByRole('textbox').fill('half a sen');
  await hear(page, 'It was in the bus this morning');
  await expect(current(page)).toHaveText('Feeling');
  await expect(page.locator('.ex-steps')).toContainText('It was in the bus this morning');
  await expect(page.getByRole('textbox')).toHaveValue('');
  await hear(page, 'go back');
  await expect(current(page)).toHaveText('What happened');
});

test('Escape keeps what was said and leaves; it is gone on with from where it was', async ({
  open,
}) => {
  const page = await open('screen=exercises&lang=ko');
  await page.locator('[data-exercise=thought_record]').click();
  await button(page, '시작하기').click();
  await page.getByRole('textbox').fill('오늘 아침 버스에서');
  await page.getByRole('textbox').press('Enter');
  await expect(current(page)).not.toHaveText('있었던 일');
  const step = await current(page).textContent();
  await page.keyboard.press('Escape');
  await expect(page.locator('.toast')).toContainText('24시간');
  await button(page, '이어서 하기').click();
  await expect(current(page)).toHaveText(step ?? '');
  await expect(page.locator('.ex-steps')).toContainText('오늘 아침 버스에서');
});

test('breathing is led by a ring, cues and a number, and goes on by itself once it is over', async ({
  open,
}) => {
  const page = await open('screen=exercises&runs=breathing_any/breathe&hurry=25');
  const scale = () =>
    page.locator('.br-ring').evaluate((ring) => ring.style.getPropertyValue('--breath'));
  await expect(page.locator('.br-safety')).toContainText('stop and breathe as you like');
  await expect(page.locator('.br-rounds')).toContainText('6 rounds');
  expect(await scale()).toBe('');
  await page.keyboard.press('Space');
  await expect.poll(scale, SOON).not.toBe('');
  await expect(page.locator('.br-cue')).toHaveText(/Breathe (in|out, slowly)/);
  await expect(question(page)).toBeVisible(SOON);
  expect((await inputs(page, 'exercise/answer')).at(-1)).toMatchObject({
    step: 'breathe',
    answer: 6,
  });
});

test('a paused breath waits; with reduced motion the ring keeps its size and the arc goes on', async ({
  open,
}) => {
  const page = await open('screen=exercises&runs=breathing_any/breathe', {
    before: (one) => one.emulateMedia({ reducedMotion: 'reduce' }),
  });
  const read = (name: string) =>
    page
      .locator('.br-ring')
      .evaluate((ring, what) => Number(ring.style.getPropertyValue(what)), name);
  await button(page, 'Begin').click();
  await expect.poll(() => read('--share'), SOON).toBeGreaterThan(0.05);
  expect(await read('--breath')).toBe(1);
  await button(page, 'Pause').click();
  const share = await read('--share');
  await expect(page.locator('.br-cue')).toHaveText('Paused');
  await expectAccessible(page);
  expect(await read('--share')).toBe(share);
  await button(page, 'Go on').click();
  await expect.poll(() => read('--share'), SOON).toBeGreaterThan(share);
});

test('another way to breathe: a longer out-breath at once, box asks first who should not hold', async ({
  open,
}) => {
  const page = await open('screen=exercises&runs=breathing_any/breathe');
  await page.getByRole('radio', { name: 'In 4, out 8' }).click();
  await expect(page.locator('.br-rounds')).toContainText('5 rounds');
  await page.getByRole('radio', { name: 'Box' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Box breathing');
  await hear(page, 'seven');
  await expect(question(page)).toContainText(/heart|lungs|pregnan/);
});

test('five senses fill by tapping and by voice; fewer are fine, and only their number is given', async ({
  open,
}) => {
  const page = await open('screen=exercises&runs=grounding_54321/seen');
  const row = page.locator('.gr-row[aria-current]');
  const one = button(page, 'One more');
  await expect(one).toBeFocused();
  for (let count = 0; count < 5; count += 1) await one.press('Enter');
  await expect(row).toContainText('Things you feel');
  await one.click();
  await button(page, 'That is enough').click();
  await expect(row).toContainText('Things you hear');
  expect(await inputs(page, 'exercise/answer')).toMatchObject([
    { step: 'seen', answer: 5 },
    { step: 'touched', answer: 1 },
  ]);
  await hear(page, 'a car and a bird');
  await expect(row.locator('[data-on]')).toHaveCount(2);
  await expect(page.locator('main')).not.toContainText('bird');
  await expectAccessible(page);
});

test('a self-check shows official words, is answered with digits, and is not read aloud [R17]', async ({
  open,
}) => {
  const page = await open('screen=exercises&runs=phq9&records=none');
  await button(page, 'Begin').click();
  await expect(question(page)).toHaveText('Little interest or pleasure in doing things');
  for (let item = 0; item < 8; item += 1) {
    await expect(page.locator('.ex-k')).toContainText(`Step ${item + 1} of`);
    await page.keyboard.press('2');
  }
  await expect(question(page)).toContainText('better off dead');
  await page.keyboard.press('1');
  await expect(question(page)).toContainText('how difficult');
  await page.keyboard.press('1');
  await expect(page.locator('.sc-band')).toContainText('Mild');
  await expect(page.locator('.sc-band')).toContainText('8 of 27');
  await expect(page.locator('main')).not.toContainText(/you have depression/i);
  const given = (await inputs(page, 'exercise/answer')) as { aloud: boolean }[];
  expect(given.map(({ aloud }) => aloud)).toEqual(given.map(() => false));
  await expectAccessible(page);
});

test('after the ninth item is not zero, nothing goes on to a total [R17]', async ({ open }) => {
  const page = await open('screen=exercises&runs=phq9/item9&lang=ko');
  await expect(question(page)).toContainText('죽는 것이 더 낫다고');
  await page.keyboard.press('2');
  await expect(page.getByRole('heading', { name: 'conversation' })).toBeVisible();
  await expect(page.locator('.sc')).toHaveCount(0);
});

test('what could not be given stays written, and whoever wants to leave can', async ({ open }) => {
  const page = await open(
    'screen=exercises&runs=thought_record&failing=exercise/answer,exercise/go',
  );
  const box = page.getByRole('textbox');
  await box.fill('In the bus');
  await box.press('Enter');
  await expect(
    page.getByRole('alert').filter({ hasText: 'What you wrote is still here' }),
  ).toBeVisible();
  await expect(box).toHaveValue('In the bus');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: 'conversation' })).toBeVisible();
});

test('one that was left says so in the list, to go on with or to begin anew', async ({ open }) => {
  const page = await open('screen=exercises');
  await page.locator('[data-exercise=grounding_54321]').click();
  await expect(page.locator('.ex-left')).toContainText('kept for 24 hours');
  await button(page, 'Go on').click();
  await expect(page.locator('.gr-row[aria-current]')).toContainText('Things you hear');
});

test('past times are read, changed and deleted, in words and never as percentages', async ({
  open,
}) => {
  const page = await open('screen=exercises');
  await page.locator('[data-exercise=thought_record]').click();
  await page.locator('.ex-past-row').first().click();
  await expect(page.locator('.sheet-part')).toHaveCount(7);
  await button(page, 'Change').click();
  await page.getByLabel('What happened').fill('The meeting on Monday');
  await button(page, 'Keep').click();
  await expect(page.locator('.sheet-a4')).toContainText('The meeting on Monday');
  await expect(page.locator('main')).not.toContainText('%');
  await button(page, 'Delete').click();
  await page
    .getByRole('alertdialog')
    .or(page.getByRole('dialog'))
    .getByRole('button', { name: 'Delete' })
    .click();
  await expect(page.getByText('Nothing here yet')).toBeVisible();
  expect(await asked(page, 'exercise/remove')).toBe(1);
});

test('a finished record prints as the sheet alone, on one A4', async ({ open }) => {
  const page = await open('screen=exercises&runs=thought_record/end&theme=dark');
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.sheet-a4')).toBeVisible();
  for (const hidden of ['.page-head', '.rail', '.ex-acts', '.ex-dal']) {
    await expect(page.locator(hidden).first()).toBeHidden();
  }
});

test('an exercise that main has ended is put away', async ({ open }) => {
  const page = await open('screen=exercises&runs=mood_checkin');
  await page.evaluate(() => (window as unknown as ExerciseHarness).harness.exercises.end());
  await expect(page.locator('.ex-list')).toBeVisible();
});

for (const { narrow, query } of [
  { narrow: true, query: 'lang=ko&theme=dark' },
  { narrow: false, query: 'lang=en' },
]) {
  test(`what is asked is reached without a mouse and by a screen reader, ${narrow ? 'narrow and dark' : 'wide'}`, async ({
    open,
  }) => {
    for (const runs of [
      '',
      'mood_checkin',
      'breathing_any/breathe',
      'sleep_hygiene',
      'safety_plan',
    ]) {
      const page = await open(`screen=exercises&runs=${runs}&${query}`, { narrow });
      await expectAccessible(page);
      await expect(page.locator('.help')).toBeVisible();
      expect(
        await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth),
      ).toBe(true);
      // A segment's target is larger than it is drawn.
      const heights = await page
        .locator('main button:visible:not([role=radio])')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(44);
      await page.close();
    }
  });
}
