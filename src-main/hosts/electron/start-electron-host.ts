import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import {
  app,
  type BrowserWindow,
  dialog,
  ipcMain,
  protocol,
  session,
  systemPreferences,
} from 'electron';
import { serve } from '../../../src-preload/wire/serve.ts';
import type { Transport } from '../../../src-preload/wire/transport.ts';
import { errorCode, type Platform } from '../../platform.ts';
import type { Services } from '../../services.ts';
import { defaultDataDir, prepareDataDir } from '../data-dir.ts';
import { claimDataDir } from '../instance-lock.ts';
import { languageOf } from '../system-locale.ts';
import { type ElectronArguments, readArguments } from './arguments.ts';
import { hardenContents } from './harden.ts';
import { setMenu } from './menu.ts';
import { createOwnPage, PAGE_URL, SCHEME } from './page.ts';
import { closeNetwork, guardPermissions } from './permissions.ts';
import { electronPlatform } from './platform.ts';
import { createPageHandler } from './serve-page.ts';
import { alreadyRunning, startFailure } from './start-failure.ts';
import { acceptPages } from './transport.ts';
import { openWindow } from './window.ts';

export interface ElectronHostOptions {
  readonly preloadPath: string;
  /** The built renderer. */
  readonly rendererDir: string;
  startServices(platform: Platform): Promise<Services>;
}

/** Quitting waits this long for what is being written; what was said is on disk by then. */
const CLOSE_MS = 1_000;

/**
 * Starts the Electron host. What must happen before the app is ready happens before this returns its
 * promise; the promise resolves when the window is open, or when the app is quitting instead.
 */
export async function startElectronHost(options: ElectronHostOptions): Promise<void> {
  const given = readArguments(process.argv.slice(1));
  const dataDir = given.dataDir ?? defaultDataDir(process.platform, process.env, homedir());
  // Chromium's own files lie apart from ours; the instance lock goes by this directory.
  app.setPath('userData', join(resolve(dataDir), 'electron'));
  app.enableSandbox();
  protocol.registerSchemesAsPrivileged([
    {
      scheme: SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
  if (!app.requestSingleInstanceLock()) {
    app.quit();
    return;
  }
  await app.whenReady();
  try {
    await open(options, given, prepareDataDir(dataDir));
  } catch (error) {
    const language = given.language ?? languageOf(app.getPreferredSystemLanguages());
    dialog.showErrorBox('BeMore', startFailure(error, language));
    app.exit(1);
  }
}

async function open(
  options: ElectronHostOptions,
  given: ElectronArguments,
  dataDir: string,
): Promise<void> {
  const platform = electronPlatform(dataDir, given.language, () => showWindow());
  const { log } = platform;
  const claimed = claimDataDir(dataDir, 'electron');
  if ('heldBy' in claimed) {
    dialog.showErrorBox('BeMore', alreadyRunning(platform.locale.language));
    app.quit();
    return;
  }
  app.on('quit', claimed.claim.release);
  // Electron would show the error's text in a box; it may quote what a person said.
  process.on('uncaughtException', (error) => {
    log.error('an error that nobody caught', { code: errorCode(error) });
  });
  const services = await options.startServices(platform).catch((error) => {
    log.error('the services did not start', { code: errorCode(error) });
    claimed.claim.release();
    throw error;
  });

  // The development server's page counts as ours only in a build that is not packaged.
  const developing = !app.isPackaged;
  const pageUrl = (developing && process.env.ELECTRON_RENDERER_URL) || PAGE_URL;
  const isOwnPage = createOwnPage(pageUrl);
  protocol.handle(SCHEME, createPageHandler(options.rendererDir, isOwnPage));
  closeNetwork(session.defaultSession, createNetworkRule(isOwnPage, developing));
  guardPermissions(session.defaultSession, isOwnPage, {
    isAllowed: (device) =>
      device === 'microphone' || services.preferences().cameraAgreedAt !== null,
    askSystem: async (device) =>
      process.platform !== 'darwin' || systemPreferences.askForMediaAccess(device),
  });
  app.on('web-contents-created', (_event, contents) => hardenContents(contents, isOwnPage));

  const pages = acceptPages({
    ipcMain,
    log,
    isOwnPage,
    accept: (transport) => serveWindow(services, transport),
  });
  setMenu(process.platform, developing);

  let window: BrowserWindow | null = null;
  const showWindow = (): void => {
    if (window) {
      if (window.isMinimized()) window.restore();
      window.show();
      window.focus();
      return;
    }
    window = openWindow({
      dataDir,
      preloadPath: options.preloadPath,
      pageUrl,
      developing,
      prepare: ({ webContents }) => pages.watch(webContents),
    });
    window.on('closed', () => {
      window = null;
    });
  };
  app.on('second-instance', showWindow);
  app.on('activate', showWindow);
  app.on('window-all-closed', () => {
    if (process.platform !== 'darwin') app.quit();
  });
  closeBeforeQuit(services);
  showWindow();
  log.info('the electron host is open', { protection: platform.vault.protection });
}

function serveWindow(services: Services, transport: Transport): void {
  const server = serve(transport, services.handlers);
  const unsubscribe = services.subscribe(server.announce);
  transport.onClose(() => {
    unsubscribe();
    services.clientLeft();
  });
}

/** The development server also talks to its page over a WebSocket of the same name and port. */
function createNetworkRule(
  isOwnPage: (url: string | undefined) => boolean,
  developing: boolean,
): (url: string | undefined) => boolean {
  if (!developing) return isOwnPage;
  return (url) => isOwnPage(url) || isOwnPage(url?.replace(/^ws:/, 'http:'));
}

/** Ends what runs and closes the database before the process goes, also on Ctrl-C in a terminal. */
function closeBeforeQuit(services: Services): void {
  let state: 'open' | 'closing' | 'closed' = 'open';
  app.on('before-quit', (event) => {
    if (state === 'closed') return;
    event.preventDefault();
    if (state === 'closing') return;
    state = 'closing';
    const quit = (): void => {
      if (state === 'closed') return;
      state = 'closed';
      app.quit();
    };
    services.close().then(quit, quit);
    setTimeout(quit, CLOSE_MS);
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
    process.on(signal, () => app.quit());
}
