// The room that sees: what a look takes and tells, beside face-api and Human's own pipeline in the same run; what it
// costs while it is on; and how often the label changes. On a page of its own with the avatar, not the whole app.
import { chromium } from '@playwright/test';
import { createReading } from '../../src-renderer/seeing/reading.ts';
import { FACE_SCENES, faceCameraFile, faceCameraFlags } from '../../tests/support/face-camera.ts';
import { serveFaceHarness } from '../../tests/support/face-harness/serve.ts';
import { findBrowser } from '../find-browser.mjs';
import { summary } from './_app.mjs';
import { countLooks, READERS, readPictures, timeLooks } from './seeing/_pictures.mjs';
import { measureCpu, measureFrames } from './seeing/_room.mjs';

/** Minutes of made-up sitting, in which the face changes every few seconds. */
const MINUTES = 30;

export async function run({ runs }) {
  const camera = await faceCameraFile([{ scene: FACE_SCENES.happy, seconds: 5 }]);
  const server = await serveFaceHarness();
  const browser = await chromium.launch({
    executablePath: findBrowser() ?? undefined,
    args: ['--no-sandbox', ...faceCameraFlags(camera)],
  });
  const rows = [];
  const notes = [];
  try {
    let stream = [];
    for (const reader of READERS) {
      const looks = await readPictures(browser, server.url, reader);
      const counted = countLooks(looks);
      if (reader === 'ours') stream = looks;
      const { ms, cpuMs } = await timeLooks(browser, server.url, reader);
      rows.push(summary(`a look, ${reader}`, 'ms', ms));
      rows.push(summary(`of the processor for it, ${reader}`, 'ms', [cpuMs]));
      notes.push(
        `${reader}: ${counted.agreed} of ${counted.pictures} pictures as a person labelled them, ` +
          `${counted.agreedOfAll} of ${counted.looks} with changes; ${counted.surelyWrong} wrong and sure, ` +
          `${counted.flips} flipped by a change, ${counted.unread} not read. Wrong: ${counted.wrong.join(', ') || 'none'}.`,
      );
    }
    const cpu = await measureCpu(browser, server.url, runs);
    const frames = await measureFrames(browser, server.url, runs);
    const percent = (values) => values.map((value) => value * 100);
    rows.push(
      summary('looks', 'a second', cpu.looks),
      summary(
        'seeing, on minus off',
        '% of one core',
        percent(cpu.on.map((on, i) => on - cpu.off[i])),
      ),
      summary('frames of the avatar, seeing off', 'a second', frames.off),
      summary('frames of the avatar, seeing on', 'a second', frames.on),
      summary('frames twice as late as usual, off', '%', percent(frames.lateOff)),
      summary('frames twice as late as usual, on', '%', percent(frames.lateOn)),
      ...labelChanges(stream),
    );
  } finally {
    await browser.close();
    await server.close();
  }
  return { rows, note: notes.join('\n') };
}

/**
 * New labels a minute over looks of the pictures in random changes: another face every 2 to 12 s, three looks a
 * second; and what the likeliest emotion alone would have said. The same every time.
 */
function labelChanges(looks) {
  let random = 11;
  const next = () => {
    random = (random * 16_807) % 2_147_483_647;
    return random / 2_147_483_647;
  };
  const names = [...new Set(looks.map(({ name }) => name))];
  const reading = createReading();
  const told = [];
  const plain = [];
  let now = 0;
  let label = null;
  let top = null;
  const look = (of) => {
    now += 1000 / 3;
    if (!of.scores) return;
    const face = { size: 160, x: 320, y: 240, yaw: 0, detection: 0.95 };
    const scores = Float64Array.from(of.scores);
    reading.look({ width: 640, height: 480, brightness: 0.4, face, others: 0, scores }, now);
    if (of.top !== top) plain[plain.length - 1] += 1;
    top = of.top;
    const { label: shown } = reading.seen;
    if (shown !== label && shown !== null) told[told.length - 1] += 1;
    label = shown;
  };
  const calm = looks.filter(({ shows, top: read }) => shows === 'neutral' && read === 'neutral');
  told.push(0);
  plain.push(0);
  while (now < 61_000) look(calm[Math.floor(next() * calm.length)]);
  told.length = 0;
  plain.length = 0;
  for (let minute = 0; minute < MINUTES; minute += 1) {
    told.push(0);
    plain.push(0);
    const ends = now + 60_000;
    while (now < ends) {
      const name = names[Math.floor(next() * names.length)];
      const of = looks.filter((each) => each.name === name);
      const until = Math.min(ends, now + 2000 + next() * 10_000);
      while (now < until) look(of[Math.floor(next() * of.length)]);
    }
  }
  return [
    summary('new labels', 'a minute', told),
    summary('baseline: likeliest emotion of each look', 'changes a minute', plain),
  ];
}
