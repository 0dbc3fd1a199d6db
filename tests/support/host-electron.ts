import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startElectronHost } from '../../src-main/hosts/electron/start-electron-host.ts';
import type { Services } from '../../src-main/services.ts';
import type { Bridge } from '../../src-preload/wire/bridge.ts';
import { type BrowserWindow, type DocumentDouble, electron } from './electron-double.ts';

export interface TestElectronHost {
  readonly window: BrowserWindow;
  readonly dataDir: string;
  readonly document: DocumentDouble;
  /** What the page finds as `window.bemore`. */
  readonly bridge: Bridge;
  /** The page loads anew, with a preload script of its own. */
  reload(): Promise<Bridge>;
  close(): Promise<void>;
}

const PRELOAD = '../../src-preload/index.ts';
let documents = 0;

/** Runs the real preload script in the window's document. The query makes every document evaluate it anew. */
export async function preloadInto(document: DocumentDouble): Promise<Bridge> {
  documents += 1;
  const path = `${PRELOAD}?document=${documents}`;
  await electron.runPreload(document, () => import(/* @vite-ignore */ path));
  return document.world.bemore as Bridge;
}

export async function withDataDir(
  rest: readonly string[] = [],
): Promise<{ readonly dataDir: string; readonly rendererDir: string; restore(): Promise<void> }> {
  const dataDir = await mkdtemp(join(tmpdir(), 'bemore-electron-'));
  const rendererDir = join(dataDir, 'renderer');
  await mkdir(rendererDir);
  await writeFile(join(rendererDir, 'index.html'), '<!doctype html><title>BeMore</title>');
  const { argv } = process;
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP', 'uncaughtException'] as const;
  const before = new Map(signals.map((name) => [name, process.listeners(name as never)]));
  process.argv = ['electron', '.', '--data-dir', dataDir, ...rest];
  return {
    dataDir,
    rendererDir,
    async restore() {
      process.argv = argv;
      for (const name of signals) {
        for (const listener of process.listeners(name as never)) {
          if (!before.get(name)?.includes(listener)) process.off(name, listener);
        }
      }
      electron.reset();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** The real Electron host on the double, with the services of a test, its window open and its page loaded. */
export async function startTestElectronHost(
  services: Services,
  rest: readonly string[] = [],
): Promise<TestElectronHost> {
  electron.reset();
  const { dataDir, rendererDir, restore } = await withDataDir(rest);
  await startElectronHost({
    preloadPath: '/out/preload/index.cjs',
    rendererDir,
    startServices: async () => services,
  });
  const [window] = electron.windows;
  const document = window?.webContents.current;
  if (!window || !document) throw new Error('no window was opened');
  return {
    window,
    dataDir,
    document,
    bridge: await preloadInto(document),
    reload: () => preloadInto(window.webContents.navigate(window.url)),
    close: restore,
  };
}
