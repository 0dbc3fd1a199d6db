/** Danger near the person, the page that gives nothing away, the own safety plan, and what is said of limits. */
import { expect, type Page } from '@playwright/test';
import { expectAccessible, test as pages, preference } from './support/pages.ts';
import { asked, called, readable, test } from './support/scenes.ts';

/** As words of danger do it, while Dal speaks. */
const raiseDanger = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const { useHelp } = window as unknown as { useHelp: { setState(state: object): void } };
    useHelp.setState({ state: 'danger' });
  });

for (const [lang, theme] of [
  ['ko', 'light'],
  ['en', 'dark'],
] as const) {
  for (const state of [
    'help=danger',
    'help=hidden',
    'help=plan&plan=full',
    'help=plan&plan=empty',
  ]) {
    test(`axe finds nothing, wide and narrow: ${state}, ${lang}, ${theme} [S6]`, async ({
      open,
    }) => {
      const page = await open(`lang=${lang}&theme=${theme}&${state}`);
      for (const size of [
        { width: 1280, height: 800 },
        { width: 420, height: 720 },
      ]) {
        await page.setViewportSize(size);
        await expectAccessible(page);
        const ground = page.locator('.quiet, .neutral, .plan-ground');
        expect(await ground.evaluate((at) => at.scrollWidth <= at.clientWidth)).toBe(true);
      }
    });
  }
}

test('in danger the voice stops, nothing of the app is left to see, and the police come first [R4]', async ({
  open,
}) => {
  const page = await open('lang=ko&scene=speaking');
  await raiseDanger(page);
  await expect(page.locator('[data-card=danger]')).toBeVisible();
  expect(await called(page)).toContain('stop');
  await expect(page).toHaveTitle('메모');
  await expect(page.locator('canvas, img, .caption, .talk')).toHaveCount(0);
  await expect(page.locator('.quiet li b')).toHaveText(['112', '119', '1366', '112']);
  await expect(page.locator('.quiet li').last()).toContainText('문자');
  await expect(page.getByRole('button', { name: /바로 가리기/ })).toBeFocused();
});

for (const way of ['Escape', 'the button'] as const) {
  test(`${way} hides it behind a plain note, and one press on the moon brings it back [R4]`, async ({
    open,
  }) => {
    const page = await open('lang=en&scene=speaking');
    await raiseDanger(page);
    if (way === 'Escape') await page.keyboard.press('Escape');
    else await page.getByRole('button', { name: /Hide now/ }).click();
    await expect(page.locator('.neutral')).toBeVisible();
    expect(await readable(page)).not.toMatch(/Dal|BeMore|help|danger|police|\d{3}/i);
    await page.keyboard.press('F1');
    await expect(page.locator('.neutral')).toBeVisible();
    await page.getByRole('textbox').fill('bread\nbatteries');
    await page.getByRole('button').click();
    await expect(page.locator('[data-card=danger]')).toBeVisible();
    await page.getByRole('button', { name: 'Go back' }).click();
    await expect(page).toHaveTitle('Talk · BeMore');
  });
}

test('what was said on screen a moment ago is gone after hiding, for good [R4]', async ({
  open,
}) => {
  const page = await open('lang=en&help=danger&region=GB');
  await page.getByRole('button', { name: 'Copy 999' }).click();
  await expect(page.getByText('999, copied.')).toBeVisible();
  await page.keyboard.press('Escape');
  expect(await readable(page)).not.toMatch(/999|copied/);
  await page.getByRole('button').click();
  await expect(page.locator('[data-card=danger]')).toBeVisible();
  await expect(page.getByText('999, copied.')).toHaveCount(0);
});

test('every other number is one press away from the quiet card [R4]', async ({ open }) => {
  const page = await open('lang=ko&help=danger');
  await page.getByRole('button', { name: '다른 번호 보기' }).click();
  await expect(page.locator('.help-number')).toHaveText('109');
});

const part = (page: Page, name: string) => page.getByRole('textbox', { name });

test('the plan keeps what is written while it is written, and the help card knows it', async ({
  open,
}) => {
  const page = await open('lang=en&help=open&plan=empty');
  await page.getByRole('button', { name: /My safety plan/ }).click();
  await expect(page.getByText('One line is a beginning.')).toBeVisible();
  await part(page, 'What I can do on my own').fill('A hot shower\n\n  Radio on');
  await part(page, 'Name').fill('Mina');
  await part(page, 'Phone number').fill('07700 900456');
  await expect(
    page.getByRole('status').filter({ hasText: 'Saved on this computer' }),
  ).toBeVisible();
  await page.getByRole('button', { name: 'Go back' }).click();
  await expect(page.getByRole('button', { name: /Reach Mina/ })).toBeVisible();
  await page.getByRole('button', { name: /My safety plan/ }).click();
  await expect(part(page, 'What I can do on my own')).toHaveValue('A hot shower\nRadio on');
});

