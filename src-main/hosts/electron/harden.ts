import type { WebContents } from 'electron';

/** No page of ours leads anywhere, opens anything or embeds anything. */
export function hardenContents(
  contents: WebContents,
  isOwnPage: (url: string | undefined) => boolean,
): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  contents.on('will-attach-webview', (event) => event.preventDefault());
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-navigate', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  contents.on('will-redirect', (event) => {
    if (!isOwnPage(event.url)) event.preventDefault();
  });
  // A peer connection would be a way out that no content policy covers.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp');
}
