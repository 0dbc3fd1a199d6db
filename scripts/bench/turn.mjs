// The app's own share of a spoken turn: from the end of speech, as the detector reports it, to the first
// sample the loudspeaker is given, less the vendors' delays on the way (transcript, first words, first sound).
// The detector's own wait for silence comes before and is not in it.
import { summary, support } from './_app.mjs';

const { startApp, newDataDir, removeDataDir } = await support('e2e/support/app.ts');
const { openPage } = await support('e2e/support/page.ts');
const { startVendors, ENVIRONMENT } = await support('e2e/support/vendors.ts');

const DELAYS = { transcriptMs: 150, firstWordMs: 200, firstSoundMs: 100 };
const VENDORS = DELAYS.transcriptMs + DELAYS.firstWordMs + DELAYS.firstSoundMs;

/** Runs in the page before the app: notes when an utterance leaves and when sound begins. */
function watch() {
  const marks = { sent: null, sound: null };
  Object.assign(window, { turnMarks: marks });
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (data) {
    const head = new TextDecoder().decode(new Uint8Array(data).subarray(0, 200));
    if (head.includes('conversation/heard')) {
      marks.sent = performance.now();
      marks.sound = null;
    }
    return send.call(this, data);
  };
  const start = AudioBufferSourceNode.prototype.start;
  AudioBufferSourceNode.prototype.start = function (when = 0, ...rest) {
    if (marks.sent !== null && marks.sound === null) {
      const ahead = Math.max(0, when - this.context.currentTime) * 1000;
      marks.sound = performance.now() + ahead;
    }
    return start.call(this, when, ...rest);
  };
}

/** One conversation of `turns` spoken turns; the app's share of each, milliseconds. */
async function converse(turns, picture) {
  const vendors = await startVendors(DELAYS);
  const dataDir = newDataDir(vendors.preferences);
  const app = await startApp({ dataDir, environment: ENVIRONMENT });
  vendors.hears('My day was long and I feel tired.');
  vendors.answers('I hear you. ');
  const said = Array.from({ length: turns + 1 }, () => ['en-one-sentence.wav', 4.5]).flat();
  const opened = await openPage(app.address, { microphone: [3, ...said], before: watch, picture });
  const { page } = opened;
  const shares = [];
  try {
    await page.locator('.talk').click();
    for (let turn = 0; turn <= turns; turn += 1) {
      await page.waitForFunction(() => window.turnMarks.sound !== null, null, { timeout: 30_000 });
      const share = await page.evaluate((vendorMs) => {
        const { sent, sound } = window.turnMarks;
        window.turnMarks.sent = null;
        window.turnMarks.sound = null;
        return sound - sent - vendorMs;
      }, VENDORS);
      // The first turn opens connections and warms everything: reported on its own.
      shares.push(share);
    }
  } finally {
    await opened.close();
    await app.stop();
    await vendors.close();
    removeDataDir(dataDir);
  }
  return shares;
}

export async function run({ runs }) {
  const first = [];
  const later = [];
  const drawn = [];
  for (let i = 0; i < runs; i += 1) {
    const [opening, ...rest] = await converse(6, false);
    first.push(opening);
    later.push(...rest);
    const [, ...withPicture] = await converse(6, true);
    drawn.push(...withPicture);
  }
  return {
    rows: [
      summary("app's share", 'ms', later),
      summary("app's share, first turn after a start", 'ms', first),
      summary("app's share while the processor also draws Dal", 'ms', drawn),
      { name: "vendors' delays taken off", unit: 'ms', runs: 1, median: VENDORS, p95: VENDORS },
    ],
    note: 'Aim: 60 ms or less at p95. Dal is drawn by the graphics card where there is one; the third row is a computer without.',
  };
}
