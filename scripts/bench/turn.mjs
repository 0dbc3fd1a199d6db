// From the true end of what a person said, as the recording has it, to the first sample of the answer that
// the loudspeaker is given, with vendors at fixed delays; beside what those delays come to one after the other,
// and the wait the end of the turn was given. And the app's own share: that time without wait and vendors.
import { summary, support } from './_app.mjs';

const { startApp, newDataDir, removeDataDir } = await support('e2e/support/app.ts');
const { openPage } = await support('e2e/support/page.ts');
const { startVendors, ENVIRONMENT } = await support('e2e/support/vendors.ts');

const DELAYS = { transcriptMs: 300, firstWordMs: 500, tokensPerSecond: 60, firstSoundMs: 250 };
const AIM_MS = 60;
const AUDIBLE = 0.01;
const TURNS = 5;

/** Each answer begins in its own way: what was spoken before comes from the cache. */
const LANGUAGES = {
  en: {
    said: [
      ['en-one-sentence.wav', 'My day was long and I feel tired.'],
      ['en-yes.wav', 'Yes.'],
    ],
    words: ['tired', 'sad', 'worn', 'alone', 'upset', 'hurt'],
    answer: (word) => [
      'You',
      ' sound',
      ` ${word}`,
      ' to',
      ' me',
      '.',
      ' That',
      ' is',
      ' a',
      ' lot',
      '.',
    ],
  },
  ko: {
    said: [
      ['ko-one-sentence.wav', '요즘 잠을 잘 못 자요.'],
      ['ko-yes.wav', '네.'],
    ],
    words: ['많이', '정말', '무척', '아주', '참', '꽤'],
    answer: (word) => [
      word,
      ' 고',
      '단',
      '하',
      '셨',
      '겠',
      '어요',
      '.',
      ' 조금',
      ' 더',
      ' 말해',
      ' 줄래요',
      '?',
    ],
  },
};

/** How long the model takes to write what is spoken first, and the token that shows its end. */
function writingMs(answer, firstSpoken) {
  let text = '';
  let tokens = 0;
  while (tokens < answer.length && text.trim().length < firstSpoken.length)
    text += answer[tokens++];
  return (Math.min(tokens + 1, answer.length) - 1) * (1000 / DELAYS.tokensPerSecond);
}

/** One conversation; what each of its turns took, milliseconds. */
async function converse(lang, { picture = false, ...preferences }) {
  const { said, words: own, answer } = LANGUAGES[lang];
  const vendors = await startVendors(DELAYS);
  const dataDir = newDataDir({
    ...vendors.preferences,
    language: lang,
    murmurs: false,
    ...preferences,
  });
  const app = await startApp({ dataDir, environment: ENVIRONMENT, lang });
  const opened = await openPage(app.address, { room: true, before: noteSending, picture });
  const { page, room } = opened;
  const turns = [];
  try {
    await page.locator('.talk').click();
    await page.locator('.talk[data-look=listening]').waitFor({ timeout: 30_000 });
    for (let turn = 0; turn < TURNS; turn += 1) {
      const [recording, words] = said[turn % said.length];
      vendors.hears(words);
      const tokens = answer(own[turn]);
      vendors.answers(...tokens);
      const spokenBefore = vendors.elevenlabs.requests.length;
      const { to } = await room.say(recording);
      const sound = await firstSound(room, to);
      const { sentAt, decision } = await page.evaluate(
        (since) => ({
          // A faint end may be noticed before its very last sample.
          sentAt: window.pausesSentAt.findLast((at) => at > since - 300),
          decision: window.bemoreDiagnostics.turns().at(-1)?.decision ?? null,
        }),
        to,
      );
      const first = vendors.elevenlabs.requests[spokenBefore]?.json().text ?? '';
      const providersMs =
        DELAYS.transcriptMs + DELAYS.firstWordMs + writingMs(tokens, first) + DELAYS.firstSoundMs;
      turns.push({
        gapMs: sound - to,
        noticedMs: sentAt - to,
        waitMs: decision?.waitMs ?? null,
        providersMs,
        shareMs: sound - sentAt - providersMs,
      });
      await page.locator('.talk[data-look=listening]').waitFor({ timeout: 30_000 });
      await page.waitForTimeout(300);
    }
  } finally {
    await opened.close();
    await app.stop();
    await vendors.close();
    removeDataDir(dataDir);
  }
  return turns;
}

