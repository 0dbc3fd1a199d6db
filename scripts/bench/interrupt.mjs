// From the first sample of a person's voice, as the recording has it, to her voice ducked, and to silence.
import { summary, support } from './_app.mjs';

const { startApp, newDataDir, removeDataDir } = await support('e2e/support/app.ts');
const { openPage } = await support('e2e/support/page.ts');
const { startVendors, ENVIRONMENT } = await support('e2e/support/vendors.ts');
const { timedLine, timedSpeech } = await support('support/elevenlabs-server.ts');

const VOICES = [
  ['en-barge-in.wav', 'Wait, stop please.'],
  ['ko-barge-in.wav', '잠깐만요, 그만해 주세요.'],
  ['en-one-sentence.wav', 'My day was long and I feel tired.'],
  ['ko-one-sentence.wav', '요즘 잠을 잘 못 자요.'],
];
/** A fall of 2 dB: below any ripple of a steady voice, above the block in which the gain begins to move. */
const DUCKED = 0.8;
/** -50 dB of full scale. */
const SILENT = 10 ** (-50 / 20);
const RATE = 24_000;

/** One period fits a block of the loudspeaker's record at 44.1 kHz, so that a steady voice measures as steady. */
const PITCH = 44_100 / 256;

/** A voice without syllables, so that what falls is the gain: 20 s of a buzz. */
function steadyVoice() {
  const samples = Int16Array.from({ length: 20 * RATE }, (_, i) => {
    let sum = 0;
    for (let k = 1; k <= 10; k += 1)
      sum += Math.sin((2 * Math.PI * PITCH * k * i) / RATE + k * k) / k;
    return 4000 * sum;
  });
  return new Uint8Array(samples.buffer);
}

async function converse(leak) {
  const vendors = await startVendors();
  const sound = steadyVoice();
  vendors.elevenlabs.on('POST /v1/text-to-speech/*', (request) => {
    const { text } = request.json();
    return timedSpeech([
      timedLine({ bytes: sound, characters: [...text].map((c, i) => [c, i * 0.4, (i + 1) * 0.4]) }),
    ]);
  });
  vendors.answers('Let me tell you all about it from the very beginning.');
  const dataDir = newDataDir({ ...vendors.preferences, murmurs: false });
  const app = await startApp({ dataDir, environment: ENVIRONMENT });
  const opened = await openPage(app.address, { room: true, picture: false });
  const { page, room } = opened;
  const measured = [];
  try {
    if (leak !== null) await room.leak(leak);
    await page.locator('.talk').click();
    await page.locator('.talk[data-look=listening]').waitFor({ timeout: 30_000 });
    vendors.hears('I feel tired.');
    await room.say('en-one-sentence.wav');
    for (const [index, [recording, words]] of VOICES.entries()) {
      const steady = await untilSteady(room);
      // Anywhere against the detector's frames.
      await page.waitForTimeout(700 + index * 37 + Math.random() * 64);
      vendors.hears(words);
      const { from } = await room.say(recording);
      await room.until(from + 600);
      const blocks = await room.loudspeaker(from);
      const ducked = blocks.find(({ rms }) => rms < DUCKED * steady);
      const silent = blocks.find(({ rms }) => rms < SILENT);
      measured.push({
        duckMs: (ducked?.at ?? Number.NaN) - from,
        silenceMs: (silent?.at ?? Number.NaN) - from,
      });
    }
  } finally {
    await opened.close();
    await app.stop();
    await vendors.close();
    removeDataDir(dataDir);
  }
  return measured;
}

/** Waits until she has sounded for half a second without a change; how loud. */
async function untilSteady(room) {
  for (let i = 0; i < 300; i += 1) {
    const blocks = await room.loudspeaker((await room.now()) - 500);
    const [least, most] = [
      Math.min(...blocks.map(({ rms }) => rms)),
      Math.max(...blocks.map(({ rms }) => rms)),
    ];
    if (blocks.length > 50 && least > SILENT && least > 0.9 * most) return least;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('she did not speak within 15 s');
}

export async function run({ runs }) {
  const quiet = [];
  const leaking = [];
  for (let i = 0; i < runs; i += 1) {
    quiet.push(...(await converse(null)));
    leaking.push(...(await converse(-20)));
  }
  const missed = (turns) => turns.filter(({ silenceMs }) => Number.isNaN(silenceMs)).length;
  const row = (name, turns, of) =>
    summary(
      name,
      'ms',
      turns.map(of).filter((ms) => !Number.isNaN(ms)),
    );
  return {
    rows: [
      row('voice to ducked', quiet, ({ duckMs }) => duckMs),
      row('voice to silence', quiet, ({ silenceMs }) => silenceMs),
      row('voice to ducked, her voice leaking in at -20 dB', leaking, ({ duckMs }) => duckMs),
      row(
        'voice to silence, her voice leaking in at -20 dB',
        leaking,
        ({ silenceMs }) => silenceMs,
      ),
    ],
    note: `Aims: ducked within 60 ms, silent within 200 ms at p95. Not silent within 600 ms: ${missed(quiet)} of ${quiet.length}, leaking ${missed(leaking)} of ${leaking.length}. ${VOICES.length} voices in two languages at any place against the detector's frames; at the window's microphone and loudspeaker, without what devices add.`,
  };
}
