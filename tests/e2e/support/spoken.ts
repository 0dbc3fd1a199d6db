/** A conversation by voice: what it takes to begin one, and what was kept of it. */
import { expect, type Page } from '@playwright/test';
import type { Room } from './room.ts';
import { SOON, transcript } from './talk.ts';

/** Talk mode is on and the detector hears. The transcript stands open beside it. */
export async function listen(page: Page): Promise<void> {
  await page.locator('.talk').click();
  await expect(page.locator('.talk')).toHaveAttribute('data-look', 'listening', SOON);
  await transcript(page);
}

export interface Kept {
  readonly who: 'person' | 'companion';
  readonly text: string;
  readonly interrupted: boolean;
}

/** The turns as they are kept, oldest first; without the reply that is running. */
export function kept(page: Page): Promise<Kept[]> {
  return page.locator('.script .turn:not(.turn-live)').evaluateAll((turns) =>
    turns.map((turn) => ({
      who: turn.classList.contains('turn-person') ? 'person' : 'companion',
      text: turn.querySelector('.turn-text')?.textContent ?? '',
      interrupted: turn.querySelector('.turn-state') !== null,
    })),
  );
}

/** What the person was understood to say, turn by turn. */
export const turnsOf = async (page: Page): Promise<string[]> =>
  (await kept(page)).filter(({ who }) => who === 'person').map(({ text }) => text);

/** Waits until she has answered so many times in all, and is done. */
export async function untilAnswered(page: Page, answers: number): Promise<void> {
  await expect
    .poll(async () => (await kept(page)).filter(({ who }) => who === 'companion').length, SOON)
    .toBe(answers);
  await expect(page.locator('.talk')).toHaveAttribute('data-look', 'listening', SOON);
}

/** Whether the loudspeaker gave a voice within the last moment. */
export async function sounds(room: Room, withinMs = 500): Promise<boolean> {
  const newest = await room.loudspeaker((await room.now()) - withinMs);
  return newest.some(({ rms }) => rms > 0.01);
}

export const untilSheSpeaks = (room: Room): Promise<void> =>
  expect.poll(() => sounds(room, 150), { ...SOON, intervals: [50] }).toBe(true);