/** Runs in the page before the app: when a pause left for main. */
function noteSending() {
  window.pausesSentAt = [];
  const send = WebSocket.prototype.send;
  WebSocket.prototype.send = function (data) {
    const head = new TextDecoder().decode(new Uint8Array(data).subarray(0, 200));
    if (head.includes('conversation/paused')) window.pausesSentAt.push(performance.now());
    return send.call(this, data);
  };
}

async function firstSound(room, since) {
  for (let i = 0; i < 300; i += 1) {
    const found = (await room.loudspeaker(since)).find(({ rms }) => rms > AUDIBLE);
    if (found) return found.at;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('no answer was heard within 15 s');
}

export async function run({ runs }) {
  const first = [];
  const took = { ahead: [], behind: [], patientAhead: [], patientBehind: [], drawn: [] };
  const settings = {
    ahead: {},
    behind: { thinksAhead: false },
    patientAhead: { patience: 'patient' },
    patientBehind: { patience: 'patient', thinksAhead: false },
    drawn: { picture: true },
  };
  for (let i = 0; i < runs; i += 1) {
    for (const [name, setting] of Object.entries(settings)) {
      const [opening, ...rest] = await converse(i % 2 === 0 ? 'en' : 'ko', setting);
      // The first turn opens connections and warms everything: reported on its own.
      if (name === 'ahead') first.push(opening);
      took[name].push(...rest);
    }
  }
  const { ahead, behind, patientAhead, patientBehind, drawn } = took;
  const row = (name, turns, of) => summary(name, 'ms', turns.map(of));
  const longer = ({ waitMs, providersMs }) => Math.max(waitMs, providersMs);
  return {
    rows: [
      row('end of speech to first sound', ahead, ({ gapMs }) => gapMs),
      row('  the wait the turn was given', ahead, ({ waitMs }) => waitMs),
      row('  the vendors one after the other', ahead, ({ providersMs }) => providersMs),
      row(
        '  wait and vendors one after the other',
        ahead,
        ({ waitMs, providersMs }) => waitMs + providersMs,
      ),
      row('  until the pause was noticed and told', ahead, ({ noticedMs }) => noticedMs),
      row('  beyond the longer of wait and vendors', ahead, (turn) => turn.gapMs - longer(turn)),
      row('end of speech to first sound, not thinking ahead', behind, ({ gapMs }) => gapMs),
      row('end of speech to first sound, giving time', patientAhead, ({ gapMs }) => gapMs),
      row(
        'end of speech to first sound, giving time, not thinking ahead',
        patientBehind,
        ({ gapMs }) => gapMs,
      ),
      row("app's share", ahead, ({ shareMs }) => shareMs),
      row("app's share, first turn after a start", first, ({ shareMs }) => shareMs),
      row("app's share while the processor also draws Dal", drawn, ({ shareMs }) => shareMs),
    ],
    note: `Vendors: transcript ${DELAYS.transcriptMs} ms, first word ${DELAYS.firstWordMs} ms, ${DELAYS.tokensPerSecond} tokens a second until the first piece can be spoken, first sound ${DELAYS.firstSoundMs} ms. Aims: beyond the longer of wait and vendors no more than ${AIM_MS} ms; the app's share (from the pause leaving the window to the first sample, less the vendors) ${AIM_MS} ms or less at p95. Times are at the window's microphone and loudspeaker, without what devices add.`,
  };
}
