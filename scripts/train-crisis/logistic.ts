/** An utterance as numbers, and which class it belongs to. */
export interface Example {
  readonly buckets: Uint32Array;
  readonly values: Float32Array;
  readonly label: number;
  /** How much it counts. */
  readonly weight: number;
}

const CLASSES = 3;

/** Weighted cross-entropy and half of `l2` times the squares of all weights but the biases; fills `gradient`. */
function loss(
  examples: readonly Example[],
  size: number,
  l2: number,
  weights: Float64Array,
  gradient: Float64Array,
): number {
  let total = 0;
  for (let i = 0; i < weights.length; i += 1) {
    const isBias = i % (size + 1) === size;
    const weight = weights[i] as number;
    gradient[i] = isBias ? 0 : l2 * weight;
    if (!isBias) total += 0.5 * l2 * weight * weight;
  }
  // Unrolled over the three classes: this loop is nearly all of the time training takes.
  const second = size + 1;
  const third = 2 * second;
  for (const { buckets, values, label, weight } of examples) {
    let none = weights[size] as number;
    let concern = weights[second + size] as number;
    let acute = weights[third + size] as number;
    for (let i = 0; i < buckets.length; i += 1) {
      const at = buckets[i] as number;
      const value = values[i] as number;
      none += (weights[at] as number) * value;
      concern += (weights[second + at] as number) * value;
      acute += (weights[third + at] as number) * value;
    }
    const most = Math.max(none, concern, acute);
    const raised = [Math.exp(none - most), Math.exp(concern - most), Math.exp(acute - most)];
    const sum = (raised[0] as number) + (raised[1] as number) + (raised[2] as number);
    total -= weight * Math.log(Math.max((raised[label] as number) / sum, 1e-12));
    const error = (of: number): number =>
      weight * ((raised[of] as number) / sum - (of === label ? 1 : 0));
    const [first, other, last] = [error(0), error(1), error(2)];
    gradient[size] = (gradient[size] as number) + first;
    gradient[second + size] = (gradient[second + size] as number) + other;
    gradient[third + size] = (gradient[third + size] as number) + last;
    for (let i = 0; i < buckets.length; i += 1) {
      const at = buckets[i] as number;
      const value = values[i] as number;
      gradient[at] = (gradient[at] as number) + first * value;
      gradient[second + at] = (gradient[second + at] as number) + other * value;
      gradient[third + at] = (gradient[third + at] as number) + last * value;
    }
  }
  return total;
}

const dot = (a: Float64Array, b: Float64Array): number => {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += (a[i] as number) * (b[i] as number);
  return sum;
};

const MEMORY = 8;

/** Multinomial logistic regression by L-BFGS from zero: the same examples give the same weights. */
export function trainLogistic(
  examples: readonly Example[],
  size: number,
  { l2, rounds }: { readonly l2: number; readonly rounds: number },
): Float64Array {
  let weights: Float64Array = new Float64Array(CLASSES * (size + 1));
  let gradient: Float64Array = new Float64Array(weights.length);
  let value = loss(examples, size, l2, weights, gradient);
  const steps: Float64Array[] = [];
  const turns: Float64Array[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const direction = gradient.map((one) => -one);
    const shares: number[] = [];
    for (let k = steps.length - 1; k >= 0; k -= 1) {
      const [step, turn] = [steps[k] as Float64Array, turns[k] as Float64Array];
      const share = dot(step, direction) / dot(step, turn);
      shares[k] = share;
      for (let i = 0; i < direction.length; i += 1)
        direction[i] = (direction[i] as number) - share * (turn[i] as number);
    }
    const [step, turn] = [steps.at(-1), turns.at(-1)];
    const scale =
      step && turn
        ? dot(step, turn) / dot(turn, turn)
        : 1 / Math.sqrt(dot(gradient, gradient) + 1e-12);
    for (let i = 0; i < direction.length; i += 1) direction[i] = (direction[i] as number) * scale;
    for (let k = 0; k < steps.length; k += 1) {
      const [step, turn] = [steps[k] as Float64Array, turns[k] as Float64Array];
      const share = (shares[k] as number) - dot(turn, direction) / dot(step, turn);
      for (let i = 0; i < direction.length; i += 1)
        direction[i] = (direction[i] as number) + share * (step[i] as number);
    }
    const slope = dot(direction, gradient);
    if (slope > -1e-9) break;
    let length = 1;
    let next = weights;
    const nextGradient: Float64Array = new Float64Array(weights.length);
    let nextValue = value;
    for (let tries = 0; tries < 20; tries += 1) {
      next = weights.map((one, i) => one + length * (direction[i] as number));
      nextValue = loss(examples, size, l2, next, nextGradient);
      if (nextValue <= value + 1e-4 * length * slope) break;
      length /= 2;
    }
    const moved = next.map((one, i) => one - (weights[i] as number));
    const turned = nextGradient.map((one, i) => one - (gradient[i] as number));
    if (dot(moved, turned) > 1e-12) {
      steps.push(moved);
      turns.push(turned);
      if (steps.length > MEMORY) {
        steps.shift();
        turns.shift();
      }
    }
    const gain = value - nextValue;
    weights = next;
    gradient = nextGradient;
    value = nextValue;
    if (gain < 1e-4 * Math.abs(value)) break;
  }
  return weights;
}
