// `npm run train-mouth`: speaks the training sentences, trains the mouth's network on them, and
// writes src-renderer/speaking/visemes/weights.ts. Needs espeak-ng, flite and python3.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { CLASSES } from '../../src-renderer/speaking/visemes/classes.ts';
import { BANDS } from '../../src-renderer/speaking/visemes/features.ts';
import { type LayerShape, packLayers } from '../../src-renderer/speaking/visemes/layers.ts';
import { loadTrainingUtterances, missingEngines } from './corpus.ts';
import { type Sequence, trainingSequences, typicalBands } from './sequences.ts';
import { trainNetwork } from './train-network.ts';
import { createRandom } from './voices.ts';

const { values } = parseArgs({
  options: {
    epochs: { type: 'string', default: '8' },
    seed: { type: 'string', default: '1' },
    out: {
      type: 'string',
      default: fileURLToPath(
        new URL('../../src-renderer/speaking/visemes/weights.ts', import.meta.url),
      ),
    },
  },
});

const SHAPES: readonly LayerShape[] = [
  { inputs: BANDS, outputs: 40, offsets: [-2, -1, 0, 1, 2] },
  { inputs: 40, outputs: 48, offsets: [-6, -3, 0, 2] },
  { inputs: 48, outputs: 32, offsets: [-3, 0] },
  { inputs: 32, outputs: CLASSES, offsets: [0] },
];

const missing = missingEngines();
if (missing.length > 0) {
  console.error(`Training speaks its own sentences and needs ${missing.join(' and ')}.`);
  process.exit(1);
}

const began = Date.now();
const say = (line: string): void =>
  console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);
const random = createRandom(Number(values.seed));
const utterances = loadTrainingUtterances();
const typical = typicalBands(utterances);
const sequences = trainingSequences(utterances, typical, random);
const frames = sequences.reduce((sum, sequence) => sum + sequence.frames, 0);
say(`${utterances.length} utterances, ${sequences.length} sequences, ${frames} frames`);
const layers = trainNetwork(SHAPES, sequences, {
  epochs: Number(values.epochs),
  step: 2e-3,
  random,
  onEpoch: (epoch, loss) => say(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}`),
});
writeFileSync(values.out, fileOf(packLayers(layers), priorsOf(sequences), typical));
say(`written: ${layers.reduce((sum, layer) => sum + layer.weights.length, 0)} weights`);

/** Share of every class; a frame where several are right counts for each a part. */
function priorsOf(all: readonly Sequence[]): number[] {
  const counts = new Array<number>(CLASSES).fill(0);
  for (const { allowed } of all) {
    for (const bits of allowed) {
      const right = counts.map((_, c) => (bits >> c) & 1);
      const share = 1 / right.reduce((sum, bit) => sum + bit, 0);
      for (let c = 0; c < CLASSES; c += 1)
        counts[c] = (counts[c] as number) + share * (right[c] ?? 0);
    }
  }
  const total = counts.reduce((sum, count) => sum + count, 0);
  return counts.map((count) => Number((count / total).toFixed(4)));
}

function fileOf(weights: string, priors: readonly number[], typicalDb: readonly number[]): string {
  const shapes = SHAPES.map(({ inputs, outputs, offsets }) => ({ inputs, outputs, offsets }));
  return `// Written by \`npm run train-mouth\`. Do not edit.
// biome-ignore-all format: generated
import type { LayerShape } from './layers.ts';

export const MOUTH_NETWORK: {
  readonly layers: readonly LayerShape[];
  readonly priors: readonly number[];
  readonly typical: readonly number[];
  readonly weights: string;
} = {
  layers: ${JSON.stringify(shapes)},
  priors: ${JSON.stringify(priors)},
  typical: ${JSON.stringify(typicalDb)},
  weights:
    '${weights}',
};
`;
}
