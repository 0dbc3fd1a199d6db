/** What a file is, told from its bytes. A name decides only how text is taken, never what is text. */
import { AppError } from '../../../src-preload/contract/faults.ts';
import type { DocumentKind } from '../../../src-preload/contract/memory.ts';
import { decodeText } from './decode-text.ts';

const PDF = '%PDF-';
/** Where a PDF may begin, by the habits of those who read them. */
const PDF_WITHIN = 1024;
const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const JPEG = [0xff, 0xd8, 0xff];
const ZIP = [0x50, 0x4b, 0x03, 0x04];
/** A compound file: old Office formats, and new ones under a password. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Throws AppError('document/empty' | 'document/protected' | 'document/unknown-kind'). */
export function sniff(bytes: Uint8Array, name: string): DocumentKind {
  if (bytes.length === 0) throw new AppError('document/empty');
  if (begins(bytes, PNG)) return 'png';
  if (begins(bytes, JPEG)) return 'jpeg';
  if (begins(bytes, COMPOUND)) {
    const isEncrypted = holds(bytes, Buffer.from('EncryptedPackage', 'utf16le'));
    throw new AppError(isEncrypted ? 'document/protected' : 'document/unknown-kind');
  }
  if (begins(bytes, ZIP)) {
    if (holds(bytes, Buffer.from('word/document'))) return 'docx';
    throw new AppError('document/unknown-kind');
  }
  if (holds(bytes.subarray(0, PDF_WITHIN), Buffer.from(PDF))) return 'pdf';
  const text = decodeText(bytes);
  if (text === null) throw new AppError('document/unknown-kind');
  if (text.trim() === '') throw new AppError('document/empty');
  return kindOfText(text, name);
}

const begins = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, at) => bytes[at] === byte);

const holds = (bytes: Uint8Array, wanted: Buffer): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(wanted);

const HTML =
  /^\s*(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i;
const ANY_TAG = /<\/?(?:p|div|br|h[1-6]|span|table|ul|ol|li|a|b|i|em|strong|body|html)\b[^>]*>/i;
/** Programs' own languages that are written in letters. */
const NO_WORDS =
  /^\s*(?:\{\\rtf|%!PS|(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*|<!doctype svg[^>]*>\s*)*<svg\b)/i;
/** Of Markdown, at the beginning of a line: headings, fences, lists of tasks, rules of tables; links anywhere. */
const MARKDOWN = /^#{1,6} \S|^```|^[-*] \[[ x]\] |^\|[-: |]+\|$|\[[^\]\n]+\]\(\S+\)/gm;

function kindOfText(text: string, name: string): 'html' | 'markdown' | 'text' {
  const head = text.slice(0, 65_536);
  if (NO_WORDS.test(head)) throw new AppError('document/unknown-kind');
  if (HTML.test(head)) return 'html';
  const ending = name.slice(name.lastIndexOf('.') + 1).toLowerCase();
  if (/^x?html?$/.test(ending) && ANY_TAG.test(head)) return 'html';
  if (ending === 'md' || ending === 'markdown') return 'markdown';
  return (head.match(MARKDOWN)?.length ?? 0) >= 2 ? 'markdown' : 'text';
}
