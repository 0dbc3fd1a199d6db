/** The camera, in a real browser with a film in its place: agreed to, lit, guessed at, told of, and let go. */
import { expect, type Page } from '@playwright/test';
import { FACE_SCENES, faceCameraFile } from '../support/face-camera.ts';
import { CAPTIONS, test } from './support/session.ts';
import { notice, openComposer, SOON, type } from './support/talk.ts';

test.setTimeout(240_000);

const SMILE = [{ scene: FACE_SCENES.happy, seconds: 4 }] as const;
const AGREED = { cameraAgreedAt: 1, voiceChain: CAPTIONS };

const turnOn = (page: Page) => page.getByRole('button', { name: 'Turn the camera on' });
const turnOff = (page: Page) => page.getByRole('button', { name: 'Turn the camera off' });
/** What the chip says. */
const word = (page: Page) => page.locator('.see-word');
/** The face was found: its rest is being learned, or more. */
const FACE_SEEN = /Learning|Looks|No clear/;

/** Before the app: every camera that was asked for, and what became of it. */
function noteCameras(): void {
  const cameras: { asked: number; tracks: MediaStreamTrack[] } = { asked: 0, tracks: [] };
  const { mediaDevices } = navigator;
  const open = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wanted) => {
    if (wanted?.video) cameras.asked += 1;
    const stream = await open(wanted);
    cameras.tracks.push(...stream.getVideoTracks());
    return stream;
  };
  Object.assign(window, { cameras });
}

/** Cameras asked for so far, and those that are open. */
const cameras = (page: Page): Promise<{ asked: number; open: number }> =>
  page.evaluate(() => {
    const { asked, tracks } = (
      window as unknown as { cameras: { asked: number; tracks: MediaStreamTrack[] } }
    ).cameras;
    return { asked, open: tracks.filter(({ readyState }) => readyState === 'live').length };
  });

/** What goes to main with each typed turn, as it stands on the wire. */
function typedTurns(page: Page): string[] {
  const turns: string[] = [];
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const text = payload.toString();
      if (text.includes('"conversation/typed"')) turns.push(text);
    }),
  );
  return turns;
}

