import { Notification } from 'electron';

/** Shows a notification of the system; a click on it brings the window. A newer one takes the place of the last. */
export function createNotify(showWindow: () => void): (text: string) => boolean {
  // Held while it is shown: one that was collected answers no click.
  let last: Notification | null = null;
  return (text) => {
    if (!Notification.isSupported()) return false;
    last?.close();
    last = new Notification({ title: 'BeMore', body: text });
    last.on('click', showWindow);
    last.show();
    return true;
  };
}
