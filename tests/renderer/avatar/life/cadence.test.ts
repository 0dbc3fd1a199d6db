import { expect, test } from 'vitest';
import { createCadence } from '../../../../src-renderer/avatar/life/cadence.ts';
import { createSpeechMoment, speechAt } from '../../../support/stage-harness/synthetic-speech.ts';

const STEP = 1 / 60;

/** What is told over `seconds` of made-up speech; its phrases begin 23 times a minute. */
function listen(seconds: number, { known = false, fps = 60, noise = 0 } = {}) {
  const cadence = createCadence();
  const speech = createSpeechMoment();
  const told = { began: [] as number[], ending: [] as number[], ended: [] as number[], accents: 0 };
  for (let t = 0; t < seconds; t += 1 / fps) {
    speechAt(t, speech);
    const level = Math.max(noise, speech.level);
    cadence.update(1 / fps, level, known ? speech.untilPauseS : Number.POSITIVE_INFINITY);
    if (cadence.began) told.began.push(t);
    if (cadence.ending) told.ending.push(t);
    if (cadence.ended) told.ended.push(t);
    if (cadence.accent > 0) told.accents += 1;
  }
  return told;
}

test.each([0, 0.15, 0.24])(
  'hears where phrases begin and end above a room as loud as %d',
  (noise) => {
    const { began, ended } = listen(120, { noise });
    expect(began.length).toBeGreaterThan(42);
    expect(began.length).toBeLessThan(49);
    expect(Math.abs(ended.length - began.length)).toBeLessThanOrEqual(1);
  },
);

test('an end known ahead is told once, before it comes; an unknown one when it is there', () => {
  const known = listen(60, { known: true });
  expect(known.ending).toHaveLength(known.began.length);
  known.ended.forEach((end, i) => {
    const ahead = end - (known.ending[i] as number);
    expect(ahead).toBeGreaterThan(0.4);
    expect(ahead).toBeLessThan(0.75);
  });
  const unknown = listen(60);
  expect(unknown.ending).toEqual(unknown.ended);
});

test('tells about one stress a word, the same at any frame rate', () => {
  const perMinute = [30, 120].map((fps) => listen(60, { fps }).accents);
  for (const one of perMinute) {
    expect(one).toBeGreaterThan(60);
    expect(one).toBeLessThan(150);
  }
  expect(Math.abs((perMinute[0] as number) - (perMinute[1] as number))).toBeLessThan(15);
});

test('noise that stays as it is, is nobody speaking', () => {
  const cadence = createCadence();
  let begun = 0;
  for (let t = 0; t < 30; t += STEP) {
    cadence.update(STEP, 0.22 + 0.02 * Math.sin(t * 9), Number.POSITIVE_INFINITY);
    if (t > 2 && cadence.began) begun += 1;
  }
  expect(begun).toBe(0);
});

test('a level that is no number is silence, and does no harm afterwards', () => {
  const cadence = createCadence();
  cadence.update(STEP, Number.NaN, 0);
  for (let i = 0; i < 20; i += 1) cadence.update(STEP, 0.7, Number.NaN);
  expect(cadence.sounding).toBe(true);
});
