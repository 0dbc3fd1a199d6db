/** A table on A4 that goes on over pages: its head is there on each, and no row is cut in two. */
import { FAINT, INK, keepTogether, LINE, laidOut, printable, textWidth } from './paper.ts';

export interface PaperColumn {
  readonly head: string;
  /** Parts of the width; all of them together are the whole. */
  readonly share: number;
  /** Numbers stand at the right of their column. */
  readonly isNumber?: boolean;
}

const SIZE = 9.5;
const HEAD_SIZE = 8.5;
/** Points between columns, and above and below the words of a row. */
const GAP = 14;
const PAD = 4;

/** Characters of a cell that stay well under a page in the narrowest column. */
const MOST_IN_CELL = 400;

/** A row that no page holds goes on as rows with its other cells blank. */
function parted(row: readonly string[]): readonly (readonly string[])[] {
  const cells = row.map(
    (cell) =>
      cell.match(new RegExp(`[^]{1,${MOST_IN_CELL}}(?=\\s|$)|[^]{1,${MOST_IN_CELL}}`, 'gu')) ?? [
        '',
      ],
  );
  const most = Math.max(...cells.map((parts) => parts.length));
  return Array.from({ length: most }, (_, at) => cells.map((parts) => parts[at]?.trim() ?? ''));
}

/** Draws it from where the page is, and leaves the page below it. */
export function drawTable(
  doc: PDFKit.PDFDocument,
  columns: readonly PaperColumn[],
  rows: readonly (readonly string[])[],
): void {
  const { left } = doc.page.margins;
  const all = columns.reduce((sum, { share }) => sum + share, 0);
  const room = textWidth(doc) - GAP * (columns.length - 1);
  const widths = columns.map(({ share }) => (room * share) / all);
  const bottom = (): number => doc.page.height - doc.page.margins.bottom;

  const draw = (cells: readonly string[], isHead: boolean): void => {
    const style = (): void => {
      doc.font(isHead ? 'strong' : 'regular').fontSize(isHead ? HEAD_SIZE : SIZE);
      doc.fillColor(isHead ? FAINT : INK);
    };
    style();
    const texts = columns.map((_, column) =>
      laidOut(doc, printable(cells[column] ?? ''), widths[column]),
    );
    const high = Math.max(
      ...texts.map((text, column) =>
        doc.heightOfString(text === '' ? ' ' : text, { width: widths[column] ?? 0, lineGap: 2 }),
      ),
    );
    if (!isHead && doc.y + high + PAD * 2 > bottom()) {
      doc.addPage();
      draw(
        columns.map(({ head }) => head),
        true,
      );
      style();
    }
    const top = doc.y + PAD;
    let x = left;
    for (const [column, text] of texts.entries()) {
      const width = widths[column] ?? 0;
      const align = columns[column]?.isNumber ? 'right' : 'left';
      if (text !== '') doc.text(text, x, top, { width, align, lineGap: 2 });
      x += width + GAP;
    }
    doc.x = left;
    doc.y = top + high + PAD;
    doc
      .moveTo(left, doc.y)
      .lineTo(left + textWidth(doc), doc.y)
      .lineWidth(isHead ? 0.9 : 0.5)
      .strokeColor(LINE)
      .stroke();
  };

  // The head does not stand alone at the foot of a page.
  keepTogether(doc, 52);
  draw(
    columns.map(({ head }) => head),
    true,
  );
  for (const row of rows) for (const part of parted(row)) draw(part, false);
  doc.y += 10;
}
