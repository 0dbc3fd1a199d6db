/**
 * Stands in for the `electron` module where its binary cannot run. It records what main asks of
 * Electron and carries ipc between main and documents, by structured clone and asynchronously, as
 * Electron does. Tests import its controls (`electron`) from here; the app imports the rest.
 */
import { EventEmitter } from 'node:events';
import { SessionDouble } from './host-electron-session.ts';

/** A loaded page, as main sees it (its frame) and as its preload script sees it. */
export class DocumentDouble {
  readonly world: Record<string, unknown> = {};
  readonly received = new EventEmitter();
  readonly frame: { url: string; parent: unknown };
  readonly contents: object;

  constructor(contents: object, url: string, parent: unknown = null) {
    this.contents = contents;
    this.frame = { url, parent };
  }

  /** What `ipcRenderer.send` does in this document. */
  send(channel: string, ...values: unknown[]): void {
    const copies = structuredClone(values);
    const event = { sender: this.contents, senderFrame: this.frame };
    queueMicrotask(() => ipcMain.emit(channel, event, ...copies));
  }
}

export class ContentsDouble extends EventEmitter {
  current: DocumentDouble | null = null;
  destroyed = false;
  reloads = 0;
  webRtcPolicy = '';
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null;

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler;
  }
  setWebRTCIPHandlingPolicy(policy: string): void {
    this.webRtcPolicy = policy;
  }
  isDestroyed(): boolean {
    return this.destroyed;
  }
  reload(): void {
    this.reloads += 1;
  }
  send(channel: string, ...values: unknown[]): void {
    if (this.destroyed) throw new Error('Object has been destroyed');
    const copies = structuredClone(values);
    const { current } = this;
    queueMicrotask(() => current?.received.emit(channel, {}, ...copies));
  }

  /** Test: the page navigates; the old document is gone and a new one is there. */
  navigate(url: string): DocumentDouble {
    this.emit('did-start-navigation', { isMainFrame: true, isSameDocument: false, url });
    this.current = new DocumentDouble(this, url);
    return this.current;
  }

  /** Test: whether something the page tries is let through. */
  tries(event: string, details: Record<string, unknown> = {}): boolean {
    let prevented = false;
    this.emit(event, { ...details, preventDefault: () => (prevented = true) });
    return !prevented;
  }
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new ContentsDouble();
  readonly asked: string[] = [];
  readonly options: Readonly<Record<string, unknown>>;
  minimized = false;
  maximized = false;
  url = '';

  constructor(options: Readonly<Record<string, unknown>> = {}) {
    super();
    this.options = options;
    electron.windows.push(this);
    app.emit('web-contents-created', {}, this.webContents);
  }
  async loadURL(url: string): Promise<void> {
    this.url = url;
    this.webContents.navigate(url);
    queueMicrotask(() => this.emit('ready-to-show'));
  }
  show(): void {
    this.asked.push('show');
  }
  focus(): void {
    this.asked.push('focus');
  }
  restore(): void {
    this.minimized = false;
    this.asked.push('restore');
  }
  maximize(): void {
    this.maximized = true;
  }
  isMinimized(): boolean {
    return this.minimized;
  }
  isMaximized(): boolean {
    return this.maximized;
  }
  getNormalBounds(): object {
    return { x: 40, y: 50, width: 900, height: 700 };
  }

  /** Test: the person closes the window. */
  close(): void {
    this.emit('close', {});
    this.webContents.destroyed = true;
    this.webContents.emit('destroyed');
    this.emit('closed');
    app.emit('window-all-closed');
  }
}

class AppDouble extends EventEmitter {
  isPackaged = true;
  /** Everything called, in order, with its arguments. */
  readonly calls: unknown[][] = [];
  lock = true;
  hasQuit = false;

  private record(...call: unknown[]): void {
    this.calls.push(call);
  }
  setPath(name: string, path: string): void {
    this.record('setPath', name, path);
  }
  enableSandbox(): void {
    this.record('enableSandbox');
  }
  requestSingleInstanceLock(): boolean {
    this.record('requestSingleInstanceLock');
    return this.lock;
  }
  async whenReady(): Promise<void> {
    this.record('whenReady');
  }
  getLocaleCountryCode(): string {
    return 'KR';
  }
  getPreferredSystemLanguages(): string[] {
    return ['ko-KR', 'en-US'];
  }
  quit(): void {
    this.record('quit');
    let prevented = false;
    this.emit('before-quit', { preventDefault: () => (prevented = true) });
    if (prevented || this.hasQuit) return;
    this.hasQuit = true;
    this.emit('quit');
  }
  exit(code: number): void {
    this.record('exit', code);
    this.hasQuit = true;
    this.emit('quit');
  }
}

