// What readers make of faces that packages ship, as they are and changed a little.
import { FACE_EMOTIONS } from '../../../src-preload/contract/words.ts';
import { LABEL_FROM } from '../../../src-renderer/seeing/constants.ts';
import { FACE_PICTURES } from '../../../tests/support/face-pictures.ts';
import { cpuClock, openHarness } from './_harness.mjs';

const AS_IT_IS = {};
const CHANGES = [
  AS_IT_IS,
  { light: 0.6 },
  { light: 0.35 },
  { light: 1.4 },
  { edge: 100 },
  { edge: 240 },
  { mirrored: true },
  { jpeg: 0.3 },
  { aside: 0.1 },
];
/** The first looks of a page compile and allocate. */
const WARM_UP = 5;
const REPEATED = 40;

export const READERS = ['ours', 'face-api', 'human', 'human with mesh'];

/** Every picture in every change, as one reader sees it. */
export async function readPictures(browser, url, reader) {
  const page = await openHarness(browser, url);
  const looks = [];
  try {
    for (const [name, picture] of Object.entries(FACE_PICTURES)) {
      for (const change of CHANGES) {
        const { scores } = await page.evaluate(
          (asked) => globalThis.seeingHarness.read(...asked),
          [reader, picture, change],
        );
        const best = scores ? Math.max(...scores) : 0;
        const top = scores ? FACE_EMOTIONS[scores.indexOf(best)] : null;
        looks.push({ name, shows: picture.shows, change, scores, top, best });
      }
    }
  } finally {
    await page.close();
  }
  return looks;
}

/** Milliseconds of each look, and the processor's for one; a busy machine stretches the first, hardly the second. */
export async function timeLooks(browser, url, reader) {
  const page = await openHarness(browser, url);
  const repeat = (times) =>
    page.evaluate(
      (asked) => globalThis.seeingHarness.repeat(...asked),
      [reader, FACE_PICTURES['red eyes, smiling'], times],
    );
  try {
    const cpuTime = await cpuClock(page);
    await repeat(WARM_UP);
    const before = await cpuTime();
    const ms = await repeat(REPEATED);
    return { ms, cpuMs: ((await cpuTime()) - before) / REPEATED };
  } finally {
    await page.close();
  }
}

/** Counts of what `readPictures` answered. */
export function countLooks(looks) {
  const plain = looks.filter(({ change }) => change === AS_IT_IS);
  const agree = (some) => some.filter(({ top, shows }) => top === shows).length;
  const sure = looks.filter(({ top, shows, best }) => top && top !== shows && best >= LABEL_FROM);
  const flips = looks.filter(
    ({ name, top }) => top && top !== plain.find((look) => look.name === name)?.top,
  );
  return {
    pictures: plain.length,
    agreed: agree(plain),
    looks: looks.length,
    agreedOfAll: agree(looks),
    unread: looks.filter(({ top }) => !top).length,
    surelyWrong: sure.length,
    flips: flips.length,
    wrong: plain
      .filter(({ top, shows }) => top !== shows)
      .map(({ name, top }) => `${name}: ${top}`),
  };
}
