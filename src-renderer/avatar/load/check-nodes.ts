import { AppError } from '../../../src-preload/contract/faults.ts';
import { isIn } from './check-buffers.ts';
import type { Gltf, GltfNode } from './gltf.ts';

const MOST_NODES = 20_000;
const MOST_DEPTH = 200;
/** Nothing in a person's size, in any unit, is further or larger than this. */
export const FARTHEST = 10_000;

/**
 * The nodes are trees of a sensible size, with transforms that are numbers. Returns those that are in
 * the scene that is shown. Throws AppError: broken, bad-numbers, too-detailed, unsupported-version.
 */
export function checkNodes(json: Gltf): ReadonlySet<number> {
  const nodes = json.nodes ?? [];
  if (nodes.length > MOST_NODES) throw new AppError('avatar/too-detailed');
  const hasParent = new Uint8Array(nodes.length);
  for (const node of nodes) {
    checkTransform(node);
    for (const child of listOf(node.children)) {
      if (!isIn(nodes, child) || hasParent[child]) throw new AppError('avatar/broken');
      hasParent[child] = 1;
    }
    // One small mesh a million times: nobody's body is made of that.
    if (node.extensions?.EXT_mesh_gpu_instancing) throw new AppError('avatar/unsupported-version');
    if (node.mesh !== undefined && !isIn(json.meshes, node.mesh))
      throw new AppError('avatar/broken');
    if (node.skin !== undefined && !isIn(json.skins, node.skin))
      throw new AppError('avatar/broken');
  }
  const scene = json.scenes?.[json.scene ?? 0];
  if (!scene) throw new AppError('avatar/broken');
  const shown = new Set<number>();
  // One parent each, and a root has none: what is reached from a root has no cycle.
  let level = [...listOf(scene.nodes)];
  for (const root of level) {
    if (!isIn(nodes, root) || hasParent[root]) throw new AppError('avatar/broken');
  }
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_DEPTH) throw new AppError('avatar/broken');
    const next: number[] = [];
    for (const index of level) {
      if (shown.has(index)) throw new AppError('avatar/broken');
      shown.add(index);
      for (const child of nodes[index]?.children ?? []) next.push(child);
    }
    level = next;
  }
  checkLoose(nodes, hasParent);
  return shown;
}

/** Nodes that no scene shows are loaded too where something names them: they must not go round either. */
function checkLoose(nodes: readonly GltfNode[], hasParent: Uint8Array): void {
  const seen = new Uint8Array(nodes.length);
  let count = 0;
  let level = nodes.map((_, index) => index).filter((index) => !hasParent[index]);
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MOST_DEPTH) throw new AppError('avatar/broken');
    const next: number[] = [];
    for (const index of level) {
      if (!seen[index]) count += 1;
      seen[index] = 1;
      for (const child of nodes[index]?.children ?? []) next.push(child);
    }
    level = next;
  }
  if (count < nodes.length) throw new AppError('avatar/broken');
}

function checkTransform({ translation, rotation, scale, matrix }: GltfNode): void {
  for (const [values, length] of [
    [translation, 3],
    [rotation, 4],
    [scale, 3],
    [matrix, 16],
  ] as const) {
    if (values === undefined) continue;
    if (!Array.isArray(values) || values.length !== length)
      throw new AppError('avatar/bad-numbers');
    for (const value of values) if (!isNear(value)) throw new AppError('avatar/bad-numbers');
  }
}

export function isNear(value: unknown): boolean {
  return typeof value === 'number' && Math.abs(value) <= FARTHEST;
}

function listOf(value: unknown): readonly number[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) throw new AppError('avatar/broken');
  return value;
}