export const app = new AppDouble();
export const ipcMain = new EventEmitter();
export const session = { defaultSession: new SessionDouble() };
export const nativeTheme = { shouldUseDarkColors: false };
export const screen = {
  getAllDisplays: () => [{ workArea: { x: 0, y: 0, width: 1920, height: 1040 } }],
};
export const systemPreferences = { askForMediaAccess: async (): Promise<boolean> => true };

interface SchemeDouble {
  readonly scheme: string;
  readonly privileges: Readonly<Record<string, boolean>>;
}

export const protocol = {
  schemes: [] as readonly SchemeDouble[],
  handlers: new Map<string, (request: Request) => Promise<Response>>(),
  registerSchemesAsPrivileged(schemes: readonly SchemeDouble[]): void {
    app.calls.push(['registerSchemesAsPrivileged']);
    protocol.schemes = schemes;
  },
  handle(scheme: string, handler: (request: Request) => Promise<Response>): void {
    protocol.handlers.set(scheme, handler);
  },
};

export const dialog = {
  boxes: [] as string[],
  showErrorBox(_title: string, text: string): void {
    dialog.boxes.push(text);
  },
};

export const Menu = {
  current: undefined as unknown,
  buildFromTemplate: (template: unknown) => template,
  setApplicationMenu(menu: unknown): void {
    Menu.current = menu;
  },
};

/** A keychain that can be locked; what it seals is reversed bytes under a mark of the backend. */
export const safeStorage = {
  backend: 'gnome_libsecret',
  available: true,
  plainText: false,
  isEncryptionAvailable: (): boolean =>
    safeStorage.available && (safeStorage.backend !== 'basic_text' || safeStorage.plainText),
  getSelectedStorageBackend: (): string => safeStorage.backend,
  setUsePlainTextEncryption(on: boolean): void {
    safeStorage.plainText = on;
  },
  encryptString: (text: string): Buffer => Buffer.from(`v11${text}`, 'utf8').reverse(),
  decryptString(sealed: Buffer): string {
    const text = Buffer.from(sealed).reverse().toString('utf8');
    if (!text.startsWith('v11')) throw new Error('Error while decrypting the ciphertext');
    return text.slice(3);
  },
};

/** The document whose preload script is being run. */
let loading: DocumentDouble | null = null;
function loadingDocument(): DocumentDouble {
  if (!loading) throw new Error('no document is being loaded');
  return loading;
}

export const contextBridge = {
  exposeInMainWorld(name: string, api: unknown): void {
    loadingDocument().world[name] = api;
  },
};

export const ipcRenderer = {
  on(channel: string, listener: (...values: unknown[]) => void): void {
    loadingDocument().received.on(channel, listener);
  },
  send(channel: string, ...values: unknown[]): void {
    loadingDocument().send(channel, ...values);
  },
};

export class Notification extends EventEmitter {
  static isSupported = (): boolean => electron.notifies;
  readonly said: { readonly title: string; readonly body: string };
  isShown = false;

  constructor(said: { readonly title: string; readonly body: string }) {
    super();
    this.said = said;
    electron.notifications.push(this);
  }
  show(): void {
    this.isShown = true;
  }
  close(): void {
    this.isShown = false;
  }
}

/** What tests see and steer. */
export const electron = {
  app,
  ipcMain,
  session: session.defaultSession,
  protocol,
  dialog,
  Menu,
  safeStorage,
  windows: [] as BrowserWindow[],
  notifications: [] as Notification[],
  /** Whether the system has a place for notifications. */
  notifies: true,

  /** Runs a preload script in a document, as Electron does before the page's own scripts. */
  async runPreload(document: DocumentDouble, preload: () => Promise<unknown>): Promise<void> {
    loading = document;
    await preload();
  },

  /** A fresh Electron, as for a new process. */
  reset(): void {
    app.removeAllListeners();
    app.calls.length = 0;
    Object.assign(app, { isPackaged: true, lock: true, hasQuit: false });
    ipcMain.removeAllListeners();
    // Its own webRequest stays: what that records belongs to this very session.
    const { webRequest: _, ...fresh } = new SessionDouble();
    Object.assign(session.defaultSession, fresh);
    protocol.handlers.clear();
    protocol.schemes = [];
    dialog.boxes = [];
    Menu.current = undefined;
    Object.assign(safeStorage, { backend: 'gnome_libsecret', available: true, plainText: false });
    electron.windows.length = 0;
    electron.notifications.length = 0;
    electron.notifies = true;
    loading = null;
  },
};
