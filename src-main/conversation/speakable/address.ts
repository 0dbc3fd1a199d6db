/** Addresses of the web and of mail: the name is said where it is short, the rest is for the eye. */
import { matchAt, type Reading } from './reading.ts';

const MAIL = /[\w.+-]+@[\w-]+(?:\.[\w-]+)+/y;
const WEB =
  /(?:https?:\/\/|www\.)(?:[\w-]+\.)*[\w-]+(?::\d+)?(?:[/?#](?:[^\s<>"')\]가-힣]*[^\s<>"')\].,!?;:가-힣])?)?|[a-z][\w-]*(?:\.[\w-]+)*\.(?:com|org|net|edu|gov|info|io|app|kr|uk|ie|eu|de|fr|jp|us)(?![\w-])(?:\/(?:[^\s<>"')\]가-힣]*[^\s<>"')\].,!?;:가-힣])?)?/iy;
/** A longer name is no help to the ear. */
const LONGEST_NAME = 32;

export interface AddressWords {
  readonly dot: string;
  readonly web: string;
  readonly mail: string;
  /** How the parts of a name are said that are no words; others as they stand. */
  readonly endings: Readonly<Record<string, string>>;
}

export function addressAt(text: string, at: number, words: AddressWords): Reading | null {
  if (/[\w@]/.test(text[at - 1] ?? ' ')) return null;
  const mail = matchAt(MAIL, text, at);
  if (mail) return { said: words.mail, length: mail[0].length };
  const web = matchAt(WEB, text, at);
  if (!web) return null;
  const host = web[0]
    .replace(/^https?:\/\//i, '')
    .replace(/^www\./i, '')
    .replace(/[:/?#].*$/, '');
  const isName = host.length <= LONGEST_NAME && /\p{L}/u.test(host);
  const parts = host.split('.').map((part, i) => (i > 0 && words.endings[part]) || part);
  const said = isName ? parts.join(` ${words.dot} `) : words.web;
  return { said, length: web[0].length };
}
