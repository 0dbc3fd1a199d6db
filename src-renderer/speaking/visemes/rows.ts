/** Rows of numbers that grow at the end. `data` is replaced when it grows. */
export interface Rows {
  readonly width: number;
  /** Rows there are. */
  count: number;
  data: Float32Array<ArrayBuffer>;
}

export function createRows(width: number, capacity = 256): Rows {
  return { width, count: 0, data: new Float32Array(width * capacity) };
}

/** Appends a row of zeros, or of what was there, and returns its offset in `data`. */
export function appendRow(rows: Rows): number {
  const at = rows.count * rows.width;
  if (at + rows.width > rows.data.length) {
    const grown = new Float32Array(rows.data.length * 2);
    grown.set(rows.data);
    rows.data = grown;
  }
  rows.count += 1;
  return at;
}
