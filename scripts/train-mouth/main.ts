// `npm run train-mouth`: speaks the training sentences, trains the mouth's network on them, and
// writes src-renderer/speaking/visemes/weights.ts. Needs espeak-ng, flite and python3.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { loadTrainingUtterances, loadValidationUtterances, missingEngines } from './corpus.ts';
import { scoresOf } from './scores.ts';
import { trainingSequences, typicalBands } from './sequences.ts';
import { SHAPES, trainNetwork } from './train-network.ts';
import { createRandom } from './voices.ts';
import { weightsFile } from './weights-file.ts';

const WEIGHTS = fileURLToPath(
  new URL('../../src-renderer/speaking/visemes/weights.ts', import.meta.url),
);

const { values } = parseArgs({
  options: {
    epochs: { type: 'string', default: '22' },
    seed: { type: 'string', default: '1' },
  },
});

const missing = missingEngines();
if (missing.length > 0) {
  console.error(`Training speaks its own sentences and needs ${missing.join(' and ')}.`);
  process.exit(1);
}

const began = Date.now();
const say = (line: string): void =>
  console.log(`${((Date.now() - began) / 1000).toFixed(0).padStart(4)} s  ${line}`);
const seed = Number(values.seed);
const utterances = loadTrainingUtterances();
const typical = typicalBands(utterances);
const sequences = trainingSequences(utterances, typical, createRandom(seed));
const frames = sequences.reduce((sum, sequence) => sum + sequence.frames, 0);
say(`${utterances.length} utterances, ${sequences.length} sequences, ${frames} frames`);
const layers = trainNetwork(SHAPES, sequences, {
  epochs: Number(values.epochs),
  random: createRandom(seed + 1000),
  onEpoch: (epoch, loss) => say(`epoch ${epoch + 1}: loss ${loss.toFixed(4)}`),
});
writeFileSync(WEIGHTS, weightsFile(layers, sequences, typical));
say(`written: ${layers.reduce((sum, layer) => sum + layer.weights.length, 0)} weights`);

// Loaded only now, so that it hears with the new weights.
const { visemesOf } = await import('../../src-renderer/speaking/visemes.ts');
const heard = loadValidationUtterances().map(({ samples, rate, phones }) => ({
  track: visemesOf(samples, rate),
  phones,
}));
const { vowels, closure, openness, lagMs } = scoresOf(heard);
const percent = (share: number): string => (share * 100).toFixed(1);
say(
  `voices kept aside: vowels ${percent(vowels)}, closure ${percent(closure)}, openness ${percent(openness)}, lag ${lagMs} ms`,
);
