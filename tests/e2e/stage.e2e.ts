import { type Browser, chromium, expect, type Page, test } from '@playwright/test';
import { serveHarness } from '../support/stage-harness/serve.ts';
import { CHROMIUM } from './support/page.ts';

/** The harness page's own global; the page runs elsewhere, so its types do not reach here. */
type Harness = typeof import('../support/stage-harness/main.ts').harness;
declare const harness: Harness;

let server: Awaited<ReturnType<typeof serveHarness>>;
let browser: Browser;
let page: Page;
const complaints = new Set<string>();

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  server = await serveHarness();
  browser = await chromium.launch({ executablePath: CHROMIUM, args: ['--no-sandbox'] });
  page = await openHarness(browser);
});
test.afterAll(async () => {
  await browser.close();
  await server.close();
});

async function openHarness(on: Browser): Promise<Page> {
  const opened = await on.newPage({ viewport: { width: 420, height: 384 } });
  opened.on('pageerror', (error) => complaints.add(error.message));
  opened.on('console', (message) => {
    if (/GL_INVALID|INVALID_OPERATION|Content Security/i.test(message.text())) {
      complaints.add(message.text());
    }
  });
  await opened.goto(server.url);
  await opened.waitForFunction(() => 'harness' in globalThis);
  return opened;
}

test('draws the same colours with smoothed edges as without, and nothing at all behind a clear stage [C6]', async () => {
  const seen = await page.evaluate(async () => {
    const { resting } = harness;
    const side = 96;
    const stage = harness.createStage({ quality: 'high', reducedMotion: () => true, seed: 1 });
    const canvas = harness.place(side, side);
    stage.setBackdrop('plain');
    stage.mount(canvas);
    await stage.show(await harness.fetchFile('/avatars/dal.vrm'), { zoom: 1, height: 0 });
    const look = (): number[][] => {
      stage.update(0.001, resting);
      const copy = document.createElement('canvas');
      copy.width = canvas.width;
      copy.height = canvas.height;
      const paint = copy.getContext('2d') as CanvasRenderingContext2D;
      paint.drawImage(canvas, 0, 0);
      const scale = canvas.width / side;
      return [
        [48, 24],
        [48, 80],
        [3, 40],
      ].map(([x = 0, y = 0]) => [...paint.getImageData(x * scale, y * scale, 1, 1).data]);
    };
    const smooth = look();
    stage.setQuality('low');
    const plain = look();
    stage.setBackdrop('clear');
    const clear = look();
    stage.dispose();
    return { smooth, plain, clear };
  });
  for (const [i, colour] of seen.smooth.entries()) {
    for (const [channel, value] of colour.entries()) {
      expect(Math.abs(value - (seen.plain[i]?.[channel] ?? -99))).toBeLessThan(7);
    }
  }
  expect(seen.plain[2]?.[3]).toBe(255);
  expect(seen.clear[2]).toEqual([0, 0, 0, 0]);
  expect(seen.clear[0]?.[3]).toBe(255);
});

test('thirty avatars later the graphics card holds what it held after one [C6]', async () => {
  const seen = await page.evaluate(async () => {
    const { resting } = harness;
    const file = await harness.fetchFile('/avatars/dal.vrm');
    const stage = harness.createStage({ quality: 'low', reducedMotion: () => true, seed: 1 });
    harness.stage = stage;
    stage.mount(harness.place(48, 48));
    const held = (): object => {
      stage.update(0.05, resting);
      const { geometries, textures, programs } = stage.facts();
      return { geometries, textures, programs };
    };
    await stage.show(file, { zoom: 1, height: 0 });
    const first = held();
    for (let i = 0; i < 30; i += 1) {
      await stage.show(file, { zoom: 1, height: 0 });
      // As the app does: a picture of each.
      if (i % 6 === 0) stage.update(0.05, resting);
    }
    const facts = await stage.inspect(file, 'dal.vrm');
    return { first, last: held(), name: facts.name };
  });
  expect(seen.last).toEqual(seen.first);
  expect(seen.first).not.toMatchObject({ textures: 0 });
  expect(seen.name).toBe('Dal');
});

test('a newer avatar wins over a slower older one; broken and abandoned ones change nothing', async () => {
  const seen = await page.evaluate(async () => {
    const stage = harness.stage as NonNullable<Harness['stage']>;
    const file = await harness.fetchFile('/avatars/dal.vrm');
    const view = { zoom: 1, height: 0 };
    const code = (error: { code?: unknown; name: string }): string =>
      typeof error.code === 'string' ? error.code : error.name;
    const before = stage.facts().geometries;
    const both = await Promise.all([stage.show(file, view), stage.show(file, view)]);
    const cut = await stage.show(file.slice(0, 100_000), view).catch(code);
    const other = await stage.show(new TextEncoder().encode('GIF89a').buffer, view).catch(code);
    const abort = new AbortController();
    const abandoned = stage.show(file, view, abort.signal).catch(code);
    abort.abort();
    const gone = await abandoned;
    stage.update(0.05, harness.resting);
    return { both, cut, other, gone, before, after: stage.facts().geometries };
  });
  expect(seen.both).toEqual(['overtaken', 'shown']);
  expect(seen.cut).toBe('avatar/truncated');
  expect(seen.other).toBe('avatar/unknown-format');
  expect(seen.gone).toBe('AbortError');
  expect(seen.after).toBe(seen.before);
});

