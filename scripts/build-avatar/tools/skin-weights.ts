import { distance, type Vec3 } from './vector.ts';

/** Bones and their pull on a point; they need not add up to one. */
export type Weights = readonly (readonly [bone: string, weight: number])[];
export type SkinWeights = (point: Vec3) => Weights;

/** What glTF holds for one point. */
const MOST_BONES = 4;
const LEAST = 1e-3;

/** Carried by one bone alone. */
export const rigid = (bone: string): SkinWeights => {
  const weights: Weights = [[bone, 1]];
  return () => weights;
};

/** Carried by a chain of bones, each by how near it is. */
export function alongChain(bones: readonly (readonly [bone: string, at: Vec3])[]): SkinWeights {
  return (point) => bones.map(([bone, at]) => [bone, 1 / (1e-4 + distance(point, at)) ** 5]);
}

/** At most four bones, strongest first, that add up to one. */
export function settleWeights(weights: Weights): Weights {
  const joined = new Map<string, number>();
  for (const [bone, weight] of weights) joined.set(bone, (joined.get(bone) ?? 0) + weight);
  const total = [...joined.values()].reduce((sum, weight) => sum + Math.max(0, weight), 0);
  if (!(total > 0)) throw new Error('a point that no bone carries');
  const kept = [...joined]
    .map(([bone, weight]) => [bone, weight / total] as const)
    .filter(([, weight]) => weight > LEAST)
    .sort((a, b) => b[1] - a[1])
    .slice(0, MOST_BONES);
  const sum = kept.reduce((all, [, weight]) => all + weight, 0);
  return kept.map(([bone, weight]) => [bone, weight / sum]);
}
