/** Bytes of a text file as words: UTF-8, UTF-16, what Korean Windows wrote (EUC-KR with its extension), or Western Windows. */
import { storedText } from '../stored-text.ts';

/** Null for what is not text. */
export function decodeText(bytes: Uint8Array): string | null {
  const wide = wideEncodingOf(bytes);
  if (wide !== null) return decodedAs(wide, bytes);
  // Text of one byte a character has no NUL.
  if (bytes.includes(0)) return null;
  const text =
    decodedAs('utf-8', bytes) ??
    (looksKorean(bytes) ? decodedAs('euc-kr', bytes) : null) ??
    decodedAs('windows-1252', bytes);
  return text === null || isNoise(text) ? null : text;
}

/** Null where the bytes are something else. A character that is cut off at the end is left out. */
export function decodedAs(encoding: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

function wideEncodingOf(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  // Without a mark: blanks and line ends have their NUL on one side, always the same.
  let little = 0;
  let big = 0;
  const end = Math.min(bytes.length - 1, 4096);
  for (let at = 0; at < end; at += 2) {
    if (isBlank(bytes[at]) && bytes[at + 1] === 0) little++;
    if (bytes[at] === 0 && isBlank(bytes[at + 1])) big++;
  }
  if (little > 1 && big === 0) return 'utf-16le';
  if (big > 1 && little === 0) return 'utf-16be';
  return null;
}

const isBlank = (byte: number | undefined): boolean => byte === 0x20 || byte === 0x0a;

/**
 * Most pairs lie in KS X 1001 (both bytes from 0xA1 on). A curly quote of Western Windows and the letter
 * after it make a pair as well, but one of the extension.
 */
function looksKorean(bytes: Uint8Array): boolean {
  let common = 0;
  let extension = 0;
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? 0;
    if (lead < 0x80) continue;
    const trail = bytes[at + 1] ?? 0;
    if (lead >= 0xa1 && trail >= 0xa1) common++;
    else extension++;
    at++;
  }
  return common > extension;
}

/** More control characters than a text has by accident. */
function isNoise(text: string): boolean {
  let controls = 0;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if ((unit < 0x20 && unit !== 9 && unit !== 10 && unit !== 12 && unit !== 13) || unit === 0x7f) {
      controls++;
    }
  }
  return controls > text.length / 200;
}

/** What is seen of no text and may hide in it: controls, soft hyphens, blanks of no width, marks of direction, tags. */
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u009f\u00ad\u200b\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff]|\udb40[\udc00-\udc7f]/g;

/** As all text of documents is kept: composed, with plain line ends, without what nobody sees. */
export function tidy(text: string): string {
  return storedText(
    text
      .normalize('NFC')
      .replace(/\r\n?|\f|\u2028|\u2029/g, '\n')
      .replace(UNSEEN, ''),
  )
    .replace(/[^\S\n]+\n/g, '\n')
    .replace(/\n{4,}/g, '\n\n\n')
    .trimEnd();
}