test('the picture comes back by itself when the graphics card does', async () => {
  const seen = await page.evaluate(async () => {
    const stage = harness.stage as NonNullable<Harness['stage']>;
    const canvas = document.querySelector('#stage canvas') as HTMLCanvasElement;
    const heard = (event: string): Promise<void> =>
      new Promise((resolve) => canvas.addEventListener(event, () => resolve(), { once: true }));
    const middle = (): number[] => {
      const copy = document.createElement('canvas');
      copy.width = 48;
      copy.height = 48;
      const paint = copy.getContext('2d') as CanvasRenderingContext2D;
      paint.drawImage(canvas, 0, 0, 48, 48);
      return [...paint.getImageData(24, 12, 1, 1).data];
    };
    stage.update(0.001, harness.resting);
    const before = middle();
    const lose = canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context');
    const lost = heard('webglcontextlost');
    lose?.loseContext();
    await lost;
    const meanwhile = [stage.facts().picture, stage.frameIntervalMs(harness.resting)];
    stage.update(0.05, harness.resting);
    await new Promise((resolve) => setTimeout(resolve));
    const restored = heard('webglcontextrestored');
    lose?.restoreContext();
    await restored;
    // Nobody asked for a frame: the stage has drawn it.
    const after = middle();
    stage.update(0.001, harness.resting);
    return { before, after, meanwhile, picture: stage.facts().picture };
  });
  expect(seen.meanwhile).toEqual(['lost', Number.POSITIVE_INFINITY]);
  expect(seen.picture).toBe('live');
  for (const [i, value] of seen.before.entries()) {
    expect(Math.abs(value - (seen.after[i] ?? -99))).toBeLessThan(12);
  }
  expect(seen.before[0]).toBeGreaterThan(90);
});

test('a resized stage is filled before the page is shown again, in its own shape', async () => {
  const seen = await page.evaluate(async () => {
    const stage = harness.stage as NonNullable<Harness['stage']>;
    const place = document.querySelector('#stage') as HTMLElement;
    const canvas = place.querySelector('canvas') as HTMLCanvasElement;
    const sizes: { wide: boolean; filled: boolean }[] = [];
    let report: (() => void) | null = null;
    // Registered after the stage's own, so it sees what the stage has just done, in the same frame.
    const observer = new ResizeObserver(() => {
      const copy = document.createElement('canvas');
      copy.width = 16;
      copy.height = 16;
      const paint = copy.getContext('2d') as CanvasRenderingContext2D;
      paint.drawImage(canvas, 0, 0, 16, 16);
      const { data } = paint.getImageData(0, 0, 16, 16);
      let drawn = 0;
      for (let i = 3; i < data.length; i += 4) drawn += Number((data[i] as number) > 250);
      const shape = canvas.clientWidth / canvas.clientHeight;
      sizes.push({
        wide: Math.abs(canvas.width / canvas.height / shape - 1) < 0.05,
        filled: drawn === 256,
      });
      report?.();
    });
    stage.update(0.001, harness.resting);
    const shownMs = stage.frameIntervalMs(harness.resting);
    place.style.visibility = 'hidden';
    const hiddenMs = stage.frameIntervalMs(harness.resting);
    place.style.visibility = '';
    observer.observe(canvas);
    for (const [width, height] of [
      [320, 60],
      [60, 200],
      [400, 44],
    ]) {
      const done = new Promise<void>((resolve) => {
        report = resolve;
      });
      place.style.width = `${width}px`;
      place.style.height = `${height}px`;
      await done;
    }
    observer.disconnect();
    stage.dispose();
    return { sizes: sizes.slice(-3), shownMs, hiddenMs };
  });
  expect(seen.shownMs).toBeLessThan(200);
  // Another screen in its place: nothing is worth drawing.
  expect(seen.hiddenMs).toBe(Number.POSITIVE_INFINITY);
  expect(seen.sizes).toEqual([0, 1, 2].map(() => ({ wide: true, filled: true })));
});

test('without any WebGL the stage says so, and nothing else is disturbed', async () => {
  const bare = await chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-3d-apis'],
  });
  try {
    const seen = await (await openHarness(bare)).evaluate(async () => {
      const stage = harness.createStage({ quality: 'auto', reducedMotion: () => true, seed: 1 });
      const leave = stage.mount(harness.place(48, 48));
      const file = await harness.fetchFile('/avatars/dal.vrm');
      const code = (error: { code: string }): string => error.code;
      const shown = await stage.show(file, { zoom: 1, height: 0 }).catch(code);
      stage.setTheme('night');
      stage.update(0.05, harness.resting);
      const interval = stage.frameIntervalMs(harness.resting);
      const { picture } = stage.facts();
      leave();
      stage.dispose();
      return { shown, interval, picture };
    });
    expect(seen).toEqual({
      shown: 'avatar/no-graphics',
      interval: Number.POSITIVE_INFINITY,
      picture: 'none',
    });
  } finally {
    await bare.close();
  }
});

test('nothing complained meanwhile', () => {
  expect([...complaints]).toEqual([]);
});
