import { BANDS } from './features.ts';
import { type Layer, unpackLayers } from './layers.ts';
import { appendRow, createRows, type Rows } from './rows.ts';
import { MOUTH_NETWORK } from './weights.ts';

/** What was heard: how likely each class is at every frame, and how loud it was. */
export interface Evidence {
  /** `frames` rows of `CLASSES` shares that add up to 1, in the order of `PHONE_CLASSES`. */
  readonly posteriors: Float32Array;
  /** Frame `i` is centred on `i * HOP_MS` after the first sample. */
  readonly frames: number;
  /** Level of every frame, decibels of full scale. */
  readonly levels: Float32Array;
}

export interface Network {
  /** Takes one normalised frame of `BANDS` numbers. */
  push(frame: Float32Array, at: number): void;
  /** Nothing follows: the last frames are answered as if the last one stood still. */
  finish(): void;
  /** Answers so far, `CLASSES` wide: those of all frames but the last `NETWORK_LOOK_AHEAD`. */
  readonly answers: Rows;
}

const LAYERS = unpackLayers(MOUTH_NETWORK.layers, MOUTH_NETWORK.weights);
/** Share of each class among the frames trained on, in the order of `PHONE_CLASSES`. */
export const PRIORS: readonly number[] = MOUTH_NETWORK.priors;
/** Each band's average in speech, decibels above the level of the loudest frames. */
export const TYPICAL_BANDS: readonly number[] = MOUTH_NETWORK.typical;
/** Frames that an answer waits for. */
export const NETWORK_LOOK_AHEAD = LAYERS.reduce(
  (sum, { offsets }) => sum + (offsets.at(-1) ?? 0),
  0,
);

/**
 * The network, frame by frame: layers that each look at a few rows of the one below, rectified,
 * and shares at the top. Every row is computed once.
 */
export function createNetwork(layers: readonly Layer[] = LAYERS): Network {
  const input = createRows(BANDS);
  const outputs = layers.map((layer) => createRows(layer.outputs));
  const answers = outputs.at(-1) ?? input;

  function advance(isFinished: boolean): void {
    let below = input;
    for (let i = 0; i < layers.length; i += 1) {
      const layer = layers[i] as Layer;
      const rows = outputs[i] as Rows;
      const last = layer.offsets.at(-1) ?? 0;
      const ready = isFinished ? input.count : below.count - last;
      while (rows.count < ready) {
        const frame = rows.count;
        const at = appendRow(rows);
        compute(layer, below, frame, rows.data, at);
        if (rows === answers) toShares(rows.data, at, layer.outputs);
        else rectify(rows.data, at, layer.outputs);
      }
      below = rows;
    }
  }

  return {
    push(frame, at) {
      const to = appendRow(input);
      for (let i = 0; i < BANDS; i += 1) input.data[to + i] = frame[at + i] as number;
      advance(false);
    },
    finish: () => advance(true),
    answers,
  };
}

/** One row of a layer; frames before the first and after the last are those themselves. */
function compute(layer: Layer, below: Rows, frame: number, out: Float32Array, to: number): void {
  const { inputs, outputs, offsets, weights, bias } = layer;
  const { data } = below;
  for (let output = 0; output < outputs; output += 1) out[to + output] = bias[output] as number;
  const width = inputs * offsets.length;
  for (let tap = 0; tap < offsets.length; tap += 1) {
    const row = Math.min(below.count - 1, Math.max(0, frame + (offsets[tap] as number)));
    const from = row * inputs;
    for (let output = 0; output < outputs; output += 1) {
      const w = output * width + tap * inputs;
      let sum = 0;
      for (let i = 0; i < inputs; i += 1) {
        sum += (weights[w + i] as number) * (data[from + i] as number);
      }
      out[to + output] = (out[to + output] as number) + sum;
    }
  }
}

function rectify(values: Float32Array, at: number, count: number): void {
  for (let i = at; i < at + count; i += 1) if ((values[i] as number) < 0) values[i] = 0;
}

function toShares(values: Float32Array, at: number, count: number): void {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = at; i < at + count; i += 1) most = Math.max(most, values[i] as number);
  let sum = 0;
  for (let i = at; i < at + count; i += 1) {
    const share = Math.exp((values[i] as number) - most);
    values[i] = share;
    sum += share;
  }
  for (let i = at; i < at + count; i += 1) values[i] = (values[i] as number) / sum;
}
