/** An utterance as numbers, and which class it belongs to. */
export interface Example {
  readonly buckets: Uint32Array;
  readonly values: Float32Array;
  readonly label: number;
  /** How much it counts. */
  readonly weight: number;
}

export const CLASSES = 3;

/** Scores of each class, before they are made probabilities; the last column of `weights` is the bias. */
export function scoresOf(
  { buckets, values }: Pick<Example, 'buckets' | 'values'>,
  weights: Float64Array,
  size: number,
): Float64Array {
  const scores = new Float64Array(CLASSES);
  for (let c = 0; c < CLASSES; c += 1) {
    const from = c * (size + 1);
    let sum = weights[from + size] as number;
    for (let i = 0; i < buckets.length; i += 1) {
      sum += (weights[from + (buckets[i] as number)] as number) * (values[i] as number);
    }
    scores[c] = sum;
  }
  return scores;
}

export function softmax(scores: Float64Array): Float64Array {
  const most = Math.max(...scores);
  const raised = scores.map((score) => Math.exp(score - most));
  const sum = raised.reduce((a, b) => a + b, 0);
  return raised.map((one) => one / sum);
}

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
  for (const example of examples) {
    const chances = softmax(scoresOf(example, weights, size));
    total -= example.weight * Math.log(Math.max(chances[example.label] as number, 1e-12));
    for (let c = 0; c < CLASSES; c += 1) {
      const error = example.weight * ((chances[c] as number) - (c === example.label ? 1 : 0));
      const from = c * (size + 1);
      gradient[from + size] = (gradient[from + size] as number) + error;
      for (let i = 0; i < example.buckets.length; i += 1) {
        const at = from + (example.buckets[i] as number);
        gradient[at] = (gradient[at] as number) + error * (example.values[i] as number);
      }
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
    if (gain < 1e-5 * Math.abs(value)) break;
  }
  return weights;
}
