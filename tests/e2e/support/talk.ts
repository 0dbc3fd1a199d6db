/** What a person does on the conversation screen by hand, and what they then read there. */
import { expect, type Locator, type Page } from '@playwright/test';

/** Long enough for a busy machine; what comes sooner is seen sooner. */
export const SOON = { timeout: 30_000 };

const composer = (page: Page): Locator => page.locator('.composer textarea');

/** The first start: reads what Dal is, says to be an adult, and begins. */
export async function begin(page: Page): Promise<void> {
  await page.locator('.welcome-go').click(SOON);
  const adult = page.getByRole('dialog').getByRole('button', { name: /18 or over|18세 이상/ });
  await adult.click(SOON);
}

/** Opens the composer where it is not open yet. */
export async function openComposer(page: Page): Promise<Locator> {
  await page.locator('.talkpage').waitFor(SOON);
  const box = composer(page);
  await page.locator('.composer textarea, .dock').first().waitFor(SOON);
  if (!(await box.isVisible())) await page.keyboard.press('t');
  await box.waitFor(SOON);
  return box;
}

/** Types this and sends it; once it was taken the box is empty, or gone with the whole screen. */
export async function type(page: Page, text: string): Promise<void> {
  const box = await openComposer(page);
  await box.fill(text);
  await box.press('Enter');
  const left = () => box.evaluateAll(([one]) => (one as HTMLTextAreaElement | undefined)?.value);
  await expect.poll(async () => (await left()) ?? '', SOON).toBe('');
}

/** Waits until a running reply has been said to its end, or was stopped. */
export const untilQuiet = (page: Page): Promise<void> =>
  expect(page.locator('.composer-stop')).toHaveCount(0, SOON);

/** The sentence that sounds, as a screen reader gets it. */
export const sounding = (page: Page): Locator => page.locator('.words [aria-live]');

/** The note from the machine, as it reads. */
export const notice = (page: Page): Locator => page.locator('.notices .notice-text');

/** The turns as the transcript shows them; opens it where it is closed. */
export async function transcript(page: Page): Promise<Locator> {
  const opener = page.locator('.transcript-open');
  if (await opener.isVisible()) await opener.click();
  return page.locator('.script .turn');
}

/** The newest turn as it is kept, once it is over. */
export async function said(page: Page): Promise<string> {
  await untilQuiet(page);
  return (await transcript(page)).last().locator('.turn-text').innerText();
}

/** How far the mouth is open, all shapes together. */
export const mouthOpening = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const { aa = 0, ih = 0, ou = 0, ee = 0, oh = 0 } = window.bemoreDiagnostics?.mouth ?? {};
    return aa + ih + ou + ee + oh;
  });

/** How far the mouth was open at most in the frames drawn last, all shapes together: a busy page answers late. */
export const widestMouth = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const drawn = window.bemoreDiagnostics?.recent() ?? [];
    return Math.max(0, ...drawn.map(({ mouth: { aa, ih, ou, ee, oh } }) => aa + ih + ou + ee + oh));
  });

/** Every text of the screen a person reads, sees on hover or is told by a screen reader. */
export const wordsOnScreen = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const told = [...document.querySelectorAll('[aria-label], [title], [placeholder], [alt]')]
      .filter((element) => element.checkVisibility())
      .flatMap((element) =>
        ['aria-label', 'title', 'placeholder', 'alt', 'aria-description'].map((name) =>
          element.getAttribute(name),
        ),
      );
    const lines = document.body.innerText.split('\n');
    return [document.title, ...lines, ...told].flatMap((text) => (text?.trim() ? [text] : []));
  });
