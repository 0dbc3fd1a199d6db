/** The scheme and name of our own page. `app:` needs no server, and nothing else can be reached under it. */
export const SCHEME = 'app';
export const PAGE_URL = `${SCHEME}://bemore/`;

/**
 * True for addresses of the page the window shows. Scheme and host are compared, because for schemes
 * of one's own the URL standard has no origin to compare.
 */
export function createOwnPage(pageUrl: string): (url: string | undefined) => boolean {
  const own = new URL(pageUrl);
  return (url) => {
    if (!url || !URL.canParse(url)) return false;
    const { protocol, host, username, password } = new URL(url);
    return protocol === own.protocol && host === own.host && username === '' && password === '';
  };
}
