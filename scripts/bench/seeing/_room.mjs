// The room itself, with a camera that plays a face: what it takes of the processor, and of the avatar's frames.
import { cpuClock, openHarness } from './_harness.mjs';

const WINDOW_MS = 10_000;
/** After switching on or off, until what that took is over. */
const SETTLE_MS = 2000;

/** Share of one core that the page's process takes with seeing on and off, 0..1, window by window. */
export async function measureCpu(browser, url, runs) {
  const page = await openHarness(browser, url);
  const cpuTime = await cpuClock(page);
  const shares = { on: [], off: [], looks: [] };
  try {
    await makeRoom(page);
    for (let i = 0; i < runs; i += 1) {
      for (const which of ['off', 'on']) {
        await switchTo(page, which);
        const before = await cpuTime();
        await page.evaluate(() => {
          globalThis.looks = 0;
        });
        const began = performance.now();
        await page.waitForTimeout(WINDOW_MS);
        const looks = await page.evaluate(() => globalThis.looks);
        const passed = performance.now() - began;
        shares[which].push(((await cpuTime()) - before) / passed);
        if (which === 'on') shares.looks.push((looks * 1000) / passed);
      }
    }
  } finally {
    await page.close();
  }
  return shares;
}

/** Frames of the avatar a second with seeing on and off, and the share that came twice as late as usual. */
export async function measureFrames(browser, url, runs) {
  const page = await openHarness(browser, url);
  const frames = { on: [], off: [], lateOn: [], lateOff: [] };
  try {
    await makeRoom(page);
    await page.evaluate(() => {
      globalThis.frames = [];
      return globalThis.seeingHarness.draw((ms) => globalThis.frames.push(ms));
    });
    for (let i = 0; i < runs; i += 1) {
      for (const which of ['off', 'on']) {
        await switchTo(page, which);
        await page.evaluate(() => {
          globalThis.frames.length = 0;
        });
        await page.waitForTimeout(WINDOW_MS);
        const times = await page.evaluate(() => [...globalThis.frames]);
        const usual = [...times].sort((a, b) => a - b)[times.length >> 1];
        frames[which].push((times.length * 1000) / WINDOW_MS);
        const late = times.filter((ms) => ms > usual * 2).length / times.length;
        frames[which === 'on' ? 'lateOn' : 'lateOff'].push(late);
      }
    }
  } finally {
    await page.close();
  }
  return frames;
}

function makeRoom(page) {
  return page.evaluate(() => {
    globalThis.looks = 0;
    const take = VideoFrame;
    // One picture is taken for each look.
    globalThis.VideoFrame = class extends take {
      constructor(...from) {
        super(...from);
        globalThis.looks += 1;
      }
    };
    globalThis.room = globalThis.seeingHarness.createSeeing({
      onFault: (code) => {
        throw new Error(code);
      },
    });
  });
}

async function switchTo(page, which) {
  await page.evaluate(async (on) => {
    if (on) await globalThis.room.start(null, AbortSignal.timeout(60_000));
    else globalThis.room.stop();
  }, which === 'on');
  await page.waitForTimeout(SETTLE_MS);
}
