import type { Session } from 'electron';

/** Devices the person has switched on. Asked anew every time. */
export interface AllowedDevices {
  microphone(): boolean;
  /** Asks the operating system, where it wants to be asked. */
  askForMicrophone(): Promise<boolean>;
}

type OwnPage = (url: string | undefined) => boolean;

/**
 * Grants sound from the microphone to the main frame of our own page, and nothing to anybody else:
 * neither what is asked for nor what is merely looked up.
 */
export function guardPermissions(
  session: Session,
  isOwnPage: OwnPage,
  devices: AllowedDevices,
): void {
  session.setPermissionRequestHandler((_contents, permission, callback, details) => {
    const kinds = 'mediaTypes' in details ? (details.mediaTypes ?? []) : [];
    const isSoundOnly = kinds.length > 0 && kinds.every((kind) => kind === 'audio');
    const isOurs = details.isMainFrame && isOwnPage(details.requestingUrl);
    if (permission !== 'media' || !isSoundOnly || !isOurs || !devices.microphone()) {
      callback(false);
      return;
    }
    devices.askForMicrophone().then(callback, () => callback(false));
  });
  session.setPermissionCheckHandler(
    (contents, permission, requestingOrigin, details) =>
      contents !== null &&
      permission === 'media' &&
      details.mediaType === 'audio' &&
      details.isMainFrame &&
      isOwnPage(requestingOrigin) &&
      devices.microphone(),
  );
  session.setDevicePermissionHandler(() => false);
  session.setDisplayMediaRequestHandler((_request, callback) => callback(null));
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
