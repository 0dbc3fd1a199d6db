/** Word vectors in fewer dimensions, without what all of them have in common. */

/**
 * Subtracts the mean and the directions in which the words of `basis` vary most (how frequent they are,
 * mostly: Mu and Viswanath, "All-but-the-top", 2018), and keeps the next ones. Only arithmetic that
 * is the same on every machine, in a fixed order. The rows are of unit length.
 */
export function reduce(
  vectors: readonly (readonly number[])[],
  basis: readonly (readonly number[])[],
  {
    size,
    dropped,
    kept,
  }: { readonly size: number; readonly dropped: number; readonly kept: number },
): readonly Float64Array[] {
  const mean = new Float64Array(size);
  for (const vector of basis) for (let i = 0; i < size; i += 1) add(mean, i, vector[i] ?? 0);
  for (let i = 0; i < size; i += 1) mean[i] = (mean[i] as number) / basis.length;

  const covariance = Array.from({ length: size }, () => new Float64Array(size));
  const centred = new Float64Array(size);
  for (const vector of basis) {
    for (let i = 0; i < size; i += 1) centred[i] = (vector[i] ?? 0) - (mean[i] as number);
    for (let i = 0; i < size; i += 1) {
      const row = covariance[i] as Float64Array;
      const value = centred[i] as number;
      for (let j = 0; j < size; j += 1)
        row[j] = (row[j] as number) + value * (centred[j] as number);
    }
  }
  const axes = principalAxes(covariance).slice(dropped, dropped + kept);

  return vectors.map((vector) => {
    const row = new Float64Array(kept);
    let squares = 0;
    for (const [k, axis] of axes.entries()) {
      let sum = 0;
      for (let i = 0; i < size; i += 1) {
        sum += ((vector[i] ?? 0) - (mean[i] as number)) * (axis[i] as number);
      }
      row[k] = sum;
      squares += sum * sum;
    }
    const length = Math.sqrt(squares) || 1;
    return row.map((value) => value / length);
  });
}

/** Eigenvectors of a symmetric matrix, the largest first, by Jacobi's rotations. Changes the matrix. */
function principalAxes(matrix: readonly Float64Array[]): readonly Float64Array[] {
  const size = matrix.length;
  const axes = Array.from({ length: size }, (_, i) => {
    const axis = new Float64Array(size);
    axis[i] = 1;
    return axis;
  });
  const at = (i: number, j: number): number => (matrix[i] as Float64Array)[j] as number;
  const set = (i: number, j: number, value: number): void => {
    (matrix[i] as Float64Array)[j] = value;
  };
  for (let sweep = 0; sweep < 12; sweep += 1) {
    for (let p = 0; p < size - 1; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        const between = at(p, q);
        if (Math.abs(between) < 1e-9) continue;
        const theta = (at(q, q) - at(p, p)) / (2 * between);
        const t = (theta < 0 ? -1 : 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        const s = t * c;
        for (let i = 0; i < size; i += 1) {
          const ip = at(i, p);
          const iq = at(i, q);
          set(i, p, c * ip - s * iq);
          set(i, q, s * ip + c * iq);
        }
        for (let i = 0; i < size; i += 1) {
          const pi = at(p, i);
          const qi = at(q, i);
          set(p, i, c * pi - s * qi);
          set(q, i, s * pi + c * qi);
        }
        const axisP = axes[p] as Float64Array;
        const axisQ = axes[q] as Float64Array;
        for (let i = 0; i < size; i += 1) {
          const ip = axisP[i] as number;
          const iq = axisQ[i] as number;
          axisP[i] = c * ip - s * iq;
          axisQ[i] = s * ip + c * iq;
        }
      }
    }
  }
  return axes
    .map((axis, i) => ({ axis, value: at(i, i) }))
    .sort((a, b) => b.value - a.value)
    .map(({ axis }) => axis);
}

function add(sums: Float64Array, at: number, value: number): void {
  sums[at] = (sums[at] as number) + value;
}
