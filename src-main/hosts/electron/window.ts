import { BrowserWindow, nativeTheme, screen } from 'electron';
import { loadWindowState, placeWindow, SMALLEST, saveWindowState } from './window-state.ts';

export interface WindowParts {
  readonly dataDir: string;
  readonly preloadPath: string;
  readonly pageUrl: string;
  readonly developing: boolean;
  /** Before the page loads. */
  prepare(window: BrowserWindow): void;
}

/** `--paper` of the design, so that the window does not flash before the page draws. */
const PAPER = { light: '#faf4ea', dark: '#1e1814' } as const;
/** A page that breaks again this soon after being loaded anew is left alone. */
const RELOAD_AGAIN_MS = 10_000;

/** The one window. Its page can reach main through the preload's two functions and nothing else. */
export function openWindow(parts: WindowParts): BrowserWindow {
  const saved = loadWindowState(parts.dataDir);
  const workAreas = screen.getAllDisplays().map(({ workArea }) => workArea);
  const window = new BrowserWindow({
    ...placeWindow(saved, workAreas),
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    title: 'BeMore',
    show: false,
    autoHideMenuBar: true,
    backgroundColor: nativeTheme.shouldUseDarkColors ? PAPER.dark : PAPER.light,
    webPreferences: {
      preload: parts.preloadPath,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
      devTools: parts.developing,
      // Dal answers when she has an answer, not when there was a click.
      autoplayPolicy: 'no-user-gesture-required',
    },
  });
  if (saved.maximized) window.maximize();
  parts.prepare(window);

  window.once('ready-to-show', () => window.show());
  window.on('close', () => {
    saveWindowState(parts.dataDir, {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
    });
  });
  let lastReload = Number.NEGATIVE_INFINITY;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    const now = performance.now();
    if (reason === 'clean-exit' || now - lastReload < RELOAD_AGAIN_MS) return;
    lastReload = now;
    window.webContents.reload();
  });
  // A failed load shows as an empty window; the person can close it, and the log of main says why.
  window.loadURL(parts.pageUrl).catch(() => window.show());
  return window;
}
