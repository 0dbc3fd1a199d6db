/** Pieces of text as they are placed on a page become lines and paragraphs that flow. */
export interface PlacedText {
  readonly str: string;
  readonly hasEOL: boolean;
  /** The last two are where it stands, from the lower left corner. */
  readonly transform: readonly number[];
  readonly width: number;
  readonly height: number;
}

interface Line {
  text: string;
  /** Of its first piece. */
  readonly top: number;
  height: number;
  right: number;
}

/** Lines further apart than this many heights are of different paragraphs. */
const PARAGRAPH_GAP = 1.9;
/** A line that ends before this share of the widest ends a paragraph, or stands alone. */
const FULL_LINE = 0.8;

export function linesToText(pieces: readonly PlacedText[]): string {
  const lines = linesOf(pieces);
  const widest = lines.reduce((most, { right }) => Math.max(most, right), 0);
  let text = '';
  for (const [at, line] of lines.entries()) {
    const before = lines[at - 1];
    text = before === undefined ? line.text : joined(text, before, line, widest);
  }
  return text.trim();
}

function linesOf(pieces: readonly PlacedText[]): readonly Line[] {
  const lines: Line[] = [];
  let line: Line | null = null;
  for (const { str, hasEOL, transform, width, height } of pieces) {
    const right = (transform[4] ?? 0) + width;
    line ??= { text: '', top: transform[5] ?? 0, height, right };
    line.text += str;
    line.height = Math.max(line.height, height);
    if (str.trim() !== '') line.right = Math.max(line.right, right);
    if (!hasEOL) continue;
    lines.push(line);
    line = null;
  }
  if (line !== null) lines.push(line);
  return lines.filter(({ text }) => text.trim() !== '');
}

function joined(text: string, before: Line, line: Line, widest: number): string {
  const gap = before.top - line.top;
  const height = Math.max(before.height, line.height, 1);
  if (gap > PARAGRAPH_GAP * height || gap < 0) return `${text}\n\n${line.text}`;
  if (before.right < FULL_LINE * widest) return `${text}\n${line.text}`;
  if (/[a-z]-$/.test(before.text) && /^[a-z]/.test(line.text)) {
    return `${text.slice(0, -1)}${line.text}`;
  }
  return before.text.endsWith(' ') ? `${text}${line.text}` : `${text} ${line.text}`;
}