test('off at first, explained, agreed to, lit, corrected, told of, and let go at one press [R13] [V2] [S4]', async ({
  start,
}) => {
  let turns: string[] = [];
  const loaded: string[] = [];
  const { page } = await start({
    preferences: { firstRunDone: true, voiceChain: CAPTIONS },
    camera: { file: await faceCameraFile(SMILE), allowed: true },
    before: noteCameras,
    watch(opening) {
      turns = typedTurns(opening);
      opening.on('request', (request) => loaded.push(new URL(request.url()).pathname));
    },
  });
  await turnOn(page).click(SOON);
  const explanation = page.getByRole('dialog');
  await expect(explanation).toContainText('Pictures never leave this computer');
  await expect(explanation).toContainText('Not for work, school or watching others.');
  for (const choice of await explanation.getByRole('switch').all()) {
    await expect(choice).not.toBeChecked();
  }
  await explanation.getByRole('button', { name: 'Not now' }).click();
  expect(await cameras(page)).toEqual({ asked: 0, open: 0 });
  // What reads a face is loaded when it is first wanted.
  expect(loaded.filter((path) => path.startsWith('/seeing/'))).toEqual([]);

  await turnOn(page).click();
  await explanation.getByRole('button', { name: 'Agree and turn on' }).click();
  await expect(turnOff(page)).toBeVisible(SOON);
  await expect(word(page)).toHaveText(FACE_SEEN, SOON);
  await expect(page.locator('.see-lamp .lamp:not(.lamp-off)')).toBeVisible();
  expect(await cameras(page)).toEqual({ asked: 1, open: 1 });

  await page.locator('.see-look').click();
  await page.getByRole('menuitemradio', { name: 'Anxious' }).click();
  await expect(word(page)).toHaveText('Anxious');
  await type(page, 'I do not know.');
  await expect(word(page)).toHaveText(FACE_SEEN, SOON);
  await type(page, 'Work, I think.');
  expect(turns[0]).toContain('"emotion":"anxious"');
  expect(turns[1]).toContain('"emotion":null');
  for (const turn of turns) expect(turn).toMatch(/"seen":(?:null|\{"emotion":"\w+","confidence")/);

  // Wherever one goes the lamp goes along, and lets go at one press.
  await page.getByRole('button', { name: 'History' }).click();
  await page.getByRole('button', { name: 'The camera is on. Turn it off' }).click();
  expect((await cameras(page)).open).toBe(0);
  await page.getByRole('button', { name: 'Talk', exact: true }).first().click();
  await expect(turnOn(page)).toBeVisible();
});

test('off at every start also for who agreed before; one press then; hidden, it lets the camera go [R13]', async ({
  start,
}) => {
  const { page } = await start({
    preferences: { firstRunDone: true, ...AGREED },
    camera: { file: await faceCameraFile(SMILE), allowed: true },
    before: noteCameras,
  });
  await turnOn(page).waitFor(SOON);
  expect(await cameras(page)).toEqual({ asked: 0, open: 0 });
  await turnOn(page).click();
  await expect(word(page)).toHaveText(FACE_SEEN, SOON);
  await expect(page.getByRole('dialog')).toHaveCount(0);

  const hide = (hidden: boolean): Promise<void> =>
    page.evaluate((isHidden) => {
      Object.defineProperty(document, 'hidden', { configurable: true, get: () => isHidden });
      document.dispatchEvent(new Event('visibilitychange'));
    }, hidden);
  await hide(true);
  await expect(word(page)).toHaveText('Paused', SOON);
  expect((await cameras(page)).open).toBe(0);
  await expect(page.locator('.see-lamp .lamp-off')).toBeVisible();
  await hide(false);
  await expect(word(page)).toHaveText(FACE_SEEN, SOON);
  expect((await cameras(page)).open).toBe(1);

  // Whoever asks for help is not looked at.
  await page.keyboard.press('F1');
  await expect.poll(async () => (await cameras(page)).open, SOON).toBe(0);
});

test('says that there are two, nobody, or too little light, and guesses nothing then [R13]', async ({
  start,
}) => {
  const file = await faceCameraFile([
    { scene: FACE_SCENES.two, seconds: 12 },
    { scene: FACE_SCENES.nobody, seconds: 12 },
    { scene: FACE_SCENES.dark, seconds: 12 },
  ]);
  const { page } = await start({
    preferences: { firstRunDone: true, ...AGREED },
    camera: { file, allowed: true },
  });
  await turnOn(page).click(SOON);
  for (const what of ['More than one face', 'Nobody in the picture', 'Too dark']) {
    await expect(word(page)).toHaveText(what, { timeout: 60_000 });
    await expect(page.locator('.see-tag')).toHaveCount(0);
  }
});

for (const [what, file, sentence] of [
  ['not allowed', 'smile', 'The camera is not allowed here.'],
  ['not there', null, 'No camera found.'],
] as const) {
  test(`a camera that is ${what} is told of plainly, and the talk goes on [R13]`, async ({
    start,
  }) => {
    const { page } = await start({
      preferences: { firstRunDone: true, ...AGREED },
      camera: { file: file && (await faceCameraFile(SMILE)), allowed: file === null },
      before: noteCameras,
    });
    await turnOn(page).click(SOON);
    await expect(notice(page)).toContainText(sentence, SOON);
    await expect(turnOn(page)).toBeVisible();
    expect(await cameras(page)).toEqual({ asked: 1, open: 0 });
    await type(page, 'I could not sleep because of work.');
    await expect(page.locator('.talk-words .say')).toContainText(/[a-z]{3}.*[.?]/, SOON);
  });
}

test('a guess reaches the turn; a model is told of it in one line, and only where the person shares it [R14] [S4]', async ({
  start,
  vendors,
}) => {
  // The face at rest for longer than it takes to learn it, then a smile.
  const file = await faceCameraFile([
    { scene: FACE_SCENES.neutral, seconds: 66 },
    { scene: FACE_SCENES.happy, seconds: 54 },
  ]);
  let turns: string[] = [];
  const { page } = await start({
    vendors,
    preferences: { firstRunDone: true, ...AGREED, sharesSeen: true },
    camera: { file, allowed: true },
    watch(opening) {
      turns = typedTurns(opening);
    },
  });
  const lines = (): number => {
    const told = JSON.stringify(vendors.anthropic.requests.at(-1)?.json());
    expect(told).not.toMatch(/"(?:seen|coverage|longestMs)"/);
    return told.split('possible expression').length - 1;
  };
  /** Written slowly enough to be seen, and sent. */
  const write = async (text: string): Promise<string> => {
    const box = await openComposer(page);
    await box.pressSequentially(text, { delay: 200 });
    const sent = vendors.anthropic.requests.length;
    await box.press('Enter');
    await expect.poll(() => vendors.anthropic.requests.length, SOON).toBeGreaterThan(sent);
    return turns.at(-1) ?? '';
  };
  await turnOn(page).click(SOON);
  await expect(page.locator('.see-tag')).toHaveText('a guess', { timeout: 120_000 });
  expect(await write('I met an old friend.')).toMatch(/"seen":\{"emotion":"\w+"/);
  expect(lines()).toBe(1);

  await page.getByRole('button', { name: 'Settings' }).click();
  await page.getByRole('switch', { name: 'A connected model may be told' }).click();
  await page.getByRole('button', { name: 'Talk', exact: true }).first().click();
  expect(await write('We had coffee for hours.')).toMatch(/"seen":\{"emotion":"\w+"/);
  expect(lines()).toBe(0);
});
