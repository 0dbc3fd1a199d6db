import { expect, test } from 'vitest';
import { CLASSES } from '../../../../src-renderer/speaking/visemes/classes.ts';
import { BANDS } from '../../../../src-renderer/speaking/visemes/features.ts';
import {
  bytesOf,
  type Layer,
  packLayers,
  unpackLayers,
} from '../../../../src-renderer/speaking/visemes/layers.ts';
import {
  createNetwork,
  NETWORK_LOOK_AHEAD,
  PRIORS,
  TYPICAL_BANDS,
} from '../../../../src-renderer/speaking/visemes/network.ts';
import { MOUTH_NETWORK } from '../../../../src-renderer/speaking/visemes/weights.ts';

/** Numbers that look like speech to nobody, the same on every run. */
const inputs = (frames: number): Float32Array =>
  Float32Array.from({ length: frames * BANDS }, (_, i) => Math.sin(i * 1.7) + Math.cos(i * 0.31));

test('the weights in the repository fit the shape they claim, and weigh about 20 kB [C7]', () => {
  const { layers, weights } = MOUTH_NETWORK;
  const bytes = layers.reduce((sum, shape) => sum + bytesOf(shape), 0);
  expect(atob(weights).length).toBe(bytes);
  expect(bytes).toBeLessThan(24_000);
  let below = BANDS;
  for (const { inputs: width, outputs } of layers) {
    expect(width).toBe(below);
    below = outputs;
  }
  expect(below).toBe(CLASSES);
  expect(PRIORS).toHaveLength(CLASSES);
  expect(PRIORS.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 2);
  expect(TYPICAL_BANDS).toHaveLength(BANDS);
});

test('weights come back from their packed form within half a step', () => {
  const layer: Layer = {
    inputs: 3,
    outputs: 2,
    offsets: [-1, 0],
    weights: Float32Array.from([0.5, -1, 0.25, 0.1, 0, 1, 0.01, 0.02, -0.03, 0, 0.04, -0.05]),
    bias: Float32Array.from([0.75, -2]),
  };
  const [back] = unpackLayers([layer], packLayers([layer]));
  layer.weights.forEach((weight, i) => {
    const step = (i < 6 ? 1 : 0.05) / 127;
    expect(Math.abs((back?.weights[i] as number) - weight)).toBeLessThanOrEqual(step / 2 + 1e-6);
  });
  expect(back?.bias).toEqual(layer.bias);
});

test('looks at the rows its offsets name, and stands still at both ends', () => {
  const layer: Layer = {
    inputs: BANDS,
    outputs: 2,
    offsets: [-1, 1],
    // Output 0 grows with the first band a frame before, output 1 with that a frame after.
    weights: new Float32Array(4 * BANDS),
    bias: new Float32Array(2),
  };
  layer.weights[0] = 1;
  layer.weights[3 * BANDS] = 1;
  const network = createNetwork([layer]);
  const frames = new Float32Array(3 * BANDS);
  [1, 2, 4].forEach((value, frame) => {
    frames[frame * BANDS] = value;
  });
  for (let i = 0; i < 3; i += 1) network.push(frames, i * BANDS);
  expect(network.answers.count).toBe(2);
  network.finish();
  const share = (a: number, b: number): number => Math.exp(a) / (Math.exp(a) + Math.exp(b));
  const { data, count } = network.answers;
  expect(count).toBe(3);
  expect(data[0]).toBeCloseTo(share(1, 2), 5);
  expect(data[2]).toBeCloseTo(share(1, 4), 5);
  expect(data[4]).toBeCloseTo(share(2, 4), 5);
});

test('answers wait for 40 ms and are shares of one', () => {
  const network = createNetwork();
  const frames = inputs(50);
  for (let i = 0; i < 50; i += 1) {
    network.push(frames, i * BANDS);
    expect(network.answers.count).toBe(Math.max(0, i + 1 - NETWORK_LOOK_AHEAD));
  }
  expect(NETWORK_LOOK_AHEAD).toBe(4);
  network.finish();
  expect(network.answers.count).toBe(50);
  for (let i = 0; i < 50; i += 1) {
    const row = network.answers.data.subarray(i * CLASSES, (i + 1) * CLASSES);
    expect(row.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
  }
});
