/** The help card: who to reach, in every region, language, theme and window, with and without a host. */
import { expect } from '@playwright/test';
import { REGIONS } from '../../src-preload/contract/words.ts';
import { expectAccessible } from './support/pages.ts';
import { asked, copied, test } from './support/scenes.ts';

for (const [lang, theme] of [
  ['ko', 'light'],
  ['en', 'dark'],
] as const) {
  test(`every region has its numbers, wide and narrow, and axe finds nothing: ${lang}, ${theme} [R2] [S6]`, async ({
    open,
  }) => {
    for (const region of REGIONS) {
      const page = await open(`lang=${lang}&theme=${theme}&help=open&plan=full&region=${region}`);
      for (const size of [
        { width: 1280, height: 800 },
        { width: 420, height: 720 },
      ]) {
        await page.setViewportSize(size);
        await expect(page.locator('[data-card=help] .qr')).toBeVisible();
        await expectAccessible(page);
        const inside = await page
          .locator('.help-ground')
          .evaluate((ground) => ground.scrollWidth <= ground.clientWidth);
        expect(inside, `${region} ${size.width}`).toBe(true);
      }
    }
  });
}

test('the longest Korean card is in sight as a whole, with the trusted person and the plan [R3]', async ({
  open,
}) => {
  for (const narrow of [false, true]) {
    const page = await open('lang=ko&help=open&plan=full&opens', { narrow });
    for (const name of ['바로 가리기', '돌아가기', '109에 전화하기', /지수에게 연락하기/]) {
      const button = page.getByRole('button', { name }).or(page.getByRole('link', { name }));
      await expect(button.first()).toBeInViewport({ ratio: 1 });
    }
    for (const number of ['112', '119', '1577-0199', '1388', '1588-9191', '1366']) {
      await expect(page.getByText(number, { exact: true }).first()).toBeInViewport({ ratio: 1 });
    }
    await expect(page.locator('.qr')).toBeInViewport({ ratio: 1 });
    await expect(page.getByText('앱이 먼저 누군가에게 연락하는 일은 없어요')).toBeInViewport();
  }
});

test('a line that is pressed takes the large place and the focus; the first stays in reach [R3]', async ({
  open,
}) => {
  const page = await open('lang=ko&help=open&region=KR');
  await page.getByTitle('1366 크게 보기').click();
  await expect(page.locator('.help-number')).toHaveText('1366');
  await expect(page.getByRole('img', { name: '1366 전화 걸기 QR' })).toBeVisible();
  const copy = page.getByRole('button', { name: '번호 복사', exact: true });
  await expect(copy).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => copied(page)).toBe('1366');
  await page.getByTitle('109 크게 보기').click();
  await expect(page.locator('.help-number')).toHaveText('109');
});

test('whoever would rather write has a code for that, and a chat its address [R3]', async ({
  open,
}) => {
  const page = await open('lang=en&help=open&region=US');
  await page.getByRole('radio', { name: 'Text' }).click();
  await expect(page.getByRole('img', { name: 'QR code that writes a text to 988' })).toBeVisible();
  await page.getByRole('radio', { name: 'Chat' }).click();
  await expect(page.locator('.help-address')).toHaveText('988lifeline.org/chat');
  await page.getByRole('button', { name: 'Copy address' }).click();
  await expect.poll(() => copied(page)).toBe('https://988lifeline.org/chat/');
});

test('a call is offered only where the system can make one; the number is copied as well [R3]', async ({
  open,
}) => {
  const without = await open('lang=en&help=open&region=GB');
  await expect(without.locator('.help-first a')).toHaveCount(0);
  const page = await open('lang=en&help=open&region=GB&opens');
  const call = page.getByRole('link', { name: 'Call 116 123' });
  await expect(call).toHaveAttribute('href', 'tel:116123');
  await call.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await call.click();
  await expect.poll(() => copied(page)).toBe('116 123');
  await expect(page.getByRole('status')).toContainText('please dial it yourself');
});

test('opening and using the card asks nobody for anything [R3] [R15]', async ({ open }) => {
  const page = await open('lang=en&region=US&opens&scene=speaking');
  const requests: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  await page.keyboard.press('F1');
  for (const way of ['Text', 'Chat', 'Call']) {
    await page.getByRole('radio', { name: way }).click();
  }
  await page.getByRole('combobox').selectOption('KR');
  await expect(page.getByText('109', { exact: true })).toBeVisible();
  const here = new URL(page.url()).host;
  expect(requests.filter((url) => new URL(url).host !== here)).toEqual([]);
});

test('somebody trusted comes with words for a friend; a plan that cannot be read takes nothing else away [R3]', async ({
  open,
}) => {
  const page = await open('lang=ko&help=open&plan=full');
  await page.getByRole('button', { name: /지수에게 연락하기/ }).click();
  await expect(page.locator('.help-number')).toHaveText('010-0000-1234');
  await expect(page.locator('.help-say')).toContainText('잠깐 이야기할 수 있을까요');
  await expect(page.getByTitle('109 크게 보기')).toBeVisible();

  const failing = await open('lang=ko&help=open&plan=failing');
  await expect(failing.getByText('109', { exact: true })).toBeVisible();
  await expect(failing.locator('.help-act')).toHaveCount(1);
  await failing.getByRole('button', { name: /나의 안전 계획/ }).click();
  await expect(failing.getByRole('alert')).toContainText('도움 카드의 번호는 그대로');
});

test('the host may be gone: the numbers, the sentence and the plan that was read stay [R1] [C11]', async ({
  open,
}) => {
  const page = await open('lang=ko&plan=full&scene=speaking');
  await expect.poll(() => asked(page)).toContain('safety/plan');
  await page.evaluate(() => {
    const { useLink } = window as unknown as { useLink: { setState(state: object): void } };
    useLink.setState({ link: { state: 'lost' } });
  });
  await page.getByRole('button', { name: '지금 힘들어요' }).click();
  await expect(page.getByText('109', { exact: true })).toBeVisible();
  await expect(page.getByRole('button', { name: /지수에게 연락하기/ })).toBeVisible();
  await page.getByRole('button', { name: /나의 안전 계획/ }).click();
  await expect(page.getByRole('textbox').first()).toHaveValue(/새벽까지/);
});

test('under 18 the line for young people is the large one, and the others stay [R6]', async ({
  open,
}) => {
  const page = await open('lang=ko&help=open&minor');
  await expect(page.locator('.help-number')).toHaveText('1388');
  await expect(page.getByTitle('109 크게 보기')).toBeVisible();
});

test('the moment a card is on screen is marked, with which one [R1]', async ({ open }) => {
  const page = await open('lang=en&scene=speaking');
  await page.keyboard.press('F1');
  await expect(page.locator('[data-card=help]')).toBeVisible();
  const marked = (): Promise<readonly unknown[]> =>
    page.evaluate(() =>
      performance
        .getEntriesByName('card-shown')
        .map((entry) => (entry as PerformanceMark).detail as unknown),
    );
  await expect.poll(marked).toEqual([{ card: 'help' }]);
});
