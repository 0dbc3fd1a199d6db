import type { Session } from 'electron';

/** What a page may be given: sound or pictures, each asked for by itself. */
const DEVICES = { audio: 'microphone', video: 'camera' } as const;
export type Device = (typeof DEVICES)[keyof typeof DEVICES];

/** Devices the person has switched on. Asked anew every time. */
export interface AllowedDevices {
  isAllowed(device: Device): boolean;
  /** Asks the operating system, where it wants to be asked. */
  askSystem(device: Device): Promise<boolean>;
}

type OwnPage = (url: string | undefined) => boolean;

/**
 * Grants sound from the microphone, and pictures from the camera where the person has agreed to them, to the
 * main frame of our own page, and nothing to anybody else: neither what is asked for nor what is merely looked up.
 */
export function guardPermissions(
  session: Session,
  isOwnPage: OwnPage,
  devices: AllowedDevices,
): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const device = kinds.length === 1 ? deviceOf(kinds[0]) : null;
    const isOurs = details.isMainFrame && isOwnPage(details.requestingUrl);
    if (permission !== 'media' || !device || !isOurs || !devices.isAllowed(device)) {
      callback(false);
      return;
    }
    devices.askSystem(device).then(callback, () => callback(false));
  });
  session.setPermissionCheckHandler((contents, permission, requestingOrigin, details) => {
    const device = deviceOf(details.mediaType);
    return (
      contents !== null &&
      permission === 'media' &&
      device !== null &&
      details.isMainFrame &&
      isOwnPage(requestingOrigin) &&
      devices.isAllowed(device)
    );
  });
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
}

function deviceOf(kind: string | undefined): Device | null {
  return kind === 'audio' || kind === 'video' ? DEVICES[kind] : null;
}

/**
 * The network belongs to main. Whatever the page, a picture in it or the browser's own services want
 * to fetch from elsewhere is cancelled before it leaves, besides the page's own policy.
 */
export function closeNetwork(session: Session, isOwnPage: OwnPage): void {
  session.webRequest.onBeforeRequest(({ url }, callback) => {
    const isLocal = isOwnPage(url) || /^(blob|data|devtools):/.test(url);
    callback({ cancel: !isLocal });
  });
  session.setSpellCheckerEnabled(false);
}
