import { CLASSES } from '../../src-renderer/speaking/visemes/classes.ts';
import { BANDS } from '../../src-renderer/speaking/visemes/features.ts';
import type { Layer, LayerShape } from '../../src-renderer/speaking/visemes/layers.ts';
import type { Sequence } from './sequences.ts';
import { createKernels, type Kernels } from './simd.ts';

export interface TrainingOptions {
  readonly epochs: number;
  readonly random: () => number;
  onEpoch?(epoch: number, loss: number): void;
}

/** 110 ms back and 40 ms ahead, through ever fewer and longer looks. */
export const SHAPES: readonly LayerShape[] = [
  { inputs: BANDS, outputs: 40, offsets: [-2, -1, 0, 1, 2] },
  { inputs: 40, outputs: 56, offsets: [-6, -3, 0, 2] },
  { inputs: 56, outputs: 40, offsets: [-3, 0] },
  { inputs: 40, outputs: CLASSES, offsets: [0] },
];

/** First step of Adam; it falls to nothing along a cosine. */
const FIRST_STEP = 2e-3;
/** Frames answered in one stretch, and stretches (of different sentences) before every step. */
const STRETCH = 64;
const STRETCHES = 5;
/** Deviation of the noise on every input, so that nothing hangs on a single decibel. */
const JITTER = 0.12;

interface Moments {
  readonly values: Float32Array<ArrayBuffer>;
  readonly gradient: Float32Array;
  readonly first: Float32Array;
  readonly second: Float32Array;
}

/** One layer at work on one stretch. */
interface Stage {
  readonly layer: Layer;
  readonly width: number;
  readonly weights: Moments;
  readonly bias: Moments;
  /** Rows of the stretch: from `start` to `end` of the sequence. */
  start: number;
  end: number;
  gathered: Float32Array;
  gatheredSlope: Float32Array;
  output: Float32Array;
  slope: Float32Array;
}

/**
 * Trains the network by gradient descent (Adam) on the likelihood of the classes that are right:
 * where several are, on their sum. The same options and sequences give the same weights.
 */
export function trainNetwork(
  shapes: readonly LayerShape[],
  sequences: readonly Sequence[],
  { epochs, random, onEpoch }: TrainingOptions,
): Layer[] {
  const kernels = createKernels();
  const stages = shapes.map((shape) => stageOf(shape, kernels, random));
  const stretches = sequences.flatMap((sequence) =>
    Array.from({ length: Math.max(1, Math.floor(sequence.frames / STRETCH)) }, () => sequence),
  );
  const steps = epochs * Math.ceil(stretches.length / STRETCHES);
  let taken = 0;
  for (let epoch = 0; epoch < epochs; epoch += 1) {
    shuffle(stretches, random);
    let loss = 0;
    for (let from = 0; from < stretches.length; from += STRETCHES) {
      for (const sequence of stretches.slice(from, from + STRETCHES)) {
        const start = Math.floor(random() * Math.max(1, sequence.frames - STRETCH + 1));
        const end = Math.min(sequence.frames, start + STRETCH);
        loss += learn(stages, kernels, sequence, start, end, random) / (end - start);
      }
      taken += 1;
      const pace = FIRST_STEP * (0.5 + 0.5 * Math.cos((Math.PI * taken) / steps));
      for (const stage of stages) {
        descend(stage.weights, pace, taken);
        descend(stage.bias, pace, taken);
      }
    }
    onEpoch?.(epoch, loss / stretches.length);
  }
  return stages.map(({ layer }) => layer);
}

function stageOf(shape: LayerShape, { allocate }: Kernels, random: () => number): Stage {
  const width = shape.inputs * shape.offsets.length;
  const spread = Math.sqrt(2 / width);
  const weights = momentsOf(shape.outputs * width, allocate);
  const bias = momentsOf(shape.outputs, allocate);
  for (let i = 0; i < weights.values.length; i += 1) weights.values[i] = spread * normal(random);
  const rows = STRETCH + 64;
  return {
    layer: { ...shape, weights: weights.values, bias: bias.values },
    width,
    weights,
    bias,
    start: 0,
    end: 0,
    gathered: allocate(rows * width),
    gatheredSlope: allocate(rows * width),
    output: allocate(rows * shape.outputs),
    slope: allocate(rows * shape.outputs),
  };
}

function momentsOf(length: number, allocate: Kernels['allocate']): Moments {
  return {
    values: allocate(length),
    gradient: allocate(length),
    first: new Float32Array(length),
    second: new Float32Array(length),
  };
}

