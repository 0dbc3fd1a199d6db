/** `out = rows × weightsᵀ + bias`: `rows` of `width` against one row of weights for every output. */
export function multiply(
  input: Float32Array,
  weights: Float32Array,
  bias: Float32Array,
  out: Float32Array,
  rows: number,
  width: number,
): void {
  const outputs = bias.length;
  for (let output = 0; output < outputs; output += 2) {
    const w0 = output * width;
    const isPair = output + 1 < outputs;
    const w1 = isPair ? w0 + width : w0;
    for (let row = 0; row < rows; row += 1) {
      const from = row * width;
      let a = bias[output] as number;
      let b = isPair ? (bias[output + 1] as number) : 0;
      for (let i = 0; i < width; i += 1) {
        const x = input[from + i] as number;
        a += x * (weights[w0 + i] as number);
        b += x * (weights[w1 + i] as number);
      }
      out[row * outputs + output] = a;
      if (isPair) out[row * outputs + output + 1] = b;
    }
  }
}

/** Adds `slopeᵀ × input` to the weights' gradient, and the slope to the bias's. */
export function accumulateWeights(
  input: Float32Array,
  slope: Float32Array,
  weights: Float32Array,
  bias: Float32Array,
  rows: number,
  width: number,
): void {
  const outputs = bias.length;
  for (let output = 0; output < outputs; output += 1) {
    const to = output * width;
    for (let row = 0; row < rows; row += 1) {
      const s = slope[row * outputs + output] as number;
      if (s === 0) continue;
      bias[output] = (bias[output] as number) + s;
      const from = row * width;
      for (let i = 0; i < width; i += 1) {
        weights[to + i] = (weights[to + i] as number) + s * (input[from + i] as number);
      }
    }
  }
}

/** `out = slope × weights`: the slope on the input. */
export function multiplyBack(
  slope: Float32Array,
  weights: Float32Array,
  out: Float32Array,
  rows: number,
  width: number,
  outputs: number,
): void {
  out.fill(0, 0, rows * width);
  for (let row = 0; row < rows; row += 1) {
    const to = row * width;
    for (let output = 0; output < outputs; output += 1) {
      const s = slope[row * outputs + output] as number;
      if (s === 0) continue;
      const from = output * width;
      for (let i = 0; i < width; i += 1) {
        out[to + i] = (out[to + i] as number) + s * (weights[from + i] as number);
      }
    }
  }
}
