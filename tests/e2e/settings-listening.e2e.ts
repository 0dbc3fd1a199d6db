/** How Dal listens and waits, in the settings. */
import { expect, type Page } from '@playwright/test';
import { type OpenOptions, preference, test } from './support/pages.ts';

/** A microphone that a test can watch: how often it was asked for, and whether it is open. */
async function watchMicrophone(page: Page, refused: boolean): Promise<void> {
  await page.addInitScript((refuse) => {
    const seen = { asked: 0, open: 0 };
    Object.assign(window, { microphone: seen });
    navigator.mediaDevices.getUserMedia = async () => {
      seen.asked += 1;
      if (refuse) throw new DOMException('', 'NotAllowedError');
      const { stream } = new MediaStreamAudioDestinationNode(new AudioContext());
      seen.open += 1;
      for (const track of stream.getTracks()) {
        const stop = track.stop.bind(track);
        track.stop = () => {
          seen.open -= 1;
          stop();
        };
      }
      return stream;
    };
  }, refused);
}
const microphone = (page: Page): Promise<{ asked: number; open: number }> =>
  page.evaluate('window.microphone') as Promise<{ asked: number; open: number }>;

type Open = (query: string, options?: OpenOptions) => Promise<Page>;
const openWatched = (open: Open, query: string, refused = false): Promise<Page> =>
  open(query, { before: (page) => watchMicrophone(page, refused) });

test('the microphone is opened on a press only, and given back at the next', async ({ open }) => {
  const page = await openWatched(open, 'screen=settings&section=listening');
  expect(await microphone(page)).toEqual({ asked: 0, open: 0 });
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect(page.getByText('Say something, such as your name.')).toBeVisible();
  expect((await microphone(page)).open).toBe(1);
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect.poll(() => microphone(page)).toEqual({ asked: 1, open: 0 });
});

test('leaving the settings gives the microphone back', async ({ open }) => {
  const page = await openWatched(open, 'screen=settings&section=listening');
  await page.getByRole('button', { name: 'Try it' }).click();
  await expect.poll(async () => (await microphone(page)).open).toBe(1);
  await page.getByRole('button', { name: 'History' }).click();
  await expect.poll(async () => (await microphone(page)).open).toBe(0);
});

test('a refused microphone is said plainly, with where to allow it', async ({ open }) => {
  const page = await openWatched(open, 'screen=settings&section=listening&lang=ko', true);
  await page.getByRole('button', { name: '확인하기', exact: true }).click();
  await expect(page.getByText('마이크가 허락되지 않았어요.')).toBeVisible();
  await expect(page.getByRole('button', { name: '다시 해 보기' })).toBeVisible();
});

test('how long Dal waits is chosen, and every choice says what it does [B1]', async ({ open }) => {
  const page = await open('screen=settings&section=listening');
  await page.getByRole('radio', { name: 'Patient' }).click();
  await expect(page.getByText('Dal waits longer in every pause')).toBeVisible();
  await page.getByRole('radio', { name: 'Push to talk' }).click();
  await expect(page.getByText('Letting go ends your turn.')).toBeVisible();
  // Nothing waits where a hand says when the turn is over.
  await expect(page.getByRole('radio', { name: 'Patient' })).toHaveCount(0);
  await page.getByRole('switch', { name: 'Think ahead in pauses' }).click();
  expect(await preference(page, 'patience')).toBe('patient');
  expect(await preference(page, 'turnTaking')).toBe('push-to-talk');
  expect(await preference(page, 'thinksAhead')).toBe(false);
});

test("what was learned of a person's pauses is shown, forgotten on request, and can be brought back", async ({
  open,
}) => {
  const page = await open('screen=settings&section=listening&pauses');
  await expect(page.getByText('You usually pause for up to 1.4 s.')).toBeVisible();
  await page.getByRole('button', { name: 'Forget' }).click();
  await expect(page.getByText('Not known yet.')).toBeVisible();
  expect(await preference(page, 'usualPauseMs')).toBeNull();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText('You usually pause for up to 1.4 s.')).toBeVisible();
});
