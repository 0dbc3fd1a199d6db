/** How Dal sounds, in the settings. */
import { expect } from '@playwright/test';
import { asked, preference, test } from './support/pages.ts';

test('speaking aloud is switched off: what only sounds goes away, and nothing goes out to be spoken', async ({
  open,
}) => {
  const page = await open('screen=settings&section=voice');
  await page.getByRole('slider', { name: 'Volume' }).press('ArrowLeft');
  await expect.poll(() => preference(page, 'volume')).toBe(0.95);
  await page.getByRole('switch', { name: 'Speak aloud' }).click();
  await expect(page.getByText('Captions are shown even where they are switched off')).toBeVisible();
  await expect(page.getByRole('slider', { name: 'Volume' })).toHaveCount(0);
  await expect(page.locator('.v-card')).toHaveCount(0);
  await expect(page.getByRole('row', { name: /to be spoken/ })).toContainText('Stays here');
});

test("the manner of ElevenLabs' voices is set, heard, and put back [B1]", async ({ open }) => {
  const page = await open('screen=settings&section=voice');
  await page.getByRole('slider', { name: 'Steadiness' }).press('ArrowRight');
  await expect
    .poll(() => preference(page, 'elevenLabsVoice'))
    .toEqual({ stability: 0.65, similarity: 0.75, style: 0 });
  await page.getByRole('button', { name: 'Hear it like this' }).click();
  await expect.poll(() => asked(page, 'voices/preview')).toBe(1);
  await page.getByRole('button', { name: 'As usual' }).click();
  await expect
    .poll(() => preference(page, 'elevenLabsVoice'))
    .toEqual({ stability: 0.6, similarity: 0.75, style: 0 });
});

test('a voice is tried from where and as loud as Dal speaks', async ({ open }) => {
  const page = await open('screen=settings&section=voice');
  await page.evaluate(() => {
    const heard: unknown[] = [];
    Object.assign(window, { heard });
    Object.assign(AudioContext.prototype, {
      setSinkId: async (id: string) => void heard.push(id),
    });
    window.GainNode = class extends GainNode {
      constructor(context: BaseAudioContext, options?: GainOptions) {
        super(context, options);
        heard.push(options?.gain);
      }
    };
    const { harness } = window as unknown as {
      harness: {
        preferences: { setState(change: (state: { preferences: object }) => object): void };
      };
    };
    harness.preferences.setState(({ preferences }) => ({
      preferences: { ...preferences, outputId: 'headphones', volume: 0.4 },
    }));
  });
  await page.getByRole('button', { name: 'Hear Ripple' }).click();
  await expect.poll(() => page.evaluate('window.heard')).toEqual(['headphones', 0.4]);
});
