/** A page of A4 with its letters along: margins, foot, and how Korean breaks on it. */
import PDFDocument from 'pdfkit';
import type { Language } from '../../../src-preload/contract/words.ts';
import { pause } from '../in-turns.ts';
import type { PaperFonts } from './fonts.ts';
import type { PaperWords } from './paper-words.ts';
import type { Written } from './written.ts';

/** Points. */
const PAGE = { size: 'A4', margins: { top: 64, bottom: 72, left: 68, right: 68 } } as const;
const FOOTER_FROM_BOTTOM = 44;
export const INK = '#1f2a27';
export const FAINT = '#5f6b67';
export const LINE = '#d5dbd8';
const BOX = '□';

export interface Paper {
  readonly doc: PDFKit.PDFDocument;
  /** What was laid out since. */
  taken(progress: number): Written;
  /** The rest of it. */
  finish(): Promise<Written>;
}

/** With its title on the first page. Throws the abort reason. */
export async function openPaper(
  title: string,
  language: Language,
  words: PaperWords,
  fonts: PaperFonts,
  signal: AbortSignal,
): Promise<Paper> {
  const name = printable(title);
  const doc = new PDFDocument({
    ...PAGE,
    // None to begin with: the library's own is in no file here, and one that is given and then registered
    // is read anew, for milliseconds, whenever it is asked for.
    font: null as unknown as string,
    lang: language,
    displayTitle: true,
    info: { Title: name, Creator: 'BeMore', Producer: 'BeMore' },
  });
  doc.registerFont('regular', Buffer.from(fonts.regular));
  doc.registerFont('strong', Buffer.from(fonts.strong));
  // Read one after the other: each takes its time.
  for (const font of ['strong', 'regular']) {
    await pause(signal);
    doc.font(font);
  }
  await pause(signal);
  const pieces: Uint8Array[] = [];
  doc.on('data', (piece: Uint8Array) => pieces.push(piece));
  const ended = new Promise<void>((resolve, reject) => {
    doc.on('end', resolve);
    doc.on('error', reject);
  });
  const taken = (progress: number): Written => ({
    data: Buffer.concat(pieces.splice(0)),
    progress,
  });

  let page = 1;
  foot(doc, words, page);
  doc.on('pageAdded', () => {
    page += 1;
    foot(doc, words, page);
  });
  doc.font('strong').fontSize(19).fillColor(INK);
  doc.text(laidOut(doc, name), { lineGap: 3 });
  doc.moveDown(0.4);
  return {
    doc,
    taken,
    async finish() {
      doc.end();
      await ended;
      return taken(1);
    },
  };
}

/** A new page, where so little is left of this one that a heading would stand alone. */
export function keepTogether(doc: PDFKit.PDFDocument, points: number): void {
  if (doc.y + points > doc.page.height - doc.page.margins.bottom) doc.addPage();
}

function foot(doc: PDFKit.PDFDocument, words: PaperWords, page: number): void {
  const { x, y } = doc;
  const { left, bottom } = doc.page.margins;
  const width = textWidth(doc);
  // What stands below the margin would begin a page of its own.
  doc.page.margins.bottom = 0;
  doc.font('regular').fontSize(8.5).fillColor(FAINT);
  const line = doc.page.height - FOOTER_FROM_BOTTOM;
  doc.text(words.footer, left, line, { width, lineBreak: false });
  doc.text(words.page(page), left, line, { width, align: 'right', lineBreak: false });
  doc.page.margins.bottom = bottom;
  doc.x = x;
  doc.y = y;
}

/** Points between the margins. */
export const textWidth = (doc: PDFKit.PDFDocument): number =>
  doc.page.width - doc.page.margins.left - doc.page.margins.right;

/**
 * Korean breaks between words, as it is written by hand; a sign that the font lacks is a box.
 * @param room points it may be wide
 */
export function laidOut(
  doc: PDFKit.PDFDocument,
  text: string,
  room: number = textWidth(doc),
): string {
  const drawn = [...text]
    .map((sign) => (sign === '\n' || hasSign(doc, sign) ? sign : BOX))
    .join('');
  if (!/\p{Script=Hangul}/u.test(drawn)) return drawn;
  // A point less: letters between two words may be drawn a little closer than measured.
  const whole = room - 1;
  // The library counts a break as wide as a sign.
  const width = whole - doc.widthOfString('\n');
  const space = doc.widthOfString(' ');
  return drawn
    .split('\n')
    .map((line) => {
      if (doc.widthOfString(line) <= (drawn.includes('\n') ? width : whole)) return line;
      let used = 0;
      return line
        .split(' ')
        .map((word, index) => {
          const wide = doc.widthOfString(word);
          const isNext = index > 0 && used + space + wide > width;
          used = index === 0 || isNext ? wide : used + space + wide;
          return `${index === 0 ? '' : isNext ? '\n' : ' '}${word}`;
        })
        .join('');
    })
    .join('\n');
}

/** The library keeps to itself what its fonts can draw. */
function hasSign(doc: PDFKit.PDFDocument, sign: string): boolean {
  const { _font } = doc as unknown as {
    readonly _font?: { readonly font?: { hasGlyphForCodePoint?(code: number): boolean } };
  };
  return _font?.font?.hasGlyphForCodePoint?.(sign.codePointAt(0) ?? 0) ?? true;
}

/** Without what no font draws: marks that only change how the sign before them looks, and controls. */
export function printable(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replaceAll('\t', '    ')
    .replace(/\p{Cf}|\p{Variation_Selector}|(?!\n)\p{Cc}/gu, '');
}
