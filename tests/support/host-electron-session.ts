/** The part of Electron's double that answers for permissions and the network. */
type PermissionDetails = Record<string, unknown>;
type RequestHandler = (
  contents: unknown,
  permission: string,
  callback: (granted: boolean) => void,
  details: PermissionDetails,
) => void;
type CheckHandler = (
  contents: unknown,
  permission: string,
  origin: string,
  details: PermissionDetails,
) => boolean;
type NetworkHandler = (
  details: { url: string },
  callback: (answer: { cancel: boolean }) => void,
) => void;

export class SessionDouble {
  requestHandler: RequestHandler = (_contents, _permission, callback) => callback(true);
  checkHandler: CheckHandler = () => true;
  deviceHandler: (details: object) => boolean = () => true;
  displayHandler: ((request: object, callback: (streams: unknown) => void) => void) | null = null;
  networkHandler: NetworkHandler = (_details, callback) => callback({ cancel: false });
  spellChecker = true;
  readonly webRequest = {
    onBeforeRequest: (handler: NetworkHandler) => {
      this.networkHandler = handler;
    },
  };
  setPermissionRequestHandler(handler: RequestHandler): void {
    this.requestHandler = handler;
  }
  setPermissionCheckHandler(handler: CheckHandler): void {
    this.checkHandler = handler;
  }
  setDevicePermissionHandler(handler: (details: object) => boolean): void {
    this.deviceHandler = handler;
  }
  setDisplayMediaRequestHandler(handler: typeof this.displayHandler): void {
    this.displayHandler = handler;
  }
  setSpellCheckerEnabled(enabled: boolean): void {
    this.spellChecker = enabled;
  }

  /** Test: a page asks. */
  ask(permission: string, details: PermissionDetails): Promise<boolean> {
    return new Promise((resolve) => this.requestHandler({}, permission, resolve, details));
  }
  /** Test: whether a request of the page would leave. */
  lets(url: string): boolean {
    let cancelled = false;
    this.networkHandler({ url }, ({ cancel }) => {
      cancelled = cancel;
    });
    return !cancelled;
  }
}
