import { CLASSES } from '../../src-renderer/speaking/visemes/classes.ts';
import { type Layer, packLayers } from '../../src-renderer/speaking/visemes/layers.ts';
import type { Sequence } from './sequences.ts';

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

/** The generated file that the app loads. */
export function weightsFile(
  layers: readonly Layer[],
  sequences: readonly Sequence[],
  typical: readonly number[],
): string {
  const shapes = layers.map(({ inputs, outputs, offsets }) => ({ inputs, outputs, offsets }));
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
  priors: ${JSON.stringify(priorsOf(sequences))},
  typical: ${JSON.stringify(typical)},
  weights:
    '${packLayers(layers)}',
};
`;
}
