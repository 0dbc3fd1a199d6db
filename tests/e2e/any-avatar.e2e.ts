import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { serveHarness } from '../support/stage-harness/serve.ts';
import { CHROMIUM } from './support/page.ts';

/** The harness page's own global; the page runs elsewhere, so its types do not reach here. */
declare const load: typeof import('../support/stage-harness/load.ts').load;

let server: Awaited<ReturnType<typeof serveHarness>>;
let browser: Browser;
let page: Page;
const complaints: string[] = [];
const asked: string[] = [];

test.beforeAll(async () => {
  server = await serveHarness();
  browser = await chromium.launch({
    executablePath: CHROMIUM,
    args: [
      '--no-sandbox',
      '--use-gl=angle',
      '--use-angle=swiftshader',
      '--enable-unsafe-swiftshader',
    ],
  });
  page = await browser.newPage({ viewport: { width: 260, height: 260 } });
  page.on('console', (message) => {
    if (/Content Security Policy/i.test(message.text())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('request', (request) => {
    if (!request.url().startsWith(server.url)) asked.push(request.url());
  });
  await page.goto(server.url);
  await page.waitForFunction(() => 'load' in globalThis);
  await page.evaluate(() => load.open());
});
test.afterAll(async () => {
  await browser?.close();
  await server?.close();
});

test('Dal, a VRM 0.x and a plain model with a skin come on one after the other [S8] [C6]', async () => {
  const shown = await page.evaluate(async () => ({
    dal: await load.show('dal'),
    vrm0: await load.show('vrm0'),
    plain: await load.show('plain'),
  }));
  for (const { answer, triangles } of Object.values(shown)) {
    expect(answer).toBe('shown');
    expect(triangles).toBeGreaterThan(200);
  }
  expect(shown.dal.triangles).toBeGreaterThan(shown.vrm0.triangles);
});

test('bad files are refused for what is wrong with them, and who was there stays', async () => {
  const { before, answers } = await page.evaluate(async () => ({
    before: await load.show('plain'),
    answers: {
      truncated: await load.show('truncated'),
      outside: await load.show('outside'),
      nobody: await load.show('nobody'),
    },
  }));
  expect(answers.truncated.answer).toBe('avatar/truncated');
  expect(answers.outside.answer).toBe('avatar/outside-files');
  expect(answers.nobody.answer).toBe('avatar/no-humanoid');
  for (const { triangles } of Object.values(answers)) expect(triangles).toBe(before.triangles);
});

test('the mouth of each moves by its own morphs [S8]', async () => {
  const weights = await page.evaluate(async () => ({
    dal: await load.weights('dal', 'aa'),
    vrm0: await load.weights('vrm0', 'aa'),
    plain: await load.weights('plain', 'aa'),
  }));
  expect(Object.keys(weights.dal).length).toBeGreaterThan(0);
  expect(weights.vrm0).toEqual({ A: 1 });
  expect(weights.plain).toEqual({ viseme_aa: 1 });
});

test('a VRMA and a Mixamo FBX play on whoever is there, under the life of the body [S9]', async () => {
  const heights = await page.evaluate(async () => [
    await load.playMotion('dal', 'fbx'),
    await load.playMotion('vrm0', 'vrma'),
    await load.playMotion('plain', 'fbx'),
  ]);
  for (const { before, during, height } of heights) {
    expect(during - before).toBeGreaterThan(height * 0.15);
  }
});

test('what is swapped gives its pictures back, and nobody outside is asked for anything', async () => {
  const { first, last, closed } = await page.evaluate(async () => {
    const round = async () => {
      for (const name of ['vrm1', 'plain', 'vrm0'] as const) await load.show(name);
      return load.facts();
    };
    await round();
    const first = await round();
    for (let i = 0; i < 4; i += 1) await round();
    return { first, last: await round(), closed: await load.closesPictures() };
  });
  expect(last?.geometries).toBe(first?.geometries);
  expect(last?.textures).toBe(first?.textures);
  expect(last?.programs).toBe(first?.programs);
  expect(closed).toBe(true);
  expect(asked).toEqual([]);
  expect(complaints).toEqual([]);
});
