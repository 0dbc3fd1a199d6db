export interface Histogram {
  add(value: number): void;
  /** The value below which this part of all lies, within a step; null of nothing. */
  quantile(part: number): number | null;
  clear(): void;
}

/** Counts values between two bounds in equal steps; what lies outside counts at the edge. */
export function createHistogram(from: number, to: number, step: number): Histogram {
  const counts = new Uint32Array(Math.ceil((to - from) / step));
  let total = 0;

  return {
    add(value) {
      const bin = Math.floor((value - from) / step);
      const at = Math.min(counts.length - 1, Math.max(0, bin));
      counts[at] = (counts[at] as number) + 1;
      total += 1;
    },
    quantile(part) {
      if (total === 0) return null;
      const wanted = part * total;
      let below = 0;
      for (let bin = 0; bin < counts.length; bin += 1) {
        const here = counts[bin] as number;
        if (here > 0 && below + here >= wanted) {
          return from + (bin + Math.max(0, wanted - below) / here) * step;
        }
        below += here;
      }
      return to;
    },
    clear() {
      counts.fill(0);
      total = 0;
    },
  };
}