test('hiding in the middle of a word loses nothing [R4]', async ({ open }) => {
  const page = await open('lang=en&help=plan&plan=empty');
  await part(page, 'People I can tell').fill('My sister');
  await page.keyboard.press('Escape');
  expect(await readable(page)).not.toMatch(/sister|plan/);
  await expect.poll(() => asked(page)).toContain('safety/keep-plan');
  await page.getByRole('button').click();
  await expect(part(page, 'People I can tell')).toHaveValue('My sister');
});

test('what could not be kept stays on the page and is said; the rest of the help goes on', async ({
  open,
}) => {
  const page = await open('lang=ko&help=plan&plan=unkept');
  await part(page, '털어놓을 수 있는 사람').fill('지수');
  const status = page.getByRole('status').filter({ hasText: '아직 저장하지 못했어요' });
  await expect(status).toBeVisible();
  await expect(part(page, '털어놓을 수 있는 사람')).toHaveValue('지수');
  await expect(page.getByRole('button', { name: '다시 해 보기' })).toBeVisible();
});

test('a plan that cannot be read is not written over', async ({ open }) => {
  const page = await open('lang=en&help=plan&plan=failing');
  await expect(page.getByRole('alert')).toContainText('could not be opened');
  await expect(page.getByRole('textbox')).toHaveCount(0);
  await page.keyboard.press('Escape');
  expect(await asked(page)).not.toContain('safety/keep-plan');
});

for (const [what, lines] of [
  ['as it is', null],
  ['with much in it', '연락을 읽고도 답하지 않게 돼요\n'.repeat(9)],
] as const) {
  test(`the plan prints on one A4, ${what}: its words, the numbers, nothing of the screen`, async ({
    open,
  }) => {
    const page = await open('lang=ko&help=plan&plan=full');
    const fields = page.locator('.plan-field textarea');
    await fields.first().waitFor();
    if (lines) for (const field of await fields.all()) await field.fill(lines);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    await page.emulateMedia({ media: 'print' });
    await expect(page.locator('.plan-bar, .plan-sheet').first()).toBeHidden();
    const paper = page.locator('.plan-paper');
    await expect(paper).toContainText('나의 안전 계획');
    await expect(paper).toContainText('010-0000-1234');
    for (const number of ['109', '1577-0199', '112']) {
      await expect(paper.getByText(number, { exact: true })).toBeVisible();
    }
  });
}

test('beside Dal it says on every layout that she is an AI, and more at a press [R5]', async ({
  open,
}) => {
  for (const query of ['scene=speaking', 'type', 'scene=after&transcript', 'first']) {
    for (const narrow of [false, true]) {
      const page = await open(`lang=en&${query}`, { narrow });
      await expect(page.locator('.chip-ai').first()).toBeVisible();
    }
  }
  const page = await open('lang=en&scene=speaking', { narrow: true });
  await page.locator('.chip-ai').click();
  await expect(page.getByRole('dialog', { name: 'I am an AI.' })).toContainText('not a person');
  await page.getByRole('button', { name: 'What it is for, and its limits' }).click();
  await expect(page.getByRole('heading', { name: 'Safety, and what this is for' })).toBeVisible();
});

pages.describe('settings', () => {
  pages(
    'what is kept and what a model is shown is the person’s to say [R7] [R16] [R14]',
    async ({ open }) => {
      const page = await open('screen=settings&section=care&lang=en');
      for (const [name, key, first] of [
        ['Keep a record of hard moments', 'keepsCrisisRecords', true],
        ['Show a model what you answer in exercises', 'sharesExercises', false],
        ['Show a model your self-check answers', 'sharesSelfChecks', false],
      ] as const) {
        const row = page.getByRole('switch', { name });
        expect(await row.getAttribute('aria-checked'), name).toBe(String(first));
        await row.click();
        await expect.poll(() => preference(page, key), name).toBe(!first);
      }
      await page.getByRole('combobox', { name: 'Age' }).selectOption('minor');
      await expect.poll(() => preference(page, 'ageBand')).toBe('minor');
    },
  );

  pages(
    'what it is for, what not, and the whole protocol are there to read [R7]',
    async ({ open }) => {
      const page = await open('screen=settings&section=care&lang=ko');
      await expect(page.getByText('이런 때에는 사람이 필요해요')).toBeVisible();
      await page.locator('.care-document summary').click();
      await expect(page.getByRole('heading', { name: '하지 못하는 것' })).toBeVisible();
      await expect(page.locator('.care-text')).toHaveAttribute('lang', 'ko');
      await expectAccessible(page);
    },
  );
});