/** Adds the gradient of one stretch; returns its loss, summed over frames. */
function learn(
  stages: readonly Stage[],
  kernels: Kernels,
  sequence: Sequence,
  start: number,
  end: number,
  random: () => number,
): number {
  const { frames, allowed } = sequence;
  let from = start;
  let to = end;
  for (const stage of [...stages].reverse()) {
    stage.start = from;
    stage.end = to;
    from = Math.max(0, from + (stage.layer.offsets[0] ?? 0));
    to = Math.min(frames, to + (stage.layer.offsets.at(-1) ?? 0));
  }
  let below = noisy(sequence, from, to, random);
  let belowStart = from;
  for (const stage of stages) {
    gather(stage, below, belowStart, frames);
    const rows = stage.end - stage.start;
    kernels.dots(
      stage.gathered,
      stage.layer.weights,
      stage.layer.bias,
      stage.output,
      rows,
      stage.width,
    );
    if (stage !== stages.at(-1)) {
      const { output } = stage;
      for (let i = 0; i < rows * stage.layer.outputs; i += 1) {
        if ((output[i] as number) < 0) output[i] = 0;
      }
    }
    below = stage.output;
    belowStart = stage.start;
  }
  const top = stages.at(-1) as Stage;
  const loss = slopeOfLoss(top, allowed);
  for (let i = stages.length - 1; i >= 0; i -= 1) {
    const stage = stages[i] as Stage;
    const rows = stage.end - stage.start;
    const { gathered, gatheredSlope, slope, width } = stage;
    const { outputs, weights } = stage.layer;
    kernels.blend(stage.weights.gradient, gathered, slope, [outputs, 1], [rows, outputs], width);
    addUp(slope, stage.bias.gradient, rows);
    const under = stages[i - 1];
    if (!under) break;
    gatheredSlope.fill(0, 0, rows * width);
    kernels.blend(gatheredSlope, weights, slope, [rows, outputs], [outputs, 1], width);
    scatter(stage, under, frames);
  }
  return loss;
}

/** Adds every column's sum. */
function addUp(slope: Float32Array, sums: Float32Array, rows: number): void {
  for (let i = 0; i < rows * sums.length; i += 1) {
    const column = i % sums.length;
    sums[column] = (sums[column] as number) + (slope[i] as number);
  }
}

function noisy({ inputs }: Sequence, from: number, to: number, random: () => number): Float32Array {
  return Float32Array.from(
    inputs.subarray(from * BANDS, to * BANDS),
    (value) => value + JITTER * 2 * (random() + random() - 1),
  );
}

function gather(stage: Stage, below: Float32Array, belowStart: number, frames: number): void {
  const { inputs, offsets } = stage.layer;
  let to = 0;
  for (let frame = stage.start; frame < stage.end; frame += 1) {
    for (const offset of offsets) {
      const row = Math.min(frames - 1, Math.max(0, frame + offset)) - belowStart;
      const at = row * inputs;
      for (let i = 0; i < inputs; i += 1) stage.gathered[to + i] = below[at + i] as number;
      to += inputs;
    }
  }
}

/** The slope on what was gathered, added up on the rows it came from; nothing passes a rectified 0. */
function scatter(stage: Stage, under: Stage, frames: number): void {
  const { inputs, offsets } = stage.layer;
  const { slope, output } = under;
  const length = (under.end - under.start) * inputs;
  slope.fill(0, 0, length);
  let from = 0;
  for (let frame = stage.start; frame < stage.end; frame += 1) {
    for (const offset of offsets) {
      const at = (Math.min(frames - 1, Math.max(0, frame + offset)) - under.start) * inputs;
      for (let i = 0; i < inputs; i += 1) {
        slope[at + i] = (slope[at + i] as number) + (stage.gatheredSlope[from + i] as number);
      }
      from += inputs;
    }
  }
  for (let i = 0; i < length; i += 1) if ((output[i] as number) <= 0) slope[i] = 0;
}

/** Shares of the classes, and their slope: what is given less what is right. */
function slopeOfLoss({ output, slope, start, end }: Stage, allowed: Uint16Array): number {
  let loss = 0;
  const scale = 1 / (STRETCH * STRETCHES);
  for (let frame = start; frame < end; frame += 1) {
    const at = (frame - start) * CLASSES;
    const bits = allowed[frame] as number;
    let most = Number.NEGATIVE_INFINITY;
    for (let c = 0; c < CLASSES; c += 1) most = Math.max(most, output[at + c] as number);
    let all = 0;
    let right = 0;
    for (let c = 0; c < CLASSES; c += 1) {
      const share = Math.exp((output[at + c] as number) - most);
      slope[at + c] = share;
      all += share;
      if ((bits >> c) & 1) right += share;
    }
    loss -= Math.log(Math.max(right / all, 1e-12));
    for (let c = 0; c < CLASSES; c += 1) {
      const share = slope[at + c] as number;
      const wanted = (bits >> c) & 1 && right > 0 ? share / right : 0;
      slope[at + c] = (share / all - wanted) * scale;
    }
  }
  return loss;
}

/** One step of Adam (Kingma & Ba 2015), and a clean slate for the next gradient. */
function descend({ values, gradient, first, second }: Moments, pace: number, taken: number): void {
  const unbiased = (pace * Math.sqrt(1 - 0.999 ** taken)) / (1 - 0.9 ** taken);
  for (let i = 0; i < values.length; i += 1) {
    const slope = gradient[i] as number;
    const m = 0.9 * (first[i] as number) + 0.1 * slope;
    const v = 0.999 * (second[i] as number) + 0.001 * slope * slope;
    first[i] = m;
    second[i] = v;
    values[i] = (values[i] as number) - (unbiased * m) / (Math.sqrt(v) + 1e-8);
    gradient[i] = 0;
  }
}

function normal(random: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

function shuffle<T>(list: T[], random: () => number): void {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const other = Math.floor(random() * (i + 1));
    [list[i], list[other]] = [list[other] as T, list[i] as T];
  }
}
