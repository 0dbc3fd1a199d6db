import { saidIn } from './conversation-pages.ts';
import type { ConversationHead, ExportSource } from './export-source.ts';
import type { PaperFonts } from './fonts.ts';
import type { Note } from './note.ts';
import { FAINT, INK, keepTogether, LINE, laidOut, openPaper, printable } from './paper.ts';
import type { PaperWords } from './paper-words.ts';
import type { Written } from './written.ts';

const ACCENT: Readonly<Record<'person' | 'companion', string>> = {
  person: INK,
  companion: '#1d6b57',
};

/** One conversation on A4, its letters along with it. */
export async function* writePdf(
  source: ExportSource,
  head: ConversationHead,
  words: PaperWords,
  fonts: PaperFonts,
  signal: AbortSignal,
): AsyncGenerator<Written> {
  const title = head.title ?? words.untitled;
  const { doc, taken, finish } = await openPaper(title, head.language, words, fonts, signal);
  for await (const { message, beginsDay, progress } of saidIn(source, head.id, signal)) {
    if (beginsDay) day(doc, words.day(message.at));
    const { role, at, state } = message;
    keepTogether(doc, 58);
    doc.font('strong').fontSize(9.5).fillColor(ACCENT[role]);
    doc.text(words.speaker[role], { continued: true });
    doc
      .font('regular')
      .fillColor(FAINT)
      .text(`   ${words.time(at)}`);
    doc.moveDown(0.25);
    doc.font('regular').fontSize(11).fillColor(INK);
    doc.text(laidOut(doc, printable(message.text)), { lineGap: 4 });
    if (state === 'interrupted') {
      doc.fontSize(9).fillColor(FAINT).text(words.interrupted, { lineGap: 2 });
    }
    doc.moveDown(0.9);
    yield taken(progress * 0.95);
  }
  yield await finish();
}

/** A session on A4. */
export async function* writeNotePdf(
  note: Note,
  head: Pick<ConversationHead, 'startedAt'>,
  words: PaperWords,
  fonts: PaperFonts,
  signal: AbortSignal,
): AsyncGenerator<Written> {
  const { doc, finish } = await openPaper(note.title, words.language, words, fonts, signal);
  doc.font('regular').fontSize(9.5).fillColor(FAINT);
  doc.text(laidOut(doc, printable(note.about)), { lineGap: 3 });
  day(doc, words.day(head.startedAt));
  for (const { heading, lines } of note.blocks) {
    keepTogether(doc, 64);
    doc.font('strong').fontSize(11.5).fillColor(INK);
    doc.text(laidOut(doc, printable(heading)), { lineGap: 3 });
    doc.moveDown(0.2);
    doc.font('regular').fontSize(11).fillColor(INK);
    for (const line of lines) {
      doc.text(laidOut(doc, printable(line)), { lineGap: 4 });
      doc.moveDown(0.15);
    }
    doc.moveDown(0.8);
  }
  yield await finish();
}

function day(doc: PDFKit.PDFDocument, name: string): void {
  keepTogether(doc, 110);
  doc.moveDown(0.5);
  doc.font('regular').fontSize(9.5).fillColor(FAINT).text(name);
  const { left, right } = doc.page.margins;
  const y = doc.y + 4;
  doc
    .moveTo(left, y)
    .lineTo(doc.page.width - right, y)
    .lineWidth(0.6)
    .strokeColor(LINE)
    .stroke();
  doc.y = y + 14;
}
